import type { GuardWords } from '../../model/identity-mark.ts'
import { baseForms } from './base-forms.ts'

/** What the lists know of one word, in whatever form it is written. */
export interface KnownWord {
  readonly isGiven: boolean
  readonly isSurname: boolean
  /** It is an ordinary word too, or every name that it may be is. */
  readonly isOrdinary: boolean
  readonly isPlace: boolean
  readonly isSmallPlace: boolean
}

/** The words of the guard made ready for looking up. */
export interface WordLists {
  look(word: string): KnownWord
}

const prepared = new WeakMap<GuardWords, WordLists>()

/** Made once for each list of words: a text is looked at again with every key that is pressed. */
export function wordLists(words: GuardWords): WordLists {
  const known = prepared.get(words)
  if (known) return known
  const given = setOf(words.givenNames)
  const surnames = setOf(words.surnames)
  const ordinary = setOf(words.ordinaryWords)
  const places = setOf(words.places)
  const small = setOf(words.smallPlaces)
  const isIn = (set: Names, forms: Names) => [...forms].some((form) => set.has(form))
  const read = (word: string): KnownWord => {
    const forms = baseForms(word)
    const names = [...forms].filter((form) => given.has(form) || surnames.has(form))
    return {
      isGiven: isIn(given, forms),
      isSurname: isIn(surnames, forms),
      isOrdinary: ordinary.has(word.toLowerCase()) || names.every((name) => ordinary.has(name)),
      isPlace: isIn(places, forms),
      isSmallPlace: isIn(small, forms),
    }
  }
  const made: WordLists = { look: remembered(read) }
  prepared.set(words, made)
  return made
}

type Names = ReadonlySet<string>

function setOf(list: readonly string[]): Names {
  return new Set(list.map((word) => word.toLowerCase()))
}

const MOST_REMEMBERED = 20_000

/** Most words of a text come again and again. Only what the lists know of a word is remembered, never where it stood. */
function remembered(read: (word: string) => KnownWord): (word: string) => KnownWord {
  const known = new Map<string, KnownWord>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    if (known.size >= MOST_REMEMBERED) known.clear()
    const found = read(word)
    known.set(word, found)
    return found
  }
}
