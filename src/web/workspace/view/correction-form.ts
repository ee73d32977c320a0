import { typedText } from '../../../collect/questionnaire/answer-text.ts'
import { variableKeys } from '../../../collect/questionnaire/variables.ts'
import { type Answer, type Answers, isUnavailable } from '../../../model/answers.ts'
import type { ProblemDescription } from '../../../model/problem.ts'
import type { Question, Questionnaire } from '../../../model/questionnaire.ts'
import type { Language } from '../../../model/text.ts'
import { type FieldDraft, readDraft } from './form-draft.ts'
import { placeInForm } from './form-questions.ts'

/** A field that may be corrected. */
export interface CorrectableField {
  readonly key: string
  readonly section: string
  readonly question: Question
}

/** Everything that a correction may be about: no contact details, no confirmations, nothing calculated. */
export function correctableFields(form: Questionnaire, answers: Answers): CorrectableField[] {
  return variableKeys(form, answers)
    .filter(({ question }) => !question.isPersonal && question.type !== 'confirmation')
    .map(({ key, section, question }) => ({ key, section, question }))
}

/** The fields chosen in the address (`?field=H2&field=H5`), in the order of the form; unknown ones are left out. */
export function chosenFields(fields: readonly CorrectableField[], wanted: readonly string[]): CorrectableField[] {
  return fields.filter(({ key }) => wanted.includes(key))
}

/** Names of the inputs of one field. */
export const inputOf = {
  value: (key: string) => `to:${key}`,
  unavailable: (key: string) => `na:${key}`,
  reason: (rule: string) => `reason:${rule}`,
} as const

/** What stands in the inputs of a field before anything was typed: the value that was sent. */
export function sentDraft(question: Question, answer: Answer | undefined, language: Language): FieldDraft {
  if (isUnavailable(answer)) return { text: '', isUnavailable: true, reason: answer.unavailable }
  return { text: typedText(question, answer, language), isUnavailable: false, reason: '' }
}

export interface ReadCorrection {
  readonly values: readonly { readonly key: string; readonly to: Answer | null }[]
  readonly reasons: Readonly<Record<string, string>>
  /** The first field that could not be read; null when all could. */
  readonly problem: ProblemDescription | null
}

/** Reads the fields of a posted correction with the form's own rules of reading. */
export function readCorrection(
  { form, answers }: { readonly form: Questionnaire; readonly answers: Answers },
  posted: FormData,
  language: Language,
): ReadCorrection {
  const values: { key: string; to: Answer | null }[] = []
  const reasons: Record<string, string> = {}
  let problem: ProblemDescription | null = null
  for (const key of postedKeys(posted)) {
    const question = placeInForm(form, key)?.question
    if (!question) continue
    const read = readDraft(question, draftIn(posted, key, answers[key]), language)
    if (read.problem) problem ??= { code: 'value-unreadable', kind: 'refused', place: inputOf.value(key), texts: read.problem }
    values.push({ key, to: read.answer })
  }
  for (const [name, value] of posted) {
    if (name.startsWith('reason:') && typeof value === 'string' && value.trim() !== '')
      reasons[name.slice('reason:'.length)] = value.trim()
  }
  return { values, reasons, problem }
}

function postedKeys(posted: FormData): string[] {
  return posted.getAll('field').filter((key) => typeof key === 'string')
}

/**
 * What was typed for a field; of a multiple choice all codes that were ticked. Where both a value and a reason for "not available" stand,
 * the one that is new counts: the other was there before.
 */
export function draftIn(posted: FormData, key: string, sent: Answer | undefined): FieldDraft {
  const texts = posted.getAll(inputOf.value(key)).filter((text) => typeof text === 'string' && text !== '')
  const text = texts.join(' ')
  const given = posted.get(inputOf.unavailable(key))
  const reason = typeof given === 'string' ? given.trim() : ''
  const isOldReason = isUnavailable(sent) && sent.unavailable === reason
  return { text, isUnavailable: reason !== '' && !(isOldReason && text !== ''), reason }
}
