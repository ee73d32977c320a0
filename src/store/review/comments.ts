import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Measure } from '../../model/measure.ts'
import type { ReviewComment } from '../../model/review.ts'
import type { Schema } from '../schema.ts'
import { placeOf, type SheetPlace } from './sheets.ts'
import type { ReviewCommentTable } from './tables.ts'

/** Comments of an organiser's sheets in a round, oldest first. */
export async function listComments(
  db: Kysely<Schema>,
  { round, organiser }: Pick<SheetPlace, 'round' | 'organiser'>,
): Promise<ReviewComment[]> {
  const rows = await db
    .selectFrom('review_comment')
    .selectAll()
    .where((where) => where.and({ round, organiser }))
    .orderBy('number')
    .execute()
  return rows.map(commentOf)
}

/**
 * Adds a comment to the thread of a sheet, and marks as answered what waited for the one who writes: everything that asked the
 * institute when the institute writes, everything that asked this account when a county writes.
 */
export async function addComment(
  transaction: Transaction<Schema>,
  place: SheetPlace,
  comment: Omit<ReviewComment, 'number' | 'content' | 'measure' | 'answeredAt'>,
): Promise<number> {
  const waiting = transaction
    .updateTable('review_comment')
    .set({ answered_at: comment.at })
    .where((where) => where.and(placeOf(place)))
    .where('answered_at', 'is', null)
  const answered =
    comment.side === 'institute' ? waiting.where('mentions_institute', '=', 1) : waiting.where('mentions', '=', comment.by)
  await answered.execute()
  const { number } = await transaction
    .insertInto('review_comment')
    .values({
      ...placeOf(place),
      written_by: comment.by,
      side: comment.side,
      written_at: comment.at,
      words: comment.text,
      mentions: comment.mentions,
      mentions_institute: Number(comment.mentionsInstitute),
      answered_at: null,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** A sheet whose thread waits for somebody, and for how many comments. */
export interface WaitingThread extends SheetPlace {
  readonly comments: number
}

/** Threads that wait for the institute, or for one account. */
export async function waitingThreads(
  db: Kysely<Schema>,
  waitsFor: 'institute' | { readonly account: string },
): Promise<WaitingThread[]> {
  const columns = ['round', 'organiser', 'content', 'measure'] as const
  const open = db.selectFrom('review_comment').where('answered_at', 'is', null)
  const mine = waitsFor === 'institute' ? open.where('mentions_institute', '=', 1) : open.where('mentions', '=', waitsFor.account)
  const rows = await mine
    .select(columns)
    .select(({ fn }) => fn.count<string>('number').as('comments'))
    .groupBy(columns)
    .orderBy('round')
    .orderBy('organiser')
    .execute()
  return rows.map((row) => ({ ...placeOf({ ...row, measure: row.measure as Measure }), comments: Number(row.comments) }))
}

function commentOf(row: Selectable<ReviewCommentTable>): ReviewComment {
  return {
    number: row.number,
    content: row.content,
    measure: row.measure as Measure,
    by: row.written_by,
    side: row.side as ReviewComment['side'],
    at: row.written_at,
    text: row.words,
    mentionsInstitute: row.mentions_institute === 1,
    mentions: row.mentions,
    answeredAt: row.answered_at,
  }
}
