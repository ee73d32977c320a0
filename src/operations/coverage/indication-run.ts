import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AreaCode } from '../../model/area.ts'
import type { ArchivingFacts, IndicationFacts } from '../../model/indication.ts'
import { addQuarters, type QuarterCode } from '../../model/period.ts'
import { WHOLE } from '../../model/review.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { RouteChoice } from '../../model/unit-record.ts'
import { routeInForce } from '../../process/counting-frame.ts'
import { readCoverage, readOrganiserCells } from '../../register/draft-cells.ts'
import { readRouteFiles, readSisterStatistics, type SisterFigure } from '../../register/engine/side-tables.ts'
import { readArchivingFacts, readIndicationFacts } from '../../register/indication-facts.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import { newestRunRow, type RunRow } from '../../store/runs.ts'
import type { OperationContext } from '../operation.ts'

/** What the indications need of a run, looked up by place. */
export interface IndicationRun {
  readonly run: string
  /** Clients of an organiser, both sources together, of one home or wherever they live (`whole`); 0 when there are none. */
  clients(at: OrganiserPeriod & { readonly area: AreaCode | typeof WHOLE }): number
  /** Whether the series has any figure of the period: the cycle, the quarter before, or one that another statistic tells of. */
  hasPeriod(period: string): boolean
  readonly facts: readonly IndicationFacts[]
  archiving(at: { readonly organiser: AreaCode; readonly content: ContentKey }): ArchivingFacts | null
  isComprehensive(at: { readonly municipality: AreaCode; readonly content: ContentKey }): boolean
  readonly sister: readonly SisterFigure[]
  /** The route in force in the cycle. */
  route(at: { readonly organiser: AreaCode; readonly content: ContentKey }): RouteChoice['route']
}

export interface OrganiserPeriod {
  readonly organiser: AreaCode
  readonly content: ContentKey
  /** Code of a period. */
  readonly period: string
}

/** Run folders never change once they are in place, so what was read stays true. The two runs last asked for are kept. */
const RUNS_KEPT = 2
const kept = new Map<string, Promise<IndicationRun>>()

/**
 * The newest run of a cycle; null when it has not been run.
 * @throws Problem `run-too-old` for a run of a version that did not know what the indications rest on.
 */
export async function indicationRun(cycle: QuarterCode, context: OperationContext): Promise<IndicationRun | null> {
  const row = await newestRunRow(context.db, cycle)
  if (!row) return null
  const folder = join(context.folder.paths.runs, row.id)
  if (!existsSync(folder)) return null
  const known = kept.get(folder)
  if (known) return known
  const reading = readRun(row, { cycle, folder }, context)
  kept.set(folder, reading)
  reading.catch(() => kept.delete(folder))
  for (const old of [...kept.keys()].slice(0, -RUNS_KEPT)) kept.delete(old)
  return reading
}

async function readRun(
  row: RunRow,
  { cycle, folder }: { readonly cycle: QuarterCode; readonly folder: string },
  context: OperationContext,
): Promise<IndicationRun> {
  const deliveries = await deliveriesOfRun(row, context)
  const files = { register: context.folder.paths.register, deliveries }
  return context.withDuckDB(async (connection) => {
    const routes = await readRouteFiles(connection, files)
    const sister = await readSisterStatistics(connection, files)
    const periods = comparedPeriods(cycle, sister, context)
    const cells = await readOrganiserCells(connection, folder, { sources: ['SHA+ET'], periods })
    const counted = new Map<string, number>()
    for (const { organiser, area, content, period, clients } of cells) {
      const whole = key(organiser, WHOLE, content, period)
      counted.set(key(organiser, area, content, period), clients)
      counted.set(whole, (counted.get(whole) ?? 0) + clients)
    }
    const known = new Set(cells.map(({ period }) => period))
    const archiving = await readArchivingFacts(connection, folder, cycle)
    const archivingAt = new Map(archiving.map((one) => [key(one.organiser, one.content), one]))
    const coverage = await readCoverage(connection, folder, cycle)
    const comprehensive = coverage.filter((one) => one.period === cycle && one.class === 'comprehensive')
    const good = new Set(comprehensive.map(({ municipality, content }) => key(municipality, content)))
    return {
      run: row.id,
      clients: ({ organiser, area, content, period }) => counted.get(key(organiser, area, content, period)) ?? 0,
      hasPeriod: (period) => known.has(period),
      facts: await readIndicationFacts(connection, folder, cycle),
      archiving: ({ organiser, content }) => archivingAt.get(key(organiser, content)) ?? null,
      isComprehensive: ({ municipality, content }) => good.has(key(municipality, content)),
      sister,
      route: (at) => routeInForce(routes, { ...at, quarter: cycle }),
    }
  })
}

/** The cycle, the quarter before, and the periods of figures of other statistics that something is compared with. */
function comparedPeriods(cycle: QuarterCode, sister: readonly SisterFigure[], { definitions }: OperationContext): string[] {
  const { measures } = definitions.indications['sister-statistics'].settings
  const compared = sister.filter((figure) => measures.some(({ measure }) => measure === figure.measure))
  return [...new Set([cycle, addQuarters(cycle, -1), ...compared.map(({ period }) => period)])]
}

/** Those the run named among its inputs and that are still there. */
async function deliveriesOfRun({ inputs }: RunRow, { db }: OperationContext) {
  const { deliveries } = JSON.parse(inputs) as { readonly deliveries: readonly { readonly id: string }[] }
  const named = new Set(deliveries.map(({ id }) => id))
  return (await listDeliveries(db)).filter(({ id }) => named.has(id))
}

function key(...parts: readonly string[]): string {
  return parts.join('/')
}
