import type { ReviewTrigger } from './review.ts'
import type { Texts } from './text.ts'

/** How rounds are held: `definitions/monitoring-register/review.yaml`. */
export interface ReviewPolicy {
  readonly cadence: {
    /** The quarter (1–4) in which comprehensive contents are reviewed once a year. */
    readonly yearlyQuarter: number
    /** Why a content is reviewed, in the order in which the reasons are tried. */
    readonly triggers: readonly ReviewCode<ReviewTrigger>[]
  }
  /** Per cent of the register's count. Up to the first it agrees, above the second it must be explained, between them it is checked. */
  readonly difference: {
    readonly agreesUpTo: number
    readonly explainAbove: number
    readonly classes: readonly ReviewCode[]
  }
  /** An answer stays when the value moved by no more than the larger of the two. */
  readonly tolerance: { readonly percent: number; readonly clients: number }
  /** Days from the opening to the due date, when none is given. */
  readonly daysToAnswer: number
  readonly reminders: {
    /** Days from the due date on which those who have not answered are reminded: negative before, positive after. In order. */
    readonly daysFromDue: readonly number[]
  }
  readonly judgements: readonly ReviewCode[]
  readonly explanations: readonly ExplanationCode[]
  readonly plannedFixes: readonly ReviewCode[]
  readonly ownCountDefinitions: readonly ReviewCode[]
  readonly mayPublish: readonly ReviewCode[]
}

/** One choice of the form. */
export interface ReviewCode<Key extends string = string> {
  readonly key: Key
  readonly names: Texts
}

export interface ExplanationCode extends ReviewCode {
  /** Which judgement it explains; `any`: both. */
  readonly explains: 'too_high' | 'too_low' | 'any'
}
