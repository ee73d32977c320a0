import type { Kysely, Selectable, Transaction } from 'kysely'
import type { QueryLine, QuerySide, QueryThread } from '../../model/submission-query.ts'
import type { Schema } from '../schema.ts'
import type { SubmissionQueryTable } from './tables.ts'

/** Threads between the institute and a county about a submission, in the order in which they were begun. */
export async function listThreads(db: Kysely<Schema>, submission: number): Promise<QueryThread[]> {
  const rows = await db
    .selectFrom('submission_query')
    .selectAll()
    .where('submission', '=', submission)
    .orderBy('number')
    .execute()
  return rows
    .filter(({ thread }) => thread === null)
    .map(({ number, field, due, closed_at }) => {
      const lines = rows.filter((row) => row.number === number || row.thread === number).map(lineOf)
      return { thread: number, field, due, closedAt: closed_at, lines }
    })
}

export interface NewQueryLine {
  readonly submission: number
  readonly side: QuerySide
  readonly words: string
  readonly by: string
  readonly label: string
  readonly at: string
}

/** Begins a thread. @returns its number. */
export async function insertThread(
  transaction: Transaction<Schema>,
  line: NewQueryLine,
  { field, due }: { readonly field: string | null; readonly due: string | null },
): Promise<number> {
  const { number } = await transaction
    .insertInto('submission_query')
    .values({ ...rowOf(line), field, due })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Adds a line to a thread. @returns its number. */
export async function insertLine(transaction: Transaction<Schema>, line: NewQueryLine, thread: number): Promise<number> {
  const { number } = await transaction
    .insertInto('submission_query')
    .values({ ...rowOf(line), thread })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** @returns whether it was open until now. */
export async function closeThread(transaction: Transaction<Schema>, thread: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('submission_query')
    .set({ closed_at: at })
    .where('number', '=', thread)
    .where('thread', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function rowOf({ submission, side, words, by, label, at }: NewQueryLine) {
  return { submission, side, words, written_by: by, written_label: label, written_at: at }
}

function lineOf(row: Selectable<SubmissionQueryTable>): QueryLine {
  return {
    number: row.number,
    side: row.side as QuerySide,
    words: row.words,
    by: row.written_by,
    label: row.written_label,
    at: row.written_at,
  }
}
