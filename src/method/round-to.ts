import { type Fraction, roundedTo } from './fraction.ts'

/** The exact value to so many decimals, halves away from zero: 13.5 is 14, 19.5 is 20, −2.5 is −3. */
export function roundTo(exact: Fraction, decimals: number): number {
  return roundedTo(exact, { numerator: 1n, denominator: 10n ** BigInt(decimals) })
}
