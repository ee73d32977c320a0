import type { Language } from '../model/text.ts'

/** No-break space: between thousands in Finnish and Swedish, and before the per cent sign. */
const NO_BREAK_SPACE = '\u00a0'

const MARKS: Readonly<Record<Language, { decimal: string; thousands: string; minus: string }>> = {
  fi: { decimal: ',', thousands: NO_BREAK_SPACE, minus: '−' },
  sv: { decimal: ',', thousands: NO_BREAK_SPACE, minus: '−' },
  en: { decimal: '.', thousands: ',', minus: '−' },
}

/**
 * A number as text in a language: `770 000` and `2,4` in Finnish and Swedish, `770,000` and `2.4` in English.
 * The number is rounded already; `decimals` says how many to show, null as many as it has.
 */
export function numberText(value: number, language: Language, decimals: number | null): string {
  const { decimal, thousands, minus } = MARKS[language]
  const digits = decimals === null ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
  const [whole = '0', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  const sign = value < 0 ? minus : ''
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped}${decimal}${fraction}`
}

/** A scale such as `1:5.1` with the decimal mark of the language: `1:5,1` in Finnish and Swedish. */
export function scaleText(scale: string, language: Language): string {
  return scale.replace('.', MARKS[language].decimal)
}

/** A share with its sign: `2,4 %` in Finnish and Swedish, `2.4%` in English. */
export function percentText(value: number, language: Language, decimals: number | null): string {
  return `${numberText(value, language, decimals)}${language === 'en' ? '' : NO_BREAK_SPACE}%`
}
