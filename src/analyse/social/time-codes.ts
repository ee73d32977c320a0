import type { MonthRange } from '../../model/theme-table.ts'

export type TimeDimension = 'month' | 'quarter' | 'half-year' | 'year'

/** The period that a month `2024-05` belongs to: `2024-05`, `2024Q2`, `2024H1`, `2024`. */
export function timeCode(dimension: TimeDimension, month: string): string {
  const year = month.slice(0, 4)
  const number = Number(month.slice(5))
  if (dimension === 'quarter') return `${year}Q${Math.ceil(number / 3)}`
  if (dimension === 'half-year') return `${year}H${number <= 6 ? 1 : 2}`
  return dimension === 'year' ? year : month
}

/** All months of a range, in order; empty when it ends before it begins. */
export function monthsOf({ from, until }: MonthRange): string[] {
  const first = monthNumber(from)
  return Array.from({ length: Math.max(0, monthNumber(until) - first + 1) }, (_, step) => monthOf(first + step))
}

/** All periods of a range, in order, also those that it covers in part. */
export function timeCodes(dimension: TimeDimension, range: MonthRange): string[] {
  return [...new Set(monthsOf(range).map((month) => timeCode(dimension, month)))]
}

/** `5/2024`, `4–6/2024`, `1–6/2024`, `2024`: the same in every language. */
export function timeLabel(code: string): string {
  const [, year = '', kind, number] = /^(\d{4})(?:(-|Q|H)(\d+))?$/.exec(code) ?? []
  if (kind === undefined) return year || code
  const part = Number(number)
  if (kind === '-') return `${part}/${year}`
  return kind === 'Q' ? `${part * 3 - 2}–${part * 3}/${year}` : `${part * 6 - 5}–${part * 6}/${year}`
}

/** So many months later; earlier when negative. */
export function addMonths(month: string, steps: number): string {
  return monthOf(monthNumber(month) + steps)
}

/** The half-year that a month stands in. */
export function halfYearOf(month: string): MonthRange {
  const year = month.slice(0, 4)
  return Number(month.slice(5)) <= 6 ? { from: `${year}-01`, until: `${year}-06` } : { from: `${year}-07`, until: `${year}-12` }
}

/** The range of the same length that ends where this one begins. */
export function rangeBefore(range: MonthRange): MonthRange {
  const length = monthsOf(range).length
  return { from: addMonths(range.from, -length), until: addMonths(range.from, -1) }
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

function monthOf(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}
