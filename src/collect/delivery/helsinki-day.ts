import type { IsoDate } from '../../model/period.ts'
import { isCalendarDay } from './partial-date.ts'
import { remembered } from './remembered.ts'

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/
const HOUR = 3_600_000

/**
 * The calendar day in Finland of a moment with a zone (`2024-02-10T09:15:00+02:00`, `…Z`). A moment without a zone is taken as
 * Finnish time, a bare day as itself. Null when it is no moment.
 */
export function helsinkiDay(text: string): IsoDate | null {
  if (text.length === 10) return isCalendarDay(text) ? text : null
  if (isPlainMoment(text)) return dayAtStart(text)
  const parts = MOMENT.exec(text)
  const day = parts?.[1]
  if (!parts || day === undefined || !isCalendarDay(day) || Number(parts[2]) > 24) return null
  const zone = parts[4]
  if (zone === undefined || isFinnishZone(zone, day)) return day
  const utc = Date.parse(text)
  return Number.isNaN(utc) ? null : new Date(utc + finnishOffset(utc)).toISOString().slice(0, 10)
}

/**
 * Nearly every moment of an extract, `2024-02-10T09:15:00+02:00` in Finland's own zone, is its own first ten characters. False for
 * anything else, which is then read with care.
 */
function isPlainMoment(text: string): boolean {
  if (text.length !== 25 || text.charCodeAt(10) !== 84 || text.charCodeAt(19) !== 43 || !text.endsWith(':00')) return false
  const isForm = text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58 && text.charCodeAt(20) === 48
  return isForm && text.charCodeAt(11) <= 49 && isFinnishZone(text.slice(19), text)
}

function dayAtStart(text: string): IsoDate | null {
  const day = text.slice(0, 10)
  return isCalendarDay(day) ? day : null
}

/** Whether the zone is Finland's on a day on which the clock is not changed; `day` may have a time behind. */
function isFinnishZone(zone: string, day: string): boolean {
  const month = Number(day.slice(5, 7))
  if (month === 3 || month === 10) return isZoneOfChangingMonth(zone, { day, month })
  return zone === (month < 3 || month > 10 ? WINTER : SUMMER)
}

const WINTER = '+02:00'
const SUMMER = '+03:00'

function isZoneOfChangingMonth(zone: string, { day, month }: { readonly day: string; readonly month: number }): boolean {
  const date = Number(day.slice(8, 10))
  const change = dateOfChange(day.slice(0, 7))
  const isSummer = month === 3 ? date > change : date < change
  return date !== change && zone === (isSummer ? SUMMER : WINTER)
}

/** The day of the month of its last Sunday, of `2024-03`. */
const dateOfChange = remembered((month) =>
  new Date(lastSunday(Number(month.slice(0, 4)), Number(month.slice(5)) - 1)).getUTCDate(),
)

/** Two hours ahead of UTC, three in summer time: from the last Sunday of March to the last of October, 01:00 UTC (Directive 2000/84/EC). */
function finnishOffset(utc: number): number {
  const year = new Date(utc).getUTCFullYear()
  const isSummer = utc >= lastSunday(year, 2) && utc < lastSunday(year, 9)
  return (isSummer ? 3 : 2) * HOUR
}

function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 31, 1))
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR
}
