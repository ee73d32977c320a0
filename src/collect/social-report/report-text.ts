import { cleanedText } from '../../model/typed-text.ts'

/** Blanks of word processors that do not break, or are wider or narrower than others. */
const ODD_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Line, page and paragraph ends of word processors. */
const ODD_BREAKS = /[\v\f\u0085\u2028\u2029]/g
const EMPTY_LINES = /\n{3,}/g

/**
 * Text of an observation as it is kept: pasted from a word processor or typed, with one kind of blank and line end, no hidden signs, at
 * most one empty line in a row.
 */
export function keptText(typed: string): string {
  const plain = typed.replace(/\r\n?/g, '\n').replace(ODD_BREAKS, '\n').replace(ODD_BLANKS, ' ')
  return cleanedText(plain).replace(/ +$/gm, '').replace(EMPTY_LINES, '\n\n')
}

/** The same on one line. */
export function keptLine(typed: string): string {
  return keptText(typed).replace(/\s+/g, ' ')
}

const LONGEST_TITLE = 80

/** A title for those who are not asked for one: the first sentence, cut between words. */
export function titleOf(observation: string): string {
  const [sentence = ''] = keptText(observation).split(/(?<=[.!?…])\s|\n/)
  if (sentence.length <= LONGEST_TITLE) return sentence
  const words = sentence.slice(0, LONGEST_TITLE).split(' ')
  const whole = words.length > 1 ? words.slice(0, -1).join(' ') : [...sentence].slice(0, LONGEST_TITLE / 2).join('')
  return `${whole.replace(/[,;:–-]+$/, '')} …`
}
