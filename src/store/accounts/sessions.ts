import { randomBytes } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { SessionStage } from '../../model/account.ts'
import { plusMinutes, SESSION_LIMITS } from '../../model/sign-in-limits.ts'
import type { Schema } from '../schema.ts'
import { newToken, tokenHash } from './secret-token.ts'
import type { SessionTable } from './tables.ts'

export type SessionRow = Selectable<SessionTable>
export type EndedWhy = 'signed-out' | 'next-step' | 'revoked' | 'password-changed' | 'account-closed' | 'too-many-tries'

export interface NewSession {
  readonly account: string
  readonly stage: Exclude<SessionStage, 'ended'>
  readonly device: string
  readonly at: string
}

const ID_BYTES = 9

/** Begins a session. The token is returned here and never again: only its digest is kept. */
export async function beginSession(
  transaction: Transaction<Schema>,
  session: NewSession,
): Promise<{ id: string; token: string }> {
  const token = newToken()
  const id = `s-${randomBytes(ID_BYTES).toString('base64url')}`
  const minutes = session.stage === 'full' ? SESSION_LIMITS.longestMinutes : SESSION_LIMITS.stepMinutes
  await transaction
    .insertInto('session')
    .values({
      id,
      account: session.account,
      token_hash: tokenHash(token),
      stage: session.stage,
      device: session.device,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: plusMinutes(session.at, minutes),
    })
    .execute()
  return { id, token }
}

/** The session of a token, if it still runs; null for an unknown, ended, idle or expired one. */
export async function runningSession(db: Kysely<Schema>, token: string, now: string): Promise<SessionRow | null> {
  const row = await db
    .selectFrom('session')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row && isRunning(row, now) ? row : null
}

function isRunning(session: SessionRow, now: string): boolean {
  return session.expires_at > now && plusMinutes(session.last_seen_at, SESSION_LIMITS.idleMinutes) > now
}

/** Notes that the session is in use; not at every page, so that reading stays reading. */
export async function noteSeen(db: Kysely<Schema>, session: SessionRow, now: string): Promise<void> {
  if (plusMinutes(session.last_seen_at, SESSION_LIMITS.seenEveryMinutes) > now) return
  await db.updateTable('session').set({ last_seen_at: now }).where('id', '=', session.id).execute()
}

interface Ending {
  readonly at: string
  readonly why: EndedWhy
}

/** @returns whether it was running until now: of two who end (or use up) one session at the same time only one hears yes. */
export async function endSession(transaction: Kysely<Schema>, id: string, { at, why }: Ending): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('session')
    .set({ ended_at: at, ended_why: why, stage: 'ended' })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends all sessions of an account but one. @returns how many. */
export async function endSessionsOf(
  transaction: Kysely<Schema>,
  { account, except }: { account: string; except?: string },
  { at, why }: Ending,
): Promise<number> {
  const { numUpdatedRows } = await transaction
    .updateTable('session')
    .set({ ended_at: at, ended_why: why, stage: 'ended' })
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where('id', '!=', except ?? '')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Sessions of an account that run, last used first. */
export async function runningSessionsOf(db: Kysely<Schema>, account: string, now: string): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .orderBy('last_seen_at', 'desc')
    .execute()
  return rows.filter((row) => isRunning(row, now))
}

/** Removes sessions that ended or expired before a moment. @returns how many. */
export async function removeOldSessions(transaction: Kysely<Schema>, before: string): Promise<number> {
  const { numDeletedRows } = await transaction.deleteFrom('session').where('expires_at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
