import type { CollectionRoundState } from './collection-round.ts'
import type { SubmissionState } from './submission.ts'

/** What decides whether an access code opens its form on a day. Days `YYYY-MM-DD` in Helsinki. */
export interface CodeAtHand {
  readonly isRevoked: boolean
  readonly validUntil: string
  /** Null when the round does not exist. */
  readonly round: CollectionRoundState | null
  /** Null when the respondent is not asked in the round, or not yet. */
  readonly submission: { readonly state: SubmissionState; readonly reopenedUntil: string | null } | null
}

/**
 * `opens` until the round closes for good or the code's own last day, whichever comes first; a form that the institute has reopened
 * can be opened until the last day of the reopening. `not-yet`: the round has not been opened. All other reasons are one: `refused`.
 */
export type CodeUse = 'opens' | 'not-yet' | 'refused'

export function codeUse({ isRevoked, validUntil, round, submission }: CodeAtHand, day: string): CodeUse {
  if (isRevoked || round === null) return 'refused'
  if (submission?.state === 'reopened' && day <= (submission.reopenedUntil ?? '')) return 'opens'
  if (day > validUntil || round === 'closed') return 'refused'
  if (round === 'planned') return 'not-yet'
  return submission ? 'opens' : 'refused'
}
