import type { Kysely } from 'kysely'

/** The outbox of letters, and who was reminded on which day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mail')
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('to_account', 'text')
    .addColumn('to_email', 'text')
    .addColumn('organiser', 'text')
    .addColumn('template', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('parameters', 'text', (column) => column.notNull())
    .addColumn('edited_text', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('queued_at', 'text', (column) => column.notNull())
    .addColumn('try_at', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'text')
    .addColumn('sent_at', 'text')
    .addColumn('failure', 'text')
    .execute()
  await db.schema.createIndex('mail_state').on('mail').columns(['state', 'try_at']).execute()

  await db.schema
    .createTable('reminder')
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('round', 'text', (column) => column.notNull())
    .addColumn('organiser', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('occasion', 'text', (column) => column.notNull())
    .addColumn('mail', 'integer', (column) => column.notNull())
    .addColumn('sent_by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addUniqueConstraint('reminder_once_a_day', ['round', 'account', 'day'])
    .execute()
}
