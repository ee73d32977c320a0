import type { Place } from './place.ts'
import type { WordLists } from './word-lists.ts'

/** A word of letters, perhaps with hyphens, an apostrophe or the colon before a Finnish ending. */
const WORD = /\p{L}[\p{L}’'-]{0,60}(?::\p{Ll}{1,6})?/gu
const BETWEEN_NAMES = /^(?: |, | (?:af|von|de|der|la|al|el|bin|ibn) )$/u
const ENDS_A_SENTENCE = /(?:^|[.!?:;\n•–"”»(]|[-*] )\s*$/u

interface Word {
  readonly text: string
  readonly from: number
  readonly until: number
  readonly isCapital: boolean
  /** Begins a sentence, line or quotation, where every word has a capital. */
  readonly isFirst: boolean
  readonly isGiven: boolean
  readonly isSurname: boolean
  readonly isOrdinary: boolean
  readonly isPlace: boolean
}

/**
 * Names of people: a given name with a surname, either of which may be unknown to the lists when the other is known; and single names.
 * Words that are names too say nothing at the beginning of a sentence; names of places are marked mildly.
 */
export function namePlaces(text: string, lists: WordLists): Place[] {
  const words = [...text.matchAll(WORD)].map((found) => wordOf(text, found, lists))
  const places: Place[] = []
  for (let index = 0; index < words.length; index++) {
    const pair = pairAt(text, words, index)
    if (pair) {
      places.push({ from: pair.from, until: pair.until, kind: 'name', isMild: pair.isMild })
      index += pair.words - 1
      continue
    }
    const word = words[index]
    const single = word ? singleName(word) : null
    if (single) places.push(single)
  }
  return places
}

function wordOf(text: string, found: RegExpExecArray, lists: WordLists): Word {
  const [written] = found
  const from = found.index
  const isCapital = /^\p{Lu}/u.test(written)
  const known = lists.look(written)
  const parts = written.split('-').map((part) => (part.length > 1 ? lists.look(part) : null))
  return {
    text: written,
    from,
    until: from + written.length,
    isCapital,
    isFirst: ENDS_A_SENTENCE.test(text.slice(Math.max(0, from - 4), from)),
    isGiven: known.isGiven || parts.every((part) => part?.isGiven),
    isSurname: known.isSurname || (parts.length === 2 && parts.every((part) => part?.isSurname)),
    isOrdinary: (known.isGiven || known.isSurname) && known.isOrdinary,
    isPlace: isCapital && known.isPlace,
  }
}

interface Pair {
  readonly from: number
  readonly until: number
  /** How many words it takes. */
  readonly words: number
  /** No list knows either word: it may be a name from elsewhere, or of something else. */
  readonly isMild: boolean
}

/** A given name and a surname side by side, with given names or initials between: `Anna Maria Virtanen`, `Virtanen, Anna`, `A. Virtanen`. */
function pairAt(text: string, words: readonly Word[], index: number): Pair | null {
  const first = words[index]
  if (!first) return null
  for (const length of [4, 3, 2]) {
    const taken = words.slice(index, index + length)
    const last = taken.at(-1)
    if (taken.length < length || !last || !areSideBySide(text, taken)) continue
    if (isWholeName(taken)) return { from: first.from, until: last.until, words: length, isMild: false }
    if (length === 2 && areUnknownNames(first, last)) return { from: first.from, until: last.until, words: 2, isMild: true }
  }
  return null
}

function areSideBySide(text: string, words: readonly Word[]): boolean {
  return words.every((word, place) => {
    const next = words[place + 1]
    if (!next) return true
    const between = text.slice(word.until, next.from)
    return BETWEEN_NAMES.test(between) || (word.text.length === 1 && /^\. ?$/.test(between))
  })
}

function isWholeName(words: readonly Word[]): boolean {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return false
  if (words.every(({ isCapital }) => !isCapital)) return words.length === 2 && isNameInSmallLetters(first, last)
  if (words.some(({ isCapital }) => !isCapital)) return false
  const between = words.slice(1, -1)
  if (between.some((word) => !word.isGiven && word.text.length > 1)) return false
  return isGivenThenSurname(first, last) || isSurnameThenGiven(first, last, words.length)
}

function isNameInSmallLetters(first: Word, last: Word): boolean {
  const isEither = (first.isGiven && last.isSurname) || (first.isSurname && last.isGiven)
  return isEither && !first.isOrdinary && !last.isOrdinary
}

/** One of the two may be unknown, if nothing speaks against its being a name. */
function isGivenThenSurname(first: Word, last: Word): boolean {
  const isInitial = first.text.length === 1
  if (last.isSurname && !(last.isPlace && last.isOrdinary))
    return isInitial || first.isGiven || (!first.isFirst && isUnknownName(first))
  if (last.isSurname) return first.isGiven && !(first.isFirst && first.isOrdinary)
  return first.isGiven && !(first.isFirst && first.isOrdinary) && isUnknownName(last)
}

function isSurnameThenGiven(first: Word, last: Word, length: number): boolean {
  if (!first.isSurname) return false
  if (first.isOrdinary) return last.isGiven && (!last.isOrdinary || !first.isFirst)
  return last.isGiven || (length === 2 && last.text.length === 1)
}

/** Two words with capitals inside a sentence, of which no list knows anything. */
function areUnknownNames(first: Word, last: Word): boolean {
  const isNeither = ({ isGiven, isSurname, isFirst }: Word) => !isGiven && !isSurname && !isFirst
  return [first, last].every((word) => isNeither(word) && isUnknownName(word))
}

/** A capital letter and no word of an office: `Kela`, `Sote`, `THL`, a month or a place is nobody. */
function isUnknownName({ text, isPlace }: Word): boolean {
  return text.length > 2 && /^\p{Lu}\p{Ll}/u.test(text) && !isPlace && !NOBODY.test(text)
}

const NOBODY =
  /^(?:Kela\p{Ll}*|FPA|Sote\p{L}*|Oma\p{L}*|Kanta\p{Ll}*|Suom\p{Ll}*|Finland\p{Ll}*|Ruotsi\p{Ll}*|Ruotsa\p{Ll}*|Svensk\p{Ll}*|Sverige\p{Ll}*|Viro\p{Ll}*|Venäjä\p{Ll}*|Ryss\p{Ll}*|Ukraina\p{Ll}*|Eurooppa\p{Ll}*|Euroop\p{Ll}*|Te|Hva\p{Ll}*|Hyvinvointialue\p{Ll}*|Välfärdsområd\p{Ll}*|Lastensuojelu\p{Ll}*|Barnsky\p{Ll}*|Asiaka\p{Ll}*|Klient\p{Ll}*|Valvira\p{Ll}*|Maistraat\p{Ll}*|Migri\p{Ll}*|Ulosot\p{Ll}*|Poliisi\p{Ll}*|Polis\p{Ll}*|Wilma\p{Ll}*|Teams\p{Ll}*|Kotikato\p{Ll}*|Martha\p{Ll}*|Mart\p{Ll}*|Folkhäls\p{Ll}*|Ohjaamo\p{Ll}*|Navigator\p{Ll}*)$/u

function singleName(word: Word): Place | null {
  if (!word.isCapital || word.text.length < 3) return null
  if (!word.isGiven && !word.isSurname) return null
  if (word.isFirst && word.isOrdinary) return null
  if (word.isPlace && !word.isGiven && word.isFirst) return null
  const kind = word.isGiven ? ('given-name' as const) : ('surname' as const)
  return { from: word.from, until: word.until, kind, isMild: word.isPlace || word.isOrdinary }
}
