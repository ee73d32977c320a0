import { addDays } from '../../method/calendar-days.ts'
import type { Collection, ReminderRule } from '../../model/collection.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import type { IsoDate } from '../../model/period.ts'

/** Letters by which respondents are told of a round, in the order of the plan. */
export const ROUND_LETTERS = [
  'collection-invitation',
  'collection-opened',
  'collection-heads-up',
  'collection-overdue',
  'collection-escalation',
] as const
export type RoundLetterTemplate = (typeof ROUND_LETTERS)[number]

/** One letter of the reminder plan of a round. */
export interface PlannedLetter {
  /** Key of the rule; remembered as the occasion. */
  readonly key: string
  readonly letter: RoundLetterTemplate
  readonly day: IsoDate
  readonly to: ReminderRule['to']
  readonly isEscalation: boolean
}

/** The letters of a round with their days, in order of day. */
export function plannedLetters(
  { reminders }: Pick<Collection, 'reminders'>,
  { opensOn, statedDeadline }: Pick<CollectionRound, 'opensOn' | 'statedDeadline'>,
): PlannedLetter[] {
  const planned = reminders.map((rule) => ({
    key: rule.key,
    letter: letterOf(rule),
    day: addDays(rule.from === 'opening' ? opensOn : statedDeadline, rule.days),
    to: rule.to,
    isEscalation: rule.isEscalation,
  }))
  return planned.sort((a, b) => (a.day < b.day ? -1 : 1))
}

function letterOf({ from, days, isEscalation }: ReminderRule): RoundLetterTemplate {
  if (isEscalation) return 'collection-escalation'
  if (from === 'opening') return days < 0 ? 'collection-invitation' : 'collection-opened'
  return days <= 0 ? 'collection-heads-up' : 'collection-overdue'
}

/** A planned day that was missed, because nothing ran, is made good within so many days. */
const DAYS_OF_GRACE = 2

type RoundNow = Pick<CollectionRound, 'state' | 'opensOn' | 'statedDeadline' | 'lastNewAnswer'> & {
  /** Day of the opening; null before it. */
  readonly openedOn: IsoDate | null
}

/**
 * The letters of the plan that are due on a day. What was meant for before the opening or the deadline makes no sense after it, and the
 * word that the form is open waits until it is. Of reminders that are due together only the last one goes.
 */
export function lettersDue(planned: readonly PlannedLetter[], round: RoundNow, today: IsoDate): PlannedLetter[] {
  const due = planned.filter((one) => isDue(one, round, today))
  const reminders = due.filter(({ to }) => to === 'not-answered')
  return due.filter((one) => one.to === 'all' || one === reminders.at(-1))
}

function isDue(
  { letter, day }: PlannedLetter,
  { state, openedOn, statedDeadline, lastNewAnswer }: RoundNow,
  today: IsoDate,
): boolean {
  if (letter === 'collection-invitation') return state === 'planned' && isWithin(day, today)
  if (state !== 'open' || openedOn === null || today > lastNewAnswer) return false
  // Opened later than planned: told from that day on.
  if (letter === 'collection-opened') return isWithin(day > openedOn ? day : openedOn, today)
  if (letter === 'collection-heads-up' && today > statedDeadline) return false
  return isWithin(day, today)
}

/** Whether a letter of the plan will not go any more. */
export function hasPassed({ letter, day }: PlannedLetter, { state }: Pick<CollectionRound, 'state'>, today: IsoDate): boolean {
  if (state === 'correcting' || state === 'closed') return true
  return (letter === 'collection-invitation' && state !== 'planned') || addDays(day, DAYS_OF_GRACE) < today
}

function isWithin(day: IsoDate, today: IsoDate): boolean {
  return day <= today && today <= addDays(day, DAYS_OF_GRACE)
}

/** The letter that fits a day when somebody writes by hand. */
export function letterByHand({ state, statedDeadline }: RoundNow, today: IsoDate): RoundLetterTemplate {
  if (state === 'planned') return 'collection-invitation'
  return today <= statedDeadline ? 'collection-heads-up' : 'collection-overdue'
}

/** To whom a letter goes: everybody, or those who have not answered. */
export function letterGoesTo(letter: RoundLetterTemplate): ReminderRule['to'] {
  return letter === 'collection-invitation' || letter === 'collection-opened' ? 'all' : 'not-answered'
}
