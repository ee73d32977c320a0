import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely, Selectable } from 'kysely'
import { draftCells } from '../model/cell.ts'
import type { Coverage } from '../model/coverage.ts'
import type { NationalEstimate } from '../model/estimate.ts'
import type { QuarterCode } from '../model/period.ts'
import { activityCellOf, clientCellOf, readRows, taskSetCellOf } from '../register/engine/read-cells.ts'
import type { RunTable } from '../store/runs.ts'
import type { Schema } from '../store/schema.ts'
import type { OperationContext } from './operation.ts'
import type { RunResults } from './publication-inputs.ts'

export type RunRow = Selectable<RunTable>

/** The newest run of a cycle; null when it has never been run. */
export async function newestRunRow(db: Kysely<Schema>, cycle: string): Promise<RunRow | null> {
  const runs = db.selectFrom('run').selectAll().where('cycle', '=', cycle)
  return (await runs.orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? null
}

export async function runRow(db: Kysely<Schema>, id: string): Promise<RunRow | null> {
  return (await db.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

type Place = Pick<OperationContext, 'folder' | 'withDuckDB'>

/** Reads what a run left in its folder: cells of source SHA+ET, coverage, estimates. */
export async function readRunResults({ id, cycle }: { id: string; cycle: string }, place: Place): Promise<RunResults> {
  const folder = join(place.folder.paths.runs, id)
  const parquet = (name: string) => `SELECT * FROM read_parquet('${join(folder, name).replaceAll("'", "''")}')`
  return place.withDuckDB(async (connection) => ({
    cycle: cycle as QuarterCode,
    cells: draftCells({
      clients: await readRows(connection, `${parquet('cells.parquet')} WHERE source = 'SHA+ET'`, clientCellOf),
      taskSets: await readRows(connection, parquet('task_sets.parquet'), taskSetCellOf),
      activityOnly: await readRows(connection, parquet('activity_only.parquet'), activityCellOf),
    }),
    coverage: await readRows(connection, parquet('coverage.parquet'), coverageOf),
    estimates: readEstimates(folder),
  }))
}

function coverageOf(value: (column: string) => unknown): Coverage {
  return {
    municipality: value('municipality') as string,
    content: value('content') as string,
    period: value('period') as QuarterCode,
    class: value('class') as Coverage['class'],
    origin: value('origin') as Coverage['origin'],
  }
}

function readEstimates(folder: string): NationalEstimate[] {
  const path = join(folder, 'estimates.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as NationalEstimate[]) : []
}
