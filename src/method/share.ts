import type { RoundingRule } from '../model/candidate.ts'
import { roundValue } from './rounding.ts'

/** A share keeps what it was made of until it is shown. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** 100 × numerator / denominator, exact as far as numbers go. Null when there is nobody to be a share of. */
export function sharePercent({ numerator, denominator }: Share): number | null {
  return denominator > 0 ? (100 * numerator) / denominator : null
}

/** The share as shown, in per cent. Null when there is nobody to be a share of. */
export function shownShare({ numerator, denominator }: Share, rule: RoundingRule): number | null {
  return denominator > 0 ? roundValue(rule, numerator, denominator) : null
}
