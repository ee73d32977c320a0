import { randomBytes } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import { plusMinutes, SESSION_LIMITS } from '../../model/sign-in-limits.ts'
import { newToken, tokenHash } from '../accounts/secret-token.ts'
import type { Schema } from '../schema.ts'
import type { FormSessionTable } from './tables.ts'

export type FormSessionRow = Selectable<FormSessionTable>

export interface NewFormSession {
  /** Id of the access code. */
  readonly code: string
  /** What the person is called by those who answer together. */
  readonly label: string
  readonly at: string
}

const ID_BYTES = 9

/** Begins a session of somebody who came in with a code. The token is returned here and never again: only its digest is kept. */
export async function beginFormSession(
  transaction: Kysely<Schema>,
  { code, label, at }: NewFormSession,
): Promise<{ id: string; token: string }> {
  const token = newToken()
  const id = `f-${randomBytes(ID_BYTES).toString('base64url')}`
  await transaction
    .insertInto('form_session')
    .values({
      id,
      token_hash: tokenHash(token),
      code,
      label,
      created_at: at,
      last_seen_at: at,
      expires_at: plusMinutes(at, SESSION_LIMITS.longestMinutes),
    })
    .execute()
  return { id, token }
}

/** The session of a token, if it still runs; null for an unknown, ended, idle or expired one. */
export async function runningFormSession(db: Kysely<Schema>, token: string, now: string): Promise<FormSessionRow | null> {
  const row = await db
    .selectFrom('form_session')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const isRunning = row && row.expires_at > now && plusMinutes(row.last_seen_at, SESSION_LIMITS.idleMinutes) > now
  return isRunning ? row : null
}

/** Notes that the session is in use; not at every page, so that reading stays reading. */
export async function noteFormSessionSeen(db: Kysely<Schema>, session: FormSessionRow, now: string): Promise<void> {
  if (plusMinutes(session.last_seen_at, SESSION_LIMITS.seenEveryMinutes) > now) return
  await db.updateTable('form_session').set({ last_seen_at: now }).where('id', '=', session.id).execute()
}

/** @returns whether it was running until now. */
export async function endFormSession(transaction: Kysely<Schema>, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('form_session')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Signs out everybody who came in with one of the codes. */
export async function endFormSessionsOfCodes(transaction: Kysely<Schema>, codes: readonly string[], at: string): Promise<void> {
  if (codes.length === 0) return
  await transaction
    .updateTable('form_session')
    .set({ ended_at: at })
    .where('code', 'in', codes)
    .where('ended_at', 'is', null)
    .execute()
}

/** Removes sessions, and with them the names that people gave, that expired before a moment. @returns how many. */
export async function removeOldFormSessions(transaction: Kysely<Schema>, before: string): Promise<number> {
  const { numDeletedRows } = await transaction.deleteFrom('form_session').where('expires_at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Where the form stands that a code opens. */
export interface FormOfCodeFacts {
  readonly roundState: string
  readonly opensOn: string
  /** Null while the round has not opened: then there is no submission yet. */
  readonly submission: { readonly organiser: string; readonly state: string; readonly reopenedUntil: string | null } | null
}

/** Round and submission that a code speaks of; null when there is no such round. */
export async function formOfCodeFacts(
  db: Kysely<Schema>,
  { collection, round, respondent }: { collection: string; round: string; respondent: string },
): Promise<FormOfCodeFacts | null> {
  const row = await db
    .selectFrom('collection_round')
    .leftJoin('submission', (join) => join.on('submission.id', '=', `${collection}/${round}/${respondent}`))
    .select(['collection_round.state as roundState', 'collection_round.opens_on as opensOn'])
    .select(['submission.organiser', 'submission.state', 'submission.reopened_until as reopenedUntil'])
    .where('collection_round.collection', '=', collection)
    .where('collection_round.round', '=', round)
    .executeTakeFirst()
  if (!row) return null
  const { roundState, opensOn, organiser, state, reopenedUntil } = row
  const submission = organiser === null || state === null ? null : { organiser, state, reopenedUntil }
  return { roundState, opensOn, submission }
}
