import type { Kysely } from 'kysely'
import type { Answers } from '../../model/answers.ts'
import type { Collection } from '../../model/collection.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { DraftField } from '../../store/collection/draft-fields.ts'
import type { Schema } from '../../store/schema.ts'
import { doesAnswerFit } from './answer-fits.ts'
import { contactFields } from './contact-group.ts'
import { fieldOf } from './form-fields.ts'
import type { HeldSubmission } from './held-submission.ts'
import { surroundingsOf } from './surroundings.ts'

interface Filling {
  readonly collection: Collection
  readonly form: Questionnaire
  readonly held: HeldSubmission
  readonly at: string
}

/**
 * What stands in a form that nobody has opened yet: answers of the last round to questions that are copied, and the contact persons. None
 * where the collection has no prefill. Nobody has typed them: they have no name.
 */
export async function firstFields(db: Kysely<Schema>, { collection, form, held, at }: Filling): Promise<DraftField[]> {
  if (!collection.settings.hasPrefill) return []
  const { surroundings } = await surroundingsOf(db, { form, held })
  const contacts = await contactFields(db, { form, held })
  const answers: Answers = { ...copiedAnswers(form, surroundings.previous ?? {}), ...contacts }
  return Object.entries(answers).map(([field, answer]) => ({ field, answer, typed: null, version: 1, ...NOBODY, savedAt: at }))
}

export const NOBODY = { savedBy: 'system', savedLabel: '' } as const

/** Earlier answers to the questions that are copied, as far as they still fit: the last round may have had another form. */
export function copiedAnswers(form: Questionnaire, previous: Answers): Answers {
  const copied = Object.entries(previous).filter(([key, answer]) => {
    const field = fieldOf(form, key)
    if (!field || field.kind === 'reason' || field.question.previous !== 'copy') return false
    return doesAnswerFit(field.question, answer)
  })
  return Object.fromEntries(copied)
}
