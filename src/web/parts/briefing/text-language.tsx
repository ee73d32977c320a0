import { createContext, type ReactNode, useContext } from 'react'
import type { BriefingLanguage } from '../../../model/briefing-content.ts'
import type { Language, Texts } from '../../../model/text.ts'
import { useWords } from '../../site/words.tsx'

const TextLanguage = createContext<BriefingLanguage | null>(null)

/** The language in which a briefing is read: that of the page where there is such a text, else the one it is written in. */
export function TextLanguageProvider({ language, children }: { language: BriefingLanguage; children: ReactNode }) {
  return <TextLanguage value={language}>{children}</TextLanguage>
}

/** Words of the frame are in the language of the page; words of the briefing in its own. */
export function useTextLanguage(): BriefingLanguage {
  const { language } = useWords()
  return useContext(TextLanguage) ?? (language === 'sv' ? 'sv' : 'fi')
}

/** Names that exist in all three languages stand in that of the page. */
export function useNamed(): (texts: Texts) => string {
  const { language } = useWords()
  return (texts) => texts[language]
}

/** The `lang` of a text that is not in the page's language. */
export function langIf(text: BriefingLanguage | Language, page: Language): BriefingLanguage | Language | undefined {
  return text === page ? undefined : text
}
