import type { Kysely } from 'kysely'
import type { Answers } from '../../model/answers.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { currentContacts } from '../../store/collection/contacts.ts'
import type { DraftField } from '../../store/collection/draft-fields.ts'
import type { Schema } from '../../store/schema.ts'
import { doesAnswerFit } from './answer-fits.ts'
import type { BoundForm } from './bound-form.ts'
import { contactAnswers, contactGroupOf } from './contact-group.ts'
import { fieldOf } from './form-fields.ts'
import type { HeldSubmission } from './held-submission.ts'
import { surroundingsOf } from './surroundings.ts'

interface Filling {
  readonly bound: BoundForm
  readonly held: HeldSubmission
  /** The draft as it stands. */
  readonly stored: readonly DraftField[]
  readonly at: string
}

/**
 * What is to be laid into a draft before somebody sees it: into one that nobody has opened yet, answers of the last round to questions
 * that are copied and the contact persons; into a reopened one the contact persons, who did not stay in it when it was sent. Nobody has
 * typed these: they bear no name. A collection without prefill begins empty.
 */
export async function fieldsToLayIn(db: Kysely<Schema>, { bound, held, stored, at }: Filling): Promise<DraftField[]> {
  const { collection, form } = bound
  const isFirst = held.submission.opened_at === null
  const isReopened = held.submission.state === 'reopened' && !hasContacts(form, stored)
  const { hasPrefill } = collection.settings
  if (!isReopened && !(isFirst && hasPrefill)) return []
  const previous = isFirst && hasPrefill ? (await surroundingsOf(db, { form, held })).surroundings.previous : null
  const contacts = await currentContacts(db, held.submission)
  const answers: Answers = { ...copiedAnswers(form, previous ?? {}), ...contactAnswers(form, contacts) }
  const versions = new Map(stored.map(({ field, version }) => [field, version]))
  return Object.entries(answers).map(([field, answer]) => {
    const version = (versions.get(field) ?? 0) + 1
    return { field, answer, typed: null, version, savedBy: 'system', savedLabel: '', savedAt: at }
  })
}

/** Earlier answers to the questions that are copied, as far as they still fit: the last round may have had another form. */
function copiedAnswers(form: Questionnaire, previous: Answers): Answers {
  const copied = Object.entries(previous).filter(([key, answer]) => {
    const field = fieldOf(form, key)
    if (!field || field.kind === 'reason' || field.question.previous !== 'copy') return false
    return doesAnswerFit(field.question, answer)
  })
  return Object.fromEntries(copied)
}

function hasContacts(form: Questionnaire, stored: readonly DraftField[]): boolean {
  const group = contactGroupOf(form)
  return stored.some(({ field, answer, typed }) => field.startsWith(`${group?.id}.`) && (answer ?? typed) !== null)
}
