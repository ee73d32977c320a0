import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { AreaCode } from '../model/area.ts'
import type { ContentKey } from '../model/service-task.ts'
import type { Source } from '../model/source.ts'
import { text } from '../process/aggregate/sql/text.ts'
import { readRows } from './engine/read-cells.ts'

/** Clients who live in an area, of all organisers, all ages and sexes. Exact: not for anybody outside before it is protected. */
export interface ResidentCount {
  readonly content: ContentKey
  readonly area: AreaCode
  readonly period: string
  readonly source: Source
  readonly clients: number
}

/** Clients by home area of a run folder in some periods, every source view; what would be 0 is absent. */
export async function readResidentCounts(
  connection: DuckDBConnection,
  runFolder: string,
  periods: readonly string[],
): Promise<ResidentCount[]> {
  const cells = text(join(runFolder, 'cells.parquet'))
  const query = `SELECT content, area, period, source, sum(clients)::INTEGER AS clients FROM read_parquet(${cells})
    WHERE list_contains([${periods.map(text).join(', ')}]::VARCHAR[], period) GROUP BY ALL ORDER BY ALL`
  return readRows(connection, query, (value) => ({
    content: value('content') as string,
    area: value('area') as string,
    period: value('period') as string,
    source: value('source') as Source,
    clients: value('clients') as number,
  }))
}
