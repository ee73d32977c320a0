import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import type { Answers } from '../../model/answers.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { listVersions, type SubmissionVersion } from '../../store/collection/versions.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { boundForm } from './bound-form.ts'
import { type HeldSubmission, heldSubmission } from './held-submission.ts'
import { submissionShape } from './submission-input.ts'
import { answersNotShown, versionNotFound } from './submission-problems.ts'

/** A version without its answers. */
export type VersionLine = Omit<SubmissionVersion, 'submission' | 'answers' | 'reasons' | 'madeBy'>

/** What was sent, as named accounts and the institute read it. */
export interface SentAnswers {
  /** Oldest first. */
  readonly versions: readonly VersionLine[]
  readonly version: number
  /** Without personal fields. */
  readonly answers: Answers
  readonly reasons: Readonly<Record<string, string>>
  /** In the version that the answers were given on. */
  readonly form: Questionnaire
}

/**
 * The answers that were sent last, or those of a version, with the list of all versions.
 * @throws Problem `submission-not-found`, `submission-version-not-found` (notFound), `answers-not-shown` (forbidden) to a bare code
 */
export const showAnswers = defineOperation({
  name: 'submission.answers',
  title: { fi: 'Näytä lähetetyt vastaukset', sv: 'Visa inskickade svar', en: 'Show answers that were sent' },
  access: 'read',
  input: z.strictObject({ ...submissionShape, version: z.int().min(1).optional() }),
  async perform({ version, ...place }, context): Promise<SentAnswers> {
    const held = await heldSubmission(context, place)
    const { submission } = held
    await requireSight(context, held)
    const wanted = version ?? submission.sent_version
    const versions = await listVersions(context.db, submission.number)
    const found = versions.find((one) => one.version === wanted)
    if (!found) throw versionNotFound(wanted)
    const of = { collection: submission.collection, version: found.questionnaireVersion }
    const { form } = await boundForm(context, context.db, of)
    await context.commit({ subject: submission.id, details: { version: wanted } }, async () => null)
    const { answers, reasons } = found
    return { versions: versions.map(lineOf), version: wanted, answers, reasons, form }
  },
})

async function requireSight(context: OperationContext, { submission }: HeldSubmission): Promise<void> {
  if (!maySee(context.actor, 'form-answers', submission.organiser)) throw answersNotShown()
  if (context.actor.kind !== 'code') return
  const of = { collection: submission.collection, version: submission.questionnaire_version }
  const { collection } = await boundForm(context, context.db, of)
  if (collection.settings.codeSees !== 'answers') throw answersNotShown()
}

function lineOf({ submission, answers, reasons, madeBy, ...line }: SubmissionVersion): VersionLine {
  return line
}
