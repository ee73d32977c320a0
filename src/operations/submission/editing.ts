import type { Problem } from '../../model/problem.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { Texts } from '../../model/text.ts'
import { fieldOf } from './form-fields.ts'
import type { HeldSubmission } from './held-submission.ts'
import { closedForNew, notEditableNow, reopeningEnded, roundNotOpen } from './submission-problems.ts'

/** States in which the respondent fills the form for the first time. */
const FIRST: ReadonlySet<string> = new Set(['not_opened', 'opened', 'draft'])

/**
 * Why the respondent may not change the answers on a day; null when it may. New answers are taken while the round is open, to the last
 * day for new answers (not only to the stated deadline); a reopened form to the day that the reopening names, in whatever state the round is.
 */
export function whyNotEditable({ submission, round }: HeldSubmission, today: string): Problem | null {
  if (submission.state === 'reopened') {
    const until = submission.reopened_until
    return until !== null && until < today ? reopeningEnded(until) : null
  }
  if (!FIRST.has(submission.state)) return notEditableNow(submission.state)
  if (round.state === 'planned') return roundNotOpen(round.opens_on)
  if (round.state !== 'open' || round.last_new_answer < today) return closedForNew(round.last_new_answer)
  return null
}

export function whyLocked(held: HeldSubmission, today: string): Texts | null {
  return whyNotEditable(held, today)?.description.texts ?? null
}

/**
 * Whether a reopening is about the field. Reasons may always be given, and contact persons always named: they may have been removed since,
 * and without them nothing could be sent.
 */
export function isReopened(form: Questionnaire, fields: readonly string[] | null, key: string): boolean {
  if (fields === null || key.startsWith('reason:')) return true
  const field = fieldOf(form, key)
  if (field && field.kind !== 'reason' && field.question.isPersonal) return true
  return fields.some((reopened) => key === reopened || key.startsWith(`${reopened}.`))
}

/** The fields that a reopening is about; null = the whole form. */
export function reopenedFields({ submission }: HeldSubmission): readonly string[] | null {
  const { state, reopened_fields: fields } = submission
  return state === 'reopened' && fields !== null ? (JSON.parse(fields) as string[]) : null
}

/** Late is what comes, or came, after the deadline told to the respondents. */
export function isLate({ submission, round }: HeldSubmission, today: string): boolean {
  return submission.first_sent_at === null ? round.stated_deadline < today : submission.is_late === 1
}
