import { maySee } from '../../access/visibility.ts'
import { halfYearOf } from '../../analyse/social/time-codes.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { MonthRange, ThemeTableSight } from '../../model/theme-table.ts'
import { monthsOfFacts } from '../../store/social/report-facts.ts'
import type { OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { requireMonths } from './table-input.ts'

/** Whose observations an actor sees, of which months, and how exactly. */
export interface TableScope extends MonthRange {
  readonly organiser: string
  readonly sight: ThemeTableSight
}

export interface AskedScope {
  readonly organiser?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/**
 * The county's own coordinator sees exact numbers, everybody else protected ones.
 * @throws Problem `not-permitted` for another's county, `theme-table-months`.
 */
export async function tableScope(context: OperationContext, operation: string, asked: AskedScope): Promise<TableScope> {
  const organiser = scopeOrganiser(context, operation, asked)
  const running = halfYearOf(asked.from === undefined ? await newestMonth(context, organiser) : asked.from)
  const range = requireMonths({ from: asked.from ?? running.from, until: asked.until ?? running.until })
  const isOwn = maySee(context.actor, 'raw-reports', organiser)
  return { organiser, ...range, sight: isOwn ? 'exact' : 'protected' }
}

/** The last month in which something came; of nobody the month that is running. */
async function newestMonth({ db, now }: OperationContext, organiser: string): Promise<string> {
  const months = await monthsOfFacts(db, [organiser])
  return months?.until ?? helsinkiDay(now()).slice(0, 7)
}

/** Not given: the first county of the actor. The institute sees what counties share: see `synthesis`. */
function scopeOrganiser(context: OperationContext, operation: string, { organiser }: AskedScope): string {
  const reached = context.reach.organisers()
  const code = organiser ?? (reached === 'all' ? undefined : reached[0])
  if (code === undefined) throw notPermitted(operation)
  context.reach.requireOrganiser(code)
  if (!maySee(context.actor, 'coded-reports', code)) throw notPermitted(operation)
  return code
}

/** Shows exact numbers with an entry in the audit trail; protected ones leave none. */
export async function showing<T>(
  context: OperationContext,
  { organiser, sight, from, until }: TableScope,
  shown: { readonly what: string; readonly result: T },
): Promise<T> {
  if (sight === 'protected') return shown.result
  const details = { shown: shown.what, from, until }
  return context.commit({ subject: organiser, details }, async () => shown.result)
}
