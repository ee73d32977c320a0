import type { SubmissionState } from './submission.ts'

/** What is stored about one respondent of a round, as the monitor needs it. No answers: how far, not what. */
export interface MonitorRow {
  readonly respondent: string
  readonly organiser: string
  readonly nameFi: string
  readonly nameSv: string
  readonly state: SubmissionState
  readonly openedAt: string | null
  readonly lastSavedAt: string | null
  readonly firstSentAt: string | null
  readonly lastSentAt: string | null
  readonly sentVersion: number
  readonly answered: number
  readonly asked: number
  /** Soft findings at the last sending. */
  readonly warnings: number
  readonly reopenedUntil: string | null
  /** Sent after the stated deadline. */
  readonly isLate: boolean
  readonly version: number
  /** Reminders that went, and the day of the last; phone calls that were noted. */
  readonly reminders: number
  readonly lastReminder: string | null
  readonly calls: number
  readonly openQuestions: number
  readonly correctionsWaiting: number
  readonly contacts: number
  readonly isMarked: boolean
}
