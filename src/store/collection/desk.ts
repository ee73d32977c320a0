import type { Kysely, Transaction } from 'kysely'
import type { SubmissionState } from '../../model/submission.ts'
import type { Schema } from '../schema.ts'
import type { RoundKey } from './rounds.ts'

/** Closes every question of a submission that is still open. */
export async function closeOpenThreads(transaction: Transaction<Schema>, submission: number, at: string): Promise<void> {
  await transaction
    .updateTable('submission_query')
    .set({ closed_at: at })
    .where('submission', '=', submission)
    .where('thread', 'is', null)
    .where('closed_at', 'is', null)
    .execute()
}

/** Letters and noted calls about one respondent in a round, oldest first. No addresses. */
export async function lettersTo(
  db: Kysely<Schema>,
  { collection, round, respondent }: RoundKey & { readonly respondent: string },
): Promise<{ readonly occasion: string; readonly note: string | null; readonly at: string }[]> {
  const rows = await db
    .selectFrom('collection_letter')
    .select(['occasion', 'note', 'sent_at'])
    .where('collection', '=', collection)
    .where('round', '=', round)
    .where('respondent', '=', respondent)
    .orderBy('number')
    .execute()
  return rows.map(({ occasion, note, sent_at }) => ({ occasion, note, at: sent_at }))
}

/** Whether somebody of the institute wanted to come back to a submission: the last of the two events decides. */
export async function isMarked(db: Kysely<Schema>, submission: number): Promise<boolean> {
  const last = await db
    .selectFrom('submission_event')
    .select('act')
    .where('submission', '=', submission)
    .where('act', 'in', ['submission.mark', 'submission.unmark'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.act === 'submission.mark'
}

/** Requests for correction that wait, by submission. */
export async function correctionsWaitingOf(
  db: Kysely<Schema>,
  submissions: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (submissions.length === 0) return new Map()
  const rows = await db
    .selectFrom('correction')
    .select(({ fn }) => ['submission', fn.countAll<string>().as('waiting')])
    .where('submission', 'in', [...submissions])
    .where('state', '=', 'requested')
    .groupBy('submission')
    .execute()
  return new Map(rows.map(({ submission, waiting }) => [submission, Number(waiting)]))
}

/** A round in which something waits for the institute, and how much. */
export interface RoundWaiting extends RoundKey {
  readonly corrections: number
  readonly answered: number
  /** Sent and not looked at yet. */
  readonly received: number
}

/** Rounds in which a correction was asked, a question answered, or an answer sent. */
export async function roundsWaiting(db: Kysely<Schema>): Promise<RoundWaiting[]> {
  const corrections = await db
    .selectFrom('correction')
    .innerJoin('submission', 'submission.number', 'correction.submission')
    .select(({ fn }) => ['collection', 'round', fn.countAll<string>().as('waiting')])
    .where('correction.state', '=', 'requested')
    .groupBy(['collection', 'round'])
    .execute()
  const inState = (state: SubmissionState) =>
    db
      .selectFrom('submission')
      .select(({ fn }) => ['collection', 'round', fn.countAll<string>().as('waiting')])
      .where('state', '=', state)
      .groupBy(['collection', 'round'])
      .execute()
  const answered = await inState('answered')
  const received = await inState('received')
  const rounds = new Map<string, RoundWaiting>()
  for (const [name, rows] of [
    ['corrections', corrections],
    ['answered', answered],
    ['received', received],
  ] as const)
    for (const { collection, round, waiting } of rows) {
      const key = `${collection}/${round}`
      const known = rounds.get(key) ?? { collection, round, corrections: 0, answered: 0, received: 0 }
      rounds.set(key, { ...known, [name]: Number(waiting) })
    }
  return [...rounds.values()]
}

/** Notes that a letter went. `address`: digest of the address; null when it went to an account. */
export async function noteLetter(
  transaction: Transaction<Schema>,
  letter: RoundKey & {
    readonly respondent: string
    readonly occasion: string
    readonly address: string | null
    readonly mail: number
    readonly day: string
    readonly sentBy: string
    readonly sentAt: string
  },
): Promise<void> {
  const { sentBy, sentAt, ...rest } = letter
  await transaction
    .insertInto('collection_letter')
    .values({ ...rest, note: null, sent_by: sentBy, sent_at: sentAt })
    .execute()
}
