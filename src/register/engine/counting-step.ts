import type { DuckDBConnection } from '@duckdb/node-api'
import { SOURCE_TABLES, type SourceTable } from '../../process/aggregate/sql/batches.ts'
import { SOURCE_COLUMNS } from '../../process/aggregate/sql/source-columns.ts'
import type { CountingFrame } from '../../process/counting-frame.ts'
import { countBySql } from './count-by-sql.ts'
import { createSourceViews, type RegisterFiles, readIdentityLinks } from './source-views.ts'

/** What a step of work took, in seconds of the clock and of the processor (all threads of this process). */
export interface StepCost {
  readonly rows: number
  readonly seconds: number
  readonly cpuSeconds: number
}

/** The counting step as a benchmark measures it: from stored unit records to cells, everything included. */
export async function countingStep(
  connection: DuckDBConnection,
  {
    files,
    frame,
    rowsPerBatch,
  }: { readonly files: RegisterFiles; readonly frame: CountingFrame; readonly rowsPerBatch?: number },
): Promise<StepCost> {
  return measured(async () => {
    await createSourceViews(connection, files)
    const identityLinks = await readIdentityLinks(connection, files)
    await countBySql(connection, frame, { identityLinks, ...(rowsPerBatch === undefined ? {} : { rowsPerBatch }) })
    const reader = await connection.runAndReadAll('SELECT count(*) FROM client_cell')
    return Number(reader.value(0, 0))
  })
}

/** The yardstick: every column that counting reads is read once and summed, nothing else. `rows` = rows read. */
export async function plainScan(connection: DuckDBConnection, files: RegisterFiles): Promise<StepCost> {
  return measured(async () => {
    await createSourceViews(connection, files)
    let rows = 0
    for (const table of SOURCE_TABLES) {
      const reader = await connection.runAndReadAll(`SELECT count(*), ${sumsOf(table)} FROM src_${table}`)
      rows += Number(reader.value(0, 0))
    }
    return rows
  })
}

/** A sum that every value of a column goes into. */
function sumsOf(table: SourceTable): string {
  const columns = Object.entries(SOURCE_COLUMNS[table]).map(([column, type]) => {
    if (type === 'VARCHAR') return `sum(length("${column}"))`
    if (type === 'DATE') return `sum("${column}" - DATE '2000-01-01')`
    return type === 'BOOLEAN' ? `sum("${column}"::INTEGER)` : `sum("${column}")`
  })
  return columns.join(', ')
}

async function measured(work: () => Promise<number>): Promise<StepCost> {
  const cpu = process.cpuUsage()
  const started = performance.now()
  const rows = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { rows, seconds: (performance.now() - started) / 1_000, cpuSeconds: (user + system) / 1_000_000 }
}
