import { isQuarterCode, type QuarterCode, quarterOfDate } from '../../model/period.ts'
import { listRunRows } from '../../store/runs.ts'
import type { OperationContext } from '../operation.ts'

/** Cycles that have been run, newest first. */
export async function cyclesRun({ db }: Pick<OperationContext, 'db'>): Promise<QuarterCode[]> {
  const rows = await listRunRows(db)
  return [...new Set(rows.map(({ cycle }) => cycle))].filter(isQuarterCode).sort().reverse()
}

/** The cycle asked for, else the newest that has been run, else the present quarter. */
export async function cycleOr(
  asked: QuarterCode | undefined,
  context: Pick<OperationContext, 'db' | 'now'>,
): Promise<QuarterCode> {
  return asked ?? (await cyclesRun(context))[0] ?? quarterOfDate(context.now().slice(0, 10))
}
