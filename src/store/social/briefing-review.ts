import type { Kysely, Transaction } from 'kysely'
import type { BriefingComment, BriefingReviewer, CommentDecision } from '../../model/briefing.ts'
import type { Schema } from '../schema.ts'

export async function reviewersOf(db: Kysely<Schema>, briefing: string): Promise<BriefingReviewer[]> {
  const rows = await db.selectFrom('briefing_reviewer').selectAll().where('briefing', '=', briefing).orderBy('account').execute()
  return rows.map(({ account, round, done_at: doneAt }) => ({ account, round, doneAt }))
}

export interface Asking {
  readonly briefing: string
  readonly accounts: readonly string[]
  readonly round: number
  readonly at: string
  readonly by: string
}

/** Asks people to read a draft; who was asked before is asked again. */
export async function askReviewers(tx: Transaction<Schema>, { briefing, accounts, round, at, by }: Asking): Promise<void> {
  if (accounts.length === 0) return
  await tx.deleteFrom('briefing_reviewer').where('briefing', '=', briefing).where('account', 'in', accounts).execute()
  const rows = accounts.map((account) => ({ briefing, account, round, asked_at: at, asked_by: by, done_at: null }))
  await tx.insertInto('briefing_reviewer').values(rows).execute()
}

export async function markReviewed(
  tx: Transaction<Schema>,
  { briefing, account, at }: { readonly briefing: string; readonly account: string; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('briefing_reviewer')
    .set({ done_at: at })
    .where('briefing', '=', briefing)
    .where('account', '=', account)
    .execute()
}

/** Briefings that the account has been asked to read. */
export async function askedOf(db: Kysely<Schema>, account: string): Promise<{ briefing: string; doneAt: string | null }[]> {
  const rows = await db
    .selectFrom('briefing_reviewer')
    .select(['briefing', 'done_at'])
    .where('account', '=', account)
    .orderBy('briefing')
    .execute()
  return rows.map(({ briefing, done_at: doneAt }) => ({ briefing, doneAt }))
}

/** Oldest first. */
export async function commentsOf(db: Kysely<Schema>, briefing: string): Promise<BriefingComment[]> {
  const rows = await db
    .selectFrom('briefing_comment')
    .selectAll()
    .where('briefing', '=', briefing)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, section, round, account, role, text, at, decision, answer }) => ({
    id,
    section,
    round,
    account,
    role,
    text,
    at,
    decision: decision as CommentDecision | null,
    answer,
  }))
}

export async function insertComment(
  tx: Transaction<Schema>,
  briefing: string,
  comment: Omit<BriefingComment, 'decision' | 'answer'>,
): Promise<void> {
  await tx
    .insertInto('briefing_comment')
    .values({ ...comment, briefing, decision: null, answer: null, answered_by: null, answered_at: null })
    .execute()
}

export async function answerComment(
  tx: Transaction<Schema>,
  comment: string,
  answer: {
    readonly decision: CommentDecision
    readonly answer: string
    readonly by: string
    readonly at: string
  },
): Promise<void> {
  await tx
    .updateTable('briefing_comment')
    .set({ decision: answer.decision, answer: answer.answer, answered_by: answer.by, answered_at: answer.at })
    .where('id', '=', comment)
    .execute()
}

/** How many comments of each briefing wait for an answer. */
export async function openComments(db: Kysely<Schema>, briefings: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (briefings.length === 0) return new Map()
  const rows = await db
    .selectFrom('briefing_comment')
    .select((row) => ['briefing', row.fn.countAll<string>().as('count')])
    .where('briefing', 'in', briefings)
    .where('decision', 'is', null)
    .groupBy('briefing')
    .execute()
  return new Map(rows.map(({ briefing, count }) => [briefing, Number(count)]))
}

/** Published briefings with a report behind them that has been withdrawn. */
export async function withdrawnBehind(db: Kysely<Schema>, briefings: readonly string[]): Promise<ReadonlySet<string>> {
  if (briefings.length === 0) return new Set()
  const rows = await db
    .selectFrom('briefing_report')
    .innerJoin('social_report', 'social_report.id', 'briefing_report.report')
    .select('briefing_report.briefing')
    .distinct()
    .where('briefing_report.briefing', 'in', briefings)
    .where('social_report.state', '=', 'withdrawn')
    .execute()
  return new Set(rows.map(({ briefing }) => briefing))
}
