import type { StatisticalTable, TableCell } from './table.ts'

declare const stage: unique symbol

/** How a value is rounded, once, when it is shown. The rules are in `method/rounding.ts`. */
export type RoundingRule =
  | 'none'
  | 'area-count'
  | 'headline-count'
  | 'share'
  | 'headline-share'
  | 'municipality-share'
  | 'whole-percent'
  | 'whole'
  | 'one-decimal'

/**
 * A cell on its way to publication: exact numbers, and the inner cells it adds up. Disclosure control decides whether it may be
 * shown and rounds it.
 */
export interface CandidateCell extends Omit<TableCell, 'value' | 'missing'> {
  readonly table: string
  /** The exact number shown if allowed: a count, an estimate, or for a share its numerator. Null when `missing` gives a reason already. */
  readonly number: number | null
  /** Set for a share: the cell shows 100 × number / denominator. */
  readonly denominator: number | null
  readonly missing: TableCell['missing']
  readonly rounding: RoundingRule
  /**
   * Indexes into the set's inner cells whose sum gives the number away, also for an estimate (the count it is scaled from).
   * Null for figures that rest on no persons (base shares, numbers of municipalities).
   */
  readonly inner: readonly number[] | null
  /** Hidden whatever its number: a sensitive content in a small municipality. The other cells must not give it away either. */
  readonly isForcedHidden?: boolean
  /** Interval of an estimate, exact, in the unit of `number`: disclosure control rounds it like the number (for a share with its denominator). */
  readonly low?: number
  readonly high?: number
}

/** Everything that is protected together: one linked set, with the exact counts of its finest disjoint cells. */
export interface LinkedSet {
  /** Content and period, for messages. */
  readonly id: string
  readonly innerCounts: readonly number[]
  readonly cells: readonly CandidateCell[]
}

/** Tables before disclosure control. Nothing that publishes takes them. */
export interface CandidateTables {
  readonly [stage]: 'candidate'
  readonly tables: readonly Omit<StatisticalTable, 'cells'>[]
  readonly sets: readonly LinkedSet[]
}

/** The one way into the type, for the builders of tables. */
export function candidateTables(content: Omit<CandidateTables, typeof stage>): CandidateTables {
  return content as CandidateTables
}
