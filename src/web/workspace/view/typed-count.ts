/** Spaces that people and spreadsheets put between thousands: space, no-break, narrow no-break, thin, figure space. */
const SPACES = /[ \u00a0\u202f\u2009\u2007]/g
const LARGEST = 10_000_000

/** A count as somebody typed it: `1 234` → 1234; empty → null; anything that is no whole count → `invalid`. Nothing is guessed. */
export function typedCount(text: string): number | null | 'invalid' {
  const digits = text.trim().replace(SPACES, '')
  if (digits === '') return null
  if (!/^\d{1,8}$/.test(digits)) return 'invalid'
  const count = Number(digits)
  return count <= LARGEST ? count : 'invalid'
}
