import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** How many accounts there are or have been. */
export async function countAccounts(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom('account')
    .select(({ fn }) => fn.countAll<string>().as('accounts'))
    .executeTakeFirst()
  return Number(row?.accounts ?? 0)
}
