import { addDays } from '../method/calendar-days.ts'
import type { Collection, DatedParameter } from '../model/collection.ts'
import type { IsoDate } from '../model/period.ts'
import type { Texts } from '../model/text.ts'

/** The days of a round, each inclusive. */
export interface RoundCalendarDays {
  readonly opensOn: IsoDate
  readonly statedDeadline: IsoDate
  readonly lastNewAnswer: IsoDate
  readonly lastCorrection: IsoDate
}

/** A round as the collection's rule gives it. */
export interface RoundByRule extends RoundCalendarDays {
  /** Year and month of the rule, also when an exception moved the day: `2022-10`. Years: `2024`. */
  readonly round: string
  /** Cross-section day; null for periods. */
  readonly day: IsoDate | null
  readonly from: IsoDate | null
  readonly until: IsoDate | null
  /** Why the day differs from the rule; null when it does not. */
  readonly exception: Texts | null
}

/**
 * The rounds whose day (cross-section day, or last day of the period) lies between two days, both included, and in the life of the
 * collection; oldest first. None when rounds are made by hand.
 */
export function roundsByRule(collection: Collection, { from, until }: { from: IsoDate; until: IsoDate }): RoundByRule[] {
  const firstYear = Number(from.slice(0, 4)) - 1
  const lastYear = Number(until.slice(0, 4)) + 1
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, place) => firstYear + place)
  const isWithin = (day: IsoDate) =>
    day >= from && day <= until && day >= collection.from && (collection.until === null || day <= collection.until)
  return years
    .flatMap((year) => RULES[collection.rhythm.kind](collection, year))
    .filter((round) => isWithin(round.day ?? round.until ?? round.opensOn))
    .sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
}

/** The round of a name, when the rule gives one in its year or the next. */
export function roundByRule(collection: Collection, round: string): RoundByRule | null {
  const year = Number(round.slice(0, 4))
  if (!Number.isInteger(year) || year < 1900) return null
  const near = { from: `${year - 1}-01-01`, until: `${year + 2}-12-31` }
  return roundsByRule(collection, near).find((one) => one.round === round) ?? null
}

/** The days of a round that are counted from one day: the cross-section day or the last day of the period. */
export function daysOfRound({ dates }: Pick<Collection, 'dates'>, from: IsoDate): RoundCalendarDays {
  const counted = addDays(from, dates.statedDeadline)
  const statedDeadline = dates.statedDeadlineDay === null ? counted : dayOfNextMonth(from, dates.statedDeadlineDay)
  const lastNewAnswer = latest(statedDeadline, addDays(from, dates.lastNewAnswer))
  return {
    opensOn: addDays(from, dates.opens),
    statedDeadline,
    lastNewAnswer,
    lastCorrection: latest(lastNewAnswer, addDays(from, dates.lastCorrection)),
  }
}

/** The second Tuesday of a month (1–12): the 8th to the 14th. */
export function secondTuesday(year: number, month: number): IsoDate {
  const weekdayOfFirst = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  const firstTuesday = 1 + ((TUESDAY - weekdayOfFirst + 7) % 7)
  return dayOf(year, month, firstTuesday + 7)
}

/** The values in force on a day, by name; null where none is in force: not yet, or repealed. */
export function parametersOn(parameters: readonly DatedParameter[], day: IsoDate): Record<string, number | null> {
  return Object.fromEntries(parameters.map(({ name, values }) => [name, valueOn(values, day)]))
}

function valueOn(values: DatedParameter['values'], day: IsoDate): number | null {
  return values.find(({ from, until }) => from <= day && (until === null || day <= until))?.value ?? null
}

type Rule = (collection: Collection, year: number) => RoundByRule[]

const RULES: Readonly<Record<Collection['rhythm']['kind'], Rule>> = {
  'second-tuesday': (collection, year) =>
    collection.rhythm.months.map((month) => {
      const round = monthCode(year, month)
      const exception = collection.rhythm.exceptions.find((one) => one.round === round)
      const day = exception?.day ?? secondTuesday(year, month)
      return { round, day, from: null, until: null, exception: exception?.reason ?? null, ...daysOfRound(collection, day) }
    }),
  'half-years': (collection, year) =>
    collection.rhythm.months.map((month) => {
      const until = addDays(dayOf(year, month + 6, 1), -1)
      return period(collection, { round: monthCode(year, month), from: dayOf(year, month, 1), until })
    }),
  years: (collection, year) => [period(collection, { round: String(year), from: `${year}-01-01`, until: `${year}-12-31` })],
  'by-hand': () => [],
}

/** An exception of a period says from which day its dates are counted; the period itself stays. */
function period(collection: Collection, { round, from, until }: { round: string; from: IsoDate; until: IsoDate }): RoundByRule {
  const exception = collection.rhythm.exceptions.find((one) => one.round === round)
  const days = daysOfRound(collection, exception?.day ?? until)
  return { round, day: null, from, until, exception: exception?.reason ?? null, ...days }
}

/** A fixed day of the month after a day; the last day of a shorter month. */
function dayOfNextMonth(after: IsoDate, wanted: number): IsoDate {
  const year = Number(after.slice(0, 4))
  const month = Number(after.slice(5, 7)) + 1
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return dayOf(year, month, Math.min(wanted, lastDay))
}

function monthCode(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** Months and days beyond the end of a year or month run on. */
function dayOf(year: number, month: number, day: number): IsoDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

function latest(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}

const TUESDAY = 2
