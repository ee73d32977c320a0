import { addDays, dayNumber, type IsoDay } from './calendar-days.ts'

/** Two spans of the same number of days, both ends included, with one day between them that belongs to neither. */
export interface EqualWindows {
  readonly days: number
  readonly before: { readonly from: IsoDay; readonly until: IsoDay }
  readonly after: { readonly from: IsoDay; readonly until: IsoDay }
}

/**
 * What came before and after a day can be compared only over spans of the same length. When the later span has not passed yet, both are
 * shortened. Null when no day has passed since.
 */
export function equalWindows(
  turn: IsoDay,
  { most, today }: { readonly most: number; readonly today: IsoDay },
): EqualWindows | null {
  const days = Math.min(most, dayNumber(today) - dayNumber(turn))
  if (days < 1) return null
  return {
    days,
    before: { from: addDays(turn, -days), until: addDays(turn, -1) },
    after: { from: addDays(turn, 1), until: addDays(turn, days) },
  }
}
