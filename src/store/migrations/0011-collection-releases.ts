import type { Kysely } from 'kysely'

/** Releases of other programmes than the monitoring register: `programme` names the collection; `cycle` is then its round. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('release')
    .addColumn('programme', 'text', (column) => column.notNull().defaultTo('monitoring-register'))
    .execute()
}
