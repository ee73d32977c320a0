import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { endFormSessionsOfCodes } from '../collection/form-sessions.ts'
import type { Schema } from '../schema.ts'
import type { AccessCodeTable } from './tables.ts'

export type AccessCodeRow = Selectable<AccessCodeTable>

/** What a code opens: the form of one respondent in one round of one collection. */
export interface CodeScope {
  /** The county whose people see the form. */
  readonly organiser: string
  readonly collection: string
  readonly round: string
  /** Where counties answer themselves: the organiser. */
  readonly respondent: string
}

const ID_DIGITS = 6

/** A new code; earlier ones of the same form are revoked and their sessions end. @returns its id, `c000001`. */
export async function insertAccessCode(
  transaction: Transaction<Schema>,
  scope: CodeScope,
  { codeHash, by, at, validUntil }: { codeHash: string; by: string; at: string; validUntil: string },
): Promise<string> {
  await revokeCodesOf(transaction, scope, at)
  const { organiser, collection, round, respondent } = scope
  const { number } = await transaction
    .insertInto('access_code')
    .values({
      id: `new ${codeHash}`,
      organiser,
      collection,
      round,
      respondent,
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

/** Makes the codes of a form useless; who came in with them is signed out. @returns how many were in use. */
export async function revokeCodesOf(transaction: Kysely<Schema>, scope: CodeScope, at: string): Promise<number> {
  const revoked = await transaction
    .updateTable('access_code')
    .set({ revoked_at: at })
    .where('collection', '=', scope.collection)
    .where('round', '=', scope.round)
    .where(sql`coalesce(respondent, organiser)`, '=', scope.respondent)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  const ids = revoked.map(({ id }) => id)
  await endFormSessionsOfCodes(transaction, ids, at)
  return ids.length
}

/** What a stored code opens. */
export function scopeOf({ organiser, collection, round, respondent }: AccessCodeRow): CodeScope {
  return { organiser, collection, round, respondent: respondent ?? organiser }
}

/** The code of a digest, whatever its state. */
export async function codeOfHash(db: Kysely<Schema>, codeHash: string): Promise<AccessCodeRow | null> {
  return (await db.selectFrom('access_code').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()) ?? null
}

/** Moves the last day of all codes of a round that are in use, as when the round's own dates move. */
export async function moveLastDayOfCodes(
  transaction: Kysely<Schema>,
  { collection, round }: Pick<CodeScope, 'collection' | 'round'>,
  validUntil: string,
): Promise<void> {
  await transaction
    .updateTable('access_code')
    .set({ valid_until: validUntil })
    .where('collection', '=', collection)
    .where('round', '=', round)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function noteCodeUse(transaction: Kysely<Schema>, id: string, at: string): Promise<void> {
  await transaction.updateTable('access_code').set({ last_used_at: at }).where('id', '=', id).execute()
}

export async function listCodes(
  db: Kysely<Schema>,
  { collection, round }: Pick<CodeScope, 'collection' | 'round'>,
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
