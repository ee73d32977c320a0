import type { CreateTableBuilder, Kysely } from 'kysely'

/**
 * Releases of other programmes than the monitoring register: `programme` names the collection; `cycle` is then its round. And what has
 * been handed over of a round to the supervising authority.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('release')
    .addColumn('programme', 'text', (column) => column.notNull().defaultTo('monitoring-register'))
    .execute()
  await db.schema.alterTable('release').dropConstraint('release_cycle_revision').execute()
  await db.schema
    .alterTable('release')
    .addUniqueConstraint('release_programme_cycle_revision', ['programme', 'cycle', 'revision'])
    .execute()
  await handOvers(db)
}

async function handOvers(db: Kysely<unknown>): Promise<void> {
  let handOver: CreateTableBuilder<string, string> = db.schema
    .createTable('hand_over')
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
  for (const name of [
    'id',
    'collection',
    'round',
    'recipient_fi',
    'recipient_sv',
    'recipient_en',
    'manifest',
    'made_by',
    'made_at',
  ])
    handOver = handOver.addColumn(name, 'text', (column) => column.notNull())
  await handOver
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('respondents', 'integer', (column) => column.notNull())
    .addUniqueConstraint('hand_over_id', ['id'])
    .addUniqueConstraint('hand_over_sequence', ['collection', 'round', 'sequence'])
    .execute()
  let file: CreateTableBuilder<string, string> = db.schema.createTable('hand_over_file')
  for (const name of ['hand_over', 'path', 'sha256', 'content']) file = file.addColumn(name, 'text', (column) => column.notNull())
  await file
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('hand_over_file_key', ['hand_over', 'path'])
    .execute()
}
