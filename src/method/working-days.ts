import { addDays, addMonths, dayNumber, type IsoDay, weekdayOf } from './calendar-days.ts'
import { FIRST_YEAR_OF_HOLIDAYS, finnishNamedDays, type NamedDay } from './holidays.ts'

/*
 * Weekdays (arkipäivä, vardag) as time limits of child welfare count them. The handbook of child welfare: the day on which the matter
 * arrives is not counted, the first day is the weekday after it; holidays and Saturdays are not weekdays. The act on the calculation of
 * statutory time limits (150/1930), section 5: when the last day is a holiday, Independence Day, May Day, Christmas Eve, Midsummer Eve or
 * a Saturday, the thing may still be done on the first weekday after it. So the two eves are counted, but nothing has to end on them.
 */

/** Child Welfare Act (417/2007), section 26: the assessment is begun at the latest on this weekday after the matter arrived. */
const WEEKDAYS_TO_START = 7
/** Same section: the assessment is completed within so many months of the day when the matter arrived. */
const MONTHS_TO_COMPLETE = 3

/**
 * Why a day is no weekday; null of a weekday. Of days before 1992, whose holidays are not known, only weekends are told: good enough to
 * warn about a date, while whatever counts refuses them.
 */
export function whyNoWeekday(day: IsoDay): 'saturday' | 'sunday' | NamedDay | null {
  const weekday = weekdayOf(day)
  const named = namedDay(day)
  if (named?.kind === 'holiday') return named
  if (weekday === 7) return 'sunday'
  return weekday === 6 ? 'saturday' : null
}

/** Monday to Friday and no holiday. Christmas Eve and Midsummer Eve are weekdays. */
export function isWeekday(day: IsoDay): boolean {
  return whyNoWeekday(day) === null
}

/** Whether a time limit may end on the day: a weekday that is neither Christmas Eve nor Midsummer Eve. */
function mayEndOn(day: IsoDay): boolean {
  return isWeekday(day) && namedDay(day) === null
}

/** Weekdays after `from` up to and with `to`: 0 on the same day. Negative spans are a bug of the caller. @throws RangeError */
export function weekdaysBetween(from: IsoDay, to: IsoDay): number {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  if (last < first) throw new RangeError(`${to} is before ${from}.`)
  // Whole weeks have five days of Monday to Friday each; what is left is at most six days.
  const weeks = Math.floor((last - first) / 7)
  let count = weeks * 5
  for (let number = first + weeks * 7 + 1; number <= last; number++) if (isMondayToFriday(number)) count++
  return count - holidaysWithin(from, to)
}

/** The weekday that is the `count`th after the day; the day itself is not counted. @throws RangeError for days before 1992. */
export function weekdayAfter(day: IsoDay, count: number): IsoDay {
  requireKnown(day)
  let found = day
  for (let left = count; left > 0; ) {
    found = addDays(found, 1)
    if (isWeekday(found)) left--
  }
  return found
}

/** The day itself, or the first one after it on which a time limit may end. */
function firstPossibleEnd(day: IsoDay): IsoDay {
  requireKnown(day)
  let end = day
  while (!mayEndOn(end)) end = addDays(end, 1)
  return end
}

/** The last day on which an assessment is begun in time: the seventh weekday, moved on from an eve. */
export function lastDayToStart(arrival: IsoDay): IsoDay {
  return firstPossibleEnd(weekdayAfter(arrival, WEEKDAYS_TO_START))
}

/** @throws RangeError when the assessment begins before the matter arrives. */
export function startedInTime(arrival: IsoDay, start: IsoDay): boolean {
  if (dayNumber(start) < dayNumber(arrival)) throw new RangeError(`${start} is before ${arrival}.`)
  return start <= lastDayToStart(arrival)
}

/**
 * The last day on which an assessment is completed in time: the same day of the month three months later (the last of a month that has
 * no such day), moved on from a day on which no time limit ends.
 */
export function lastDayToComplete(arrival: IsoDay): IsoDay {
  return firstPossibleEnd(addMonths(arrival, MONTHS_TO_COMPLETE))
}

/** @throws RangeError when the assessment is completed before the matter arrives. */
export function completedInTime(arrival: IsoDay, completed: IsoDay): boolean {
  if (dayNumber(completed) < dayNumber(arrival)) throw new RangeError(`${completed} is before ${arrival}.`)
  return completed <= lastDayToComplete(arrival)
}

/** Days after `from` up to and with `to` that are no weekdays, other than plain Saturdays and Sundays; and the eves. In order. */
export function namedDaysWithin(from: IsoDay, to: IsoDay): readonly NamedDay[] {
  const years: number[] = []
  for (let year = yearOf(from); year <= yearOf(to); year++) years.push(year)
  return years.flatMap(finnishNamedDays).filter(({ day }) => day > from && day <= to)
}

function holidaysWithin(from: IsoDay, to: IsoDay): number {
  const free = namedDaysWithin(from, to).filter(({ kind, day }) => kind === 'holiday' && isMondayToFriday(dayNumber(day)))
  // Two holidays may fall on one day: Ascension Day was on May Day in 2008.
  return new Set(free.map(({ day }) => day)).size
}

function isMondayToFriday(number: number): boolean {
  return (((number + 3) % 7) + 7) % 7 < 5
}

function requireKnown(day: IsoDay): void {
  if (yearOf(day) < FIRST_YEAR_OF_HOLIDAYS) throw new RangeError(`The holidays of ${day} are not known.`)
}

function namedDay(day: IsoDay): NamedDay | null {
  if (yearOf(day) < FIRST_YEAR_OF_HOLIDAYS) return null
  return finnishNamedDays(yearOf(day)).find((named) => named.day === day) ?? null
}

function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4))
}
