import { type Kysely, type Selectable, sql } from 'kysely'
import type { MonitorRow } from '../../model/collection-monitor.ts'
import type { SubmissionState } from '../../model/submission.ts'
import type { Schema } from '../schema.ts'
import type { RoundKey } from './rounds.ts'
import type { SubmissionTable } from './tables.ts'

/** Letters that ask for nothing new: they are no reminders. */
const NO_REMINDERS = ['invitation', 'opened', 'receipt', 'query', 'reopened', 'correction-decided']

/**
 * Every respondent of a round with what waits and what went, in no order. Two questions, put together here: joined in the database, a plan
 * made without statistics took seconds for three thousand respondents.
 */
export async function monitorRows(db: Kysely<Schema>, key: RoundKey): Promise<MonitorRow[]> {
  const rows = await db
    .selectFrom('submission')
    .where('collection', '=', key.collection)
    .where('round', '=', key.round)
    .select(['number', 'respondent', 'organiser', 'name_fi', 'name_sv', 'state', 'opened_at', 'last_saved_at', 'first_sent_at'])
    .select(['last_sent_at', 'sent_version', 'answered', 'asked', 'warnings', 'reopened_until', 'is_late', 'version'])
    .execute()
  const counts = new Map((await waitingCounts(db, key)).map((count) => [`${count.kind} ${count.of}`, count]))
  return rows.map((row) => rowOf(row, (kind, of) => counts.get(`${kind} ${of}`)))
}

type CountKind = 'reminder' | 'call' | 'contact' | 'question' | 'correction' | 'mark'

interface WaitingCount {
  readonly kind: string
  /** Respondent of letters and contacts, number of the submission of the others. */
  readonly of: string
  readonly count: number
  readonly last: string | null
}

/** Open questions, corrections and marks are few, so those of all rounds are counted. */
async function waitingCounts(db: Kysely<Schema>, { collection, round }: RoundKey): Promise<WaitingCount[]> {
  const kindOfLetter = sql<string>`case when occasion = 'phone' then 'call' else 'reminder' end`
  const ofSubmission = (kind: CountKind) => [
    sql<string>`${sql.lit(kind)}`.as('kind'),
    sql<string>`cast(submission as text)`.as('of'),
    sql<number>`count(*)`.as('count'),
    sql<string | null>`cast(null as text)`.as('last'),
  ]
  const letters = db
    .selectFrom('collection_letter')
    .select([kindOfLetter.as('kind'), 'respondent as of', sql<number>`count(*)`.as('count')])
    .select(sql<string | null>`max(day)`.as('last'))
    .where('collection', '=', collection)
    .where('round', '=', round)
    .where('occasion', 'not in', NO_REMINDERS)
    .groupBy(['respondent', kindOfLetter])
  const contacts = db
    .selectFrom('contact_person')
    .select([sql<string>`'contact'`.as('kind'), 'respondent as of', sql<number>`count(*)`.as('count')])
    .select(sql<string | null>`cast(null as text)`.as('last'))
    .where('collection', '=', collection)
    .where('left_at', 'is', null)
    .where('removed_at', 'is', null)
    .groupBy('respondent')
  const questions = db
    .selectFrom('submission_query')
    .select(ofSubmission('question'))
    .where('thread', 'is', null)
    .where('closed_at', 'is', null)
    .groupBy('submission')
  const corrections = db
    .selectFrom('correction')
    .select(ofSubmission('correction'))
    .where('state', '=', 'requested')
    .groupBy('submission')
  // A mark stands when it was set once more often than it was taken away.
  const marks = db
    .selectFrom('submission_event')
    .select([sql<string>`'mark'`.as('kind'), sql<string>`cast(submission as text)`.as('of')])
    .select(sql<number>`sum(case when act = 'submission.mark' then 1 else -1 end)`.as('count'))
    .select(sql<string | null>`cast(null as text)`.as('last'))
    .where('act', 'in', ['submission.mark', 'submission.unmark'])
    .groupBy('submission')
  return letters.unionAll(contacts).unionAll(questions).unionAll(corrections).unionAll(marks).execute()
}

type CountOf = (kind: CountKind, of: string | number) => WaitingCount | undefined

type StoredRow = Pick<
  Selectable<SubmissionTable>,
  | 'number'
  | 'respondent'
  | 'organiser'
  | 'name_fi'
  | 'name_sv'
  | 'state'
  | 'opened_at'
  | 'last_saved_at'
  | 'first_sent_at'
  | 'last_sent_at'
  | 'sent_version'
  | 'answered'
  | 'asked'
  | 'warnings'
  | 'reopened_until'
  | 'is_late'
  | 'version'
>

function rowOf(row: StoredRow, countOf: CountOf): MonitorRow {
  // PostgreSQL gives sums and counts as texts.
  const count = (kind: CountKind, of: string | number) => Number(countOf(kind, of)?.count ?? 0)
  return {
    respondent: row.respondent,
    organiser: row.organiser,
    nameFi: row.name_fi,
    nameSv: row.name_sv,
    state: row.state as SubmissionState,
    openedAt: row.opened_at,
    lastSavedAt: row.last_saved_at,
    firstSentAt: row.first_sent_at,
    lastSentAt: row.last_sent_at,
    sentVersion: row.sent_version,
    answered: row.answered,
    asked: row.asked,
    warnings: row.warnings,
    reopenedUntil: row.reopened_until,
    isLate: row.is_late === 1,
    version: row.version,
    reminders: count('reminder', row.respondent),
    lastReminder: countOf('reminder', row.respondent)?.last ?? null,
    calls: count('call', row.respondent),
    openQuestions: count('question', row.number),
    correctionsWaiting: count('correction', row.number),
    contacts: count('contact', row.respondent),
    isMarked: count('mark', row.number) > 0,
  }
}
