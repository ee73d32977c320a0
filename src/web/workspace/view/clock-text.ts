import type { Language } from '../../../model/text.ts'

const SEPARATORS: Readonly<Record<Language, string>> = { fi: '.', sv: '.', en: ':' }

/** The time of day in Helsinki: `14.02`, `14.02`, `14:02`. */
export function clockText(at: string, language: Language): string {
  const time = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Helsinki' }).format(
    new Date(at),
  )
  return time.replace(':', SEPARATORS[language])
}
