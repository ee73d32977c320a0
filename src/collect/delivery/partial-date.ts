import type { IsoDate } from '../../model/period.ts'

/** A date as recorded: perhaps only the year or the month is known. */
export interface PartialDate {
  /** First and last day it can be; equal when the date is whole. */
  readonly first: IsoDate
  readonly last: IsoDate
  readonly isPartial: boolean
}

const PARTIAL = /^(\d{4})(?:-(\d{2}))?$/

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether the text is `YYYY-MM-DD` and the day exists. Read by character: an extract has a dozen days in every line. */
export function isCalendarDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false
  const year = numberAt(text, 0) * 100 + numberAt(text, 2)
  const month = numberAt(text, 5)
  const day = numberAt(text, 8)
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const HYPHEN = 45
const ZERO = 48

/** The number of two digits; NaN when they are none. */
function numberAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when it is none of these or the day does not exist. */
export function parsePartialDate(text: string): PartialDate | null {
  if (isCalendarDay(text)) return { first: text, last: text, isPartial: false }
  const parts = PARTIAL.exec(text)
  if (!parts) return null
  const [, year = '', month] = parts
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31`, isPartial: true }
  if (Number(month) < 1 || Number(month) > 12) return null
  return { first: `${year}-${month}-01`, last: `${year}-${month}-${daysInMonth(Number(year), Number(month))}`, isPartial: true }
}
