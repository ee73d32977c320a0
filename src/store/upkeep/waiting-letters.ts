import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

export interface WaitingLetters {
  /** Not gone yet. */
  readonly waiting: number
  /** Given up after several tries. */
  readonly failed: number
  /** Since when the oldest of those that wait; null when none does. */
  readonly oldest: string | null
}

export async function waitingLetters(db: Kysely<Schema>): Promise<WaitingLetters> {
  const { rows } = await sql<{ state: string; letters: string | number; oldest: string }>`
    select state, count(*) as letters, min(queued_at) as oldest from mail where state <> 'sent' group by state`.execute(db)
  const waiting = rows.filter(({ state }) => state !== 'failed')
  const sum = (some: typeof rows) => some.reduce((total, { letters }) => total + Number(letters), 0)
  const oldest = waiting.map((row) => row.oldest).sort()[0] ?? null
  return { waiting: sum(waiting), failed: sum(rows.filter(({ state }) => state === 'failed')), oldest }
}
