import type { AreaCode } from '../model/area.ts'
import { type IsoDate, type Period, periodsOfSeries, type QuarterCode, quarterNumber, quartersBetween } from '../model/period.ts'
import type { ContentKey, ServiceTaskKey } from '../model/service-task.ts'
import type { ActivityEvidenceRule, RouteChoice, SeparateTruth } from '../model/unit-record.ts'

/** The relationship under the Child Welfare Act is counted beside the tasks and is not one of them: the total leaves it out. */
export const ACT_CONTENT = 'child_welfare_act'
export const TOTAL_CONTENT = 'total'

/** Everything besides the records that decides what is counted: the series of quarters, the rules and the areas. */
export interface CountingFrame {
  /** The series, without gaps, oldest first; at most 32 quarters. */
  readonly quarters: readonly QuarterCode[]
  /** The quarters, calendar years and twelve-month windows that lie wholly inside the series. */
  readonly periods: readonly Period[]
  /** Documents stored later are left out: the day of the newest extract of the cycle. */
  readonly storedUpTo: IsoDate
  /** Service tasks that are collected. Records of others (family law in the first phase) are not counted. */
  readonly tasks: readonly ServiceTaskKey[]
  readonly truths: readonly SeparateTruth[]
  readonly routes: readonly RouteChoice[]
  readonly activityRules: readonly ActivityEvidenceRule[]
  readonly homes: HomeCodes
  /** A relationship without an end is long when it began this many years before the end of a quarter, or earlier. */
  readonly longYears: number
}

/**
 * For each year of a division, the municipality that a code of any time belongs to then. A code that is absent (abroad, unknown) is
 * no municipality of the year.
 */
export type HomeCodes = ReadonlyMap<number, ReadonlyMap<AreaCode, AreaCode>>

/** Quarters are the bits of a 32-bit number in the fast engine, so a series is at most eight years. */
export const LONGEST_SERIES = 32

/** @throws RangeError when the series is empty or longer than 32 quarters. */
export function countingFrame(
  series: { readonly from: QuarterCode; readonly to: QuarterCode },
  rules: Omit<CountingFrame, 'quarters' | 'periods'>,
): CountingFrame {
  const quarters = quartersBetween(series.from, series.to)
  if (quarters.length === 0 || quarters.length > LONGEST_SERIES) throw new RangeError('A series has 1 to 32 quarters.')
  return { ...rules, quarters, periods: periodsOfSeries(series.from, series.to) }
}

/** The contents clients are counted of, in the order of the tasks: tasks, the act, the total. */
export function countedContents(frame: CountingFrame): readonly ContentKey[] {
  return [...frame.tasks, ACT_CONTENT, TOTAL_CONTENT]
}

/** True for collected tasks and the act; family law is not collected in the first phase (golden case 13). */
export function isCounted(content: string, frame: Pick<CountingFrame, 'tasks'>): boolean {
  return content === ACT_CONTENT || frame.tasks.includes(content)
}

/** The calendar year whose regional division a period's areas are told on. */
export function divisionYear(period: Period): number {
  return Number(period.end.slice(0, 4))
}

/**
 * The route that counts in "both" for an organiser, content and quarter: the newest choice in force. The act follows child welfare
 * unless it has a choice of its own. Without a choice both routes count, as a union of persons.
 */
export function routeInForce(
  routes: readonly RouteChoice[],
  at: { readonly organiser: string; readonly content: string; readonly quarter: QuarterCode },
): RouteChoice['route'] {
  const newest = (task: string) =>
    routes
      .filter((choice) => choice.organiser === at.organiser && choice.task === task)
      .filter((choice) => quarterNumber(choice.from) <= quarterNumber(at.quarter))
      .reduce<RouteChoice | null>(
        (best, choice) => (best === null || quarterNumber(choice.from) >= quarterNumber(best.from) ? choice : best),
        null,
      )
  const choice = newest(at.content) ?? (at.content === ACT_CONTENT ? newest('child_welfare') : null)
  return choice?.route ?? 'both'
}

/** True where path C alone makes a client: a dated rule for the organiser and task is in force in the quarter. */
export function isActivityEvidence(
  rules: readonly ActivityEvidenceRule[],
  at: { readonly organiser: string; readonly content: string; readonly quarter: QuarterCode },
): boolean {
  const number = quarterNumber(at.quarter)
  return rules.some(
    (rule) =>
      rule.organiser === at.organiser &&
      rule.task === at.content &&
      quarterNumber(rule.from) <= number &&
      (rule.to === null || number <= quarterNumber(rule.to)),
  )
}
