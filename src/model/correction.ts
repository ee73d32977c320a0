import type { Answer, Answers } from './answers.ts'
import type { CorrectionState } from './submission.ts'

/** One value of a correction. Key of a variable, or `reason:<rule>` for the reason given to a soft finding. Null = blank. */
export interface CorrectionChange {
  readonly key: string
  readonly from: Answer | null
  readonly to: Answer | null
}

/** A correction that a county asked for. */
export interface Correction {
  readonly number: number
  readonly submission: number
  /** Sent version that it was made on. */
  readonly onVersion: number
  readonly changes: readonly CorrectionChange[]
  readonly reason: string
  readonly evidence: string | null
  readonly state: CorrectionState
  readonly askedBy: string
  readonly askedLabel: string
  readonly askedAt: string
  readonly decidedAt: string | null
  readonly decidedReason: string | null
}

/** What a correction changes: answers, and the reasons given to soft findings. */
export interface Corrected {
  readonly answers: Answers
  readonly reasons: Readonly<Record<string, string>>
}

const REASON = 'reason:'

/** Answers and reasons after the changes; what a change does not name stays as it is. */
export function corrected(before: Corrected, changes: readonly CorrectionChange[]): Corrected {
  const answers = new Map(Object.entries(before.answers))
  const reasons = new Map(Object.entries(before.reasons))
  for (const { key, to } of changes) {
    const rule = key.startsWith(REASON) ? key.slice(REASON.length) : null
    if (rule !== null && typeof to === 'string') reasons.set(rule, to)
    else if (rule !== null) reasons.delete(rule)
    else if (to === null) answers.delete(key)
    else answers.set(key, to)
  }
  return { answers: Object.fromEntries(answers), reasons: Object.fromEntries(reasons) }
}
