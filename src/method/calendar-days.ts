/** A day `YYYY-MM-DD` without any clock: days are counted from 1 January 1970, so that arithmetic on them is that of whole numbers. */
export type IsoDay = string

const MILLISECONDS_OF_DAY = 86_400_000

/** @throws RangeError when the text is not a day that exists: 2023-02-29 is refused, not moved. */
export function dayNumber(day: IsoDay): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  const number = time / MILLISECONDS_OF_DAY
  if (!Number.isFinite(time) || isoDay(number) !== day) throw new RangeError(`${day} is not a day.`)
  return number
}

export function isoDay(number: number): IsoDay {
  return new Date(number * MILLISECONDS_OF_DAY).toISOString().slice(0, 10)
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return isoDay(dayNumber(day) + days)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: IsoDay): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/**
 * The same day of the month some months later; the last day of that month when it has no such day (30 November + 3 months is 28 or
 * 29 February). Act on the calculation of statutory time limits (150/1930), section 3.
 */
export function addMonths(day: IsoDay, months: number): IsoDay {
  dayNumber(day)
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const place = year * 12 + (month - 1) + months
  const lastDay = new Date(Date.UTC(Math.floor(place / 12), (((place % 12) + 12) % 12) + 1, 0)).getUTCDate()
  const pad = (number: number, length: number) => String(number).padStart(length, '0')
  return `${pad(Math.floor(place / 12), 4)}-${pad((((place % 12) + 12) % 12) + 1, 2)}-${pad(Math.min(dayOfMonth, lastDay), 2)}`
}
