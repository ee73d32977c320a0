import type { Collection } from '../../../model/collection.ts'
import type { CollectionRound } from '../../../model/collection-round.ts'
import type { Language } from '../../../model/text.ts'
import type { Translate } from '../../text/translate.ts'
import { dayText } from '../day-text.ts'

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** A day on which nobody has to act, without its weekday: `14.5.2024`, `14 May 2024`. */
export function dateText(day: string, language: Language): string {
  const month = language === 'en' ? 'short' : 'numeric'
  const date = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month, year: 'numeric' }).format(date)
}

/** What a round looks at: its cross-section day with weekday, or its period. */
export function aboutText(
  { day, from, until, round }: Pick<CollectionRound, 'day' | 'from' | 'until' | 'round'>,
  language: Language,
): string {
  if (day !== null) return dayText(day, language)
  return from !== null && until !== null ? `${dateText(from, language)}–${dateText(until, language)}` : round
}

/** The rhythm in words with the names of its months. */
export function rhythmText(
  { kind, months }: Collection['rhythm'],
  { t, language }: { t: Translate; language: Language },
): string {
  const names = months.map((month) =>
    new Intl.DateTimeFormat(LOCALES[language], { month: 'long' }).format(new Date(Date.UTC(2024, month - 1, 15))),
  )
  const listed = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(names)
  return t(`collections.rhythms.${kind}`, { months: listed })
}

/** From when until when a collection runs. */
export function inForceText(
  { from, until }: Pick<Collection, 'from' | 'until'>,
  { t, language }: { t: Translate; language: Language },
): string {
  if (until === null) return t('collections.inForceSince', { from: dateText(from, language) })
  return `${dateText(from, language)}–${dateText(until, language)}`
}

/** A number as people write it: `30`, `0,5`. */
export function valueText(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }).format(value)
}
