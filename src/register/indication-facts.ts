import type { DuckDBConnection } from '@duckdb/node-api'
import type { ArchivingFacts, IndicationFacts } from '../model/indication.ts'
import type { QuarterCode } from '../model/period.ts'
import { RESULT_ORDER } from '../process/aggregate/sql/plan.ts'
import { text } from '../process/aggregate/sql/text.ts'
import { readArchivingRows } from './engine/archiving.ts'
import { indicationFactsOf, readRows } from './engine/read-cells.ts'
import { runTable } from './run-table.ts'

/**
 * What a run knows for the indications of a quarter: exact counts, never for publication. In the one order of cells.
 * @throws Problem `run-too-old` for a run of a version that did not know them.
 */
export async function readIndicationFacts(
  connection: DuckDBConnection,
  runFolder: string,
  quarter: QuarterCode,
): Promise<IndicationFacts[]> {
  const path = await runTable(connection, { runFolder, name: 'indication_facts.parquet', column: 'open_long' })
  const query = `SELECT * FROM read_parquet(${path}) WHERE period = ${text(quarter)} ORDER BY ${RESULT_ORDER.indication_facts}`
  return readRows(connection, query, indicationFactsOf)
}

/**
 * Who archives in a quarter, by organiser and content.
 * @throws Problem `run-too-old` for a run of a version that did not know it.
 */
export async function readArchivingFacts(
  connection: DuckDBConnection,
  runFolder: string,
  quarter: QuarterCode,
): Promise<ArchivingFacts[]> {
  const path = await runTable(connection, { runFolder, name: 'archiving.parquet', column: 'silent_units' })
  return readArchivingRows(connection, `(SELECT * FROM read_parquet(${path}) WHERE period = ${text(quarter)})`)
}
