import type { Place } from './place.ts'

const CHECK_SIGNS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const BEHIND_THE_DATE = '(\\d{2})[ .:]{0,3}([-+_/A-FU-Y]?)[ .:]{0,3}(\\d{3}) ?([0-9A-Z])(?![\\p{L}\\d])'
/**
 * Day, month and year with or without dots, perhaps with the century in figures; a sign; the number; the check sign. Only looked ahead
 * to, so that every position is tried: figures in front of a code must not hide it.
 */
const LIKE_A_CODE = [
  new RegExp(`(?<![\\p{L}\\d])(?=((\\d{2})[ .]?(\\d{2})[ .]?${BEHIND_THE_DATE}))`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d])(?=((\\d{2})[ .]?(\\d{2})[ .]?(?:18|19|20)${BEHIND_THE_DATE}))`, 'giu'),
]

/**
 * Personal identity codes, with any century sign and also with a wrong check sign, other signs between or none. Without a century sign
 * it takes a check sign that is right, or a letter: else every phone number would be one.
 */
export function codePlaces(text: string): Place[] {
  return LIKE_A_CODE.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => isLikely(match))
      .map(({ index, 1: code = '' }) => ({
        from: index,
        until: index + code.length,
        kind: 'identity-code' as const,
        isMild: false,
      })),
  )
}

function isLikely([, , day = '', month = '', year = '', sign = '', number = '', check = '']: RegExpMatchArray): boolean {
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return false
  if (sign !== '') return true
  const right = CHECK_SIGNS[Number(day + month + year + number) % CHECK_SIGNS.length]
  return /\D/.test(check) || check === right
}
