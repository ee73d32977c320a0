import type { Texts } from '../../model/text.ts'

/** What an answer is compared with. */
export type CheckKind = 'earlier-round' | 'own-history' | 'reference' | 'other-respondents' | 'rule' | 'not-available'

/**
 * An answer that deserves a look: far from what it is compared with, or doubtful by a rule of the form. A suspicion, never a verdict:
 * most such answers turn out to be right, and the respondent is asked, not corrected.
 */
export interface Outlier {
  readonly respondent: string
  readonly check: CheckKind
  /** Variable it is about. */
  readonly at: string
  /** The number now; null when it is not a number or is missing. */
  readonly value: number | null
  /** What it is compared with: the earlier number, the figure of another source, the median of the others. */
  readonly compared: number | null
  /** Change in per cent, or distance in robust standard deviations. */
  readonly measure: number | null
  /** How many times over its limit the comparison goes: the order of the list. Rules without a reason 2, with a reason 1. */
  readonly weight: number
  /** Of a rule: its id and what it says. */
  readonly rule: string | null
  readonly message: Texts | null
  /** What the respondent has said already. */
  readonly reason: string | null
}

/** When something is worth a look. Our own settings: the institute compares with earlier data but has published no limits of its own. */
export interface CheckLimits {
  /** Change from the earlier round, per cent. */
  readonly changePercent: number
  /** A change smaller than this many is never told of: two in place of one is not news. */
  readonly leastChange: number
  /** Distance from the respondent's own earlier rounds, robust standard deviations. */
  readonly historyDistance: number
  /** Difference from the figure of another source, per cent. */
  readonly referencePercent: number
  /** Distance of a ratio from the other respondents, robust standard deviations. */
  readonly otherDistance: number
  /** Fewer others than this say nothing about what is usual. */
  readonly leastOthers: number
}

export const CHECK_LIMITS: CheckLimits = {
  changePercent: 20,
  leastChange: 3,
  historyDistance: 2,
  referencePercent: 50,
  otherDistance: 3,
  leastOthers: 5,
}

/** An outlier of a comparison of numbers; the words come from the comparison, not from a rule. */
export function comparedOutlier(
  compared: Pick<Outlier, 'respondent' | 'check' | 'at' | 'value' | 'compared' | 'measure' | 'weight'>,
): Outlier {
  return { ...compared, rule: null, message: null, reason: null }
}
