import { maySee } from '../../access/visibility.ts'
import { halfYearOf, rangeBefore } from '../../analyse/social/time-codes.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { monthsOfHalfYear } from '../../model/synthesis.ts'
import type { MonthRange, ThemeTableSight } from '../../model/theme-table.ts'
import { monthsOfFacts } from '../../store/social/report-facts.ts'
import { editionHeads } from '../../store/social/theme-table-editions.ts'
import type { OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { requireMonths } from './table-input.ts'

/** Whose observations an actor sees, of which months, and how exactly. */
export interface TableScope extends MonthRange {
  readonly organiser: string
  readonly sight: ThemeTableSight
  /** Last month of the newest half-year that has ended: nothing later leaves the county. */
  readonly lastEnded: string
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
  const isOwn = maySee(context.actor, 'raw-reports', organiser)
  const offered = asked.from === undefined ? await offeredHalfYear(context, { organiser, isOwn }) : halfYearOf(asked.from)
  const range = requireMonths({ from: asked.from ?? offered.from, until: asked.until ?? offered.until })
  return { organiser, ...range, sight: isOwn ? 'exact' : 'protected', lastEnded: endedBefore(context).until }
}

/**
 * The last half-year that has ended; for others than the county's own coordinator the last one that has been confirmed. The coordinator sees the
 * running one when nothing came before it.
 */
async function offeredHalfYear(
  { db, now }: OperationContext,
  { organiser, isOwn }: { readonly organiser: string; readonly isOwn: boolean },
): Promise<MonthRange> {
  const ended = endedBefore({ now })
  if (!isOwn) {
    const heads = await editionHeads(db, { owner: organiser })
    return monthsOfHalfYear(heads.at(-1)?.halfYear ?? '') ?? ended
  }
  const known = await monthsOfFacts(db, [organiser])
  return known && known.from > ended.until ? halfYearOf(known.from) : ended
}

function endedBefore({ now }: Pick<OperationContext, 'now'>): MonthRange {
  return rangeBefore(halfYearOf(helsinkiDay(now()).slice(0, 7)))
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
