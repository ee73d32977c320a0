import { segments } from './word-segments.ts'

/** A piece of a text, in UTF-16 positions; `until` is behind the last sign. */
export interface Piece {
  readonly from: number
  readonly until: number
}

/**
 * Where somebody's copied words stand in a text: the first place, whatever spaces and line breaks lie between the words, which copying
 * changes. Null when they stand nowhere.
 */
export function passageOf(text: string, copied: string): Piece | null {
  const words = copied
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  const found = new RegExp(words.map(literally).join('\\s+'), 'u').exec(text)
  return found ? { from: found.index, until: found.index + found[0].length } : null
}

function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** So many words in the same order, and a summary is the reporter's own words after all. */
export const TOO_MANY_WORDS = 7

/** Whether a summary repeats the reporter's words: `TOO_MANY_WORDS` of them in a row, whatever their case and the signs between. */
export function isRepeated(summary: string, text: string): boolean {
  const written = segments(text).join(' ')
  const words = segments(summary)
  return words.some((_, at) => {
    const run = words.slice(at, at + TOO_MANY_WORDS)
    return run.length === TOO_MANY_WORDS && ` ${written} `.includes(` ${run.join(' ')} `)
  })
}
