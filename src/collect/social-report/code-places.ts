import { codeIn, hasDay, isRight, type WrittenCode } from './code-signs.ts'
import type { Place } from './place.ts'

const DATE = '(\\d{2})[ ./-]?(\\d{2})[ ./-]?'
const SIGN = '([-+_/~*·=A-FU-Y])'
const GAP = '[ .:,;("\'•\\n]{0,3}'
const REST = `(\\d{2})${GAP}${SIGN}?[-_]{0,2}${GAP}(\\d{3})[ -]?([0-9A-Z])`
const FIGURE = '[\\dOQIL|ZSB]'
const END = '(?![\\p{L}\\d])'
/** "…, henkilötunnuksen loppuosa 901E": what is said between the day and the rest. */
const IN_WORDS =
  '[ ,;()]{1,3}(?:\\p{L}{1,20} ){0,3}\\p{L}{0,20}(?:loppu|tunnus|hetu|slut|beteckning|ending)\\p{L}{0,14}[ :,]{1,2}(?:(?:on|är|is) )?'

interface Shape {
  readonly pattern: RegExp
  /** Whether what is written so is a code: by its check sign, or already by its shape. */
  readonly isCode: (written: WrittenCode) => boolean
}

/**
 * Ways to write a code: day, month, year; sign of the century; number; check sign. They are only looked ahead to, so that every position
 * is tried: figures in front of a code must not hide it. The rarer a way, the more the check sign has to say.
 */
const SHAPES: readonly Shape[] = [
  // The day with or without dots. A phone number looks so too, and so does a day with a sum of money behind it.
  { pattern: anywhere(`${DATE}${REST}`), isCode: (code) => isAsOnPaper(code) || isSure(code) },
  // With the year in full, or without the zeros of day and month.
  {
    pattern: anywhere(`${DATE}(?:18|19|20)${REST}`),
    isCode: (code) => isSure(code) || (isAsOnPaper(code) && /\D/.test(code.check)),
  },
  { pattern: anywhere(`(\\d{1,2})[./](\\d{1,2})[./](?:18|19|20)?${REST}`), isCode: isSure },
  // Letters for figures, as they are typed or read from paper.
  {
    pattern: anywhere(`(${FIGURE}{2})[ ./]?(${FIGURE}{2})[ ./]?(${FIGURE}{2})([-+A-FU-Y])(${FIGURE}{3})([\\dA-Z|])`),
    isCode: isRight,
  },
  // A blank, a dot or a hyphen between all figures.
  {
    pattern: anywhere(`${apart(2)}${apart(2)}${apart(2)}${SIGN}?[ .-]{0,3}${apart(3)}([0-9A-Z])`),
    isCode: (code) => isRight(code) && (code.sign !== '' || code.whole.includes('-')),
  },
  // A blank or a dot here and there.
  {
    pattern: anywhere(
      `(\\d[ .]?\\d)[ .]?(\\d[ .]?\\d)[ .]?(\\d[ .]?\\d)[ .]?([-+A-FU-Y])[ .]?(\\d[ .]?\\d[ .]?\\d)[ .]?([0-9A-Z])`,
    ),
    isCode: (code) => isRight(code) && !LIKE_A_PHONE.test(code.whole),
  },
  // All apart, without a sign: not where more figures stand in the row, as counts of months do.
  {
    pattern: anywhere(`(?<!\\d[ .-]{1,2})${apart(2)}${apart(2)}${apart(2)}([-])?${apart(3)}([0-9A-Z])(?![ .-]{1,2}\\d)`),
    isCode: isRight,
  },
  {
    pattern: anywhere(`(\\d{1,2})[ ./-]?(\\d{1,2})[ ./-]?(?:18|19|20)?(\\d{2})${IN_WORDS}${SIGN}?(\\d{3})([0-9A-Z])`),
    isCode: isSure,
  },
  // As it is written on cards, with letters right before or behind.
  {
    pattern: /(?<!\d)(?=((\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Z])(?!\d)))/giu,
    isCode: isRight,
  },
]

/**
 * Personal identity codes, with any century sign and also with a wrong check sign, other signs between or none, letters for figures and
 * figures apart from each other.
 */
export function codePlaces(written: string): Place[] {
  const text = plainLetters(written)
  return SHAPES.flatMap(({ pattern, isCode }) =>
    [...text.matchAll(pattern)]
      .filter((found) => isCode(codeIn(found)))
      .map(({ index, 1: code = '' }) => ({
        from: index,
        until: index + code.length,
        kind: 'identity-code' as const,
        isMild: false,
      })),
  )
}

const LIKE_A_PHONE = /^0[45]\d?\d[ .-]/
const HAS_STOPS = /[./,;:("'•]/

/** With a sign, and in one with or without dots: so nothing else is written. */
function isAsOnPaper(code: WrittenCode): boolean {
  const { whole, sign } = code
  const isLoose = ENDS_APART.test(whole) || (HAS_STOPS.test(whole) && /\s/.test(whole))
  return OF_A_CENTURY.test(sign) && !isLoose && hasDay(code)
}

const OF_A_CENTURY = /^[-+A-FU-Y]$/i
const ENDS_APART = / [0-9A-Z]$/i

/** The check sign is right, and there is more than that to tell it from a day with an hour, a sum or a phone number behind it. */
function isSure(code: WrittenCode): boolean {
  const { whole, sign, check } = code
  if (!isRight(code)) return false
  if (!HAS_STOPS.test(whole)) return true
  const isLikeASum = ENDS_APART.test(whole) || (/\d/.test(check) && YEAR_BEFORE_BLANKS.test(whole))
  return !isLikeASum && (sign !== '' || /\D/.test(check))
}

const YEAR_BEFORE_BLANKS = /[./](?:18|19|20)\d{2}[^\d]{0,3}\s/

/** Letters of other scripts that look like one of a code. Their plain ones stand in the same places. */
const LOOK_ALIKES = 'АВСЕНКМРТУХОІΑΒΕΗΚΜΝΡΤΥΧΟΙ'
const PLAIN = 'ABCEHKMPTYXOIABEHKMNPTYXOI'

/** As long as the text. Only beside a figure: words of other languages are let be. */
function plainLetters(text: string): string {
  const plain = (sign: string) => PLAIN[LOOK_ALIKES.indexOf(sign.toUpperCase())] ?? sign
  return text.replace(/(?<=\d)[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=\d)/gu, plain)
}

/** Not right behind a letter or a figure, nor right before one. */
function anywhere(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?=(${source})${END})`, 'giu')
}

/** So many figures, each with a sign behind it. */
function apart(count: number): string {
  return `((?:\\d[ .-]{1,2}){${count}})`
}
