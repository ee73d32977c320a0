import { type Kysely, sql } from 'kysely'

/** The history of coverage classes, and who has been shown the effect of a class on the national estimate. Both only grow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const place = ['municipality', 'content', 'measure', 'route', 'period'] as const
  const decision = [
    'organiser',
    'class',
    'stage',
    'origin',
    'decided_by',
    'person',
    'decided_at',
    'why',
    'publication_note',
  ] as const
  const decisions = db.schema
    .createTable('coverage_decision')
    .addColumn('line', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
  await [...place, ...decision]
    .reduce((table, name) => table.addColumn(name, 'text', (column) => column.notNull()), decisions)
    .addColumn('round', 'text')
    .addColumn('was_effect_seen', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('coverage_decision_place')
    .on('coverage_decision')
    .columns([...place])
    .execute()
  await db.schema.createIndex('coverage_decision_organiser').on('coverage_decision').columns(['organiser', 'period']).execute()

  const seen = db.schema
    .createTable('coverage_effect_seen')
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
  await ['municipality', 'content', 'measure', 'period', 'person', 'seen_by', 'seen_at', 'run']
    .reduce((table, name) => table.addColumn(name, 'text', (column) => column.notNull()), seen)
    .execute()
  await db.schema.createIndex('coverage_effect_seen_person').on('coverage_effect_seen').columns(['person', 'content']).execute()

  await neverChange(db, ['coverage_decision', 'coverage_effect_seen'])
}

/** A line of a history is not changed or deleted, whatever the program does. */
async function neverChange(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  await sql`create function coverage_line_stays() returns trigger language plpgsql as $$
    begin raise exception 'lines of the coverage history are never changed or deleted'; end $$`.execute(db)
  for (const table of tables) {
    const name = sql.id(table)
    await sql`create trigger ${sql.id(`${table}_stays`)} before update or delete on ${name}
      for each row execute function coverage_line_stays()`.execute(db)
  }
}
