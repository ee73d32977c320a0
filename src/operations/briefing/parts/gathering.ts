import { addMonths, halfYearOf } from '../../../analyse/social/time-codes.ts'
import type { Briefing, BriefingPart, BriefingSection } from '../../../model/briefing.ts'
import type { ShownContent } from '../../../model/briefing-content.ts'
import { helsinkiDay } from '../../../model/helsinki-day.ts'
import type { Texts } from '../../../model/text.ts'
import type { MonthRange } from '../../../model/theme-table.ts'
import { halfYearOfMonth } from '../../../model/theme-table-edition.ts'
import { editionHeads } from '../../../store/social/theme-table-editions.ts'
import type { OperationContext } from '../../operation.ts'
import { unconfirmedTexts } from '../../theme-table/edition-problems.ts'

/** What a part is worked out from. Read outside any transaction. */
export interface Gathering {
  readonly context: Pick<OperationContext, 'db' | 'definitions' | 'now' | 'folder'>
  readonly briefing: Briefing
  readonly section: Pick<BriefingSection, 'phenomenon'>
  readonly settings: BriefingPart['settings']
}

/** Works out what a part shows as of now. What cannot be shown is told as `missing`, never left out. */
export type ShowPart = (gathering: Gathering) => Promise<ShownContent>

/** Why a half-year cannot be shown; null when it has been confirmed. */
export async function whyUnconfirmed({ context, briefing }: Gathering, { from }: MonthRange): Promise<Texts | null> {
  const halfYear = halfYearOfMonth(from)
  const heads = await editionHeads(context.db, { owner: briefing.owner, halfYears: [halfYear] })
  return heads.length > 0 ? null : unconfirmedTexts(context, halfYear)
}

/** First and last day of the briefing's months. */
export function daysOf({ periodFrom, periodUntil }: Pick<Briefing, 'periodFrom' | 'periodUntil'>): {
  from: string
  until: string
} {
  // No day of any month comes after the 31st, as texts are compared.
  return { from: `${periodFrom}-01`, until: `${periodUntil}-31` }
}

/**
 * The newest half-year that lies wholly within the briefing's months and has ended; null when none does. Protected tables are of whole
 * half-years only: the difference of two tables of overlapping months, or of two days, could tell a hidden count.
 */
export function halfYearWithin(
  { periodFrom, periodUntil }: Pick<Briefing, 'periodFrom' | 'periodUntil'>,
  { now }: Pick<Gathering['context'], 'now'>,
): MonthRange | null {
  const ended = halfYearOf(addMonths(halfYearOf(helsinkiDay(now()).slice(0, 7)).from, -1))
  const last = halfYearOf(periodUntil)
  const whole = last.until === periodUntil ? last : halfYearOf(addMonths(last.from, -1))
  const newest = whole.until > ended.until ? ended : whole
  return newest.from >= periodFrom ? newest : null
}
