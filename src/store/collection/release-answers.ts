import type { Kysely, Transaction } from 'kysely'
import type { Answers } from '../../model/answers.ts'
import type { SubmissionState } from '../../model/submission.ts'
import type { Schema } from '../schema.ts'
import { addEvents } from './events.ts'

/** A respondent of a round with every version of its answer, oldest first. What publication and hand-over read; no draft, no person. */
export interface AnsweredSubmission {
  readonly number: number
  readonly id: string
  readonly respondent: string
  readonly organiser: string
  readonly level: string
  readonly names: { readonly fi: string; readonly sv: string }
  readonly state: SubmissionState
  readonly sentVersion: number
  readonly isLate: boolean
  readonly firstSentAt: string | null
  readonly versions: readonly AnsweredVersion[]
}

export interface AnsweredVersion {
  readonly version: number
  readonly kind: 'sent' | 'correction' | 'institute'
  readonly questionnaireVersion: number
  readonly answers: Answers
  readonly reasons: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
  readonly receipt: string
  readonly digest: string
  readonly madeAt: string
}

interface RoundKey {
  readonly collection: string
  readonly round: string
}

/** All respondents of a round, in order of their key. */
export async function answeredSubmissions(db: Kysely<Schema>, { collection, round }: RoundKey): Promise<AnsweredSubmission[]> {
  const rows = await db
    .selectFrom('submission')
    .select([
      'number',
      'id',
      'respondent',
      'organiser',
      'level',
      'name_fi',
      'name_sv',
      'state',
      'sent_version',
      'is_late',
      'first_sent_at',
    ])
    .where('collection', '=', collection)
    .where('round', '=', round)
    .orderBy('respondent')
    .execute()
  const versions = Map.groupBy(await versionsOfRound(db, { collection, round }), ({ submission }) => submission)
  return rows.map((row) => ({
    number: row.number,
    id: row.id,
    respondent: row.respondent,
    organiser: row.organiser,
    level: row.level,
    names: { fi: row.name_fi, sv: row.name_sv },
    state: row.state as SubmissionState,
    sentVersion: row.sent_version,
    isLate: row.is_late === 1,
    firstSentAt: row.first_sent_at,
    versions: versions.get(row.number) ?? [],
  }))
}

async function versionsOfRound(db: Kysely<Schema>, { collection, round }: RoundKey) {
  const rows = await db
    .selectFrom('submission_version')
    .innerJoin('submission', 'submission.number', 'submission_version.submission')
    .select([
      'submission_version.submission',
      'submission_version.version',
      'submission_version.kind',
      'submission_version.questionnaire_version',
      'submission_version.answers',
      'submission_version.reasons',
      'submission_version.warnings',
      'submission_version.receipt',
      'submission_version.digest',
      'submission_version.made_at',
    ])
    .where('submission.collection', '=', collection)
    .where('submission.round', '=', round)
    .orderBy('submission_version.submission')
    .orderBy('submission_version.version')
    .execute()
  return rows.map((row) => ({
    submission: row.submission,
    version: row.version,
    kind: row.kind as AnsweredVersion['kind'],
    questionnaireVersion: row.questionnaire_version,
    answers: JSON.parse(row.answers) as Answers,
    reasons: JSON.parse(row.reasons) as Record<string, string>,
    warnings: JSON.parse(row.warnings) as string[],
    receipt: row.receipt,
    digest: row.digest,
    madeAt: row.made_at,
  }))
}

/** What people still have to settle about the answers of a round. */
export interface OpenMatters {
  readonly questions: number
  readonly corrections: number
}

export async function openMatters(db: Kysely<Schema>, { collection, round }: RoundKey): Promise<OpenMatters> {
  const questions = await db
    .selectFrom('submission_query')
    .innerJoin('submission', 'submission.number', 'submission_query.submission')
    .select(({ fn }) => fn.countAll<string>().as('lines'))
    .where('submission.collection', '=', collection)
    .where('submission.round', '=', round)
    .where('submission_query.thread', 'is', null)
    .where('submission_query.closed_at', 'is', null)
    .executeTakeFirst()
  const corrections = await db
    .selectFrom('correction')
    .innerJoin('submission', 'submission.number', 'correction.submission')
    .select(({ fn }) => fn.countAll<string>().as('lines'))
    .where('submission.collection', '=', collection)
    .where('submission.round', '=', round)
    .where('correction.state', '=', 'requested')
    .executeTakeFirst()
  return { questions: Number(questions?.lines ?? 0), corrections: Number(corrections?.lines ?? 0) }
}

/** Carries accepted answers to `published`, each with its line in the log. Those that have moved since are left as they are. */
export async function publishAnswers(
  transaction: Transaction<Schema>,
  submissions: readonly number[],
  { by, at }: { readonly by: string; readonly at: string },
): Promise<number> {
  let published = 0
  for (const submission of submissions) {
    const result = await transaction
      .updateTable('submission')
      .set(({ eb }) => ({ state: 'published', version: eb('version', '+', 1) }))
      .where('number', '=', submission)
      .where('state', '=', 'accepted')
      .executeTakeFirst()
    if (result.numUpdatedRows !== 1n) continue
    published++
    const event = { at, by, side: 'institute', act: 'release.publish', from: 'accepted', to: 'published', text: null } as const
    await addEvents(transaction, submission, [event])
  }
  return published
}

/** Those of the submissions that stand accepted now. */
export async function acceptedAmong(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<{ readonly number: number; readonly id: string; readonly sentVersion: number }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('submission')
    .select(['number', 'id', 'sent_version'])
    .where('id', 'in', [...ids])
    .where('state', '=', 'accepted')
    .orderBy('number')
    .execute()
  return rows.map(({ number, id, sent_version }) => ({ number, id, sentVersion: sent_version }))
}
