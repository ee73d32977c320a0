import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { type DraftCells, draftCells } from '../model/cell.ts'
import type { Coverage } from '../model/coverage.ts'
import type { NationalEstimate } from '../model/estimate.ts'
import type { QuarterCode } from '../model/period.ts'
import type { Source } from '../model/source.ts'
import { list, text } from '../process/aggregate/sql/text.ts'
import { activityCellOf, clientCellOf, readRows, taskSetCellOf } from './engine/read-cells.ts'

/** Draft cells of a run folder. Publications rest on the source "both"; other sources are read when they are asked for. */
export async function readDraftCells(
  connection: DuckDBConnection,
  runFolder: string,
  sources: readonly Source[] = ['SHA+ET'],
): Promise<DraftCells> {
  const rows = (name: string) => `SELECT * FROM read_parquet(${text(join(runFolder, name))})`
  const wanted = `${rows('cells.parquet')} WHERE source IN ${list(sources.map(text))}`
  return draftCells({
    clients: await readRows(connection, wanted, clientCellOf),
    taskSets: await readRows(connection, rows('task_sets.parquet'), taskSetCellOf),
    activityOnly: await readRows(connection, rows('activity_only.parquet'), activityCellOf),
  })
}

/** Coverage classes of a run folder, with who or what set them. */
export async function readCoverage(connection: DuckDBConnection, runFolder: string): Promise<Coverage[]> {
  const path = text(join(runFolder, 'coverage.parquet'))
  return readRows(connection, `SELECT * FROM read_parquet(${path})`, (value) => {
    const carriedFrom = value('carried_from') as QuarterCode | null
    return {
      municipality: value('municipality') as string,
      content: value('content') as string,
      period: value('period') as QuarterCode,
      class: value('class') as Coverage['class'],
      origin: value('origin') as Coverage['origin'],
      ...(carriedFrom === null ? {} : { carriedFrom }),
    }
  })
}

export function readEstimates(runFolder: string): NationalEstimate[] {
  return JSON.parse(readFileSync(join(runFolder, 'estimates.json'), 'utf8')) as NationalEstimate[]
}
