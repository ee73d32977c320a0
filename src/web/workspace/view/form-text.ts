import { type Answer, isUnavailable } from '../../../model/answers.ts'
import type { Computed, Question } from '../../../model/questionnaire.ts'
import type { Language, Texts } from '../../../model/text.ts'
import { formatNumber, formatPercent } from '../../number/format.ts'

const YES: Texts = { fi: 'Kyllä', sv: 'Ja', en: 'Yes' }
const NO: Texts = { fi: 'Ei', sv: 'Nej', en: 'No' }
const CONFIRMED: Texts = { fi: 'Vahvistettu', sv: 'Bekräftat', en: 'Confirmed' }
const NOT_AVAILABLE: Texts = { fi: 'Ei saatavilla', sv: 'Inte tillgänglig', en: 'Not available' }

/** An answer for reading: numbers with the language's signs, choices by their names, "Not available: why". Null for a blank. */
export function answerText(question: Question, answer: Answer | null | undefined, language: Language): string | null {
  if (answer === null || answer === undefined) return null
  if (isUnavailable(answer)) return `${NOT_AVAILABLE[language]}: ${answer.unavailable}`
  if (typeof answer === 'number') return numberOf(question.type, answer, language)
  if (typeof answer === 'boolean') return (question.type === 'confirmation' ? CONFIRMED : answer ? YES : NO)[language]
  if (typeof answer !== 'string') return answer.map((code) => choiceText(question, code, language)).join('; ')
  if (question.type === 'date') return dateText(answer)
  return question.type === 'single' ? choiceText(question, answer, language) : answer
}

const MOST_DECIMALS = 10

function numberOf(type: Question['type'], value: number, language: Language): string {
  const decimals = Math.min(MOST_DECIMALS, String(value).split('.')[1]?.length ?? 0)
  return type === 'percent' ? formatPercent(value, language, decimals) : formatNumber(value, language, decimals)
}

function choiceText({ choices }: Question, code: string, language: Language): string {
  return choices.find((choice) => choice.code === code)?.label[language] ?? code
}

function dateText(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return parts ? `${Number(parts[3])}.${Number(parts[2])}.${parts[1]}` : day
}

/** A calculated value for reading; null when something it needs is blank. */
export function computedText(
  { decimals }: Pick<Computed, 'decimals'>,
  value: number | string | boolean | null | undefined,
  language: Language,
): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return (value ? YES : NO)[language]
  return typeof value === 'number' ? formatNumber(value, language, decimals) : value
}

/** The total of whole numbers, or of decimals with as many as it has. */
export function totalText(value: number | string | boolean | null | undefined, language: Language): string {
  return typeof value === 'number' ? formatNumber(value, language, null) : ''
}
