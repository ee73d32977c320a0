import { type QuarterCode, quarterPeriod, quartersBetween } from '../model/period.ts'

/** A day as whole days since 1970-01-01, so that days can be added. */
export type Day = number

/** The end of something that has not ended. */
export const OPEN: Day = 1_000_000

const FIRST_YEAR = 1900
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Day number of a calendar day. Days of 1900 and later. */
export function dayOf(iso: string): Day {
  const year = Number(iso.slice(0, 4))
  const month = Number(iso.slice(5, 7))
  const leapDays = Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400)
  const inYear = (MONTH_STARTS[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + Number(iso.slice(8, 10)) - 1
  return (year - 1) * 365 + leapDays + inYear - 719162
}

const OFFSET = -dayOf(`${FIRST_YEAR}-01-01`)
const isoByDay: string[] = []

function fillYear(year: number): void {
  for (let month = 1; month <= 12; month++) {
    const days = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
    for (let day = 1; day <= days; day++) {
      isoByDay.push(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    }
  }
}

/** Calendar day as `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  while (isoByDay.length <= day + OFFSET) fillYear(FIRST_YEAR + Math.round(isoByDay.length / 365.2425))
  return isoByDay[day + OFFSET] as string
}

/** Offset of Helsinki's clocks on a day: summer time from the last Sunday of March to the last Sunday of October. */
export function clockOffset(day: Day): '+02:00' | '+03:00' {
  const year = isoOf(day).slice(0, 4)
  const lastSunday = (monthEnd: string) => {
    const end = dayOf(`${year}-${monthEnd}`)
    return end - ((end + 4) % 7)
  }
  return day >= lastSunday('03-31') && day < lastSunday('10-31') ? '+03:00' : '+02:00'
}

/** The quarters that the invented country is written for. */
export interface Series {
  readonly quarters: readonly QuarterCode[]
  readonly firstDay: Day
  readonly lastDay: Day
  readonly days: number
  /** First and last day of each quarter. */
  readonly starts: readonly Day[]
  readonly ends: readonly Day[]
}

export function seriesOf(from: QuarterCode, to: QuarterCode): Series {
  const quarters = quartersBetween(from, to)
  const starts = quarters.map((code) => dayOf(quarterPeriod(code).start))
  const ends = quarters.map((code) => dayOf(quarterPeriod(code).end))
  const firstDay = starts[0] as number
  const lastDay = ends.at(-1) as number
  return { quarters, firstDay, lastDay, days: lastDay - firstDay + 1, starts, ends }
}

/** Which quarter of the series a day falls in: 0 also before the series (the first extract holds all older documents), −1 after it. */
export function quarterIndex(series: Series, day: Day): number {
  if (day > series.lastDay) return -1
  if (day < series.firstDay) return 0
  let index = Math.min(Math.floor((day - series.firstDay) / 92), series.quarters.length - 1)
  while (day > (series.ends[index] as number)) index++
  return index
}
