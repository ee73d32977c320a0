import { createHash, randomBytes } from 'node:crypto'

/*
 * Tokens are long and random, so a plain digest of them is enough: it cannot be guessed, and who reads the database cannot use it.
 */

const TOKEN_BYTES = 32

/** 43 signs that stand for 256 random bits. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** What every form of a session carries. Derived from the session's token, so it is not stored and another session's does not do. */
export function formTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`form\0${sessionToken}`).digest('base64url')
}

/** Without the letters and digits that look like one another (0 O, 1 I L, 2 Z, 5 S, 8 B, U V). */
const READABLE = 'ACDEFGHJKMNPQRTWXY34679'

/** Random signs that can be read aloud and typed, in groups of four: `ACDE-FGHJ-…`. 4.5 bits a sign. */
export function readableCode(signs: number): string {
  const chosen: string[] = []
  while (chosen.length < signs) {
    // Bytes past the last whole multiple would make the first signs likelier than the others.
    const usable = [...randomBytes(signs)].filter((byte) => byte < READABLE.length * Math.floor(256 / READABLE.length))
    chosen.push(...usable.map((byte) => READABLE.charAt(byte % READABLE.length)))
  }
  return (
    chosen
      .slice(0, signs)
      .join('')
      .match(/.{1,4}/g) ?? []
  ).join('-')
}

/** The code as it was given out, however it was typed: capitals, without blanks and hyphens. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
