import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { AreaCode } from '../model/area.ts'
import type { QuarterCode } from '../model/period.ts'
import type { ContentKey } from '../model/service-task.ts'
import { list, text } from '../process/aggregate/sql/text.ts'

/** One figure of a run: clients of a content with their home in the areas, in a quarter, both sources together. */
export interface FigureQuestion {
  readonly content: ContentKey
  readonly quarter: QuarterCode
  /** Municipalities and `X16`; null for the whole country. */
  readonly areas: readonly AreaCode[] | null
}

/**
 * The exact number of clients that a run counted: whole, 0 where it has no cell. Within a quarter the cells of home areas add up.
 * For the institute's own work on corrections, never for publication.
 */
export async function figureOfRun(connection: DuckDBConnection, runFolder: string, question: FigureQuestion): Promise<number> {
  const { content, quarter, areas } = question
  if (areas?.length === 0) return 0
  const conditions = [`content = ${text(content)}`, `period = ${text(quarter)}`, `source = 'SHA+ET'`]
  if (areas) conditions.push(`area IN ${list(areas.map(text))}`)
  const path = text(join(runFolder, 'cells.parquet'))
  const query = `SELECT coalesce(sum(clients), 0)::INTEGER AS clients FROM read_parquet(${path}) WHERE ${conditions.join(' AND ')}`
  const reader = await connection.runAndReadAll(query)
  return Number(reader.value(0, 0))
}
