import type { Answer, Answers, FormFinding } from '../../../model/answers.ts'
import { looksLikeIdentityCode } from '../../../model/identity-look-alike.ts'
import type { Questionnaire } from '../../../model/questionnaire.ts'
import type { Language, Texts } from '../../../model/text.ts'
import { type FieldDraft, type ReadDraft, readDraft, readReason, type StoredField } from './form-draft.ts'
import { placeInForm, REASON } from './form-questions.ts'
import type { FormWork } from './form-work.ts'

/** What the drafts of a form say: answers that could be read, reasons given to soft findings by rule, and text that could not be read. */
export interface ReadForm {
  readonly answers: Answers
  readonly reasons: Readonly<Record<string, string>>
  readonly unreadable: readonly FormFinding[]
}

/** Reads one draft of a form; null when the form has no such variable. */
function readInForm(form: Questionnaire, key: string, given: { draft: FieldDraft; language: Language }): ReadDraft | null {
  // Rules that only the server knows (a contact person who has left) are answered with a reason too.
  if (key.startsWith(REASON)) return readReason(given.draft)
  const place = placeInForm(form, key)
  return place ? readDraft(place.question, given.draft, given.language) : null
}

/** Reads all drafts. Instances of groups that were taken off the page have no answers left and say nothing. */
export function readForm(form: Questionnaire, drafts: Iterable<readonly [string, FieldDraft]>, language: Language): ReadForm {
  const answers: Record<string, Answer> = {}
  const reasons: Record<string, string> = {}
  const unreadable: FormFinding[] = []
  for (const [key, draft] of drafts) {
    const read = readInForm(form, key, { draft, language })
    if (read?.problem) unreadable.push(unreadableAt(key, read.problem))
    if (!read || read.answer === null) continue
    if (key.startsWith(REASON)) reasons[key.slice(REASON.length)] = String(read.answer)
    else answers[key] = read.answer
  }
  return { answers, reasons, unreadable }
}

export function draftsOf(work: Pick<FormWork, 'fields'>): [string, FieldDraft][] {
  return [...work.fields.values()].map(({ key, draft }) => [key, draft])
}

function unreadableAt(key: string, message: Texts): FormFinding {
  return { rule: 'type', severity: 'hard', at: key, with: [], message }
}

/** Stored fields as answers, reasons and unreadable text: for pages that show what is kept. */
export function readStored(form: Questionnaire, fields: Readonly<Record<string, StoredField>>): ReadForm {
  const answers: Record<string, Answer> = {}
  const reasons: Record<string, string> = {}
  const unreadable: FormFinding[] = []
  for (const [key, { answer, typed }] of Object.entries(fields)) {
    const question = placeInForm(form, key)?.question
    if (typed !== null && question) unreadable.push(unreadableAt(key, problemOf(question, typed)))
    if (answer === null) continue
    if (key.startsWith(REASON)) reasons[key.slice(REASON.length)] = String(answer)
    else answers[key] = answer
  }
  return { answers, reasons, unreadable }
}

function problemOf(question: Parameters<typeof readDraft>[0], typed: string): Texts {
  const draft: FieldDraft = { text: typed, isUnavailable: false, reason: '' }
  return readDraft(question, draft, 'fi').problem ?? UNREADABLE
}

const UNREADABLE: Texts = {
  fi: 'Vastausta ei voitu lukea. Tarkistakaa, mitä kenttään on kirjoitettu.',
  sv: 'Svaret kunde inte läsas. Kontrollera vad som står i fältet.',
  en: 'The answer could not be read. Check what stands in the field.',
}

/** A field as it is saved: what `submission.save` takes. */
export interface FieldToSave {
  readonly key: string
  readonly answer: Answer | null
  readonly typed: string | null
  readonly onVersion: number
}

/** Changed fields as they are saved; keys that the form does not know are left out. */
export function fieldsToSave(form: Questionnaire, fields: Iterable<ChangedField>, language: Language): FieldToSave[] {
  return [...fields].flatMap(({ key, draft, version }) => {
    const read = readInForm(form, key, { draft, language })
    return read ? [{ key, answer: read.answer, typed: read.typed, onVersion: version }] : []
  })
}

interface ChangedField {
  readonly key: string
  readonly draft: FieldDraft
  readonly version: number
}

/** Types whose answers are words. In the others only what has the shape of a code is one: telephone numbers have as many figures. */
const WORDS: ReadonlySet<string> = new Set(['text', 'paragraph', 'email'])
const CODE_SHAPE = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/i

/** What looks like an identity code is neither sent nor kept in the browser: told at the field, it waits for the person to take it out. */
export function hasIdentityCode(form: Questionnaire, key: string, { text, isUnavailable, reason }: FieldDraft): boolean {
  if (isUnavailable) return looksLikeIdentityCode(reason)
  const type = placeInForm(form, key)?.question.type
  return type === undefined || WORDS.has(type) ? looksLikeIdentityCode(text) : CODE_SHAPE.test(text)
}
