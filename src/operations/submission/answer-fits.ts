import { type Answer, isUnavailable } from '../../model/answers.ts'
import type { Question } from '../../model/questionnaire.ts'

const LARGEST = 10 ** 15
const LONGEST_REASON = 1_000

/**
 * Whether an answer is of its question's type: what could not be read as an answer stays in `typed` and never gets here. Bounds, what is
 * required and rules are not looked at: a draft may break them.
 */
export function doesAnswerFit(question: Question, answer: Answer): boolean {
  if (isUnavailable(answer)) return question.mayBeUnavailable && answer.unavailable.length <= LONGEST_REASON
  return FITS[question.type](answer, question)
}

type Fits = (answer: Exclude<Answer, { unavailable: string }>, question: Question) => boolean

const fitsNumber: Fits = (answer, { decimals }) => {
  if (typeof answer !== 'number' || !Number.isFinite(answer) || Math.abs(answer) > LARGEST) return false
  return Number(answer.toFixed(Math.min(decimals, 10))) === answer
}
const fitsText: Fits = (answer, { maxLength }) => {
  if (typeof answer !== 'string' || answer.trim() === '') return false
  return [...new Intl.Segmenter().segment(answer)].length <= maxLength
}
const fitsBoolean: Fits = (answer) => typeof answer === 'boolean'

const FITS: Readonly<Record<Question['type'], Fits>> = {
  integer: (answer) => typeof answer === 'number' && Number.isInteger(answer) && Math.abs(answer) <= LARGEST,
  decimal: fitsNumber,
  percent: fitsNumber,
  date: (answer) => typeof answer === 'string' && isDay(answer),
  single: (answer, { choices }) => choices.some(({ code }) => code === answer),
  multiple: (answer, { choices }) => {
    if (typeof answer !== 'object' || answer.length === 0 || new Set(answer).size !== answer.length) return false
    return answer.every((one) => choices.some(({ code }) => code === one))
  },
  text: fitsText,
  paragraph: fitsText,
  email: (answer, question) => fitsText(answer, question) && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(answer)),
  phone: (answer, question) => fitsText(answer, question) && /^\+?[\d\s().-]{5,30}$/.test(String(answer)),
  'yes-no': fitsBoolean,
  confirmation: fitsBoolean,
}

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}
