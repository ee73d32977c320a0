import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '../../model/text.ts'
import { formatNumber } from '../number/format.ts'
import { type Translate, translator } from '../text/translate.ts'

/** Language and texts of the page being rendered. */
export interface Words {
  readonly language: Language
  readonly t: Translate
  /** Whole numbers with the language's thousands separator. */
  count(value: number): string
}

const WordsContext = createContext<Words | null>(null)

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <WordsContext value={wordsIn(language)}>{children}</WordsContext>
}

/** The same outside components. */
export function wordsIn(language: Language): Words {
  return { language, t: translator(language), count: (value) => formatNumber(value, language) }
}

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('a component that shows texts stands outside WordsProvider')
  return words
}
