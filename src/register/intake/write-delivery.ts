import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { PackageReading } from './package-reading.ts'
import { literal, stagedRelation, writeParquet } from './staging.ts'
import { UNIT_TABLES, type UnitColumn, type UnitTableName } from './unit-tables.ts'

/** How each table is ordered behind part and client: whatever makes the file the same every time. */
const ORDER = 'part, client, source_file, source_row'

interface WritingPlace {
  readonly reading: PackageReading
  readonly stoppedFiles: readonly number[]
  readonly folder: string
}

/** Writes the live rows of every table as Parquet; a table without rows has no file. Needs `live_…`, `client_facts` and `found_links`. */
export async function writeTables(connection: DuckDBConnection, { reading, stoppedFiles, folder }: WritingPlace): Promise<void> {
  for (const [name, staging] of reading.stagings) {
    if (staging.rows === 0 || name === 'clients' || name === 'identity_links') continue
    await writeRows(connection, { name, rows: `live_${name}`, order: ORDER, folder })
  }
  await writeRows(connection, { name: 'clients', rows: 'client_facts', order: 'part, client', folder })
  await writeRows(connection, { name: 'identity_links', rows: LINKS, order: 'part, client, temporary_client', folder })
  for (const [table, staging] of reading.sideStagings) {
    const path = join(folder, `${table.replaceAll('-', '_')}.parquet`)
    const stopped = stoppedFiles.length > 0 ? `WHERE source_file NOT IN (${stoppedFiles.join(', ')})` : ''
    const rows = `SELECT * EXCLUDE (source_file, source_row) FROM ${stagedRelation(staging)} ${stopped} ORDER BY source_file, source_row`
    await connection.run(`COPY (${rows}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`)
  }
}

const LINKS = `(SELECT DISTINCT temporary_client, client FROM (
  SELECT temporary_client, client FROM live_identity_links UNION ALL SELECT temporary_client, client FROM found_links))`

interface TableJob {
  readonly name: UnitTableName
  readonly rows: string
  readonly order: string
  readonly folder: string
}

async function writeRows(connection: DuckDBConnection, { name, rows, order, folder }: TableJob): Promise<void> {
  // The wide table of documents is not read through only to be counted.
  const counted = name === 'documents' ? 'live_document_keys' : rows
  const count = await connection.runAndReadAll(`SELECT count(*) FROM ${counted}`)
  if (Number(count.getRows()[0]?.[0] ?? 0) === 0) return
  const columns: readonly UnitColumn[] = UNIT_TABLES[name]
  await writeParquet(connection, { columns, rows, path: join(folder, `${name}.parquet`), order })
}
