import type { RoundingRule } from '../model/candidate.ts'
import { type Fraction, fractionOf, isBelow, roundedTo } from './fraction.ts'

/** Up to `below` (exclusive) a count is rounded to the nearest multiple of `step`; the last row has no upper limit. */
interface Step {
  readonly below: number
  readonly step: number
}

/** Counts of areas: to 100 as in the published tables, to 10 where a hundred would hide the figure. */
const AREA_COUNT_STEPS: readonly Step[] = [
  { below: 1_000, step: 10 },
  { below: Number.POSITIVE_INFINITY, step: 100 },
]

/**
 * Counts of the whole country: to 10,000, to 5,000 below 200,000 (as published). The lower rows are for model populations, one
 * tenth of the country and so on, and keep the same relative precision.
 */
const HEADLINE_COUNT_STEPS: readonly Step[] = [
  { below: 200, step: 5 },
  { below: 2_000, step: 50 },
  { below: 20_000, step: 500 },
  { below: 200_000, step: 5_000 },
  { below: Number.POSITIVE_INFINITY, step: 10_000 },
]

const ONE_DECIMAL: Fraction = { numerator: 1n, denominator: 10n }
const WHOLE: Fraction = { numerator: 1n, denominator: 1n }
const FIVE_PER_CENT: Fraction = { numerator: 5n, denominator: 1n }

type Rounding = (exact: Fraction) => number

const ROUNDINGS: Readonly<Record<RoundingRule, Rounding>> = {
  none: (exact) => Number(exact.numerator) / Number(exact.denominator),
  'area-count': (exact) => roundedByStep(exact, AREA_COUNT_STEPS),
  'headline-count': (exact) => roundedByStep(exact, HEADLINE_COUNT_STEPS),
  share: (exact) => roundedTo(exact, ONE_DECIMAL),
  'headline-share': (exact) => roundedTo(exact, isBelow(exact, FIVE_PER_CENT) ? ONE_DECIMAL : WHOLE),
  'municipality-share': (exact) => roundedTo(exact, ONE_DECIMAL),
  'whole-percent': (exact) => roundedTo(exact, WHOLE),
  whole: (exact) => roundedTo(exact, WHOLE),
  'one-decimal': (exact) => roundedTo(exact, ONE_DECIMAL),
}

/**
 * The value as shown: a count (denominator null) in persons, or a share, 100 × number / denominator, in per cent.
 *
 * Halves are rounded away from zero, decided on whole numbers: 49 of 2,000 is exactly 2.45 % and becomes 2.5 %, which binary
 * arithmetic would miss. A number that is not whole (an estimate) is taken at its decimal value. Whether a headline share is under
 * 5 % is decided before rounding, so 4.97 % becomes 5.0. The rules follow the publications of 5.1.2024 and 29.5.2024.
 *
 * @throws RangeError when a number is not finite or the denominator is not positive: a bug of the caller.
 */
export function roundValue(rule: RoundingRule, number: number, denominator: number | null): number {
  const counted = fractionOf(number)
  if (denominator === null) return ROUNDINGS[rule](counted)
  const base = fractionOf(denominator)
  if (base.numerator <= 0n) throw new RangeError('A share needs a positive denominator.')
  return ROUNDINGS[rule]({
    numerator: 100n * counted.numerator * base.denominator,
    denominator: counted.denominator * base.numerator,
  })
}

/** Shares of municipalities: one decimal, whole per cent where fewer than `wholePercentBelow` people live. */
export function municipalityShareRule(inhabitants: number, wholePercentBelow = 1_000): RoundingRule {
  return inhabitants < wholePercentBelow ? 'whole-percent' : 'municipality-share'
}

function roundedByStep(exact: Fraction, steps: readonly Step[]): number {
  const size = { numerator: exact.numerator < 0n ? -exact.numerator : exact.numerator, denominator: exact.denominator }
  const row = steps.find(({ below }) => below === Number.POSITIVE_INFINITY || isBelow(size, fractionOf(below)))
  return roundedTo(exact, fractionOf(row?.step ?? 1))
}
