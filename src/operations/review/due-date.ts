import type { IsoDate } from '../../model/period.ts'
import { dueInPast } from './review-problems.ts'

const DAY_MS = 86_400_000
const SATURDAY = 6
const SUNDAY = 0

/** The last day to answer: `days` from today, or the Monday after when nobody is at work that day. */
export function usualDueDate(today: IsoDate, days: number): IsoDate {
  const due = new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY_MS)
  const wait = due.getUTCDay() === SATURDAY ? 2 : due.getUTCDay() === SUNDAY ? 1 : 0
  return new Date(due.getTime() + wait * DAY_MS).toISOString().slice(0, 10)
}

/** @throws Problem `review-due-in-past` for today and before. */
export function requireFutureDay(due: IsoDate, today: IsoDate): IsoDate {
  if (due <= today) throw dueInPast({ due, today })
  return due
}
