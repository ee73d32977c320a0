import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Delivery } from '../../model/delivery.ts'
import type { IdentityLinkRecord } from '../../model/unit-record.ts'
import { SOURCE_TABLES, type SourceTable } from '../../process/aggregate/sql/batches.ts'
import { SOURCE_COLUMNS } from '../../process/aggregate/sql/source-columns.ts'
import { list, text } from '../../process/aggregate/sql/text.ts'
import type { Delivered } from '../../process/register-records.ts'
import { readRows } from './read-cells.ts'

/** Files of unit records that each source table is read from. */
const FILE_OF: Readonly<Record<SourceTable, string>> = {
  documents: 'documents.parquet',
  task_periods: 'task_periods.parquet',
  relationship_periods: 'relationship_periods.parquet',
  clients: 'clients.parquet',
  residences: 'population_register.parquet',
}

export interface RegisterFiles {
  /** Folder `register` of the data folder. */
  readonly register: string
  readonly deliveries: readonly Pick<Delivery, 'id' | 'number'>[]
}

/** Gives the connection the source tables of the counting engine, as views over the deliveries' Parquet files. */
export async function createSourceViews(connection: DuckDBConnection, files: RegisterFiles): Promise<void> {
  for (const table of SOURCE_TABLES) {
    const present = filesNamed(files, FILE_OF[table])
    const create =
      present.length === 0 ? `TABLE src_${table} ${emptyColumns(table)}` : `VIEW src_${table} AS ${viewOf(table, present)}`
    await connection.run(`CREATE OR REPLACE TEMP ${create}`)
  }
}

/** Identity links of all deliveries, each with its delivery's number. */
export async function readIdentityLinks(
  connection: DuckDBConnection,
  files: RegisterFiles,
): Promise<Delivered<IdentityLinkRecord>[]> {
  const present = filesNamed(files, 'identity_links.parquet')
  if (present.length === 0) return []
  const query = `SELECT temporary_client, client, delivery FROM ${withDelivery(present)}`
  return readRows(connection, query, (value) => ({
    temporaryClient: value('temporary_client') as number,
    client: value('client') as number,
    delivery: value('delivery') as number,
  }))
}

/** Paths of the file of that name in the deliveries that have one, with the deliveries' numbers. */
export function filesNamed({ register, deliveries }: RegisterFiles, name: string): readonly DeliveredFile[] {
  return deliveries
    .map(({ id, number }) => ({ path: join(register, 'deliveries', id, name), delivery: number }))
    .filter(({ path }) => existsSync(path))
}

export interface DeliveredFile {
  readonly path: string
  readonly delivery: number
}

/** SQL: the rows of several files with the number of the delivery each came in. */
export function withDelivery(files: readonly DeliveredFile[]): string {
  const numbers = files.map(({ path, delivery }) => `(${text(path)}, ${delivery})`).join(', ')
  const paths = files.map(({ path }) => text(path)).join(', ')
  return `(SELECT row.* EXCLUDE (filename), number.delivery FROM read_parquet([${paths}], filename = true) AS row
JOIN (VALUES ${numbers}) AS number (filename, delivery) ON number.filename = row.filename)`
}

/** SQL: the rows of several files. */
export function rowsOfFiles(files: readonly DeliveredFile[]): string {
  return `read_parquet([${files.map(({ path }) => text(path)).join(', ')}])`
}

function viewOf(table: SourceTable, files: readonly DeliveredFile[]): string {
  const columns = Object.keys(SOURCE_COLUMNS[table]).map((column) => `"${column}"`)
  const rows = 'delivery' in SOURCE_COLUMNS[table] ? withDelivery(files) : rowsOfFiles(files)
  return `SELECT ${columns.join(', ')} FROM ${rows}`
}

function emptyColumns(table: SourceTable): string {
  return list(Object.entries(SOURCE_COLUMNS[table]).map(([column, type]) => `"${column}" ${type}`))
}
