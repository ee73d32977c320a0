/*
 * The number by which a sent answer is found again: `L-2024-10-16-1-7F3K`. Round, respondent and version, three signs of the answer's
 * digest, and a check sign over the whole (ISO 7064 MOD 37,36), which finds every single mistyped sign and nearly every swapped pair.
 */

/** Without letters that are read as digits. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SIGNS_OF_DIGEST = 3
const DIGITS_A_SIGN = 2

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export interface ReceiptOf {
  readonly round: string
  readonly respondent: string
  readonly version: number
  /** SHA-256 in hexadecimal. */
  readonly digest: string
  /** From 0: another part of the digest, when the number is taken already. */
  readonly attempt: number
}

export function receiptNumber({ round, respondent, version, digest, attempt }: ReceiptOf): string {
  const from = attempt * SIGNS_OF_DIGEST * DIGITS_A_SIGN
  const signs = Array.from({ length: SIGNS_OF_DIGEST }, (_, place) => {
    const start = from + place * DIGITS_A_SIGN
    return SIGNS[Number.parseInt(digest.slice(start, start + DIGITS_A_SIGN), 16) % SIGNS.length]
  })
  const words = ['L', round, respondent, String(version)].map((word) => word.toUpperCase().replaceAll(/[^0-9A-Z]+/g, '-'))
  const number = [...words, signs.join('')].join('-')
  return number + checkSign(number)
}

/** Most attempts that a digest of 64 digits has parts for. */
export const RECEIPT_ATTEMPTS = 10

/** Whether a number that somebody typed can be a receipt: its check sign agrees. Small letters and spaces around do not matter. */
export function isReceiptNumber(text: string): boolean {
  const number = text.trim().toUpperCase()
  return /^L-[0-9A-Z-]+$/.test(number) && checkSign(number.slice(0, -1)) === number.at(-1)
}

/** Check sign by ISO 7064 MOD 37,36 over digits and capital letters; other signs do not count. */
export function checkSign(text: string): string {
  let product = ALPHABET.length
  for (const sign of text) {
    const value = ALPHABET.indexOf(sign)
    if (value < 0) continue
    const sum = (product + value) % ALPHABET.length || ALPHABET.length
    product = (sum * 2) % (ALPHABET.length + 1)
  }
  return ALPHABET[(ALPHABET.length + 1 - product) % ALPHABET.length] ?? ''
}
