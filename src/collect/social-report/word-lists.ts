import type { GuardWords } from '../../model/identity-mark.ts'
import { baseForms } from './base-forms.ts'

/** What the lists know of one word, in whatever form it is written. */
export interface KnownWord {
  readonly isGiven: boolean
  readonly isSurname: boolean
  /** Every name that it may be is an ordinary word too. */
  readonly isOrdinary: boolean
  readonly isPlace: boolean
}

/** The words of the guard made ready for looking up. */
export interface WordLists {
  look(word: string): KnownWord
  isSmallPlace(word: string): boolean
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
  const made: WordLists = {
    look: (word) => {
      const forms = baseForms(word)
      const names = [...forms].filter((form) => given.has(form) || surnames.has(form))
      return {
        isGiven: isIn(given, forms),
        isSurname: isIn(surnames, forms),
        isOrdinary: names.every((name) => ordinary.has(name)),
        isPlace: isIn(places, forms),
      }
    },
    isSmallPlace: (word) => isIn(small, baseForms(word)),
  }
  prepared.set(words, made)
  return made
}

type Names = ReadonlySet<string>

function setOf(list: readonly string[]): Names {
  return new Set(list.map((word) => word.toLowerCase()))
}
