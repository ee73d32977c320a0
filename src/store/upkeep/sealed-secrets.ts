import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** Columns of the state database that hold something encrypted, and the column of what it is bound to. */
export const SEALED_COLUMNS = [
  { table: 'account', column: 'totp_secret', owner: 'id' },
  { table: 'account', column: 'pending_totp_secret', owner: 'id' },
  { table: 'subset', column: 'sealed', owner: 'number' },
  { table: 'social_report_original', column: 'sealed', owner: 'report' },
] as const
export type SealedColumn = (typeof SEALED_COLUMNS)[number]

export interface SealedSecret {
  /** As the database has it: an id, or the number of a row. */
  readonly owner: string | number
  readonly sealed: string
}

export async function sealedSecrets(db: Kysely<Schema>, { table, column, owner }: SealedColumn): Promise<SealedSecret[]> {
  const rows = await sql<SealedSecret>`
    select ${sql.ref(owner)} as owner, ${sql.ref(column)} as sealed from ${sql.table(table)}
    where ${sql.ref(column)} is not null order by ${sql.ref(owner)}`.execute(db)
  return rows.rows
}

/** Puts the newly sealed one in the place of the old, unless somebody has changed it meanwhile. */
export async function replaceSealed(
  transaction: Transaction<Schema>,
  { table, column, owner }: SealedColumn,
  { before, after }: { readonly before: SealedSecret; readonly after: string },
): Promise<void> {
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${after}
    where ${sql.ref(owner)} = ${before.owner} and ${sql.ref(column)} = ${before.sealed}`.execute(transaction)
}
