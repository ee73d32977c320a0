import type { Kysely, Selectable, Transaction } from 'kysely'
import type { QuarterCode } from '../../model/period.ts'
import type { ReviewRound, RoundState } from '../../model/review.ts'
import type { Schema } from '../schema.ts'
import type { ReviewRoundTable } from './tables.ts'

/** All rounds, the newest cycle and its newest round first; those of one cycle when it is named. */
export async function listRounds(db: Kysely<Schema>, cycle?: string): Promise<ReviewRound[]> {
  const all = db.selectFrom('review_round').selectAll().orderBy('cycle', 'desc').orderBy('sequence', 'desc')
  return (await (cycle === undefined ? all : all.where('cycle', '=', cycle)).execute()).map(roundOf)
}

/** One round; null when there is none of that id. */
export async function findRound(db: Kysely<Schema>, id: string): Promise<ReviewRound | null> {
  const row = await db.selectFrom('review_round').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? roundOf(row) : null
}

/** Reads a round and holds it until the transaction ends: what is done to a round, and what its state decides, happens one by one. */
export async function lockRound(transaction: Transaction<Schema>, id: string): Promise<ReviewRound | null> {
  const row = await transaction.selectFrom('review_round').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? roundOf(row) : null
}

/** Reads a round so that it cannot be closed or renewed before the transaction ends; any number may read it so at once. */
export async function shareRound(transaction: Transaction<Schema>, id: string): Promise<ReviewRound | null> {
  const row = await transaction.selectFrom('review_round').selectAll().where('id', '=', id).forShare().executeTakeFirst()
  return row ? roundOf(row) : null
}

/** Enters a round. False when one of the same number stands already: somebody else opened it at the same moment. */
export async function addRound(transaction: Transaction<Schema>, round: ReviewRound): Promise<boolean> {
  const { run, number, openedAt, openedBy, renewedAt, closedAt, ...same } = round
  const result = await transaction
    .insertInto('review_round')
    .values({
      ...same,
      run_id: run,
      sequence: number,
      opened_at: openedAt,
      opened_by: openedBy,
      renewed_at: renewedAt,
      closed_at: closedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Changes what may change of a round. */
export async function changeRound(
  transaction: Transaction<Schema>,
  id: string,
  change: Partial<Pick<ReviewRound, 'state' | 'run' | 'due' | 'renewedAt' | 'closedAt'>>,
): Promise<void> {
  const { run, renewedAt, closedAt, ...same } = change
  await transaction
    .updateTable('review_round')
    .set({
      ...same,
      ...(run === undefined ? {} : { run_id: run }),
      ...(renewedAt === undefined ? {} : { renewed_at: renewedAt }),
      ...(closedAt === undefined ? {} : { closed_at: closedAt }),
    })
    .where('id', '=', id)
    .execute()
}

function roundOf(row: Selectable<ReviewRoundTable>): ReviewRound {
  return {
    id: row.id,
    cycle: row.cycle as QuarterCode,
    number: row.sequence,
    run: row.run_id,
    state: row.state as RoundState,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    due: row.due,
    renewedAt: row.renewed_at,
    closedAt: row.closed_at,
  }
}
