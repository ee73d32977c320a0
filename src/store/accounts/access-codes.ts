import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { AccessCodeTable } from './tables.ts'

export type AccessCodeRow = Selectable<AccessCodeTable>

/** What a code opens: the form of one organiser in one round of one collection. */
export interface CodeScope {
  readonly organiser: string
  readonly collection: string
  readonly round: string
}

const ID_DIGITS = 6

/** A new code; earlier ones of the same organiser, collection and round are revoked. @returns its id, `c000001`. */
export async function insertAccessCode(
  transaction: Transaction<Schema>,
  scope: CodeScope,
  { codeHash, by, at, validUntil }: { codeHash: string; by: string; at: string; validUntil: string },
): Promise<string> {
  await revokeCodesOf(transaction, scope, at)
  const { organiser, collection, round } = scope
  const { number } = await transaction
    .insertInto('access_code')
    .values({
      id: `new ${codeHash}`,
      organiser,
      collection,
      round,
      code_hash: codeHash,
      created_by: by,
      created_at: at,
      valid_until: validUntil,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  const id = `c${String(number).padStart(ID_DIGITS, '0')}`
  await transaction.updateTable('access_code').set({ id }).where('number', '=', number).execute()
  return id
}

/** @returns how many were in use. */
export async function revokeCodesOf(transaction: Kysely<Schema>, scope: CodeScope, at: string): Promise<number> {
  const { numUpdatedRows } = await transaction
    .updateTable('access_code')
    .set({ revoked_at: at })
    .where('organiser', '=', scope.organiser)
    .where('collection', '=', scope.collection)
    .where('round', '=', scope.round)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The code of a digest while it can be used on a day; null for unknown, revoked and expired ones alike. */
export async function usableCode(db: Kysely<Schema>, codeHash: string, day: string): Promise<AccessCodeRow | null> {
  const row = await db.selectFrom('access_code').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()
  return row && row.revoked_at === null && day <= row.valid_until ? row : null
}

export async function noteCodeUse(transaction: Kysely<Schema>, id: string, at: string): Promise<void> {
  await transaction.updateTable('access_code').set({ last_used_at: at }).where('id', '=', id).execute()
}

export async function listCodes(
  db: Kysely<Schema>,
  { collection, round }: Omit<CodeScope, 'organiser'>,
): Promise<AccessCodeRow[]> {
  return db
    .selectFrom('access_code')
    .selectAll()
    .where('collection', '=', collection)
    .where('round', '=', round)
    .orderBy('number')
    .execute()
}

export async function findCode(db: Kysely<Schema>, id: string): Promise<AccessCodeRow | null> {
  return (await db.selectFrom('access_code').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}
