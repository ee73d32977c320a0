import { type Answer, isUnavailable } from '../../../model/answers.ts'
import type { Question } from '../../../model/questionnaire.ts'
import type { Language, Texts } from '../../../model/text.ts'

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
const MOST_DECIMALS = 10

/** An answer as people read it: `1 234,5`, the labels of choices, `9.4.2024`. A blank is a dash: nobody may take it for a zero. */
export function answerText(question: Question, answer: Answer | null | undefined, language: Language): string {
  if (answer === null || answer === undefined) return '–'
  if (isUnavailable(answer)) return `${NOT_AVAILABLE[language]}: ${answer.unavailable}`
  if (typeof answer === 'number') return withUnit(numberText(answer, language), question.unit, language)
  if (typeof answer === 'boolean') return (answer ? YES : NO)[language]
  if (typeof answer === 'string') return wordOf(question, answer, language)
  return answer.map((code) => wordOf(question, code, language)).join(', ')
}

export function numberText(value: number, language: Language, decimals: number | null = null): string {
  const digits =
    decimals === null
      ? { maximumFractionDigits: MOST_DECIMALS }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(LOCALES[language], digits).format(value)
}

export function withUnit(text: string, unit: Texts | null, language: Language): string {
  return unit === null ? text : `${text}\u00a0${unit[language]}`
}

function wordOf({ type, choices }: Question, answer: string, language: Language): string {
  if (type === 'date') return dayText(answer, language)
  return choices.find(({ code }) => code === answer)?.label[language] ?? answer
}

/** `2024-04-09` → `9.4.2024`, in English `9 April 2024`. */
export function dayText(day: string, language: Language): string {
  const month = language === 'en' ? 'long' : 'numeric'
  const format = new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

const NOT_AVAILABLE: Texts = { fi: 'Tietoa ei ole', sv: 'Uppgift saknas', en: 'Not available' }
const YES: Texts = { fi: 'Kyllä', sv: 'Ja', en: 'Yes' }
const NO: Texts = { fi: 'Ei', sv: 'Nej', en: 'No' }
