import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { ReminderTable } from './tables.ts'

export type ReminderRow = Selectable<ReminderTable>

/** Reminders of a round, newest first. */
export async function remindersOfRound(db: Kysely<Schema>, round: string): Promise<ReminderRow[]> {
  return db.selectFrom('reminder').selectAll().where('round', '=', round).orderBy('number', 'desc').execute()
}

/** What was told of some matters, to anybody and at any time. */
export async function remindersAbout(db: Kysely<Schema>, matters: readonly string[]): Promise<ReminderRow[]> {
  if (matters.length === 0) return []
  return db
    .selectFrom('reminder')
    .selectAll()
    .where('round', 'in', [...new Set(matters)])
    .execute()
}

/** To whom something of social reporting was told on a day, and of whose matters. */
export async function toldOfSocialOn(db: Kysely<Schema>, day: string): Promise<Pick<ReminderRow, 'account' | 'organiser'>[]> {
  return db
    .selectFrom('reminder')
    .select(['account', 'organiser'])
    .distinct()
    .where('day', '=', day)
    .where((row) => row.or([row('round', 'like', 'proposal/%'), row('round', 'like', 'briefing/%')]))
    .execute()
}

/**
 * Enters a reminder, unless the account was reminded of the round on the same day already: then null, and nothing is to be sent.
 * Two who remind at the same moment meet in the unique key, so one of them gets null.
 */
export async function addReminder(
  transaction: Transaction<Schema>,
  reminder: Omit<ReminderRow, 'number' | 'mail'>,
): Promise<number | null> {
  const added = await transaction
    .insertInto('reminder')
    .values({ ...reminder, mail: 0 })
    .onConflict((conflict) => conflict.columns(['round', 'account', 'day']).doNothing())
    .returning('number')
    .executeTakeFirst()
  return added?.number ?? null
}

/** Notes which letter the reminder became. */
export async function setReminderMail(transaction: Transaction<Schema>, reminder: number, mail: number): Promise<void> {
  await transaction.updateTable('reminder').set({ mail }).where('number', '=', reminder).execute()
}
