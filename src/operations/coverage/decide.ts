import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { CoverageDecision, DecidedPlace } from '../../model/coverage-decision.ts'
import { COVERAGE_DECISION_STATES } from '../../model/coverage-decision.ts'
import { looksLikeIdentityCode } from '../../model/identity-look-alike.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { hasSeenEffect, type PlaceState, placeKey, placeState } from '../../process/coverage/decisions.ts'
import { addDecisions, coverageLines, lockCoverage, type NewCoverageDecision } from '../../store/coverage/decisions.ts'
import { effectsSeenBy } from '../../store/coverage/effect-seen.ts'
import type { OperationContext } from '../operation.ts'
import { coverageProblem } from './coverage-problems.ts'
import { decidedPlaces, type PlacesQuestion } from './decided-places.ts'

/** What was done. */
export interface Decided {
  /** Lines added to the history. */
  readonly lines: number
  /** Of them those of municipalities whose effect the actor has been shown: they carry no estimate until somebody else confirms. */
  readonly awaitingConfirmation: number
}

export interface DecisionRequest extends PlacesQuestion {
  readonly seen: number
  readonly why: string
}

/** A place, what its history comes to, and whether the actor has been shown its effect on the national estimate. */
export interface PlaceToDecide {
  readonly place: DecidedPlace
  readonly history: PlaceState
  readonly hasSeenEffect: boolean
}

/** What the new line of a place says. */
export type NewWord = Pick<CoverageDecision, 'class' | 'origin'> & Partial<Pick<CoverageDecision, 'publicationNote' | 'round'>>

/** How an operation decides: which places it takes, and what their lines say. */
export interface Rule {
  readonly operation: string
  /** The outcome, where the operation has several (see `COVERAGE_DECISION_STATES`). */
  readonly when?: string
  /** May leave places out or throw. */
  choose(places: readonly PlaceToDecide[]): readonly PlaceToDecide[]
  say(place: PlaceToDecide): NewWord
  /** Keys and numbers for the audit trail. */
  readonly details: Readonly<Record<string, string | number>>
}

/**
 * Adds a line for each place, in one transaction with its audit entry, after everybody who was quicker. Nothing at all is added when
 * one place has changed since it was seen.
 *
 * @throws Problem `changed-meanwhile` (conflict), `not-in-this-state` (conflict), or what is wrong with the reason or the places.
 */
export async function decide(request: DecisionRequest, rule: Rule, context: OperationContext): Promise<Decided> {
  const { organiser, content, measure, route, period, seen } = request
  const { definitions, actor } = context
  const why = reasonOf(request.why)
  const at = context.now()
  const places = decidedPlaces(request, { definitions, today: at.slice(0, 10) })
  const subject = `coverage/${period}/${organiser}/${content}/${measure}/${route}`
  const named = request.municipalities === 'all' ? 'all' : places.map(({ municipality }) => municipality).join(',')
  return context.commit({ subject, details: { ...rule.details, municipalities: named } }, async (transaction) => {
    await lockCoverage(transaction)
    const lines = await coverageLines(transaction, { organisers: [organiser], content, measure, route, period })
    const byPlace = Map.groupBy(lines, placeKey)
    const effects = await effectsSeenBy(transaction, actor.person)
    const chosen = rule.choose(
      places.map((place) => ({
        place,
        history: placeState(byPlace.get(placeKey(place)) ?? []),
        hasSeenEffect: hasSeenEffect(actor.person, place, effects),
      })),
    )
    requireNothingNewer(chosen, seen)
    const added = chosen.map((one): NewCoverageDecision => {
      const to = requireNextState(COVERAGE_DECISION_STATES, one.history.state, {
        by: rule.operation,
        ...(rule.when === undefined ? {} : { when: rule.when }),
      })
      const stage = to === 'refused' ? 'refused' : 'accepted'
      const said = { publicationNote: '', round: null, ...rule.say(one) }
      const wasEffectSeen = stage === 'accepted' && one.hasSeenEffect
      return { ...one.place, organiser, ...said, stage, by: actor.id, person: actor.person, at, why, wasEffectSeen }
    })
    await addDecisions(transaction, added)
    return { lines: added.length, awaitingConfirmation: added.filter(({ wasEffectSeen }) => wasEffectSeen).length }
  })
}

function requireNothingNewer(places: readonly PlaceToDecide[], seen: number): void {
  for (const { place, history } of places) {
    const stored = history.newest?.line ?? 0
    if (stored > seen) requireSameVersion({ expected: seen, stored, what: `coverage ${place.municipality}` })
  }
}

function reasonOf(text: string): string {
  const why = text.trim()
  if (why === '') throw coverageProblem('coverage-reason-missing')
  if (looksLikeIdentityCode(why)) throw coverageProblem('coverage-reason-identity-code')
  return why
}
