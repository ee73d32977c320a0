import { roundValue } from '../../method/rounding.ts'
import type { CandidateCell } from '../../model/candidate.ts'
import type { TableCell } from '../../model/table.ts'

/** The cell as readers see it: hidden, empty for a reason given before, or rounded by its rule. Nothing exact is left in it. */
export function shownCell(candidate: CandidateCell, isHidden: boolean): TableCell {
  const { table: _, number, denominator, rounding, inner: __, isForcedHidden: ___, low, high, missing, ...visible } = candidate
  if (isHidden) return { ...visible, value: null, missing: 'hidden' }
  if (missing !== null || number === null) return { ...visible, value: null, missing: missing ?? 'not-available' }
  const round = (value: number): number => roundValue(rounding, value, denominator)
  return {
    ...visible,
    value: round(number),
    missing: null,
    ...(low === undefined ? {} : { low: round(low) }),
    ...(high === undefined ? {} : { high: round(high) }),
  }
}
