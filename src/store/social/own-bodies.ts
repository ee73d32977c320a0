import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

type Database = Kysely<Schema>

/** Bodies in which people with an account sit, as they said it themselves. */
export interface AccountBodyTable {
  account: string
  body: string
}

/** The bodies that accounts named as their own; who named none is not there. */
export async function bodiesByAccount(
  db: Database,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (accounts.length === 0) return new Map()
  const rows = await db
    .selectFrom('account_body')
    .selectAll()
    .where('account', 'in', [...new Set(accounts)])
    .orderBy('body')
    .execute()
  const named = Map.groupBy(rows, ({ account }) => account)
  return new Map([...named].map(([account, own]) => [account, own.map(({ body }) => body)]))
}

/** Which body took over from which. */
export async function successorsOfBodies(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('body').select(['id', 'successor']).where('successor', 'is not', null).execute()
  return new Map(rows.map(({ id, successor }) => [id, successor ?? id]))
}

/** In the place of what the account named before. */
export async function nameOwnBodies(transaction: Transaction<Schema>, account: string, bodies: readonly string[]): Promise<void> {
  await transaction.deleteFrom('account_body').where('account', '=', account).execute()
  if (bodies.length === 0) return
  await transaction
    .insertInto('account_body')
    .values([...new Set(bodies)].map((body) => ({ account, body })))
    // The same form sent twice at once.
    .onConflict((conflict) => conflict.columns(['account', 'body']).doNothing())
    .execute()
}
