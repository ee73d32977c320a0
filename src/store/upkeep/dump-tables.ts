import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** Where the numbering of a column has come to. */
export interface Numbering {
  readonly table: string
  readonly column: string
  readonly last: number
}

export interface DatabaseDump {
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly numberings: readonly Numbering[]
}

/** Takes the rows of a table as JSON objects, one text each. */
export type TakeRows = (table: string, lines: readonly string[]) => Promise<void>

const ROWS_AT_ONCE = 2000
const OF_MIGRATIONS = ['kysely_migration', 'kysely_migration_lock']

/**
 * Reads every table as it is at one moment, while others go on writing (PostgreSQL) or wait for the end (embedded). The same text comes
 * out of both engines: it can be loaded into either. Rows are in the order of the primary key.
 */
export async function dumpTables(db: Kysely<Schema>, take: TakeRows): Promise<DatabaseDump> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const names = await tableNames(transaction)
      const tables = []
      for (const name of names) tables.push({ name, rows: await dumpTable(transaction, name, take) })
      return { tables, numberings: await numberingsOf(transaction) }
    })
}

/** Tables of the register, without those in which migrations are noted; in alphabetical order. */
export async function tableNames(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !OF_MIGRATIONS.includes(name))
}

/** A cursor of the database itself, so that a large table is never in memory as a whole. */
async function dumpTable(transaction: Transaction<Schema>, name: string, take: TakeRows): Promise<number> {
  const order = await primaryKeyOf(transaction, name)
  const orderBy = order.length === 0 ? sql`` : sql`order by ${sql.join(order.map((column) => sql.ref(column)))}`
  await sql`declare dumped cursor for select row_to_json(t)::text as line from ${sql.table(name)} t ${orderBy}`.execute(
    transaction,
  )
  let count = 0
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(ROWS_AT_ONCE)} from dumped`.execute(transaction)
    if (rows.length === 0) break
    await take(
      name,
      rows.map(({ line }) => line),
    )
    count += rows.length
  }
  await sql`close dumped`.execute(transaction)
  return count
}

async function primaryKeyOf(db: Kysely<Schema>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select k.column_name as name from information_schema.table_constraints c
    join information_schema.key_column_usage k
      on k.constraint_name = c.constraint_name and k.table_schema = c.table_schema and k.table_name = c.table_name
    where c.constraint_type = 'PRIMARY KEY' and c.table_schema = current_schema() and c.table_name = ${table}
    order by k.ordinal_position`.execute(db)
  return rows.map(({ name }) => name)
}

/** Columns that count by themselves, with the highest number given out so far; 0 = none yet. */
async function numberingsOf(db: Kysely<Schema>): Promise<Numbering[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES' order by table_name, column_name`.execute(db)
  const numberings: Numbering[] = []
  for (const { table, column } of rows) {
    const sequence = await sql<{ name: string }>`select pg_get_serial_sequence(${table}, ${column}) as name`.execute(db)
    const state = await sql<{ last: string | number; used: boolean }>`
      select last_value as last, is_called as used from ${sql.raw(sequence.rows[0]?.name ?? '')}`.execute(db)
    const { last, used } = state.rows[0] ?? { last: 0, used: false }
    numberings.push({ table, column, last: used ? Number(last) : 0 })
  }
  return numberings
}
