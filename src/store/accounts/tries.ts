import type { Kysely, Transaction } from 'kysely'
import { lockedAfter, type Tries, triesAt } from '../../model/sign-in-limits.ts'
import type { Schema } from '../schema.ts'

/*
 * Counters of wrong tries, in the database so that all web processes count together. A try is counted before it is checked and given
 * back when it was right: many tries at once cannot slip past the limit.
 */

interface CountedKey {
  readonly key: string
  readonly now: string
  /** Locked at once when there are more tries than this; left out: who checks the try locks. */
  readonly lockAbove?: number
}

/** Counts a try before it is checked. @returns the counter with this try in it; when it is locked the try must not be checked. */
export async function countTry(db: Kysely<Schema>, counted: CountedKey): Promise<Tries> {
  return db.transaction().execute((transaction) => countWithin(transaction, counted))
}

/** Counts a try in the transaction of what came of it. */
export async function countWithin(
  transaction: Transaction<Schema>,
  { key, now, lockAbove = Number.POSITIVE_INFINITY }: CountedKey,
): Promise<Tries> {
  const before = triesAt(await lockTries(transaction, key, now), now)
  const counted = before.lockedUntil === null ? { ...before, failures: before.failures + 1, lastAt: now } : before
  const tries = counted.lockedUntil === null && counted.failures > lockAbove ? lockedAfter(counted, now) : counted
  await saveTries(transaction, key, tries)
  return tries
}

/** The try was right: it is given back, the other ones stay counted. */
export async function giveTryBack(transaction: Transaction<Schema>, key: string, now: string): Promise<void> {
  const tries = triesAt(await lockTries(transaction, key, now), now)
  await saveTries(transaction, key, { ...tries, failures: Math.max(0, tries.failures - 1) })
}

/** Locks the counter, unless it is locked already. @returns until when. */
export async function lockKey(transaction: Transaction<Schema>, key: string, now: string): Promise<string> {
  const tries = triesAt(await lockTries(transaction, key, now), now)
  if (tries.lockedUntil !== null) return tries.lockedUntil
  const locked = lockedAfter(tries, now)
  await saveTries(transaction, key, locked)
  return locked.lockedUntil ?? now
}

export async function forgetTries(transaction: Kysely<Schema>, key: string): Promise<void> {
  await transaction.deleteFrom('sign_in_tries').where('key', '=', key).execute()
}

/** Until when a counter is locked; null = it is not. */
export async function lockedUntil(db: Kysely<Schema>, key: string, now: string): Promise<string | null> {
  const row = await db.selectFrom('sign_in_tries').selectAll().where('key', '=', key).executeTakeFirst()
  return row ? triesAt(triesOf(row), now).lockedUntil : null
}

/** Removes counters that have been quiet since a moment. @returns how many. */
export async function removeOldTries(transaction: Kysely<Schema>, before: string): Promise<number> {
  const { numDeletedRows } = await transaction.deleteFrom('sign_in_tries').where('last_at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}

async function lockTries(transaction: Transaction<Schema>, key: string, now: string): Promise<Tries> {
  await transaction
    .insertInto('sign_in_tries')
    .values({ key, last_at: now, failures: 0, locks: 0 })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const row = await transaction
    .selectFrom('sign_in_tries')
    .selectAll()
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return triesOf(row)
}

async function saveTries(transaction: Transaction<Schema>, key: string, tries: Tries): Promise<void> {
  await transaction
    .updateTable('sign_in_tries')
    .set({ failures: tries.failures, locks: tries.locks, last_at: tries.lastAt, locked_until: tries.lockedUntil })
    .where('key', '=', key)
    .execute()
}

function triesOf(row: { failures: number; locks: number; last_at: string; locked_until: string | null }): Tries {
  return { failures: row.failures, locks: row.locks, lastAt: row.last_at, lockedUntil: row.locked_until }
}
