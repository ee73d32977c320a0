import { fractionOf, roundedTo } from './fraction.ts'

/** A number as it was printed, and the place it was rounded to: 9,400 to 100, 2.4 to 0.1. */
export interface PrintedNumber {
  readonly printed: number
  readonly step: number
}

/** Smallest and largest number that is printed so. */
export function possibleValues({ printed, step }: PrintedNumber): readonly [number, number] {
  return [printed - step / 2, printed + step / 2]
}

export interface PrintedPair {
  /** Count as printed; two numbers for a printed range (30,000–50,000). */
  readonly count: PrintedNumber | readonly [PrintedNumber, PrintedNumber]
  /** Share as printed, in per cent. */
  readonly share: PrintedNumber
  readonly denominator: number
}

export interface Reconciliation {
  /**
   * `fits`; `at-the-edge` when only the outermost numbers that the count can stand for give the share; `contradicts` when none does.
   * Everything but `fits` is to be flagged and explained.
   */
  readonly verdict: 'fits' | 'at-the-edge' | 'contradicts'
  /** Per cent that the printed count can stand for. */
  readonly impliedShare: readonly [number, number]
  /** Persons that the printed share can stand for. */
  readonly impliedCount: readonly [number, number]
}

/**
 * Whether a printed count and a printed share can both be roundings of one number over the denominator. A pair that does not fit has
 * an error, another denominator or another definition (such as a numerator restricted by age): it is flagged, not corrected.
 */
export function reconcilePair({ count, share, denominator }: PrintedPair): Reconciliation {
  const [lowest, highest] = 'printed' in count ? [count, count] : count
  const counts = [possibleValues(lowest)[0], possibleValues(highest)[1]] as const
  const shares = possibleValues(share)
  const impliedShare = [(100 * counts[0]) / denominator, (100 * counts[1]) / denominator] as const
  const impliedCount = [(shares[0] * denominator) / 100, (shares[1] * denominator) / 100] as const
  const isPossible = impliedShare[0] <= shares[1] && shares[0] <= impliedShare[1]
  const asPrinted = [lowest, highest].map(({ printed }) => printedShare(printed, denominator, share.step))
  const isPlain = Math.min(...asPrinted) <= share.printed && share.printed <= Math.max(...asPrinted)
  return { verdict: isPlain ? 'fits' : isPossible ? 'at-the-edge' : 'contradicts', impliedShare, impliedCount }
}

/** Whether printed parts can add up to a printed total: their roundings may differ by half a step each. */
export function partsFitTotal(parts: readonly PrintedNumber[], total: PrintedNumber): boolean {
  const [low, high] = [0, 1].map((end) => parts.reduce((sum, part) => sum + (possibleValues(part)[end] ?? 0), 0))
  const [lowest, highest] = possibleValues(total)
  return (low ?? 0) <= highest && lowest <= (high ?? 0)
}

function printedShare(count: number, denominator: number, step: number): number {
  const part = fractionOf(count)
  const whole = fractionOf(denominator)
  const percent = { numerator: 100n * part.numerator * whole.denominator, denominator: part.denominator * whole.numerator }
  return roundedTo(percent, fractionOf(step))
}
