import { dayWords } from '../../../../disseminate/briefing/day-of-briefing.ts'
import type { Language, Texts } from '../../../../model/text.ts'

interface Titled {
  readonly fi: string
  readonly sv: string
}

/** A title in the reader's language, or in the other national one until it is translated. */
export function titleIn({ fi, sv }: Titled, language: Language): string {
  return language === 'sv' ? sv || fi : fi || sv
}

/** In which language such a title stands, for screen readers: `lang` of its element. */
export function languageOf({ fi, sv }: Titled, language: Language): 'fi' | 'sv' {
  if (language === 'sv') return sv ? 'sv' : 'fi'
  return fi ? 'fi' : 'sv'
}

/** Choices of a select: nothing chosen first. */
export function optionsOf(
  choices: readonly { readonly id: string; readonly names: Texts }[],
  { language, none = '–' }: { readonly language: Language; readonly none?: string },
): (readonly [string, string])[] {
  return [['', none], ...choices.map(({ id, names }) => [id, names[language]] as const)]
}

/** A source is published in a year, a month or on a day: `2024`, `maaliskuu 2024`, `20.3.2024`. */
export function publishedText(on: string, language: Language): string {
  const parts = on.split('-').length
  if (parts === 3) return dayWords(on, language)
  return parts === 2 ? monthText(on, language) : on
}

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** `tammikuu 2024` of `2024-01`; empty for nothing. */
export function monthText(month: string, language: Language): string {
  if (month === '') return ''
  const format = new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${month}-15T12:00:00Z`))
}
