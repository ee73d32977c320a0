import type { Answer, Unavailable } from '../../model/answers.ts'
import { looksLikeIdentityCode } from '../../model/identity-look-alike.ts'
import type { Question } from '../../model/questionnaire.ts'
import { fillTexts, type Language, type Texts } from '../../model/text.ts'
import { cleanedText } from '../../model/typed-text.ts'
import {
  aboutQuestion,
  IDENTITY_CODE,
  MUST_BE_ANSWERED,
  NOT_CHOICE,
  NOT_DATE,
  NOT_EMAIL,
  NOT_PHONE,
  REASON_MISSING,
  TOO_LONG,
} from './answer-problems.ts'
import { lengthOf } from './expression/functions.ts'
import { readNumber } from './typed-number.ts'

/** What typed text comes to: an answer (null = blank), or why it is none. The text itself is not repeated: it may hold anything. */
export type TypedReading = { readonly answer: Answer | null } | { readonly problem: Texts }

/** The longest reason for “not available”. */
export const LONGEST_REASON = 500

/** Longer than any answer that is no text: not even looked at. */
const LONGEST_SHORT = 400

/**
 * Reads what somebody typed into one field. Blank is null and never zero. Choices come as their codes (of a multiple choice with spaces
 * or commas between), yes-no as `true` or `false`. Bounds and rules are told by `evaluateForm`; what is refused here is no answer at all.
 */
export function readTyped(question: Question, typed: string, language: Language): TypedReading {
  const text = cleanedText(typed)
  if (text === '') return { answer: null }
  const isText = question.type === 'text' || question.type === 'paragraph'
  const reading =
    !isText && text.length > LONGEST_SHORT ? tooLong(question, text) : READERS[question.type](text, question, language)
  return 'problem' in reading ? { problem: aboutQuestion(question, reading.problem) } : reading
}

type Reader = (text: string, question: Question, language: Language) => TypedReading

const READERS: Readonly<Record<Question['type'], Reader>> = {
  integer: number,
  decimal: number,
  percent: number,
  date: (text) => {
    const day = readDay(text)
    return day === null ? { problem: NOT_DATE } : { answer: day }
  },
  single: (text, { choices }) => (choices.some(({ code }) => code === text) ? { answer: text } : { problem: NOT_CHOICE }),
  multiple,
  text: freeText,
  paragraph: freeText,
  email: (text, question) => (isEmail(text) ? freeText(text, question) : { problem: NOT_EMAIL }),
  phone: (text) => (isPhone(text) ? { answer: text.replace(/\s+/gu, ' ') } : { problem: NOT_PHONE }),
  'yes-no': (text) => {
    const isYes = /^(true|yes|kyllä|ja)$/i.test(text)
    return isYes || /^(false|no|ei|nej)$/i.test(text) ? { answer: isYes } : { problem: NOT_CHOICE }
  },
  confirmation: (text) => {
    if (/^(true|on|yes)$/i.test(text)) return { answer: true }
    return /^(false|off|no)$/i.test(text) ? { answer: null } : { problem: NOT_CHOICE }
  },
}

function number(text: string, question: Question, language: Language): TypedReading {
  const reading = readNumber(text, question, language)
  return 'problem' in reading ? reading : { answer: reading.value }
}

function multiple(text: string, { choices }: Question): TypedReading {
  const typed = text.split(/[\s,;]+/).filter((code) => code !== '')
  if (typed.length === 0) return { answer: null } // nothing but separators
  const chosen = choices.map(({ code }) => code).filter((code) => typed.includes(code))
  return typed.every((code) => chosen.includes(code)) ? { answer: chosen } : { problem: NOT_CHOICE }
}

function freeText(text: string, question: Question): TypedReading {
  if (looksLikeIdentityCode(text)) return { problem: IDENTITY_CODE }
  const isOneLine = question.type !== 'paragraph'
  const answer = isOneLine ? text.replace(/\s+/gu, ' ') : text
  return lengthOf(answer) > question.maxLength ? tooLong(question, answer) : { answer }
}

function tooLong(question: Question, text: string): { problem: Texts } {
  return { problem: fillTexts(TOO_LONG, { length: lengthOf(text), longest: question.maxLength || LONGEST_SHORT }) }
}

/** “Not available” with the reason that must be given. */
export function readUnavailable(
  question: Question,
  reason: string,
): { readonly answer: Unavailable } | { readonly problem: Texts } {
  const text = cleanedText(reason)
  const refuse = (texts: Texts) => ({ problem: aboutQuestion(question, texts) })
  if (!question.mayBeUnavailable) return refuse(MUST_BE_ANSWERED)
  if (text === '') return refuse(REASON_MISSING)
  if (looksLikeIdentityCode(text)) return refuse(IDENTITY_CODE)
  const length = lengthOf(text)
  return length > LONGEST_REASON
    ? refuse(fillTexts(TOO_LONG, { length, longest: LONGEST_REASON }))
    : { answer: { unavailable: text } }
}

/** `9.4.2024`, `09.04.2024`, `9. 4. 2024` or `2024-04-09` as `YYYY-MM-DD`; null when it is no day of the calendar. */
function readDay(text: string): string | null {
  const finnish = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text.replace(/\s+/gu, ' '))
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const [year, month, date] = finnish ? [finnish[3], finnish[2], finnish[1]] : iso ? [iso[1], iso[2], iso[3]] : []
  if (year === undefined || month === undefined || date === undefined) return null
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** Whether the text is `YYYY-MM-DD` and a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)*@[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)*\.[^\s@.<>]{2,}$/u.test(
      text,
    )
  )
}

/** Five to fifteen figures (E.164 has at most fifteen), with the signs people put between them. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  return /^\+?[\d\s()/.-]+$/u.test(text) && digits >= 5 && digits <= 15
}
