import type { Language } from '../../model/text.ts'

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** A day with its weekday, for dates on which somebody must act: `ti 14.5.2024`, `tis 14.5.2024`, `Tue 14 May 2024`. */
export function dayText(day: string, language: Language): string {
  const month = language === 'en' ? 'short' : 'numeric'
  const date = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short', day: 'numeric', month, year: 'numeric' }).format(date)
}

/** A moment in Helsinki time: `14.5.2024 klo 9.05`. */
export function momentText(at: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Helsinki',
  }).format(new Date(at))
}
