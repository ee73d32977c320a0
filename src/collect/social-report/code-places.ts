import type { Place } from './place.ts'

const CHECK_SIGNS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
/** Letters of other scripts that look like one of a code. Their plain ones stand in the same places. */
const LOOK_ALIKES = 'АВСЕНКМРТУХΑΒΕΗΚΜΝΡΤΥΧ'
const PLAIN = 'ABCEHKMPTYXABEHKMNPTYX'
const BEHIND_THE_DATE = '(\\d{2})[ .:\\n]{0,3}([-+_/~*·A-FU-Y]?)[ .:\\n]{0,3}(\\d{3})[ -]?([0-9A-Z])(?![\\p{L}\\d])'
/**
 * Day, month and year with or without dots, perhaps with the century in figures; a sign; the number; the check sign. Only looked ahead
 * to, so that every position is tried: figures in front of a code must not hide it.
 */
const LIKE_A_CODE = [
  new RegExp(`(?<![\\p{L}\\d])(?=((\\d{2})[ ./-]?(\\d{2})[ ./-]?${BEHIND_THE_DATE}))`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d])(?=((\\d{2})[ ./-]?(\\d{2})[ ./-]?(?:18|19|20)${BEHIND_THE_DATE}))`, 'giu'),
]
/** As it is written on cards, with letters right before or behind: the sign of the century and a right check sign make it one all the same. */
const GLUED = /(?<!\d)(?=((\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Z])(?!\d)))/giu

/**
 * Personal identity codes, with any century sign and also with a wrong check sign, other signs between or none. Without a century sign
 * it takes a check sign that is right, or a letter: else every phone number would be one.
 */
export function codePlaces(written: string): Place[] {
  const text = plainLetters(written)
  const found = LIKE_A_CODE.flatMap((pattern) => [...text.matchAll(pattern)].filter(isLikely))
  const glued = [...text.matchAll(GLUED)].filter((match) => isLikely(match) && isRight(match))
  return [...found, ...glued].map(({ index, 1: code = '' }) => ({
    from: index,
    until: index + code.length,
    kind: 'identity-code' as const,
    isMild: false,
  }))
}

/** As long as the text. Only beside a figure: words of other languages are let be. */
function plainLetters(text: string): string {
  const plain = (sign: string) => PLAIN[LOOK_ALIKES.indexOf(sign.toUpperCase())] ?? sign
  return text.replace(/(?<=\d)[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=\d)/gu, plain)
}

function isLikely([, , day = '', month = '', year = '', sign = '', number = '', check = '']: RegExpMatchArray): boolean {
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return false
  if (sign !== '') return true
  return /\D/.test(check) || check === rightSign(day + month + year + number)
}

function isRight([, , day = '', month = '', year = '', , number = '', check = '']: RegExpMatchArray): boolean {
  return check.toUpperCase() === rightSign(day + month + year + number)
}

function rightSign(figures: string): string | undefined {
  return CHECK_SIGNS[Number(figures) % CHECK_SIGNS.length]
}
