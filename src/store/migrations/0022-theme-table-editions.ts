import type { Kysely } from 'kysely'
import { addTable } from './add-table.ts'

/** Confirmed editions of a county's half-years: what tables that leave the county's own workspace are counted from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'theme_table_edition', {
    texts: ['owner', 'half_year', 'confirmed_on', 'facts', 'about'],
    optional: ['confirmed_by', 'reason'],
    integers: ['number', 'observations', 'changed', 'national_codebook', 'local_codebook'],
  })
    .addPrimaryKeyConstraint('theme_table_edition_key', ['owner', 'half_year', 'number'])
    .execute()
}
