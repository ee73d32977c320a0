import { createContext, useContext } from 'react'
import type { CoverageClass } from '../../../../model/coverage.ts'
import type { Texts } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'

/** Names of the classes: definitions, so they come with the page's data. */
export const ClassNames = createContext<readonly { readonly key: CoverageClass; readonly names: Texts }[]>([])

/** The word of a class in the reader's language. */
export function useClassWord(): (key: CoverageClass) => string {
  const { language } = useWords()
  const names = useContext(ClassNames)
  return (key) => names.find((one) => one.key === key)?.names[language] ?? key
}
