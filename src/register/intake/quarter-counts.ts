import type { DuckDBConnection } from '@duckdb/node-api'
import { type QuarterCode, quarterPeriod } from '../../model/period.ts'
import { stampOf } from '../file-stamp.ts'
import { earlierRows } from './live-tables.ts'
import { literal } from './staging.ts'

/** Distinct clients by content. */
export type ClientCounts = ReadonlyMap<string, number>

/** Distinct clients by content who have a period in the quarter. */
export async function countsOf(connection: DuckDBConnection, rows: string, period: QuarterCode): Promise<ClientCounts> {
  const { start, end } = quarterPeriod(period)
  const result = await connection.runAndReadAll(
    `SELECT content, count(DISTINCT client)::INTEGER AS clients FROM ${rows}
     WHERE start <= DATE '${end}' AND ("end" IS NULL OR "end" >= DATE '${start}') GROUP BY content ORDER BY content`,
  )
  return new Map(result.getRowObjectsJS().map((row) => [String(row.content), Number(row.clients)]))
}

export interface FileOfQuarter {
  /** Parquet file of relationship periods. */
  readonly path: string
  readonly period: QuarterCode
}

/** Every package is compared with the same twenty others, whose files never change: each is counted once in a process. */
const remembered = new Map<string, ClientCounts>()

/** The same for earlier packages, each in its own quarter; by path. */
export async function countsOfFiles(
  connection: DuckDBConnection,
  files: readonly FileOfQuarter[],
): Promise<ReadonlyMap<string, ClientCounts>> {
  const stamped = files.map((file) => ({ ...file, key: `${stampOf(file.path)} ${file.period}` }))
  const missing = stamped.filter(({ key }) => !remembered.has(key))
  const counted = await countFiles(connection, missing)
  for (const { key, path } of missing) remembered.set(key, counted.get(path) ?? new Map())
  return new Map(stamped.map(({ path, key }) => [path, remembered.get(key) ?? new Map()]))
}

async function countFiles(
  connection: DuckDBConnection,
  files: readonly FileOfQuarter[],
): Promise<ReadonlyMap<string, ClientCounts>> {
  const rows = earlierRows(files.map(({ path }) => path))
  const counts = new Map<string, Map<string, number>>(files.map(({ path }) => [path, new Map()]))
  if (!rows) return counts
  const quarters = files.map(({ path, period }) => {
    const { start, end } = quarterPeriod(period)
    return `(${literal(path)}, DATE '${start}', DATE '${end}')`
  })
  const result = await connection.runAndReadAll(
    `SELECT filename, content, count(DISTINCT client)::INTEGER AS clients
     FROM ${rows} JOIN (VALUES ${quarters.join(', ')}) AS quarter (filename, first, last) USING (filename)
     WHERE start <= last AND ("end" IS NULL OR "end" >= first) GROUP BY filename, content ORDER BY filename, content`,
  )
  for (const row of result.getRowObjectsJS()) counts.get(String(row.filename))?.set(String(row.content), Number(row.clients))
  return counts
}
