import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import type { SubmissionInRound, SubmissionRow } from './submissions.ts'
import type { CollectionRoundTable } from './tables.ts'

/** A submission with its round, and how much of it waits for the respondent or the institute. */
export interface OwnSubmission extends SubmissionInRound {
  /** Questions that are not closed and in which the institute wrote last. */
  readonly openQuestions: number
  /** First day by which one of them is to be answered. */
  readonly questionsDue: string | null
  readonly correctionsWaiting: number
}

/** Whose: of organisers, or one only. */
export type Whose = { readonly organisers: readonly string[] } | { readonly id: string }

/** Submissions of the rounds that have been opened, newest round first. */
export async function ownSubmissions(db: Kysely<Schema>, whose: Whose): Promise<OwnSubmission[]> {
  if ('organisers' in whose && whose.organisers.length === 0) return []
  const all = db.selectFrom('submission').selectAll()
  const rows = await ('id' in whose ? all.where('id', '=', whose.id) : all.where('organiser', 'in', whose.organisers)).execute()
  if (rows.length === 0) return []
  const collections = [...new Set(rows.map(({ collection }) => collection))]
  const rounds = await db.selectFrom('collection_round').selectAll().where('collection', 'in', collections).execute()
  const byKey = new Map(rounds.map((round) => [`${round.collection}/${round.round}`, round]))
  const numbers = rows.filter(({ sent_version }) => sent_version > 0).map(({ number }) => number)
  const questions = await questionsOf(db, numbers)
  const corrections = await correctionsOf(db, numbers)
  return rows
    .flatMap((row) => {
      const round = byKey.get(`${row.collection}/${row.round}`)
      const { open = 0, due = null } = questions.get(row.number) ?? {}
      const waiting = corrections.get(row.number) ?? 0
      const own = { submission: row as SubmissionRow, openQuestions: open, questionsDue: due, correctionsWaiting: waiting }
      return round ? [{ ...own, round }] : []
    })
    .sort((a, b) => compare(orderOf(b.round), orderOf(a.round)) || compare(a.submission.name_fi, b.submission.name_fi))
}

function orderOf({ day, period_until, opens_on, round }: Selectable<CollectionRoundTable>): string {
  return `${day ?? period_until ?? opens_on} ${round}`
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A thread waits for the county when it is not closed and its last line is the institute's. */
async function questionsOf(db: Kysely<Schema>, submissions: readonly number[]) {
  const found = new Map<number, { open: number; due: string | null }>()
  if (submissions.length === 0) return found
  const lines = await db
    .selectFrom('submission_query')
    .select(['number', 'submission', 'thread', 'side', 'due', 'closed_at'])
    .where('submission', 'in', [...submissions])
    .orderBy('number')
    .execute()
  const lastSide = new Map(lines.map(({ number, thread, side }) => [thread ?? number, side]))
  for (const { number, submission, thread, due, closed_at } of lines) {
    if (thread !== null || closed_at !== null || lastSide.get(number) !== 'institute') continue
    const { open = 0, due: before = null } = found.get(submission) ?? {}
    found.set(submission, { open: open + 1, due: before === null || (due !== null && due < before) ? due : before })
  }
  return found
}

async function correctionsOf(db: Kysely<Schema>, submissions: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (submissions.length === 0) return new Map()
  const rows = await db
    .selectFrom('correction')
    .select((row) => ['submission', row.fn.countAll<string>().as('waiting')])
    .where('submission', 'in', [...submissions])
    .where('state', '=', 'requested')
    .groupBy('submission')
    .execute()
  return new Map(rows.map(({ submission, waiting }) => [submission, Number(waiting)]))
}

/** What waits to be filled in or answered: only those, so that every page of the workspace may ask. */
export async function unfinishedSubmissions(db: Kysely<Schema>, organisers: readonly string[]): Promise<OwnSubmission[]> {
  if (organisers.length === 0) return []
  const waiting = await db
    .selectFrom('submission')
    .select('number')
    .where('organiser', 'in', [...organisers])
    .where('state', 'in', ['not_opened', 'opened', 'draft', 'reopened', 'query_open'])
    .limit(1)
    .execute()
  return waiting.length === 0 ? [] : ownSubmissions(db, { organisers })
}
