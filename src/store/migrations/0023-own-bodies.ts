import type { Kysely } from 'kysely'
import { addTable } from './add-table.ts'

/** Bodies in which a decision maker sits: letters and what waits are of these. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'account_body', { texts: ['account', 'body'] })
    .addPrimaryKeyConstraint('account_body_key', ['account', 'body'])
    .execute()
}
