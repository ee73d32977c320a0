import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Answers } from '../../model/answers.ts'
import type { Schema } from '../schema.ts'
import type { SubmissionVersionTable } from './tables.ts'

/** A version of a submission: sent by the respondent, a correction that was accepted, or made by the institute. Never changes. */
export interface SubmissionVersion {
  readonly submission: number
  /** From 1. */
  readonly version: number
  readonly kind: 'sent' | 'correction' | 'institute'
  readonly questionnaireVersion: number
  /** Without personal fields. */
  readonly answers: Answers
  /** Reasons given to soft findings, by rule. */
  readonly reasons: Readonly<Record<string, string>>
  /** Rules of the soft findings. */
  readonly warnings: readonly string[]
  readonly receipt: string
  /** SHA-256 of form digest, answers and reasons. */
  readonly digest: string
  readonly madeBy: string
  readonly madeLabel: string
  readonly madeAt: string
  readonly reason: string | null
}

export async function addVersion(transaction: Transaction<Schema>, version: SubmissionVersion): Promise<void> {
  await transaction
    .insertInto('submission_version')
    .values({
      submission: version.submission,
      version: version.version,
      kind: version.kind,
      questionnaire_version: version.questionnaireVersion,
      answers: JSON.stringify(version.answers),
      reasons: JSON.stringify(version.reasons),
      warnings: JSON.stringify(version.warnings),
      receipt: version.receipt,
      digest: version.digest,
      made_by: version.madeBy,
      made_label: version.madeLabel,
      made_at: version.madeAt,
      reason: version.reason,
    })
    .execute()
}

/** Every version of a submission, oldest first. */
export async function listVersions(db: Kysely<Schema>, submission: number): Promise<SubmissionVersion[]> {
  const rows = await db
    .selectFrom('submission_version')
    .selectAll()
    .where('submission', '=', submission)
    .orderBy('version')
    .execute()
  return rows.map(versionOf)
}

export async function newestVersion(db: Kysely<Schema>, submission: number): Promise<SubmissionVersion | null> {
  const [newest] = await newestVersions(db, [submission])
  return newest ?? null
}

/** The newest version of each submission that has one, in no order. */
export async function newestVersions(db: Kysely<Schema>, submissions: readonly number[]): Promise<SubmissionVersion[]> {
  if (submissions.length === 0) return []
  const rows = await db
    .selectFrom('submission_version')
    .innerJoin('submission', (join) =>
      join
        .onRef('submission.number', '=', 'submission_version.submission')
        .onRef('submission.sent_version', '=', 'submission_version.version'),
    )
    .selectAll('submission_version')
    .where('submission_version.submission', 'in', [...submissions])
    .execute()
  return rows.map(versionOf)
}

export async function isReceiptTaken(db: Kysely<Schema>, receipt: string): Promise<boolean> {
  const row = await db.selectFrom('submission_version').select('number').where('receipt', '=', receipt).executeTakeFirst()
  return row !== undefined
}

function versionOf(row: Selectable<SubmissionVersionTable>): SubmissionVersion {
  return {
    submission: row.submission,
    version: row.version,
    kind: row.kind as SubmissionVersion['kind'],
    questionnaireVersion: row.questionnaire_version,
    answers: JSON.parse(row.answers) as Answers,
    reasons: JSON.parse(row.reasons) as SubmissionVersion['reasons'],
    warnings: JSON.parse(row.warnings) as string[],
    receipt: row.receipt,
    digest: row.digest,
    madeBy: row.made_by,
    madeLabel: row.made_label,
    madeAt: row.made_at,
    reason: row.reason,
  }
}
