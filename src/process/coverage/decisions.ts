import type { Coverage } from '../../model/coverage.ts'
import type { CoverageDecision, CoverageDecisionState, DecidedPlace } from '../../model/coverage-decision.ts'
import type { EffectSeen } from '../../model/effect-seen.ts'
import { quarterNumber } from '../../model/period.ts'
import { ACT_CONTENT } from '../counting-frame.ts'
import { QUARTERS_CARRIED } from './coverage.ts'
import { judgementOf } from './decision-judgement.ts'

/** What a place's history comes to. */
export interface PlaceState {
  readonly state: CoverageDecisionState
  /** The newest line, whatever it says; null when there is none. */
  readonly newest: CoverageDecision | null
  /** The newest accepted line: the class in force. Null when nothing has been accepted. */
  readonly inForce: CoverageDecision | null
  /** A county's word that the institute has not answered; a newer line of any kind answers it. */
  readonly proposal: CoverageDecision | null
}

const UNDECIDED: PlaceState = { state: 'undecided', newest: null, inForce: null, proposal: null }

/** One name for a place, for looking it up. */
export function placeKey({ municipality, content, measure, route, period }: DecidedPlace): string {
  return `${municipality}/${content}/${measure}/${route}/${period}`
}

/** What the lines of one place come to, in any order. */
export function placeState(lines: readonly CoverageDecision[]): PlaceState {
  const [newest, ...older] = [...lines].sort((a, b) => b.line - a.line)
  if (newest === undefined) return UNDECIDED
  const inForce = [newest, ...older].find(({ stage }) => stage === 'accepted') ?? null
  return { state: newest.stage, newest, inForce, proposal: newest.stage === 'proposed' ? newest : null }
}

/** States of all places that have lines, by `placeKey`. */
export function placeStates(lines: readonly CoverageDecision[]): ReadonlyMap<string, PlaceState> {
  return new Map([...Map.groupBy(lines, placeKey)].map(([key, own]) => [key, placeState(own)]))
}

/** The line in force of each place, in order of number. Proposals and refusals change nothing that is in force. */
export function decisionsInForce(lines: readonly CoverageDecision[]): CoverageDecision[] {
  const inForce = [...placeStates(lines).values()].flatMap((state) => (state.inForce ? [state.inForce] : []))
  return inForce.sort((a, b) => a.line - b.line)
}

/**
 * Whether a person who now decides a place has been shown its effect on the national estimate. A class holds for the quarters after it
 * too and children of the act are clients of child welfare, so seeing one quarter counts for the four before and after it, and seeing
 * one of the two contents counts for both. Routes do not matter: they all lead to the same estimate.
 */
export function hasSeenEffect(person: string, place: DecidedPlace, seen: readonly EffectSeen[]): boolean {
  return seen.some(
    (one) =>
      one.person === person &&
      one.municipality === place.municipality &&
      one.measure === place.measure &&
      family(one.content) === family(place.content) &&
      Math.abs(quarterNumber(one.period) - quarterNumber(place.period)) <= QUARTERS_CARRIED,
  )
}

/**
 * The class of a place as the next run will have it: of a run's class and a decision made since, the statement of the newer quarter
 * holds, and of the same quarter the decision.
 */
export function withDecision(ofRun: Coverage, decisions: readonly CoverageDecision[]): Coverage {
  const age = (period: Coverage['period']) => quarterNumber(ofRun.period) - quarterNumber(period)
  const reaching = decisions.filter(({ period }) => age(period) >= 0 && age(period) <= QUARTERS_CARRIED)
  const [newest] = reaching.sort((a, b) => age(a.period) - age(b.period))
  const stated = ofRun.origin === 'rule' ? null : (ofRun.carriedFrom ?? ofRun.period)
  if (newest === undefined || (stated !== null && age(stated) < age(newest.period))) return ofRun
  const { municipality, content, period } = ofRun
  return {
    municipality,
    content,
    period,
    ...judgementOf(newest),
    ...(age(newest.period) > 0 ? { carriedFrom: newest.period } : {}),
  }
}

function family(content: string): string {
  return content === ACT_CONTENT ? 'child_welfare' : content
}
