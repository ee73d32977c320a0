import type { Kysely, Selectable, Transaction } from 'kysely'
import type { SubmissionState } from '../../model/submission.ts'
import type { Schema } from '../schema.ts'
import type { SubmissionEventTable } from './tables.ts'

/** Something that happened to a submission. `text`: a reason that a person typed; never in the audit trail. */
export interface SubmissionEvent {
  readonly at: string
  readonly by: string
  readonly side: 'county' | 'institute' | 'system'
  /** Name of the operation. */
  readonly act: string
  readonly from: SubmissionState
  readonly to: SubmissionState
  readonly text: string | null
}

export async function addEvents(
  transaction: Transaction<Schema>,
  submission: number,
  events: readonly SubmissionEvent[],
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ from, to, ...rest }) => ({ submission, from_state: from, to_state: to, ...rest }))
  await transaction.insertInto('submission_event').values(rows).execute()
}

/** In the order in which they happened. */
export async function listEvents(db: Kysely<Schema>, submission: number): Promise<SubmissionEvent[]> {
  const rows = await db
    .selectFrom('submission_event')
    .selectAll()
    .where('submission', '=', submission)
    .orderBy('number')
    .execute()
  return rows.map(eventOf)
}

function eventOf(row: Selectable<SubmissionEventTable>): SubmissionEvent {
  return {
    at: row.at,
    by: row.by,
    side: row.side as SubmissionEvent['side'],
    act: row.act,
    from: row.from_state as SubmissionState,
    to: row.to_state as SubmissionState,
    text: row.text,
  }
}
