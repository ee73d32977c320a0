import type { DuckDBConnection } from '@duckdb/node-api'
import type { EarlierDeliveries } from './earlier-deliveries.ts'
import type { FileResult } from './file-reading.ts'
import { earlierRows } from './live-tables.ts'
import type { PackageReading, ReadingEnvironment } from './package-reading.ts'

export interface CrossChecking {
  readonly connection: DuckDBConnection
  readonly environment: ReadingEnvironment
  readonly reading: PackageReading
  readonly files: readonly FileResult[]
  readonly earlier: EarlierDeliveries
}

/** D12: periods of one person and content that are the same or overlap. They are kept and read as one. */
export async function checkOverlaps({ connection, environment, files }: CrossChecking): Promise<void> {
  const result = await connection.runAndReadAll(`
    WITH periods AS (
      SELECT *, coalesce("end", DATE '9999-12-31') AS last,
        max(coalesce("end", DATE '9999-12-31')) OVER earlier AS last_before,
        first_value(source_row) OVER whole AS first_row
      FROM live_relationship_periods
      WINDOW earlier AS (PARTITION BY source_file, client, content ORDER BY start, source_row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
             whole AS (PARTITION BY source_file, client, content ORDER BY start, source_row)
    ),
    touched AS (SELECT *, last_before >= start AS does_overlap FROM periods)
    SELECT source_file, source_row, content, first_row, count(*) OVER (PARTITION BY source_file, client, content) AS row_count, does_overlap
    FROM touched QUALIFY bool_or(does_overlap) OVER (PARTITION BY source_file, client, content) ORDER BY source_file, source_row`)
  for (const row of result.getRowObjectsJS()) {
    if (row.does_overlap !== true) continue
    const content = String(row.content)
    const group = `D12:${Number(row.first_row)}:${content}`
    const parameters = { rows: Number(row.row_count), content: environment.rules.contentNames.get(content) ?? content }
    const table = files[Number(row.source_file)]?.table ?? null
    environment.findings.add({ rule: 'D12', group, cause: content, parameters }, { table, row: Number(row.source_row) })
  }
}

/** What starts a row of each table, for D13. */
const STARTS = [
  { table: 'relationship_periods', start: 'start', column: 'alkupvm' },
  { table: 'services_received', start: 'first', column: 'ensimmainen_pvm' },
  { table: 'decisions', start: 'decided', column: 'paatospvm' },
] as const

/** D13: a start after the death that the population register knows. */
export async function checkDeaths({ connection, environment, files, earlier, reading }: CrossChecking): Promise<void> {
  const registered = earlierRows(earlier.files('population_register'))
  if (!registered) return environment.findings.notRun('D13', 'table population-register absent')
  const starts = STARTS.flatMap(({ table, start, column }, place) => {
    const row = `SELECT ${place} AS place, '${column}' AS column_name, source_file, source_row, client, "${start}" AS start`
    return reading.stagings.has(table) ? [`${row} FROM live_${table}`] : []
  })
  if (starts.length === 0) return
  const result = await connection.runAndReadAll(
    `WITH deaths AS (SELECT client, min(died) AS died FROM ${registered} WHERE died IS NOT NULL GROUP BY client)
     SELECT column_name, source_file, source_row, start::VARCHAR AS start FROM (${starts.join(' UNION ALL ')}) JOIN deaths USING (client)
     WHERE start > died ORDER BY place, source_file, source_row`,
  )
  for (const row of result.getRowObjectsJS()) {
    const place = { table: files[Number(row.source_file)]?.table ?? null, row: Number(row.source_row) }
    environment.findings.add({ rule: 'D13', columns: [String(row.column_name)], observed: String(row.start) }, place)
  }
}
