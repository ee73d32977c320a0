import type { Kysely } from 'kysely'
import type { Answers } from '../../model/answers.ts'
import type { SubmissionState } from '../../model/submission.ts'
import type { Schema } from '../schema.ts'

/** One respondent of a round with its newest sent version; null when nothing was sent. */
export interface SurveySubmission {
  readonly respondent: string
  readonly organiser: string
  readonly level: string
  readonly state: SubmissionState
  readonly sent: SentAnswers | null
}

export interface SentAnswers {
  readonly questionnaireVersion: number
  /** Without personal fields. */
  readonly answers: Answers
  /** Receipt of the first version: the same for good, and it tells nobody's name once digested. */
  readonly firstReceipt: string
}

/** Every respondent of a round in order of key, and what each has sent. */
export async function surveySubmissions(
  db: Kysely<Schema>,
  { collection, round }: { readonly collection: string; readonly round: string },
): Promise<SurveySubmission[]> {
  const rows = await db
    .selectFrom('submission')
    .leftJoin('submission_version as newest', (join) =>
      join.onRef('newest.submission', '=', 'submission.number').onRef('newest.version', '=', 'submission.sent_version'),
    )
    .leftJoin('submission_version as first', (join) =>
      join.onRef('first.submission', '=', 'submission.number').on('first.version', '=', 1),
    )
    .where('submission.collection', '=', collection)
    .where('submission.round', '=', round)
    .select(['submission.respondent', 'submission.organiser', 'submission.level', 'submission.state'])
    .select(['newest.questionnaire_version as form', 'newest.answers', 'newest.receipt', 'first.receipt as first_receipt'])
    .orderBy('submission.respondent')
    .execute()
  return rows.map(({ respondent, organiser, level, state, form, answers, receipt, first_receipt }) => ({
    respondent,
    organiser,
    level,
    state: state as SubmissionState,
    sent:
      form === null || answers === null || receipt === null
        ? null
        : {
            questionnaireVersion: form,
            answers: JSON.parse(answers) as Answers,
            firstReceipt: first_receipt ?? receipt,
          },
  }))
}
