import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { type ClientCell, type DraftCells, draftCells } from '../model/cell.ts'
import type { Coverage } from '../model/coverage.ts'
import type { NationalEstimate } from '../model/estimate.ts'
import type { QuarterCode } from '../model/period.ts'
import type { Source } from '../model/source.ts'
import type { OrganiserCell } from '../process/aggregate/counted-cells.ts'
import { RESULT_ORDER } from '../process/aggregate/sql/plan.ts'
import { list, text } from '../process/aggregate/sql/text.ts'
import { activityCellOf, clientCellOf, organiserCellOf, readRows, taskSetCellOf } from './engine/read-cells.ts'
import { runTable } from './run-table.ts'

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

/** Cells of one content and one period, both sources together: what an estimate of the two is made of. */
export async function readCellsOf(
  connection: DuckDBConnection,
  runFolder: string,
  { content, period }: { readonly content: string; readonly period: string },
): Promise<ClientCell[]> {
  const cells = `SELECT * FROM read_parquet(${text(join(runFolder, 'cells.parquet'))})`
  const wanted = `source = 'SHA+ET' AND content = ${text(content)} AND period = ${text(period)}`
  return readRows(connection, `${cells} WHERE ${wanted}`, clientCellOf)
}

/** Coverage classes of a run folder from a quarter on (all without one), with who or what set them. */
export async function readCoverage(
  connection: DuckDBConnection,
  runFolder: string,
  from: QuarterCode = '0001Q1',
): Promise<Coverage[]> {
  const path = text(join(runFolder, 'coverage.parquet'))
  return readRows(connection, `SELECT * FROM read_parquet(${path}) WHERE period >= ${text(from)}`, (value) => {
    const carriedFrom = value('carried_from') as QuarterCode | null
    return {
      municipality: value('municipality') as string,
      content: value('content') as string,
      period: value('period') as QuarterCode,
      class: value('class') as Coverage['class'],
      origin: value('origin') as Coverage['origin'],
      ...(carriedFrom === null ? {} : { carriedFrom }),
      // Runs made before decisions were kept have no such columns.
      ...(value('effect_seen') === true ? { wasEffectSeen: true as const } : {}),
      ...(typeof value('note') === 'string' ? { note: value('note') as string } : {}),
    }
  })
}

export function readEstimates(runFolder: string): NationalEstimate[] {
  return JSON.parse(readFileSync(join(runFolder, 'estimates.json'), 'utf8')) as NationalEstimate[]
}

/** What to read of a table of a run; what is not named is not narrowed. */
export interface OrganiserQuestion {
  /** Two-digit code. */
  readonly organiser?: string
  /** Codes of periods: `2024Q1`, `2023`, `2024Q1-12M`. */
  readonly periods?: readonly string[]
  readonly sources?: readonly Source[]
}

/**
 * Clients of organisers by home area, exact: for review, never for publication. In the one order of cells.
 * @throws Problem `run-too-old` for a run of a version that did not count them by area.
 */
export async function readOrganiserCells(
  connection: DuckDBConnection,
  runFolder: string,
  { organiser, periods, sources }: OrganiserQuestion = {},
): Promise<OrganiserCell[]> {
  const path = await runTable(connection, { runFolder, name: 'organisers.parquet', column: 'area' })
  const conditions = [
    ...(organiser === undefined ? [] : [`organiser = ${text(organiser)}`]),
    // An empty list of periods asks for nothing.
    ...(periods === undefined ? [] : [isOneOf('period', periods)]),
    ...(sources === undefined ? [] : [isOneOf('source', sources)]),
  ]
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const query = `SELECT * FROM read_parquet(${path}) ${where} ORDER BY ${RESULT_ORDER.organiser_cell}`
  return readRows(connection, query, organiserCellOf)
}

function isOneOf(column: string, values: readonly string[]): string {
  return `list_contains([${values.map(text).join(', ')}]::VARCHAR[], ${column})`
}
