import type { Kysely } from 'kysely'

/** Who made a release, the plan of a cycle, the votes on a release, and the runs that people ask for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['author', 'author_person'])
    await db.schema
      .alterTable('release')
      .addColumn(column, 'text', (built) => built.notNull().defaultTo('operator'))
      .execute()
  await db.schema.alterTable('release').addColumn('changes_at_risk', 'integer').execute()
  await db.schema
    .createTable('release_plan')
    .addColumn('cycle', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('saved_by', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('release_plan_version', ['cycle', 'version'])
    .execute()
  await db.schema
    .createTable('release_vote')
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('release', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('is_approval', 'integer', (column) => column.notNull())
    .addColumn('manifest', 'text', (column) => column.notNull())
    .addColumn('plan_version', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addUniqueConstraint('release_vote_of_person', ['release', 'person', 'plan_version'])
    .execute()
  await db.schema
    .createTable('run_request')
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('cycle', 'text', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('begun_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('run', 'text')
    .addColumn('problem', 'text')
    .execute()
}
