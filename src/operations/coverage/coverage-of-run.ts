import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { municipalityOn } from '../../design/areas.ts'
import { COVERAGE_CLASSES, type Coverage } from '../../model/coverage.ts'
import type { Definitions } from '../../model/definitions.ts'
import { addQuarters, type QuarterCode } from '../../model/period.ts'
import { readCoverage } from '../../register/draft-cells.ts'
import { listRunRows, newestRunRow, type RunRow } from '../../store/runs.ts'
import type { OperationContext } from '../operation.ts'
import { newestLineOf } from './decisions-of-run.ts'

/** Quarters before the cycle that pages of coverage look back. */
export const QUARTERS_BACK = 4

/** The classes of a run. */
export interface RunCoverage {
  readonly run: string | null
  readonly folder: string | null
  /** The newest decision that the run knew. */
  readonly newestLine: number
  /** The class of a municipality of the cycle's division; of one that was formed by a merger the weakest of its parts. */
  of(at: { readonly municipality: string; readonly content: string; readonly period: QuarterCode }): Coverage
}

type Classes = ReadonlyMap<string, Coverage>

/** Run folders never change once they are in place, so what was read stays true. What was last asked for is kept. */
const RUNS_KEPT = 3
const kept = new Map<string, Promise<Classes>>()

/**
 * Coverage of a quarter and those before it: of the newest run of that cycle, else of the newest run of a later one. Where there is no
 * run nobody has judged anything.
 */
export async function coverageOfRun(cycle: QuarterCode, context: OperationContext): Promise<RunCoverage> {
  const row = (await newestRunRow(context.db, cycle)) ?? (await newestLaterRun(cycle, context))
  const path = row && join(context.folder.paths.runs, row.id)
  const folder = path && existsSync(path) ? path : null
  const classes: Classes = folder ? await classesIn(folder, cycle, context) : new Map()
  return {
    run: folder && row ? row.id : null,
    folder,
    newestLine: row ? newestLineOf(row.inputs) : 0,
    of: (at) => classes.get(keyOf(at)) ?? { ...at, class: 'not_assessed', origin: 'rule' },
  }
}

async function newestLaterRun(cycle: QuarterCode, { db }: OperationContext): Promise<RunRow | null> {
  return (await listRunRows(db)).find((row) => row.cycle > cycle) ?? null
}

function classesIn(folder: string, cycle: QuarterCode, context: OperationContext): Promise<Classes> {
  const key = `${folder} ${cycle}`
  const known = kept.get(key)
  if (known) return known
  const reading = context.withDuckDB((connection) => readCoverage(connection, folder, addQuarters(cycle, -QUARTERS_BACK)))
  const classes = reading.then((coverage) => carriedTo(Number(cycle.slice(0, 4)), coverage, context.definitions))
  kept.set(key, classes)
  classes.catch(() => kept.delete(key))
  for (const old of [...kept.keys()].slice(0, -RUNS_KEPT)) kept.delete(old)
  return classes
}

/** On the division of one year. */
function carriedTo(year: number, coverage: readonly Coverage[], definitions: Definitions): Classes {
  const classes = new Map<string, Coverage>()
  for (const one of coverage) {
    const municipality = municipalityOn(definitions, one.municipality, year) ?? one.municipality
    const key = keyOf({ ...one, municipality })
    const known = classes.get(key)
    const isWeaker = !known || COVERAGE_CLASSES.indexOf(one.class) > COVERAGE_CLASSES.indexOf(known.class)
    if (isWeaker) classes.set(key, { ...one, municipality })
  }
  return classes
}

function keyOf({ municipality, content, period }: Pick<Coverage, 'municipality' | 'content' | 'period'>): string {
  return `${content}/${municipality}/${period}`
}
