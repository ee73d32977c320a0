import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { RunRequestTable } from './tables.ts'

export type RunRequestRow = Selectable<RunRequestTable>

/** The newest requests first. */
export async function listRunRequests(db: Kysely<Schema>, most: number): Promise<RunRequestRow[]> {
  return db.selectFrom('run_request').selectAll().orderBy('number', 'desc').limit(most).execute()
}

/** The request of a cycle that waits or is being done; null when none. */
export async function openRunRequest(db: Kysely<Schema>, cycle: string): Promise<RunRequestRow | null> {
  const open = db.selectFrom('run_request').selectAll().where('cycle', '=', cycle).where('state', 'in', ['asked', 'running'])
  return (await open.orderBy('number').limit(1).executeTakeFirst()) ?? null
}

export async function addRunRequest(
  transaction: Transaction<Schema>,
  request: { readonly cycle: string; readonly by: string; readonly at: string },
): Promise<void> {
  await transaction
    .insertInto('run_request')
    .values({ cycle: request.cycle, asked_by: request.by, asked_at: request.at, state: 'asked' })
    .execute()
}

/**
 * Takes the oldest waiting request in hand; null when none waits. One that a dead process left running is taken again: runs are made one
 * at a time, so whoever asks here is the only one at work.
 */
export async function beginRunRequest(transaction: Transaction<Schema>, at: string): Promise<RunRequestRow | null> {
  const waiting = transaction.selectFrom('run_request').selectAll().where('state', 'in', ['asked', 'running'])
  const row = await waiting.orderBy('number').limit(1).executeTakeFirst()
  if (!row) return null
  await transaction.updateTable('run_request').set({ state: 'running', begun_at: at }).where('number', '=', row.number).execute()
  return { ...row, state: 'running', begun_at: at }
}

export async function endRunRequest(
  transaction: Transaction<Schema>,
  number: number,
  end: { readonly at: string; readonly run: string | null; readonly problem: string | null },
): Promise<void> {
  await transaction
    .updateTable('run_request')
    .set({ state: end.run === null ? 'failed' : 'done', ended_at: end.at, run: end.run, problem: end.problem })
    .where('number', '=', number)
    .execute()
}
