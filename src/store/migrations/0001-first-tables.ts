import type { Kysely } from 'kysely'

/** The catalogue of deliveries, runs and releases, and the audit trail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const numbered = (table: string) =>
    db.schema.createTable(table).addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
  const text = (column: string) => [column, 'text', (definition: { notNull(): never }) => definition.notNull()] as const
  let table = numbered('audit')
  for (const column of ['at', 'actor_role', 'actor_id', 'operation', 'subject', 'details'])
    table = table.addColumn(...text(column))
  await table.execute()

  table = numbered('delivery')
  for (const column of ['id', 'kind', 'created_at', 'received_at', 'status', 'digest', 'coverage', 'files', 'receipt'])
    table = table.addColumn(...text(column))
  await table
    .addColumn('organiser', 'text')
    .addColumn('period', 'text')
    .addColumn('withdrawn_why', 'text')
    .addUniqueConstraint('delivery_id', ['id'])
    .execute()

  table = numbered('run')
  for (const column of [
    'id',
    'cycle',
    'started_at',
    'finished_at',
    'status',
    'inputs',
    'inputs_digest',
    'cells_digest',
    'summary',
  ])
    table = table.addColumn(...text(column))
  await table.addUniqueConstraint('run_id', ['id']).execute()

  table = numbered('release')
  for (const column of ['id', 'cycle', 'run_id', 'created_at', 'status', 'manifest_digest'])
    table = table.addColumn(...text(column))
  await table
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('published_at', 'text')
    .addUniqueConstraint('release_id', ['id'])
    .execute()
}
