/** An exact ratio of whole numbers; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/**
 * The decimal value of a number as an exact ratio: 0.1 is one tenth, although its binary form is a little more.
 * @throws RangeError when the number is not finite.
 */
export function fractionOf(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError('Only finite numbers have an exact value.')
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n }
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const digits = BigInt(whole + decimals)
  const shift = Number(exponent) - decimals.length
  return shift >= 0
    ? { numerator: digits * 10n ** BigInt(shift), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-shift) }
}

export function isBelow(left: Fraction, right: Fraction): boolean {
  return left.numerator * right.denominator < right.numerator * left.denominator
}

/** The nearest multiple of `step`, halves away from zero. Exact up to the one conversion to a number at the end. */
export function roundedTo(value: Fraction, step: Fraction): number {
  const numerator = value.numerator * step.denominator
  const denominator = value.denominator * step.numerator
  const size = numerator < 0n ? -numerator : numerator
  const steps = (2n * size + denominator) / (2n * denominator)
  const signed = numerator < 0n && steps !== 0n ? -steps : steps
  return Number(signed * step.numerator) / Number(step.denominator)
}
