import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Correction, CorrectionChange } from '../../model/correction.ts'
import type { CorrectionState } from '../../model/submission.ts'
import type { Schema } from '../schema.ts'
import type { CorrectionTable } from './tables.ts'

export type NewCorrection = Pick<
  Correction,
  'submission' | 'onVersion' | 'changes' | 'reason' | 'evidence' | 'askedBy' | 'askedLabel' | 'askedAt'
>

/** @returns its number. */
export async function insertCorrection(transaction: Transaction<Schema>, correction: NewCorrection): Promise<number> {
  const { submission, onVersion, changes, reason, evidence, askedBy, askedLabel, askedAt } = correction
  const { number } = await transaction
    .insertInto('correction')
    .values({
      submission,
      on_version: onVersion,
      changes: JSON.stringify(changes),
      reason,
      evidence,
      state: 'requested',
      asked_by: askedBy,
      asked_label: askedLabel,
      asked_at: askedAt,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Corrections asked for a submission, newest first. */
export async function listCorrections(db: Kysely<Schema>, submission: number): Promise<Correction[]> {
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .where('submission', '=', submission)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(correctionOf)
}

export async function findCorrection(db: Kysely<Schema>, number: number): Promise<Correction | null> {
  const row = await db.selectFrom('correction').selectAll().where('number', '=', number).executeTakeFirst()
  return row ? correctionOf(row) : null
}

interface Decision {
  readonly state: Exclude<CorrectionState, 'requested'>
  readonly by: string
  readonly at: string
  readonly reason: string | null
}

/** Ends a request. @returns false when it was no longer waiting: of two who decide only one does. */
export async function decideCorrection(
  transaction: Transaction<Schema>,
  number: number,
  { state, by, at, reason }: Decision,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('correction')
    .set({ state, decided_by: by, decided_at: at, decided_reason: reason })
    .where('number', '=', number)
    .where('state', '=', 'requested')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function correctionOf(row: Selectable<CorrectionTable>): Correction {
  return {
    number: row.number,
    submission: row.submission,
    onVersion: row.on_version,
    changes: JSON.parse(row.changes) as CorrectionChange[],
    reason: row.reason,
    evidence: row.evidence,
    state: row.state as CorrectionState,
    askedBy: row.asked_by,
    askedLabel: row.asked_label,
    askedAt: row.asked_at,
    decidedAt: row.decided_at,
    decidedReason: row.decided_reason,
  }
}
