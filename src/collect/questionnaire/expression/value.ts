/**
 * What an expression can come to. Null is *blank*: not answered, not asked, or not available. Dates are `YYYY-MM-DD`, choices their
 * codes, multiple choices lists of codes.
 */
export type Value = number | string | boolean | readonly string[] | null

/** From here on doubles cannot hold ten decimals: fifteen figures are kept in their place. */
const LARGE = 1e5

/**
 * A number without the noise of binary fractions: 0.1 + 0.2 is 0.3. Done when numbers are compared, rounded or shown, not at each step:
 * 1 / 3 * 3 is 1. What is not a finite number is blank.
 */
export function exactNumber(value: number): number | null {
  if (!Number.isFinite(value)) return null
  if (Number.isInteger(value)) return value === 0 ? 0 : value
  const plain = Number(Math.abs(value) < LARGE ? value.toFixed(10) : value.toPrecision(15))
  return plain === 0 ? 0 : plain
}

/** What is not a finite number is blank. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** Three-valued logic (Kleene): blank stays blank unless the other side decides alone. What is not a boolean counts as blank. */
export function and(a: Value, b: Value): boolean | null {
  if (a === false || b === false) return false
  return a === true && b === true ? true : null
}

export function or(a: Value, b: Value): boolean | null {
  if (a === true || b === true) return true
  return a === false && b === false ? false : null
}

export function not(a: Value): boolean | null {
  return typeof a === 'boolean' ? !a : null
}
