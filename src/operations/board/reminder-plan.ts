import type { IsoDate } from '../../model/period.ts'

/** Letters by which people are told of a round. */
export const REMINDER_LETTERS = ['review-heads-up', 'review-overdue', 'review-escalation'] as const
export type ReminderLetter = (typeof REMINDER_LETTERS)[number]
export type RoundLetter = ReminderLetter | 'review-opened'

/** To whom each letter goes: the last word goes to those who answer for the county. */
export const RECEIVING_ROLES = {
  'review-opened': ['county_manager', 'county_reviewer'],
  'review-heads-up': ['county_manager', 'county_reviewer'],
  'review-overdue': ['county_manager', 'county_reviewer'],
  'review-escalation': ['county_manager'],
} as const satisfies Readonly<Record<RoundLetter, readonly string[]>>

/** What is to be told on a day, and under which key it is remembered. */
export interface Occasion {
  readonly key: string
  readonly letter: RoundLetter
}

/** A planned day that was missed, because nothing ran, is made good within so many days. */
const DAYS_OF_GRACE = 2
const DAY_MS = 86_400_000

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/**
 * The reminder of the plan that is due on a day; null when there is none. Before the due day it is a heads-up, after it a word that the
 * day has passed; the last of several after it goes to the managers.
 */
export function plannedOccasion(
  daysFromDue: readonly number[],
  { due, today }: { due: IsoDate; today: IsoDate },
): Occasion | null {
  const planned = plannedDay(daysFromDue, { due, today })
  return planned === null ? null : { key: `plan ${planned}`, letter: letterOfDay(planned, daysFromDue) }
}

/** The planned day that has come, as days from the due day, also when it was missed within the days of grace; null when there is none. */
export function plannedDay(daysFromDue: readonly number[], { due, today }: { due: IsoDate; today: IsoDate }): number | null {
  const now = daysBetween(due, today)
  const planned = daysFromDue.filter((days) => days <= now && now - days <= DAYS_OF_GRACE).at(-1)
  // What was planned for before the due day makes no sense after it.
  return planned === undefined || (planned <= 0 && now > 0) ? null : planned
}

function letterOfDay(planned: number, daysFromDue: readonly number[]): ReminderLetter {
  if (planned <= 0) return 'review-heads-up'
  const after = daysFromDue.filter((days) => days > 0)
  return after.length > 1 && planned === after.at(-1) ? 'review-escalation' : 'review-overdue'
}

/** The letter that fits a day when somebody reminds by hand. */
export function letterByHand({ due, today }: { due: IsoDate; today: IsoDate }): ReminderLetter {
  return today <= due ? 'review-heads-up' : 'review-overdue'
}

/** The days of the plan for a round. */
export function plannedDays(daysFromDue: readonly number[], due: IsoDate): IsoDate[] {
  return daysFromDue.map((days) => new Date(Date.parse(`${due}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10))
}
