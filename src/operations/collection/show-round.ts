import { z } from 'zod'
import type { Collection } from '../../model/collection.ts'
import type { Texts } from '../../model/text.ts'
import { defineOperation } from '../operation.ts'
import { collectionRoundNotFound } from './collection-problems.ts'
import { collectionShape, roundKeyShape } from './input-shapes.ts'
import { knownCollection } from './known-collections.ts'
import { type DayOff, notWorkdaysOf } from './plan-rounds.ts'
import { type RoundLine, roundLines } from './round-line.ts'
import { universeOn } from './universe-on.ts'

export interface ShownCollectionRound {
  readonly collection: Pick<Collection, 'id' | 'names' | 'decision' | 'reminders' | 'rhythm'>
  readonly round: RoundLine
  /** Versions of the form that a planned round may take. */
  readonly formVersions: readonly number[]
  /** Who would be asked if the round opened now; those who are asked once it has. */
  readonly toBeAsked: number
  readonly notWorkdays: readonly DayOff[]
  /** What the dated values of the round are called. */
  readonly parameterNames: Readonly<Record<string, Texts>>
}

/** Rounds of a collection, newest first. @throws Problem `collection-not-found`. */
export const listRoundsOfCollection = defineOperation({
  name: 'collection-round.list',
  title: { fi: 'Luettele kierrokset', sv: 'Lista omgångarna', en: 'List the rounds' },
  access: 'read',
  input: z.strictObject({ collection: collectionShape }),
  async perform({ collection }, context): Promise<RoundLine[]> {
    await knownCollection(context, collection)
    return roundLines(context, collection)
  },
})

/** One round with its dates. @throws Problem `collection-not-found`, `collection-round-not-found`. */
export const showCollectionRound = defineOperation({
  name: 'collection-round.show',
  title: { fi: 'Näytä kierros', sv: 'Visa omgången', en: 'Show a round' },
  access: 'read',
  input: z.strictObject(roundKeyShape),
  async perform({ collection: id, round: name }, context): Promise<ShownCollectionRound> {
    const { collection, questionnaires } = await knownCollection(context, id)
    const round = (await roundLines(context, id)).find((one) => one.round === name)
    if (!round) throw collectionRoundNotFound(name)
    const { id: key, names, decision, reminders, rhythm } = collection
    const { members } = await universeOn(context, collection, round.day ?? round.until ?? round.opensOn)
    return {
      collection: { id: key, names, decision, reminders, rhythm },
      round,
      formVersions: questionnaires.map(({ version }) => version),
      toBeAsked: round.respondents > 0 ? round.respondents : members.length,
      notWorkdays: notWorkdaysOf(round),
      parameterNames: Object.fromEntries(collection.parameters.map((one) => [one.name, one.names])),
    }
  },
})
