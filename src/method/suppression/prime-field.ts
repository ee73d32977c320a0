/**
 * Whole numbers modulo a prime, kept between −(p−1)/2 and (p−1)/2 so that the small numbers of table algebra stay small.
 * Exact, without overflow and without a tolerance. A cell that is not determined over the rationals can look determined only if
 * the prime divides a minor of the table matrix; the audit therefore repeats its verdict with a second prime.
 */
export interface PrimeField {
  readonly prime: number
  readonly half: number
}

/** 2³¹ − 1, a Mersenne prime. */
export const FIRST_FIELD: PrimeField = { prime: 2_147_483_647, half: 1_073_741_823 }
/** 2³¹ − 19, the next prime below: for the second opinion. */
export const SECOND_FIELD: PrimeField = { prime: 2_147_483_629, half: 1_073_741_814 }

/** Brings a whole number below 2⁵³ in size into the field. */
export function intoField(value: number, field: PrimeField): number {
  if (value <= field.half && value >= -field.half) return value
  const rest = value % field.prime
  if (rest > field.half) return rest - field.prime
  return rest < -field.half ? rest + field.prime : rest
}

/** The product of two members. Splits a factor at 15 bits when the plain product would not be exact. */
export function multiply(left: number, right: number, field: PrimeField): number {
  const product = left * right
  if (product <= field.half && product >= -field.half) return product
  if (product <= Number.MAX_SAFE_INTEGER && product >= -Number.MAX_SAFE_INTEGER) return intoField(product, field)
  const high = right >> 15
  const low = right & 32_767
  return intoField(intoField(left * high, field) * 32_768 + left * low, field)
}

/** The member that gives 1 when multiplied by `value`, by Euclid's algorithm. `value` is not 0. */
export function inverse(value: number, field: PrimeField): number {
  if (value === 1 || value === -1) return value
  let [rest, next] = [field.prime, value < 0 ? value + field.prime : value]
  let [factor, nextFactor] = [0, 1]
  while (next !== 0) {
    const quotient = Math.floor(rest / next)
    ;[rest, next] = [next, rest - quotient * next]
    ;[factor, nextFactor] = [nextFactor, factor - quotient * nextFactor]
  }
  return intoField(factor, field)
}
