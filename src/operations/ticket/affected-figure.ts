import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { municipalitiesOf } from '../../design/areas.ts'
import { type AreaCode, unknownMunicipality } from '../../model/area.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { Ticket } from '../../model/ticket.ts'
import { figureOfRun } from '../../register/run-figure.ts'
import { listRunRows } from '../../store/runs.ts'
import type { OperationContext } from '../operation.ts'

/** The figure that a ticket is about: its content (all contents together when none is named) in its organiser's area (or the country). */
export type Affected = Pick<Ticket, 'content' | 'organiser' | 'quarters'>

/** Clients of the affected figure in the newest run, of the ticket's newest quarter; null when nothing has been run or it has no quarter. */
export async function newestFigure(
  affected: Affected,
  context: OperationContext,
): Promise<{ readonly run: string; readonly clients: number } | null> {
  const newest = (await listRunRows(context.db))[0]
  if (!newest || newestQuarter(affected) === null) return null
  const clients = await affectedFigure(affected, newest.id, context)
  return clients === null ? null : { run: newest.id, clients }
}

/** Clients of the affected figure in a run; null when the run's folder or the ticket's quarter is missing. */
export async function affectedFigure(affected: Affected, run: string, context: OperationContext): Promise<number | null> {
  const folder = join(context.folder.paths.runs, run)
  const quarter = newestQuarter(affected)
  if (quarter === null || !existsSync(join(folder, 'cells.parquet'))) return null
  const areas = affected.organiser === null ? null : areasOf(affected.organiser, quarter, context.definitions)
  const question = { content: affected.content ?? 'total', quarter, areas }
  return context.withDuckDB((connection) => figureOfRun(connection, folder, question))
}

function newestQuarter({ quarters }: Affected): QuarterCode | null {
  return [...quarters].sort().at(-1) ?? null
}

/** Home areas of an organiser's residents on the division of the quarter's year. */
function areasOf(organiser: string, quarter: QuarterCode, definitions: Definitions): AreaCode[] {
  const year = Number(quarter.slice(0, 4))
  return [...municipalitiesOf(definitions, organiser, year).map(({ code }) => code), unknownMunicipality(organiser)]
}
