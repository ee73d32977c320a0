import { typedText } from '../../../collect/questionnaire/answer-text.ts'
import { readTyped, readUnavailable } from '../../../collect/questionnaire/read-typed.ts'
import { type Answer, isUnavailable } from '../../../model/answers.ts'
import type { Question } from '../../../model/questionnaire.ts'
import type { Language, Texts } from '../../../model/text.ts'

/**
 * What stands in the inputs of one variable. `text`: as typed; the code of a choice, the codes of a multiple choice with spaces between,
 * `true` or `false`. A text under a tick of "not available" is kept in the page but not saved.
 */
export interface FieldDraft {
  readonly text: string
  readonly isUnavailable: boolean
  readonly reason: string
}

export const EMPTY_DRAFT: FieldDraft = { text: '', isUnavailable: false, reason: '' }

/** A field as the server keeps it. */
export interface StoredField {
  readonly answer: Answer | null
  readonly typed: string | null
  readonly version: number
  readonly savedLabel: string
  readonly savedAt: string
}

type Kept = Pick<StoredField, 'answer' | 'typed'>

/** What a draft says: an answer, or text that could not be read and why. `typed` is kept so that it comes back as it was typed. */
export interface ReadDraft {
  readonly answer: Answer | null
  readonly typed: string | null
  readonly problem: Texts | null
}

const BLANK: ReadDraft = { answer: null, typed: null, problem: null }
/** Kept as typed text while "not available" has no reason yet. */
const UNAVAILABLE_WITHOUT_REASON = '\u2205'

export function isSameDraft(a: FieldDraft, b: FieldDraft): boolean {
  if (a.isUnavailable && b.isUnavailable) return a.reason === b.reason
  return a.text === b.text && a.isUnavailable === b.isUnavailable
}

/** Reads a draft with the engine: the same in the browser and on the server. */
export function readDraft(question: Question, draft: FieldDraft, language: Language): ReadDraft {
  const { text, isUnavailable, reason } = draft
  if (!isUnavailable && text.trim() === '') return BLANK
  const read = isUnavailable ? readUnavailable(question, reason) : readTyped(question, text, language)
  if (!('problem' in read)) return { ...BLANK, answer: isNothing(read.answer) ? null : read.answer }
  return { answer: null, typed: isUnavailable ? UNAVAILABLE_WITHOUT_REASON : text, problem: read.problem }
}

/** A multiple choice of which nothing is chosen is blank. */
function isNothing(answer: Answer | null): boolean {
  return Array.isArray(answer) && answer.length === 0
}

/** The reason given to a soft finding is plain text. */
export function readReason(draft: FieldDraft): ReadDraft {
  return { ...BLANK, answer: draft.text.trim() || null }
}

/** The inputs that show a stored field. Null question: the reason given to a finding. */
export function draftOfStored(question: Question | null, { answer, typed }: Kept, language: Language): FieldDraft {
  if (typed === UNAVAILABLE_WITHOUT_REASON) return { text: '', isUnavailable: true, reason: '' }
  if (typed !== null) return { ...EMPTY_DRAFT, text: typed }
  if (answer === null) return EMPTY_DRAFT
  if (isUnavailable(answer)) return { text: '', isUnavailable: true, reason: answer.unavailable }
  return { ...EMPTY_DRAFT, text: question === null ? String(answer) : typedText(question, answer, language) }
}
