import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { MailRow } from './tables.ts'

type Database = Kysely<Schema>

/** Numbers of the letters whose turn it is, oldest first, and of those that a sender took and never came back with. */
export async function letterNumbersDue(
  db: Database,
  { now, abandonedBefore, limit }: { now: string; abandonedBefore: string; limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('mail')
    .select('number')
    .where((row) =>
      row.or([
        row.and([row('state', '=', 'queued'), row('try_at', '<=', now)]),
        row.and([row('state', '=', 'sending'), row('claimed_at', '<', abandonedBefore)]),
      ]),
    )
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ number }) => number)
}

/**
 * Takes one letter in hand; null when another sender was quicker. One statement: of two that try, the second finds the state changed.
 */
export async function claimLetter(
  db: Database,
  number: number,
  { now, abandonedBefore }: { now: string; abandonedBefore: string },
): Promise<MailRow | null> {
  const claimed = await db
    .updateTable('mail')
    .set((row) => ({ state: 'sending', claimed_at: now, attempts: row('attempts', '+', 1) }))
    .where('number', '=', number)
    .where((row) =>
      row.or([
        row.and([row('state', '=', 'queued'), row('try_at', '<=', now)]),
        row.and([row('state', '=', 'sending'), row('claimed_at', '<', abandonedBefore)]),
      ]),
    )
    .returningAll()
    .executeTakeFirst()
  return claimed ?? null
}

/** The letter has gone. What it was filled with is not kept: it may open an account. */
export async function markLetterSent(transaction: Transaction<Schema>, number: number, at: string): Promise<void> {
  await transaction
    .updateTable('mail')
    .set({ state: 'sent', sent_at: at, claimed_at: null, failure: null, parameters: '{}' })
    .where('number', '=', number)
    .execute()
}

/** The letter did not go: it waits until `tryAt`, or is given up when that is null; somebody may then send it again. */
export async function markLetterNotSent(
  transaction: Transaction<Schema>,
  number: number,
  { failure, tryAt }: { failure: string; tryAt: string | null },
): Promise<void> {
  const next = tryAt === null ? { state: 'failed' } : { state: 'queued', try_at: tryAt }
  await transaction
    .updateTable('mail')
    .set({ ...next, claimed_at: null, failure })
    .where('number', '=', number)
    .execute()
}

/** Puts a letter that was given up back into the queue, as if it were new. False when it is not one. */
export async function requeueLetter(transaction: Transaction<Schema>, number: number, now: string): Promise<boolean> {
  const changed = await transaction
    .updateTable('mail')
    .set({ state: 'queued', attempts: 0, try_at: now, failure: null })
    .where('number', '=', number)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Letters of the page, newest first, before a number when given. */
export async function listLetters(
  db: Database,
  { state, template, before, limit }: { state: string | null; template: string | null; before: number | null; limit: number },
): Promise<Omit<MailRow, 'parameters'>[]> {
  let query = db
    .selectFrom('mail')
    .select(['number', 'to_account', 'to_email', 'organiser', 'template', 'language', 'edited_text', 'state', 'attempts'])
    .select(['queued_at', 'try_at', 'claimed_at', 'sent_at', 'failure'])
  if (state !== null) query = query.where('state', '=', state)
  if (template !== null) query = query.where('template', '=', template)
  if (before !== null) query = query.where('number', '<', before)
  return query.orderBy('number', 'desc').limit(limit).execute()
}

/** How many letters are in each state; a state without letters is left out. */
export async function countLetters(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('mail')
    .select((row) => ['state', row.fn.countAll<string>().as('letters')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, letters }) => [state, Number(letters)]))
}
