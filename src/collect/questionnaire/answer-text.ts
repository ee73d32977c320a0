import { numberText } from '../../method/number-text.ts'
import { type Answer, isUnavailable } from '../../model/answers.ts'
import type { Question } from '../../model/questionnaire.ts'
import type { Language } from '../../model/text.ts'
import type { Value } from './expression/value.ts'

/** A number for people, with as many decimals as it has, or so many, rounded half up. */
export function numberInWords(value: number, language: Language, decimals: number | null = null): string {
  const rounded = decimals === null ? Number(value.toFixed(2)) : roundedHalfUp(value, decimals)
  return numberText(rounded, language, decimals)
}

/** Half away from zero, as figures are rounded for people: 19.55 with one decimal is 19.6, whatever its binary form. */
function roundedHalfUp(value: number, decimals: number): number {
  const [digits = '0', exponent = '0'] = String(Math.abs(value)).split('e')
  const shifted = Math.floor(Number(`${digits}e${Number(exponent) + decimals}`) + 0.5)
  const size = Number(`${shifted}e-${decimals}`)
  if (!Number.isFinite(size) || size === 0) return 0
  return value < 0 ? -size : size
}

/** A day `YYYY-MM-DD` in figures: `9.4.2024`, in English `9/4/2024` would be read two ways, so `9 April 2024`. */
export function dayInWords(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (language !== 'en') return `${Number(date)}.${Number(month)}.${year}`
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = {
  fi: ['kyllä', 'ei'],
  sv: ['ja', 'nej'],
  en: ['yes', 'no'],
}
const NOT_AVAILABLE: Readonly<Record<Language, string>> = { fi: 'ei saatavilla', sv: 'inte tillgänglig', en: 'not available' }

/** An answer as people read it: labels for codes, numbers and dates as the language writes them. Blank is an empty text. */
export function answerInWords(question: Question, answer: Answer | null | undefined, language: Language): string {
  if (answer === null || answer === undefined) return ''
  if (isUnavailable(answer))
    return answer.unavailable === '' ? NOT_AVAILABLE[language] : `${NOT_AVAILABLE[language]}: ${answer.unavailable}`
  if (typeof answer === 'number') return numberText(answer, language, null)
  if (typeof answer === 'boolean') return YES_NO[language][answer ? 0 : 1]
  if (typeof answer !== 'string') return answer.map((code) => choiceLabel(question, code, language)).join(', ')
  if (question.type === 'single') return choiceLabel(question, answer, language)
  return question.type === 'date' ? dayInWords(answer, language) : answer
}

function choiceLabel({ choices }: Question, code: string, language: Language): string {
  return choices.find((choice) => choice.code === code)?.label[language] ?? code
}

/**
 * An answer as it stands in an input, in a form that `readTyped` reads back to the same answer: numbers with a decimal mark of the
 * language and no-break spaces between thousands (never commas or points, which can be read two ways). Not available is an empty text.
 */
export function typedText(question: Question, answer: Answer | null | undefined, language: Language): string {
  if (answer === null || answer === undefined || isUnavailable(answer)) return ''
  if (typeof answer === 'number') return typedNumber(answer, language)
  if (typeof answer === 'boolean') return String(answer)
  if (typeof answer !== 'string') return answer.join(' ')
  return question.type === 'date' && language !== 'en' && /^\d{4}-\d\d-\d\d$/.test(answer) ? dayInWords(answer, language) : answer
}

function typedNumber(value: number, language: Language): string {
  const text = numberText(value, 'fi', null)
  return language === 'en' ? text.replace(',', '.') : text
}

/** A value of an expression in a message; blank is a dash. */
export function valueInWords(value: Value, language: Language, decimals: number | null): string {
  if (value === null) return '–'
  if (typeof value === 'number') return numberInWords(value, language, decimals)
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1]
  if (typeof value !== 'string') return value.join(', ')
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dayInWords(value, language) : value
}
