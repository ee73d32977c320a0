import { randomBytes } from 'node:crypto'

const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'

/** A random id of 16 signs, 80 bits: says nothing of when, or in which order, things were made. */
export function randomId(): string {
  return randomSigns(16)
}

/** So many signs of 5 random bits each; none of them is easily taken for another (no i, l, o, u). */
export function randomSigns(length: number): string {
  return Array.from(randomBytes(length), (byte) => SIGNS[byte % SIGNS.length]).join('')
}
