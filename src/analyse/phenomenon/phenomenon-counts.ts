import type { Naming, Polarity } from '../../model/social-report.ts'

/** What is counted of one report of a phenomenon. */
export interface CountedReport {
  readonly polarity: Polarity
  readonly naming: Naming
  /** Null: of no unit. */
  readonly unit: string | null
  /** Null: not sent by name. */
  readonly account: string | null
  /** Three digits; null: the whole county. */
  readonly municipality: string | null
  /** People in the meeting or panel; null: one person. */
  readonly participants: number | null
  /** `YYYY-MM-DD`. */
  readonly sentOn: string
}

/**
 * How much stands behind a phenomenon. The number of reports never stands alone: one busy reporter, or one unit, can send many.
 */
export interface PhenomenonCounts {
  readonly reports: number
  readonly units: {
    /** Different units that are big enough to be named. */
    readonly distinct: number
    /** Reports of units with too few possible reporters: counted together, so that no such unit can be told. */
    readonly reportsOfSmall: number
    readonly reportsOfNone: number
  }
  readonly reporters: {
    /** Different people among those who gave their name. */
    readonly named: number
    /** Reports without a name: they may be of as many people, or of one. */
    readonly unnamedReports: number
  }
  /** People in the meetings and panels whose reports these are. */
  readonly participants: number
  readonly areas: { readonly municipalities: number; readonly reportsOfWholeCounty: number }
  readonly polarity: Readonly<Record<Polarity, number>>
  /** Every month from the first to the last, also those without any report; oldest first. */
  readonly months: readonly MonthCount[]
  readonly firstOn: string | null
  readonly lastOn: string | null
}

export interface MonthCount {
  /** `YYYY-MM`. */
  readonly month: string
  readonly reports: Readonly<Record<Polarity, number>>
}

/** `isNamed`: whether a unit is big enough to be named (see `shownUnit`). */
export function phenomenonCounts(reports: readonly CountedReport[], isNamed: (unit: string) => boolean): PhenomenonCounts {
  const days = reports.map(({ sentOn }) => sentOn).sort()
  const unitsOf = (isBig: boolean) => reports.flatMap(({ unit }) => (unit !== null && isNamed(unit) === isBig ? [unit] : []))
  return {
    reports: reports.length,
    units: {
      distinct: new Set(unitsOf(true)).size,
      reportsOfSmall: unitsOf(false).length,
      reportsOfNone: reports.filter(({ unit }) => unit === null).length,
    },
    reporters: {
      named: new Set(reports.flatMap(({ account }) => account ?? [])).size,
      unnamedReports: reports.filter(({ account }) => account === null).length,
    },
    participants: reports.reduce((sum, { participants }) => sum + (participants ?? 0), 0),
    areas: {
      municipalities: new Set(reports.flatMap(({ municipality }) => municipality ?? [])).size,
      reportsOfWholeCounty: reports.filter(({ municipality }) => municipality === null).length,
    },
    polarity: byPolarity(reports),
    months: monthsOf(reports, days),
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
  }
}

function byPolarity(reports: readonly Pick<CountedReport, 'polarity'>[]): Record<Polarity, number> {
  const counts = { negative: 0, positive: 0, 'weak-signal': 0 }
  for (const { polarity } of reports) counts[polarity] += 1
  return counts
}

function monthsOf(reports: readonly CountedReport[], days: readonly string[]): MonthCount[] {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const byMonth = Map.groupBy(reports, ({ sentOn }) => sentOn.slice(0, 7))
  return monthsBetween(first.slice(0, 7), last.slice(0, 7)).map((month) => ({
    month,
    reports: byPolarity(byMonth.get(month) ?? []),
  }))
}

/** Months `YYYY-MM` from the first to the last, both included. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month)
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
