import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { UniverseMemberTable } from './tables.ts'

export type UniverseMember = Omit<Selectable<UniverseMemberTable>, 'number' | 'collection'>

/** The whole dated list of a collection, in order of key and first day; empty when none was brought in. */
export async function universeOf(db: Kysely<Schema>, collection: string): Promise<UniverseMember[]> {
  const rows = await db
    .selectFrom('universe_member')
    .selectAll()
    .where('collection', '=', collection)
    .orderBy('key')
    .orderBy('valid_from')
    .execute()
  return rows.map(({ number: _number, collection: _collection, ...member }) => member)
}

const ROWS_AT_ONCE = 500

/** Puts a list in the place of the earlier one. */
export async function replaceUniverse(
  transaction: Transaction<Schema>,
  collection: string,
  members: readonly UniverseMember[],
): Promise<void> {
  await transaction.deleteFrom('universe_member').where('collection', '=', collection).execute()
  for (let start = 0; start < members.length; start += ROWS_AT_ONCE) {
    const rows = members.slice(start, start + ROWS_AT_ONCE).map((member) => ({ collection, ...member }))
    await transaction.insertInto('universe_member').values(rows).execute()
  }
}
