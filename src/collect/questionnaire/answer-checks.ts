import { type Answer, isUnavailable } from '../../model/answers.ts'
import { looksLikeIdentityCode } from '../../model/identity-look-alike.ts'
import type { Question } from '../../model/questionnaire.ts'
import { fillTexts, type Texts, textsOf } from '../../model/text.ts'
import {
  EXCLUSIVE,
  IDENTITY_CODE,
  MUST_BE_ANSWERED,
  NOT_CHOICE,
  NOT_DATE,
  NOT_EMAIL,
  NOT_PHONE,
  REASON_MISSING,
  TOO_EARLY,
  TOO_GREAT,
  TOO_LATE,
  TOO_LONG,
  TOO_SMALL,
  WRONG_TYPE,
} from './answer-problems.ts'
import { dayInWords, numberInWords } from './answer-text.ts'
import { lengthOf } from './expression/functions.ts'
import { isDay, isEmail, isPhone, LONGEST_REASON } from './read-typed.ts'
import { LARGEST_NUMBER } from './typed-number.ts'

/** What is wrong with one answer by itself; the built-in rules of `FormFinding.rule`. */
export interface AnswerFault {
  readonly rule: 'type' | 'range' | 'length' | 'choice' | 'reason'
  readonly texts: Texts
}

/** Null when the answer is one that its question can have. Never throws, whatever the answer is. */
export function answerFault(question: Question, answer: Answer): AnswerFault | null {
  if (isUnavailable(answer)) return unavailableFault(question, answer)
  return CHECKS[question.type](question, answer)
}

type Check = (question: Question, answer: unknown) => AnswerFault | null

const CHECKS: Readonly<Record<Question['type'], Check>> = {
  integer: numberFault,
  decimal: numberFault,
  percent: numberFault,
  date: dateFault,
  single: ({ choices }, answer) => (choices.some(({ code }) => code === answer) ? null : { rule: 'choice', texts: NOT_CHOICE }),
  multiple: multipleFault,
  text: textFault,
  paragraph: textFault,
  email: (question, answer) =>
    typeof answer === 'string' && !isEmail(answer) ? { rule: 'type', texts: NOT_EMAIL } : textFault(question, answer),
  phone: (_, answer) => {
    if (typeof answer !== 'string') return WRONG
    return isPhone(answer) ? null : { rule: 'type', texts: NOT_PHONE }
  },
  'yes-no': (_, answer) => (typeof answer === 'boolean' ? null : WRONG),
  confirmation: (_, answer) => (typeof answer === 'boolean' ? null : WRONG),
}

const WRONG: AnswerFault = { rule: 'type', texts: WRONG_TYPE }

function unavailableFault(question: Question, { unavailable }: { readonly unavailable: unknown }): AnswerFault | null {
  if (!question.mayBeUnavailable) return { rule: 'type', texts: MUST_BE_ANSWERED }
  if (typeof unavailable !== 'string') return WRONG
  if (unavailable.trim() === '') return { rule: 'reason', texts: REASON_MISSING }
  if (looksLikeIdentityCode(unavailable)) return { rule: 'reason', texts: IDENTITY_CODE }
  const length = lengthOf(unavailable)
  return length > LONGEST_REASON ? { rule: 'length', texts: fillTexts(TOO_LONG, { length, longest: LONGEST_REASON }) } : null
}

function numberFault(question: Question, answer: unknown): AnswerFault | null {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return WRONG
  if (Math.abs(answer) > LARGEST_NUMBER) return { rule: 'range', texts: limitTexts(TOO_GREAT, LARGEST_NUMBER) }
  if (Number(answer.toFixed(question.decimals)) !== answer) return { rule: 'type', texts: decimalsTexts(question.decimals) }
  if (typeof question.min === 'number' && answer < question.min)
    return { rule: 'range', texts: limitTexts(TOO_SMALL, question.min) }
  if (typeof question.max === 'number' && answer > question.max)
    return { rule: 'range', texts: limitTexts(TOO_GREAT, question.max) }
  return null
}

function dateFault(question: Question, answer: unknown): AnswerFault | null {
  if (typeof answer !== 'string') return WRONG
  if (!isDay(answer)) return { rule: 'type', texts: NOT_DATE }
  if (typeof question.min === 'string' && answer < question.min)
    return { rule: 'range', texts: dayTexts(TOO_EARLY, question.min) }
  if (typeof question.max === 'string' && answer > question.max) return { rule: 'range', texts: dayTexts(TOO_LATE, question.max) }
  return null
}

function multipleFault({ choices }: Question, answer: unknown): AnswerFault | null {
  if (!Array.isArray(answer)) return WRONG
  const isKnown = answer.every((code) => choices.some((choice) => choice.code === code))
  if (!isKnown || new Set(answer).size !== answer.length) return { rule: 'choice', texts: NOT_CHOICE }
  const exclusive = choices.find(({ code, isExclusive }) => isExclusive && answer.includes(code))
  if (!exclusive || answer.length === 1) return null
  return {
    rule: 'choice',
    texts: textsOf((language) => EXCLUSIVE[language].replace('{choice}', () => exclusive.label[language])),
  }
}

function textFault(question: Question, answer: unknown): AnswerFault | null {
  if (typeof answer !== 'string') return WRONG
  if (looksLikeIdentityCode(answer)) return { rule: 'type', texts: IDENTITY_CODE }
  const length = lengthOf(answer)
  return length > question.maxLength
    ? { rule: 'length', texts: fillTexts(TOO_LONG, { length, longest: question.maxLength }) }
    : null
}

function decimalsTexts(decimals: number): Texts {
  if (decimals === 0) {
    return { fi: 'Luvun pitää olla kokonaisluku.', sv: 'Talet ska vara ett heltal.', en: 'The number must be a whole number.' }
  }
  return {
    fi: `Luvussa saa olla enintään ${decimals} desimaalia.`,
    sv: `Talet får ha högst ${decimals} decimaler.`,
    en: `The number may have at most ${decimals} decimals.`,
  }
}

export function limitTexts(texts: Texts, limit: number): Texts {
  return textsOf((language) => texts[language].replace('{limit}', numberInWords(limit, language)))
}

function dayTexts(texts: Texts, day: string): Texts {
  return textsOf((language) => texts[language].replace('{limit}', dayInWords(day, language)))
}
