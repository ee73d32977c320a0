import type { CollectionRoundState } from '../../model/collection-round.ts'
import { isLate, reopenedFields, whyLocked } from './editing.ts'
import type { RoundAtHand, SubmissionAtHand } from './form-at-hand.ts'
import type { HeldSubmission } from './held-submission.ts'

export function roundAtHand({ submission, round }: HeldSubmission): RoundAtHand {
  return {
    round: submission.round,
    state: round.state as CollectionRoundState,
    day: round.day,
    from: round.period_from,
    until: round.period_until,
    opensOn: round.opens_on,
    statedDeadline: round.stated_deadline,
    lastNewAnswer: round.last_new_answer,
    lastCorrection: round.last_correction,
    decision: round.decision,
  }
}

/** A submission as its respondent sees it on a day. */
export function submissionAtHand(held: HeldSubmission, today: string): SubmissionAtHand {
  const { submission, round } = held
  const locked = whyLocked(held, today)
  const isOldForm = round.questionnaire_version > submission.questionnaire_version
  return {
    id: submission.id,
    respondent: submission.respondent,
    names: { fi: submission.name_fi, sv: submission.name_sv },
    organiser: submission.organiser,
    level: submission.level,
    state: submission.state,
    sentVersion: submission.sent_version,
    version: submission.version,
    lastSavedAt: submission.last_saved_at,
    reopenedUntil: submission.reopened_until,
    reopenedFields: reopenedFields(held),
    mayEdit: locked === null,
    isLate: isLate(held, today),
    newerForm: locked === null && isOldForm ? round.questionnaire_version : null,
    whyLocked: locked,
  }
}
