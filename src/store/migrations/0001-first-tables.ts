import type { CreateTableBuilder, Kysely } from 'kysely'

/** The catalogue of deliveries, runs and releases, and the audit trail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'audit', ['at', 'actor_role', 'actor_id', 'operation', 'subject', 'details']).execute()

  await table(db, 'delivery', ['id', 'kind', 'created_at', 'received_at', 'status', 'digest', 'coverage', 'files', 'receipt'])
    .addColumn('organiser', 'text')
    .addColumn('period', 'text')
    .addColumn('withdrawn_why', 'text')
    .addUniqueConstraint('delivery_id', ['id'])
    .execute()

  const runColumns = ['id', 'cycle', 'started_at', 'finished_at', 'status', 'inputs', 'inputs_digest', 'cells_digest', 'summary']
  await table(db, 'run', runColumns).addUniqueConstraint('run_id', ['id']).execute()

  await table(db, 'release', ['id', 'cycle', 'run_id', 'created_at', 'status', 'manifest_digest'])
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('published_at', 'text')
    .addUniqueConstraint('release_id', ['id'])
    .addUniqueConstraint('release_cycle_revision', ['cycle', 'revision'])
    .execute()
}

/** A table with a running number and text columns that must have a value. */
function table(db: Kysely<unknown>, name: string, texts: readonly string[]): CreateTableBuilder<string, string> {
  const numbered: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
  return texts.reduce((built, text) => built.addColumn(text, 'text', (column) => column.notNull()), numbered)
}
