import { z } from 'zod'
import { daysOfRound, parametersOn, roundByRule } from '../../design/round-calendar.ts'
import type { Collection } from '../../model/collection.ts'
import { type CollectionRound, dayOfRound } from '../../model/collection-round.ts'
import { addCollectionRound } from '../../store/collection/rounds.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { collectionRoundExists, formVersionNotFound, roundDaysNeeded, roundDaysNotInOrder } from './collection-problems.ts'
import { collectionShape, dayShape, roundShape } from './input-shapes.ts'
import { knownCollection, newestForm } from './known-collections.ts'

/** Days that somebody may give in the place of those of the rule. */
export const roundDaysShape = {
  day: dayShape.optional(),
  from: dayShape.optional(),
  until: dayShape.optional(),
  opensOn: dayShape.optional(),
  statedDeadline: dayShape.optional(),
  lastNewAnswer: dayShape.optional(),
  lastCorrection: dayShape.optional(),
}
const inputShape = z.strictObject({
  collection: collectionShape,
  round: roundShape,
  ...roundDaysShape,
  decision: withoutIdentityCode(200).optional(),
  formVersion: z.int().min(1).max(10_000).optional(),
})
type Input = z.infer<typeof inputShape>

/**
 * Makes a round of a collection, not yet open. What the rule of the collection gives stands for what is not said.
 * @throws Problem `collection-not-found`, `collection-round-exists`, `collection-round-days-needed`, `collection-round-days-order`.
 */
export const createCollectionRound = defineOperation({
  name: 'collection-round.create',
  title: { fi: 'Luo tiedonkeruun kierros', sv: 'Skapa en omgång av datainsamlingen', en: 'Create a collection round' },
  access: 'state',
  input: inputShape,
  async perform(input, context): Promise<CollectionRound> {
    const definition = await knownCollection(context, input.collection)
    const { collection, questionnaires } = definition
    const version = input.formVersion ?? newestForm(definition).version
    const form = questionnaires.find((one) => one.version === version)
    if (!form) throw formVersionNotFound({ collection: collection.id, version })
    const days = daysOf(collection, input)
    const round: CollectionRound = {
      collection: collection.id,
      round: input.round,
      state: 'planned',
      questionnaire: form.id,
      questionnaireVersion: version,
      ...days,
      decision: input.decision?.trim() || null,
      parameters: parametersOn(collection.parameters, dayOfRound(days)),
      version: 1,
      createdAt: context.now(),
      openedAt: null,
      closedAt: null,
    }
    requireDaysInOrder(round)
    const about = { subject: `${collection.id}/${input.round}`, details: { ...days, formVersion: version } }
    await context.commit(about, async (transaction) => {
      const isNew = await addCollectionRound(transaction, { ...round, createdBy: context.actor.id })
      if (!isNew) throw collectionRoundExists(input.round)
    })
    return round
  },
})

export type RoundDays = Pick<
  CollectionRound,
  'day' | 'from' | 'until' | 'opensOn' | 'statedDeadline' | 'lastNewAnswer' | 'lastCorrection'
>

/** @throws Problem `collection-round-days-order`. */
export function requireDaysInOrder({ from, until, opensOn, statedDeadline, lastNewAnswer, lastCorrection }: RoundDays): void {
  const isPeriodInOrder = from === null || until === null || from <= until
  const order = [opensOn, statedDeadline, lastNewAnswer, lastCorrection]
  const isInOrder = order.every((day, place) => place === 0 || (order[place - 1] ?? day) <= day)
  if (!isPeriodInOrder || !isInOrder) throw roundDaysNotInOrder()
}

function daysOf(collection: Collection, { round, ...given }: Input): RoundDays {
  const rule = roundByRule(collection, round)
  const looked = lookedAt(given) ?? rule
  const counted = looked?.day ?? looked?.until
  if (!looked || !counted) throw roundDaysNeeded(round)
  const dates = looked === rule ? rule : daysOfRound(collection, counted)
  return {
    day: looked.day,
    from: looked.from,
    until: looked.until,
    opensOn: given.opensOn ?? dates.opensOn,
    statedDeadline: given.statedDeadline ?? dates.statedDeadline,
    lastNewAnswer: given.lastNewAnswer ?? dates.lastNewAnswer,
    lastCorrection: given.lastCorrection ?? dates.lastCorrection,
  }
}

/** The day or the period that somebody gave; null when they left it to the rule. */
function lookedAt({ day, from, until }: Pick<Input, 'day' | 'from' | 'until'>): Pick<RoundDays, 'day' | 'from' | 'until'> | null {
  if (day !== undefined) return { day, from: null, until: null }
  return from !== undefined && until !== undefined ? { day: null, from, until } : null
}
