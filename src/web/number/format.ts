import type { Language } from '../../model/text.ts'

/** Languages as the formats of numbers, dates and sorting know them. */
const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

const NO_BREAK_SPACE = '\u00a0'
const formats = new Map<string, Intl.NumberFormat>()

/** A number for people: `1 234,5` (fi, sv; no-break space) and `1,234.5` (en). `decimals` null = as many as it has, at most two. */
export function formatNumber(value: number, language: Language, decimals: number | null = 0): string {
  const key = `${language}${decimals}`
  const known = formats.get(key)
  const digits =
    decimals === null ? { maximumFractionDigits: 2 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const format = known ?? new Intl.NumberFormat(LOCALES[language], digits)
  if (!known) formats.set(key, format)
  return format.format(value).replaceAll('\u202f', NO_BREAK_SPACE)
}

/** A percentage: `2,4 %` in Finnish and Swedish (no-break space), `2.4%` in English. The value is already in per cent. */
export function formatPercent(value: number, language: Language, decimals: number | null = null): string {
  return `${formatNumber(value, language, decimals)}${language === 'en' ? '' : NO_BREAK_SPACE}%`
}

/** A range with an en dash; the unit is said once, at the end. */
export function formatRange(low: number, high: number, format: (value: number) => string): string {
  const [from, to] = [format(low), format(high)]
  return `${from.replace(/\u00a0?%$/, '')}–${to}`
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Helsinki' } as const

/** A day `YYYY-MM-DD`, or the Helsinki day of an ISO time, in words: `29. toukokuuta 2024`, `29 maj 2024`, `29 May 2024`. */
export function formatDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], DAY).format(momentOf(date))
}

/** The same with its weekday in front: `torstai 13. kesäkuuta 2024`, `torsdag 13 juni 2024`, `Thursday 13 June 2024`. */
export function formatWeekday(date: string, language: Language): string {
  const weekday = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: DAY.timeZone }).format(momentOf(date))
  return `${weekday} ${formatDate(date, language)}`
}

function momentOf(date: string): Date {
  return new Date(date.length === 10 ? `${date}T12:00:00Z` : date)
}

/** Sorts names as the language does: å, ä and ö after z. */
export function byName(language: Language): (a: string, b: string) => number {
  return new Intl.Collator(LOCALES[language]).compare
}
