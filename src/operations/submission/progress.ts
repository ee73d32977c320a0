import type { Kysely } from 'kysely'
import type { Answer, Answers } from '../../model/answers.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { DraftField } from '../../store/collection/draft-fields.ts'
import type { Schema } from '../../store/schema.ts'
import type { HeldSubmission } from './held-submission.ts'

/** Fields of the form with an answer, and fields asked: what the monitor shows of a draft. */
export interface DraftProgress {
  readonly answered: number
  readonly asked: number
}

/** The draft as answers: what is blank, unreadable or a reason is not there. */
export function answersOfDraft(fields: readonly Pick<DraftField, 'field' | 'answer'>[]): Answers {
  const known: [string, Answer][] = []
  for (const { field, answer } of fields) if (answer !== null && !field.startsWith('reason:')) known.push([field, answer])
  return Object.fromEntries(known)
}

export async function draftProgress(
  _db: Kysely<Schema>,
  { form, fields }: { form: Questionnaire; held: HeldSubmission; fields: readonly DraftField[] },
): Promise<DraftProgress> {
  const questions = form.sections.flatMap(({ items }) => items).filter(({ kind }) => kind === 'question')
  return { answered: Object.keys(answersOfDraft(fields)).length, asked: questions.length }
}
