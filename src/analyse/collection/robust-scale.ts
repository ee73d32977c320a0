import { median } from '../../method/median.ts'

/** Makes the median absolute deviation comparable with a standard deviation when values are normally distributed. */
const CONSISTENCY = 1.4826

/** What is usual among some numbers: their median, and the median of the distances from it, made comparable with a standard deviation. */
export interface RobustScale {
  readonly middle: number
  readonly spread: number
}

/**
 * One wild number among the others does not hide another, as it would with mean and standard deviation. Null when there are fewer than
 * `least`, or when more than half are equal (no spread): then nothing is known of what is usual.
 */
export function robustScale(values: readonly number[], least: number): RobustScale | null {
  if (values.length < least) return null
  const middle = median(values)
  if (middle === null) return null
  const deviation = median(values.map((value) => Math.abs(value - middle)))
  return deviation === null || deviation === 0 ? null : { middle, spread: CONSISTENCY * deviation }
}

/** How many robust standard deviations a value lies from the middle. */
export function robustDistance(value: number, { middle, spread }: RobustScale): number {
  return Math.abs(value - middle) / spread
}
