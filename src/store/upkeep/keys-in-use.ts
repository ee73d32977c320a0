import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { KeyInUseTable } from './tables.ts'

export type KeyPurpose = 'pseudonym' | 'incoming'
export type KeyInUse = Selectable<KeyInUseTable>

/** The keys that the content of the register was made with, oldest first. Empty before the first opening. */
export async function keysInUse(db: Kysely<Schema>, purpose: KeyPurpose): Promise<KeyInUse[]> {
  return db.selectFrom('key_in_use').selectAll().where('purpose', '=', purpose).orderBy('place').execute()
}

/** How many keys the pseudonyms were made with; 1 before anything was noted. */
export async function pseudonymKeysInUse(db: Kysely<Schema>): Promise<number> {
  return Math.max(1, (await keysInUse(db, 'pseudonym')).length)
}

/** Puts another key behind those in use. Nothing happens when another process has just done the same. */
export async function addKeyInUse(
  db: Kysely<Schema> | Transaction<Schema>,
  key: { readonly purpose: KeyPurpose; readonly place: number; readonly checkValue: string; readonly since: string },
): Promise<void> {
  const { purpose, place, checkValue, since } = key
  await db
    .insertInto('key_in_use')
    .values({ purpose, place, check_value: checkValue, since })
    .onConflict((conflict) => conflict.columns(['purpose', 'place']).doNothing())
    .execute()
}

/** Forgets keys that nothing is encrypted with any more. */
export async function forgetKeys(
  transaction: Transaction<Schema>,
  purpose: KeyPurpose,
  checkValues: readonly string[],
): Promise<void> {
  if (checkValues.length === 0) return
  await transaction
    .deleteFrom('key_in_use')
    .where('purpose', '=', purpose)
    .where('check_value', 'in', [...checkValues])
    .execute()
}
