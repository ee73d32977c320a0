import { z } from 'zod'
import { parametersOn } from '../../design/round-calendar.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { COLLECTION_ROUND_STATES, type CollectionRound, dayOfRound } from '../../model/collection-round.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { moveLastDayOfCodes } from '../../store/accounts/access-codes.ts'
import { changeCollectionRound, lockCollectionRound } from '../../store/collection/rounds.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { collectionRoundNotFound, roundDayFrozen, roundDaysPassed } from './collection-problems.ts'
import { requireDaysInOrder, roundDaysShape } from './create-round.ts'
import { roundKeyShape, versionShape } from './input-shapes.ts'
import { formOf, knownCollection } from './known-collections.ts'

const inputShape = z.strictObject({
  ...roundKeyShape,
  /** The version that the change was made on. */
  version: versionShape,
  ...roundDaysShape,
  decision: withoutIdentityCode(200).optional(),
  formVersion: z.int().min(1).max(10_000).optional(),
})
type Input = z.infer<typeof inputShape>

/**
 * Moves the days of a round, or changes its decision or form. What is left out stays. Once the round has opened, the day it looks at is
 * frozen, its form can only become a newer version, and answers cannot be ended in the past. Codes that were given are good until the
 * new last day.
 * @throws Problem `collection-round-not-found`, `changed-meanwhile`, `not-in-this-state`, `collection-round-days-order`,
 *   `collection-round-frozen`, `collection-round-days-passed`.
 */
export const changeRoundOfCollection = defineOperation({
  name: 'collection-round.change',
  title: { fi: 'Muuta kierroksen päiviä', sv: 'Ändra omgångens dagar', en: 'Change the dates of a round' },
  access: 'state',
  input: inputShape,
  async perform(input, context): Promise<CollectionRound> {
    const { collection } = await knownCollection(context, input.collection)
    const form = input.formVersion === undefined ? null : await formOf(context, input.collection, input.formVersion)
    const today = helsinkiDay(context.now())
    const about = { subject: `${input.collection}/${input.round}`, details: changedDetails(input) }
    return context.commit(about, async (transaction) => {
      const round = await lockCollectionRound(transaction, input)
      if (!round) throw collectionRoundNotFound(input.round)
      requireSameVersion({ expected: input.version, stored: round.version, what: input.round })
      const state = requireNextState(COLLECTION_ROUND_STATES, round.state, { by: 'collection-round.change' })
      const moved = { ...round, ...givenDays(input, round), ...givenWords(input, round), state, version: round.version + 1 }
      const changed: CollectionRound = form ? { ...moved, questionnaire: form.id, questionnaireVersion: form.version } : moved
      requireDaysInOrder(changed)
      if (round.state !== 'planned') requireFrozenKept(round, changed, today)
      const parameters = round.state === 'planned' ? parametersOn(collection.parameters, dayOfRound(changed)) : round.parameters
      await changeCollectionRound(transaction, { ...changed, parameters })
      await moveLastDayOfCodes(transaction, input, changed.lastCorrection)
      return { ...changed, parameters }
    })
  },
})

const DAYS = ['day', 'from', 'until', 'opensOn', 'statedDeadline', 'lastNewAnswer', 'lastCorrection'] as const

function givenDays(input: Input, round: CollectionRound): Partial<CollectionRound> {
  const given = Object.fromEntries(DAYS.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])))
  if (input.day !== undefined) return { ...given, from: null, until: null }
  return input.from !== undefined || input.until !== undefined
    ? { ...given, day: null, from: input.from ?? round.from, until: input.until ?? round.until }
    : given
}

function givenWords({ decision }: Input, round: CollectionRound): Pick<CollectionRound, 'decision'> {
  return { decision: decision === undefined ? round.decision : decision || null }
}

function requireFrozenKept(round: CollectionRound, changed: CollectionRound, today: string): void {
  const frozen = ['day', 'from', 'until', 'opensOn'] as const
  // A mended form may come in the middle: drafts stay on their version until somebody moves them, answers sent keep theirs.
  const isOlderForm = changed.questionnaireVersion < round.questionnaireVersion
  if (isOlderForm || frozen.some((name) => round[name] !== changed[name])) throw roundDayFrozen(round.round)
  if (round.state === 'open' && changed.lastNewAnswer < today) throw roundDaysPassed(changed)
}

/** Days and numbers only; a decision is told as changed, not in its words. */
function changedDetails({ decision, ...input }: Input): Record<string, string | number | boolean> {
  const days = DAYS.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]] as const]))
  return {
    ...Object.fromEntries(days),
    ...(input.formVersion === undefined ? {} : { formVersion: input.formVersion }),
    decisionChanged: decision !== undefined,
  }
}
