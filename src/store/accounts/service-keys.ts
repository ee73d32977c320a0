import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { ServiceKeyTable } from './tables.ts'

export type ServiceKeyRow = Selectable<ServiceKeyTable>

export interface NewServiceKey {
  readonly name: string
  readonly role: string
  readonly organiser: string | null
  readonly vendor: string | null
  readonly keyHash: string
  readonly by: string
  readonly at: string
  readonly expiresAt: string
}

const ID_DIGITS = 6

/** @returns the key's id, `k000001`. */
export async function insertServiceKey(transaction: Transaction<Schema>, key: NewServiceKey): Promise<string> {
  const { name, role, organiser, vendor, keyHash, by, at, expiresAt } = key
  const { number } = await transaction
    .insertInto('service_key')
    .values({
      id: `new ${keyHash}`,
      name,
      role,
      organiser,
      vendor,
      key_hash: keyHash,
      created_by: by,
      created_at: at,
      expires_at: expiresAt,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  const id = `k${String(number).padStart(ID_DIGITS, '0')}`
  await transaction.updateTable('service_key').set({ id }).where('number', '=', number).execute()
  return id
}

export async function listServiceKeys(db: Kysely<Schema>): Promise<ServiceKeyRow[]> {
  return db.selectFrom('service_key').selectAll().orderBy('number').execute()
}

/** The key of a digest while it can be used; null for unknown, revoked and expired ones alike. */
export async function usableServiceKey(db: Kysely<Schema>, keyHash: string, now: string): Promise<ServiceKeyRow | null> {
  const row = await db.selectFrom('service_key').selectAll().where('key_hash', '=', keyHash).executeTakeFirst()
  return row && row.revoked_at === null && now < row.expires_at ? row : null
}

export async function noteKeyUse(db: Kysely<Schema>, id: string, at: string): Promise<void> {
  await db.updateTable('service_key').set({ last_used_at: at }).where('id', '=', id).execute()
}

/** @returns whether there was such a key unrevoked. */
export async function revokeServiceKey(transaction: Kysely<Schema>, id: string, at: string): Promise<boolean> {
  const updating = transaction
    .updateTable('service_key')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
  return (await updating.executeTakeFirst()).numUpdatedRows > 0n
}
