import { createHash } from 'node:crypto'
import { randomSigns } from '../random-id.ts'

/** 13 signs of 5 random bits each: 65 bits. */
const SIGNS = 13
const CODE = /^[0-9abcdefghjkmnpqrstvwxyz]{13}$/

export function newReceiptCode(): string {
  return randomSigns(SIGNS)
}

/**
 * A code as somebody typed it: capitals, blanks and hyphens do not matter, and signs that look like one another are read as the one that
 * codes have (o as 0, i and l as 1). Null when it can be no code at all.
 */
export function readReceiptCode(typed: string): string | null {
  const signs = typed
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  return CODE.test(signs) ? signs : null
}

/**
 * What is stored of a code. The code is long and random, so a plain digest cannot be turned back; the words in front keep it apart from
 * digests of anything else.
 */
export function receiptHash(code: string): string {
  return createHash('sha256').update(`tietopolku receipt\0${code}`).digest('base64url')
}
