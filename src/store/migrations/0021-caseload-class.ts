import type { Kysely } from 'kysely'

/** Caseload reviews without a name: the size of the caseload is kept as a class only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('social_report').addColumn('caseload_class', 'text').execute()
}
