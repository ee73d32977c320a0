import type { IsoDate } from '../../model/period.ts'
import { remembered } from './remembered.ts'

/** A date as recorded: perhaps only the year or the month is known. */
export interface PartialDate {
  /** First and last day it can be; equal when the date is whole. */
  readonly first: IsoDate
  readonly last: IsoDate
  readonly isPartial: boolean
}

const WHOLE = /^(\d{4})-(\d{2})-(\d{2})$/
const PARTIAL = /^(\d{4})(?:-(\d{2}))?$/

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether the text is `YYYY-MM-DD` and the day exists. */
export const isCalendarDay: (text: string) => boolean = remembered(isExistingDay)

function isExistingDay(text: string): boolean {
  const parts = WHOLE.exec(text)
  if (!parts) return false
  const month = Number(parts[2])
  const day = Number(parts[3])
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(parts[1]), month)
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
