import { addQuarters, isQuarterCode, type QuarterCode, quarterOfDate, quartersBetween } from '../../model/period.ts'
import { listRunRows } from '../../store/runs.ts'
import type { OperationContext } from '../operation.ts'

/** Quarters before the newest cycle whose classes may still be looked at and decided: a correction reaches two years back. */
const QUARTERS_OFFERED = 8

/** Quarters that runs know, newest first: every cycle that has been run, and the two years before the newest one. */
export async function knownQuarters({ db, definitions }: Pick<OperationContext, 'db' | 'definitions'>): Promise<QuarterCode[]> {
  const cycles = (await listRunRows(db)).map(({ cycle }) => cycle).filter(isQuarterCode)
  const newest = cycles.toSorted().at(-1)
  if (newest === undefined) return []
  const before = quartersBetween(addQuarters(newest, -QUARTERS_OFFERED), newest)
  const inSeries = before.filter((quarter) => quarter >= definitions.programme.firstQuarter)
  return [...new Set([...cycles, ...inSeries])].sort().reverse()
}

/** The cycle asked for, else the newest that has been run, else the present quarter. */
export async function cycleOr(
  asked: QuarterCode | undefined,
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
): Promise<QuarterCode> {
  return asked ?? (await knownQuarters(context))[0] ?? quarterOfDate(context.now().slice(0, 10))
}
