import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'

const MONTHS: Readonly<Record<Exclude<Language, 'fi'>, readonly string[]>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** The day or period of a round: `9.4.2024`, `9 april 2024`, `9 April 2024`; `1.4.–30.9.2024`. */
export function roundLabel({
  round,
  day,
  from,
  until,
}: {
  readonly round: string
  readonly day: string | null
  readonly from: string | null
  readonly until: string | null
}): Texts {
  if (day !== null) return perLanguage((language) => dayText(day, language))
  if (from === null || until === null) return { fi: round, sv: round, en: round }
  return perLanguage((language) => `${dayText(from, language)} – ${dayText(until, language)}`)
}

function dayText(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  if (language === 'fi') return `${date}.${month}.${year}`
  return `${date} ${MONTHS[language][(month ?? 1) - 1]} ${year}`
}

function perLanguage(make: (language: Language) => string): Texts {
  const [fi, sv, en] = LANGUAGES.map(make)
  return { fi: fi ?? '', sv: sv ?? '', en: en ?? '' }
}
