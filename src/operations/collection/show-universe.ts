import { z } from 'zod'
import type { Collection } from '../../model/collection.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type UniverseMember, universeOf } from '../../store/collection/universe.ts'
import { defineOperation } from '../operation.ts'
import { collectionShape, dayShape } from './input-shapes.ts'
import { knownCollection } from './known-collections.ts'
import { universeOn } from './universe-on.ts'

export interface ShownUniverse {
  readonly collection: Pick<Collection, 'id' | 'names' | 'respondents'>
  readonly day: string
  /** `list`: the collection's own dated list. `division`: the regional division of the day. */
  readonly source: 'list' | 'division'
  readonly members: readonly UniverseMember[]
  /** Days on which the list changes, in order: somebody comes, goes or is renamed. */
  readonly changes: readonly string[]
  /** Of those on the day, without an address of the registry office. */
  readonly withoutAddress: number
}

/** Who is asked by a collection on a day. @throws Problem `collection-not-found`. */
export const showUniverse = defineOperation({
  name: 'universe.show',
  title: { fi: 'Näytä vastaajat', sv: 'Visa de svarande', en: 'Show the respondents' },
  access: 'read',
  input: z.strictObject({ collection: collectionShape, day: dayShape.optional() }),
  async perform({ collection: id, day: asked }, context): Promise<ShownUniverse> {
    const { collection } = await knownCollection(context, id)
    const day = asked ?? helsinkiDay(context.now())
    const { source, members } = await universeOn(context, collection, day)
    return {
      collection: { id, names: collection.names, respondents: collection.respondents },
      day,
      source,
      members,
      changes: changesOf(await universeOf(context.db, id)),
      withoutAddress: members.filter(({ email }) => email === null).length,
    }
  },
})

function changesOf(members: readonly UniverseMember[]): string[] {
  const days = members.flatMap(({ valid_from, valid_until }) => [valid_from, ...(valid_until ? [dayAfter(valid_until)] : [])])
  return [...new Set(days)].sort()
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
