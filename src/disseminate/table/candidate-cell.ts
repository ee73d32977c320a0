import type { CandidateCell, RoundingRule } from '../../model/candidate.ts'
import type { CoverageMark } from '../../model/coverage.ts'
import type { CellFlag, MissingReason } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import type { InnerCells } from './inner-cells.ts'

/** Where a cell stands: table, category codes in the order of its dimensions, measure. */
export interface CellPlace {
  readonly table: string
  readonly at: readonly string[]
  readonly measure: string
}

/** What stands beside a figure. */
export interface CellRemarks {
  readonly mark?: CoverageMark | null
  readonly flags?: readonly CellFlag[]
  readonly note?: Texts
  readonly source?: string
  readonly decimals?: number
  readonly low?: number
  readonly high?: number
}

export interface ShownNumber {
  readonly number: number
  readonly denominator?: number | null
  readonly rounding: RoundingRule
  /** Indexes of the inner cells that the number is a sum of (or is scaled from); null when it rests on no persons. */
  readonly inner: readonly number[] | null
}

export function candidateCell(place: CellPlace, shown: ShownNumber, remarks: CellRemarks = {}): CandidateCell {
  const { mark = null, flags = [], ...rest } = remarks
  return { ...place, ...shown, denominator: shown.denominator ?? null, missing: null, mark, flags, ...rest }
}

/** A cell that has no figure, whatever disclosure control says. */
export function emptyCell(place: CellPlace, missing: MissingReason, remarks: CellRemarks = {}): CandidateCell {
  const { mark = null, flags = [], ...rest } = remarks
  return { ...place, number: null, denominator: null, missing, rounding: 'none', inner: null, mark, flags, ...rest }
}

/** The count of the inner cells selected. */
export function countOf(inner: InnerCells, indexes: readonly number[], rounding: RoundingRule): ShownNumber {
  return { number: inner.sum(indexes), rounding, inner: indexes }
}

/** The same as a share of a population; null when nobody lives there, because nothing can be divided by 0. */
export function shareOf(
  inner: InnerCells,
  indexes: readonly number[],
  { denominator, rounding }: { denominator: number; rounding: RoundingRule },
): ShownNumber | null {
  return denominator > 0 ? { number: inner.sum(indexes), denominator, rounding, inner: indexes } : null
}
