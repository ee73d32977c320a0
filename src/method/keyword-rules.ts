import type { KeywordRule } from '../model/codebook.ts'
import type { Language } from '../model/text.ts'

/** A theme that the words of a text speak for, and where they stand, so that the reason can be seen. */
export interface ThemeSuggestion {
  readonly theme: string
  readonly reasons: readonly SuggestionReason[]
}

/** UTF-16 positions in the text; `until` is behind the last sign. Whole words, though the rule names beginnings. */
export interface SuggestionReason {
  readonly rule: string
  /** The word of the rule that was found. */
  readonly word: string
  readonly from: number
  readonly until: number
  /** What stands there. */
  readonly text: string
}

/**
 * Themes that the words of a text suggest, those with most reasons first. Words of a rule are beginnings of words, matched without regard
 * to case. Nothing is learned and nothing is applied: a person decides.
 */
export function suggestThemes(text: string, rules: readonly KeywordRule[], language: Language): ThemeSuggestion[] {
  const byTheme = new Map<string, SuggestionReason[]>()
  for (const rule of rules) {
    if (rule.language !== language) continue
    const reasons = reasonsOf(text, rule)
    if (reasons.length === 0) continue
    byTheme.set(rule.theme, [...(byTheme.get(rule.theme) ?? []), ...reasons])
  }
  return [...byTheme]
    .map(([theme, reasons]) => ({ theme, reasons: reasons.sort((one, other) => one.from - other.from) }))
    .sort((one, other) => other.reasons.length - one.reasons.length || (one.theme < other.theme ? -1 : 1))
}

/** Each place once, though two words of the rule begin there. */
function reasonsOf(text: string, { id, any, none }: KeywordRule): SuggestionReason[] {
  const exceptions = new Set(none.flatMap((word) => placesOf(text, word).map(({ from }) => from)))
  const found = new Map<number, SuggestionReason>()
  for (const word of any) {
    for (const { from, until } of placesOf(text, word)) {
      if (exceptions.has(from) || found.has(from)) continue
      found.set(from, { rule: id, word: word.trim(), from, until, text: text.slice(from, until) })
    }
  }
  return [...found.values()]
}

/** Where a word, or several words in a row, begins in the text. */
function placesOf(text: string, word: string): { readonly from: number; readonly until: number }[] {
  const pattern = patternOf(word)
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, until: match.index + match[0].length }))
}

const PATTERNS = new Map<string, RegExp>()
/** Rules are a few hundred words that hardly change. */
const MOST_PATTERNS = 5000

function patternOf(word: string): RegExp {
  const known = PATTERNS.get(word)
  if (known) return known
  const words = word.trim().split(/\s+/u).map(escaped).join('\\s+')
  const end = /\s$/u.test(word) ? '(?![\\p{L}\\p{N}])' : '[\\p{L}\\p{M}\\p{N}]*'
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}${end}`, 'giu')
  if (PATTERNS.size >= MOST_PATTERNS) PATTERNS.clear()
  PATTERNS.set(word, pattern)
  return pattern
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}
