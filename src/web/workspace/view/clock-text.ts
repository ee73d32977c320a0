import type { Language } from '../../../model/text.ts'

const WRITTEN: Readonly<Record<Language, (hour: string, minute: string) => string>> = {
  fi: (hour, minute) => `klo ${hour}.${minute}`,
  sv: (hour, minute) => `kl. ${hour}.${minute}`,
  en: (hour, minute) => `at ${hour}:${minute}`,
}

/** The time of day in Helsinki, as it stands in a sentence: `klo 14.02`, `kl. 14.02`, `at 14:02`. */
export function clockText(at: string, language: Language): string {
  const format = new Intl.DateTimeFormat('sv-SE', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Helsinki' })
  const [hour = '', minute = ''] = format.format(new Date(at)).split(':')
  return WRITTEN[language](String(Number(hour)), minute)
}
