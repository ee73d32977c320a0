import type { Language } from '../../model/text.ts'

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
const HELSINKI = 'Europe/Helsinki'

/** A day with its weekday: `ti 14.5.2024`, `tis 14.5.2024`, `Tue 14 May 2024`. Text that is no day stays as it is. */
export function dayIn(day: string, language: Language): string {
  const date = new Date(`${day}T12:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : `${weekdayOf(date, language)} ${dateOf(date, language)}`
}

/** A moment in Helsinki: `ti 14.5.2024 klo 9.05`, `tis 14.5.2024 kl. 9.05`, `Tue 14 May 2024 at 9:05`. */
export function momentIn(at: string, language: Language): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at
  return `${weekdayOf(date, language)} ${dateOf(date, language)} ${AT[language]} ${timeOf(date, language)}`
}

const AT: Readonly<Record<Language, string>> = { fi: 'klo', sv: 'kl.', en: 'at' }

function weekdayOf(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short', timeZone: HELSINKI }).format(date)
}

function dateOf(date: Date, language: Language): string {
  const month = language === 'en' ? 'short' : 'numeric'
  return new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month, year: 'numeric', timeZone: HELSINKI }).format(date)
}

function timeOf(date: Date, language: Language): string {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', timeZone: HELSINKI }).formatToParts(date)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${Number(part('hour'))}${language === 'en' ? ':' : '.'}${part('minute')}`
}
