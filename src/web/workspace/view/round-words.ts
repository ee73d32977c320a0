import type { Language } from '../../../model/text.ts'
import { formatDate } from '../../number/format.ts'
import type { Translate } from '../../text/translate.ts'
import { dayText } from '../day-text.ts'

interface RoundDays {
  readonly round: string
  readonly day: string | null
  readonly from: string | null
  readonly until: string | null
}

/** A round as people speak of it: `2024-10, poikkileikkauspäivä ti 8.10.2024`. */
export function roundWords(
  { round, day, from, until }: RoundDays,
  { t, language }: { t: Translate; language: Language },
): string {
  if (day !== null) return `${round}, ${t('answer.crossSection', { day: dayText(day, language) })}`
  if (from === null || until === null) return round
  return `${round}, ${t('answer.period', { from: formatDate(from, language), until: formatDate(until, language) })}`
}

/** Name of a respondent: they have no English ones. */
export function respondentName(names: { readonly fi: string; readonly sv: string }, language: Language): string {
  return language === 'sv' ? names.sv : names.fi
}
