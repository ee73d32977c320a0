import { type Kysely, type Selectable, sql } from 'kysely'
import type { MonitorRow } from '../../model/collection-monitor.ts'
import type { SubmissionState } from '../../model/submission.ts'
import type { Schema } from '../schema.ts'
import type { RoundKey } from './rounds.ts'
import type { SubmissionTable } from './tables.ts'

/** Letters that ask for nothing new: they are no reminders. */
const NO_REMINDERS = ['invitation', 'opened', 'receipt', 'query', 'reopened', 'correction-decided', 'phone']

/** Every respondent of a round with what waits and what went, by name, in one question to the database. */
export async function monitorRows(db: Kysely<Schema>, key: RoundKey): Promise<MonitorRow[]> {
  const rows = await db
    .selectFrom('submission')
    .leftJoin(letters(db, key), (join) => join.onRef('letter.respondent', '=', 'submission.respondent'))
    .leftJoin(questions(db, key), (join) => join.onRef('question.submission', '=', 'submission.number'))
    .leftJoin(corrections(db, key), (join) => join.onRef('asked.submission', '=', 'submission.number'))
    .leftJoin(contacts(db, key), (join) => join.onRef('contact.respondent', '=', 'submission.respondent'))
    .leftJoin(marks(db, key), (join) => join.onRef('mark.submission', '=', 'submission.number'))
    .where('submission.collection', '=', key.collection)
    .where('submission.round', '=', key.round)
    .select(['submission.respondent', 'organiser', 'name_fi', 'name_sv', 'state', 'opened_at', 'last_saved_at', 'first_sent_at'])
    .select(['last_sent_at', 'sent_version', 'answered', 'asked', 'warnings', 'reopened_until', 'is_late', 'version'])
    .select(['reminders', 'last_reminder', 'calls', 'open_questions', 'waiting', 'people', 'marked'])
    .orderBy('name_fi')
    .execute()
  return rows.map(rowOf)
}

function letters(db: Kysely<Schema>, { collection, round }: RoundKey) {
  const isReminder = sql`occasion not in (${sql.join(NO_REMINDERS)})`
  return db
    .selectFrom('collection_letter')
    .select([
      'respondent',
      sql<number>`sum(case when ${isReminder} then 1 else 0 end)`.as('reminders'),
      sql<string | null>`max(case when ${isReminder} then day end)`.as('last_reminder'),
      sql<number>`sum(case when occasion = 'phone' then 1 else 0 end)`.as('calls'),
    ])
    .where('collection', '=', collection)
    .where('round', '=', round)
    .groupBy('respondent')
    .as('letter')
}

function questions(db: Kysely<Schema>, key: RoundKey) {
  return db
    .selectFrom('submission_query')
    .innerJoin(ofRound(db, key), 'held.number', 'submission_query.submission')
    .select(({ fn }) => ['submission_query.submission', fn.countAll<number>().as('open_questions')])
    .where('thread', 'is', null)
    .where('closed_at', 'is', null)
    .groupBy('submission_query.submission')
    .as('question')
}

function corrections(db: Kysely<Schema>, key: RoundKey) {
  return db
    .selectFrom('correction')
    .innerJoin(ofRound(db, key), 'held.number', 'correction.submission')
    .select(({ fn }) => ['correction.submission', fn.countAll<number>().as('waiting')])
    .where('correction.state', '=', 'requested')
    .groupBy('correction.submission')
    .as('asked')
}

function contacts(db: Kysely<Schema>, { collection }: RoundKey) {
  return db
    .selectFrom('contact_person')
    .select(({ fn }) => ['respondent', fn.countAll<number>().as('people')])
    .where('collection', '=', collection)
    .where('left_at', 'is', null)
    .where('removed_at', 'is', null)
    .groupBy('respondent')
    .as('contact')
}

/** A mark stands when it was set once more often than it was taken away. */
function marks(db: Kysely<Schema>, key: RoundKey) {
  return db
    .selectFrom('submission_event')
    .innerJoin(ofRound(db, key), 'held.number', 'submission_event.submission')
    .select(['submission_event.submission', sql<number>`sum(case when act = 'submission.mark' then 1 else -1 end)`.as('marked')])
    .where('act', 'in', ['submission.mark', 'submission.unmark'])
    .groupBy('submission_event.submission')
    .as('mark')
}

function ofRound(db: Kysely<Schema>, { collection, round }: RoundKey) {
  return db.selectFrom('submission').select('number').where('collection', '=', collection).where('round', '=', round).as('held')
}

type StoredRow = Pick<
  Selectable<SubmissionTable>,
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
> & {
  readonly reminders: number | null
  readonly last_reminder: string | null
  readonly calls: number | null
  readonly open_questions: number | null
  readonly waiting: number | null
  readonly people: number | null
  readonly marked: number | null
}

function rowOf(row: StoredRow): MonitorRow {
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
    // PostgreSQL gives sums and counts as texts.
    reminders: Number(row.reminders ?? 0),
    lastReminder: row.last_reminder,
    calls: Number(row.calls ?? 0),
    openQuestions: Number(row.open_questions ?? 0),
    correctionsWaiting: Number(row.waiting ?? 0),
    contacts: Number(row.people ?? 0),
    isMarked: Number(row.marked ?? 0) > 0,
  }
}
