import type { Language } from '../../../model/text.ts'
import type { NationalTexts } from '../../../operations/proposal/list-proposals.ts'
import { useWords } from '../../site/words.tsx'
import { langIf } from '../briefing/text-language.tsx'

/** A text in the reader's language where it exists in it, else in the other national language; null when it was not written at all. */
export function textFor(texts: NationalTexts, language: Language): { readonly text: string; readonly lang: 'fi' | 'sv' } | null {
  const wanted = language === 'sv' ? (['sv', 'fi'] as const) : (['fi', 'sv'] as const)
  const lang = wanted.find((one) => texts[one] !== '')
  return lang === undefined ? null : { text: texts[lang], lang }
}

/** A title for lists, headings and options. */
export function titleFor(texts: NationalTexts, language: Language): string {
  return textFor(texts, language)?.text ?? ''
}

/** One line of words in the language they exist in. */
export function NationalWords({ texts }: { texts: NationalTexts }) {
  const { language } = useWords()
  const found = textFor(texts, language)
  return found && <span lang={langIf(found.lang, language)}>{found.text}</span>
}

/** Longer words, as they were typed; told when they exist in another language than the page's only. */
export function NationalParagraphs({ texts }: { texts: NationalTexts }) {
  const { t, language } = useWords()
  const found = textFor(texts, language)
  if (!found) return null
  return (
    <>
      {found.lang !== language && language !== 'en' && (
        <p className="small quiet">{t(found.lang === 'fi' ? 'socialPages.proposal.onlyFi' : 'socialPages.proposal.onlySv')}</p>
      )}
      <p className="proposal-words" lang={langIf(found.lang, language)}>
        {found.text}
      </p>
    </>
  )
}
