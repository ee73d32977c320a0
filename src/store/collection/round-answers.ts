import type { Kysely } from 'kysely'
import type { Answers } from '../../model/answers.ts'
import type { SubmissionState } from '../../model/submission.ts'
import type { Schema } from '../schema.ts'

/** The newest version of one respondent in one round. */
export interface RoundAnswer {
  readonly round: string
  readonly respondent: string
  readonly organiser: string
  readonly nameFi: string
  readonly nameSv: string
  readonly state: SubmissionState
  /** Of the submission, to be named by a change. */
  readonly submissionVersion: number
  readonly version: number
  readonly questionnaireVersion: number
  readonly answers: Answers
  readonly reasons: Readonly<Record<string, string>>
  readonly receipt: string
  readonly madeAt: string
}

/** Newest versions of all respondents in some rounds of a collection, in one question; what was withdrawn is left out. */
export async function roundAnswers(
  db: Kysely<Schema>,
  { collection, rounds }: { readonly collection: string; readonly rounds: readonly string[] },
): Promise<RoundAnswer[]> {
  if (rounds.length === 0) return []
  const rows = await db
    .selectFrom('submission')
    .innerJoin('submission_version', (join) =>
      join
        .onRef('submission_version.submission', '=', 'submission.number')
        .onRef('submission_version.version', '=', 'submission.sent_version'),
    )
    .where('submission.collection', '=', collection)
    .where('submission.round', 'in', [...rounds])
    .where('submission.state', '!=', 'withdrawn')
    .select(['submission.round', 'submission.respondent', 'submission.organiser', 'submission.name_fi', 'submission.name_sv'])
    .select([
      'submission.state',
      'submission.version as submission_version',
      'submission_version.version',
      'submission_version.questionnaire_version',
    ])
    .select(['submission_version.answers', 'submission_version.reasons', 'submission_version.receipt'])
    .select('submission_version.made_at')
    .orderBy('submission.name_fi')
    .execute()
  return rows.map((row) => ({
    round: row.round,
    respondent: row.respondent,
    organiser: row.organiser,
    nameFi: row.name_fi,
    nameSv: row.name_sv,
    state: row.state as SubmissionState,
    submissionVersion: row.submission_version,
    version: row.version,
    questionnaireVersion: row.questionnaire_version,
    answers: JSON.parse(row.answers) as Answers,
    reasons: JSON.parse(row.reasons) as Record<string, string>,
    receipt: row.receipt,
    madeAt: row.made_at,
  }))
}

/** The newest figure of other sources on or before a day, by respondent and then by name as expressions write it: `reference.open_care`. */
export async function referencesOn(
  db: Kysely<Schema>,
  { names, day }: { readonly names: readonly string[]; readonly day: string },
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  if (names.length === 0) return new Map()
  const rows = await db
    .selectFrom('reference_value')
    .select(['name', 'respondent', 'value'])
    .where('name', 'in', [...names, ...names.map(bare)])
    .where('day', '<=', day)
    .orderBy('day')
    .execute()
  const figures = new Map<string, Record<string, number>>()
  for (const { name, respondent, value } of rows) {
    const own = figures.get(respondent) ?? {}
    own[`${PREFIX}${bare(name)}`] = value
    figures.set(respondent, own)
  }
  return figures
}

const PREFIX = 'reference.'

function bare(name: string): string {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name
}
