import type { FormChange } from '../../collect/questionnaire/form-difference.ts'
import type { Answer, FormFinding, FormSurroundings } from '../../model/answers.ts'
import type { Collection } from '../../model/collection.ts'
import type { CollectionRoundState } from '../../model/collection-round.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { SubmissionState } from '../../model/submission.ts'
import type { Texts } from '../../model/text.ts'

/** A form as the person who fills it needs it: everything to show it, to check it while typing, and to save single fields. */
export interface FormAtHand {
  readonly collection: Pick<Collection, 'id' | 'names' | 'legalBasis' | 'privacyNotice' | 'settings' | 'contact'>
  readonly form: Questionnaire
  readonly round: RoundAtHand
  readonly submission: SubmissionAtHand
  /**
   * By key; `reason:<rule>` holds the answer to a soft finding. A field never saved is not named: its version is 0. In a locked form
   * that was sent: what was sent last. Empty when the person may not see answers that were sent.
   */
  readonly fields: Readonly<Record<string, FieldAtHand>>
  /** What the newer version asks otherwise (`submission.newerForm`); empty when the draft is of the newest. */
  readonly formChanges: readonly FormChange[]
  readonly surroundings: FormSurroundings
  /** Round that `surroundings.previous` is from: the newest earlier one that the respondent answered. */
  readonly previousRound: string | null
  /** Reasons given to soft findings in that round, by rule: offered again. */
  readonly previousReasons: Readonly<Record<string, string>>
  /** Soft findings of rule `contact-left` about the draft as stored: the form itself does not know who has left the task. */
  readonly contactFindings: readonly FormFinding[]
  /** Others who have the form open. */
  readonly present: readonly PresentEditor[]
}

export interface RoundAtHand {
  readonly round: string
  readonly state: CollectionRoundState
  /** Cross-section day; null for periods. */
  readonly day: string | null
  readonly from: string | null
  readonly until: string | null
  readonly opensOn: string
  readonly statedDeadline: string
  readonly lastNewAnswer: string
  readonly lastCorrection: string
  readonly decision: string | null
}

export interface SubmissionAtHand {
  /** `collection/round/respondent`. */
  readonly id: string
  readonly respondent: string
  readonly names: { readonly fi: string; readonly sv: string }
  readonly organiser: string
  readonly level: string
  readonly state: SubmissionState
  /** 0 = nothing was sent. */
  readonly sentVersion: number
  /** To be named when sending. */
  readonly version: number
  readonly lastSavedAt: string | null
  readonly reopenedUntil: string | null
  /** Keys, or ids of matrices and groups, that a reopening is about; null = the whole form. */
  readonly reopenedFields: readonly string[] | null
  readonly mayEdit: boolean
  /** Would come, or came, after the stated deadline. */
  readonly isLate: boolean
  /** Newer version of the form that the round has taken into use; null = the draft is of the newest. */
  readonly newerForm: number | null
  /** Why nothing can be changed, and what to do; null while it can. */
  readonly whyLocked: Texts | null
}

export interface FieldAtHand {
  readonly answer: Answer | null
  /** What was typed when it could not be read as an answer. */
  readonly typed: string | null
  readonly version: number
  /** Empty: nobody typed it, it was copied from the last round. */
  readonly savedLabel: string
  readonly savedAt: string
}

export interface PresentEditor {
  readonly label: string
  readonly field: string | null
}
