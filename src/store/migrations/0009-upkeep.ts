import type { Kysely } from 'kysely'

/** Where the audit trail begins after old entries were removed; which keys are in use; backups taken; what folder this database is of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // What the trail is searched by; five years of a country are many entries.
  for (const column of ['at', 'actor_id', 'subject', 'hash'])
    await db.schema.createIndex(`audit_${column}`).on('audit').column(column).execute()
  await db.schema
    .createTable('audit_anchor')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text', (column) => column.notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('key_in_use')
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('check_value', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('key_in_use_place', ['purpose', 'place'])
    .execute()
  await db.schema
    .createTable('backup')
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('files', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'text', (column) => column.notNull())
    .addColumn('audit_number', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('register_fact')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}
