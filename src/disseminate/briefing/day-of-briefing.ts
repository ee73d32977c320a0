import type { BriefingContent } from '../../model/briefing-content.ts'
import type { Language } from '../../model/text.ts'

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'tammikuu',
    'helmikuu',
    'maaliskuu',
    'huhtikuu',
    'toukokuu',
    'kesäkuu',
    'heinäkuu',
    'elokuu',
    'syyskuu',
    'lokakuu',
    'marraskuu',
    'joulukuu',
  ],
  sv: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

/** `14.5.2024`, in English `14 May 2024`. */
export function dayWords(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (language === 'en') return `${Number(date)} ${MONTHS.en[Number(month) - 1] ?? month} ${year}`
  return `${Number(date)}.${Number(month)}.${year}`
}

/** `tammikuu–kesäkuu 2024`; over years `marraskuu 2023 – huhtikuu 2024`; one month alone. */
export function monthWords(
  { periodFrom, periodUntil }: Pick<BriefingContent, 'periodFrom' | 'periodUntil'>,
  language: Language,
): string {
  const [fromYear = '', fromMonth = ''] = periodFrom.split('-')
  const [untilYear = '', untilMonth = ''] = periodUntil.split('-')
  const name = (month: string) => MONTHS[language][Number(month) - 1] ?? month
  if (periodFrom === periodUntil) return `${name(fromMonth)} ${fromYear}`
  if (fromYear === untilYear) return `${name(fromMonth)}–${name(untilMonth)} ${untilYear}`
  return `${name(fromMonth)} ${fromYear} – ${name(untilMonth)} ${untilYear}`
}
