import type { Place } from './place.ts'

const CHECK_SIGNS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
/** Day, month and year with or without dots, perhaps with the century in figures; a sign; the number; the check sign. */
const LIKE_A_CODE =
  /(?<![\p{L}\d])(\d{2})[ .]?(\d{2})[ .]?(?:18|19|20)??(\d{2})[ .:]{0,3}([-+_/A-FU-Y]?)[ .:]{0,3}(\d{3}) ?([0-9A-Z])(?![\p{L}\d])/giu
const CENTURY_IN_FIGURES =
  /(?<![\p{L}\d])(\d{2})[ .]?(\d{2})[ .]?(?:18|19|20)(\d{2})[ .:]{0,3}([-+_/A-FU-Y]?)[ .:]{0,3}(\d{3}) ?([0-9A-Z])(?![\p{L}\d])/giu

/**
 * Personal identity codes, with any century sign and also with a wrong check sign, other signs between or none. Without a century sign
 * it takes a check sign that is right, or a letter: else every phone number would be one.
 */
export function codePlaces(text: string): Place[] {
  return [LIKE_A_CODE, CENTURY_IN_FIGURES].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => isLikely(match))
      .map((match) => ({
        from: match.index,
        until: match.index + match[0].length,
        kind: 'identity-code' as const,
        isMild: false,
      })),
  )
}

function isLikely([, day = '', month = '', year = '', sign = '', number = '', check = '']: RegExpMatchArray): boolean {
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return false
  if (sign !== '') return true
  const right = CHECK_SIGNS[Number(day + month + year + number) % CHECK_SIGNS.length]
  return /\D/.test(check) || check === right
}
