import type { Kysely, Transaction } from 'kysely'
import type { Naming, ReportState } from '../../model/social-report.ts'
import { type Language, languageOf } from '../../model/text.ts'
import type { Schema } from '../schema.ts'
import type { JoinedBy } from './phenomenon-reports.ts'

type Database = Kysely<Schema>

/** One answer to those who had reported, as their receipt tells it. */
export interface AnswerBack {
  readonly id: string
  readonly phenomenon: string
  /** Proposal whose answer it tells; null = of the phenomenon alone. */
  readonly proposal: string | null
  /** Empty in a language in which it was not written. */
  readonly texts: { readonly fi: string; readonly sv: string }
  /** Day on which it was sent. */
  readonly sentOn: string
}

const COLUMNS = [
  'answer_back.id',
  'answer_back.phenomenon',
  'answer_back.proposal',
  'answer_back.text_fi',
  'answer_back.text_sv',
  'answer_back.sent_on',
] as const

/** The answers that a report has got, newest first; empty when there is none yet. */
export async function answersOfReport(db: Database, report: string): Promise<AnswerBack[]> {
  const rows = await db
    .selectFrom('answer_back_report')
    .innerJoin('answer_back', 'answer_back.id', 'answer_back_report.answer')
    .select(COLUMNS)
    .where('answer_back_report.report', '=', report)
    .orderBy('answer_back.sent_on', 'desc')
    .orderBy('answer_back.id')
    .execute()
  return rows.map(toAnswer)
}

/** Answers that were sent of a phenomenon, newest first, each with the number of reports that got it. */
export async function answersOfPhenomenon(db: Database, phenomenon: string): Promise<(AnswerBack & { reports: number })[]> {
  const rows = await db
    .selectFrom('answer_back')
    .leftJoin('answer_back_report', 'answer_back_report.answer', 'answer_back.id')
    .select(COLUMNS)
    .select((row) => row.fn.count<number>('answer_back_report.report').as('reports'))
    .where('answer_back.phenomenon', '=', phenomenon)
    .groupBy(COLUMNS)
    .orderBy('answer_back.sent_on', 'desc')
    .orderBy('answer_back.id')
    .execute()
  return rows.map(({ reports, ...row }) => ({ ...toAnswer(row), reports: Number(reports) }))
}

interface AnswerRow {
  readonly id: string
  readonly phenomenon: string
  readonly proposal: string | null
  readonly text_fi: string
  readonly text_sv: string
  readonly sent_on: string
}

function toAnswer({ id, phenomenon, proposal, text_fi, text_sv, sent_on }: AnswerRow): AnswerBack {
  return { id, phenomenon, proposal, texts: { fi: text_fi, sv: text_sv }, sentOn: sent_on }
}

/** A report that an answer goes to, and how its reporter can be told. */
export interface Receiver {
  readonly id: string
  readonly state: ReportState
  readonly naming: Naming
  /** Account of who reported by name; null for all others. */
  readonly account: string | null
  readonly wantsAnswer: boolean
}

/** States in which a report has not been taken in, or has gone to another channel that answers it. */
const NOT_ANSWERED: readonly ReportState[] = ['sent', 'returned', 'moved']

/**
 * The reports to which an answer goes: those behind the phenomenon, also withdrawn and archived ones, and doubles of any of them. Who wrote
 * the same a second time has asked too.
 */
export async function receiversOf(db: Database, joined: JoinedBy): Promise<Receiver[]> {
  const own = await reportsJoined(db, joined)
  const ids = own.map(({ id }) => id)
  const doubles = ids.length === 0 ? [] : await doublesOf(db, joined)
  const known = new Set(ids)
  return [...own, ...doubles.filter(({ id }) => !known.has(id))]
}

const RECEIVER = ['id', 'state', 'naming', 'account', 'wants_answer'] as const

async function reportsJoined(db: Database, joined: JoinedBy): Promise<Receiver[]> {
  const rows = await db
    .selectFrom('social_report')
    .select(RECEIVER)
    .where('organiser', '=', joined.owner)
    .where('state', 'not in', NOT_ANSWERED)
    .where('id', 'in', joinedIds(db, joined))
    .orderBy('id')
    .execute()
  return rows.map(toReceiver)
}

async function doublesOf(db: Database, joined: JoinedBy): Promise<Receiver[]> {
  const rows = await db
    .selectFrom('social_report')
    .select(RECEIVER)
    .where('organiser', '=', joined.owner)
    .where('state', '=', 'duplicate')
    .where('duplicate_of', 'in', joinedIds(db, joined))
    .orderBy('id')
    .execute()
  return rows.map(toReceiver)
}

/** Ids of reports joined one by one, or by a theme, in whatever state. */
function joinedIds(db: Database, { phenomenon, owner, themes }: JoinedBy) {
  const linked = db
    .selectFrom('phenomenon_link')
    .select('target as id')
    .where('phenomenon', '=', phenomenon)
    .where('kind', '=', 'report')
  if (themes.length === 0) return linked
  return linked
    .union(
      db
        .selectFrom('coding')
        .select('report as id')
        .where('organiser', '=', owner)
        .where('theme', 'in', [...themes])
        .where('is_counted', '=', 1),
    )
    .union(
      db
        .selectFrom('social_report_count')
        .select('report as id')
        .where('theme', 'in', [...themes])
        .where('count', '>', 0),
    )
}

function toReceiver(row: { id: string; state: string; naming: string; account: string | null; wants_answer: number }): Receiver {
  const { id, state, naming, account, wants_answer } = row
  return { id, state: state as ReportState, naming: naming as Naming, account, wantsAnswer: wants_answer === 1 }
}

/** Reports that have got any answer of a phenomenon, with the ids of the answers. */
export async function answeredReports(db: Database, phenomenon: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db
    .selectFrom('answer_back_report')
    .innerJoin('answer_back', 'answer_back.id', 'answer_back_report.answer')
    .select(['answer_back_report.report', 'answer_back_report.answer'])
    .where('answer_back.phenomenon', '=', phenomenon)
    .execute()
  const answers = new Map<string, Set<string>>()
  for (const { report, answer } of rows) answers.set(report, (answers.get(report) ?? new Set()).add(answer))
  return answers
}

export async function insertAnswer(
  transaction: Transaction<Schema>,
  { id, phenomenon, proposal, texts, sentOn, owner, sentBy }: AnswerBack & { readonly owner: string; readonly sentBy: string },
): Promise<void> {
  const row = { id, owner, phenomenon, proposal, text_fi: texts.fi, text_sv: texts.sv, sent_by: sentBy, sent_on: sentOn }
  await transaction.insertInto('answer_back').values(row).execute()
}

const ROWS_AT_ONCE = 1000

/** Gives an answer to reports; one that has it already keeps it. */
export async function giveAnswer(transaction: Transaction<Schema>, answer: string, reports: readonly string[]): Promise<void> {
  for (const some of inParts(reports)) {
    await transaction
      .insertInto('answer_back_report')
      .values(some.map((report) => ({ answer, report })))
      .onConflict((conflict) => conflict.columns(['answer', 'report']).doNothing())
      .execute()
  }
}

/** One event of each report that has been answered. `id` is a random one. */
export interface AnsweredEvent {
  readonly id: string
  readonly report: string
  readonly at: string
  readonly by: string
}

/** Moves reports to `answered`, many at once: the caller has checked that the state may follow. */
export async function setAnswered(transaction: Transaction<Schema>, events: readonly AnsweredEvent[]): Promise<void> {
  for (const some of inParts(events)) {
    await transaction
      .updateTable('social_report')
      .set((now) => ({ state: 'answered' satisfies ReportState, version: now('version', '+', 1) }))
      .where(
        'id',
        'in',
        some.map(({ report }) => report),
      )
      .execute()
    await transaction
      .insertInto('social_report_event')
      .values(some.map((event) => ({ ...event, kind: 'answer-back.send', state: 'answered', note: null })))
      .execute()
  }
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const parts = Math.ceil(rows.length / ROWS_AT_ONCE)
  return Array.from({ length: parts }, (_, part) => rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE))
}

/** In which language somebody reads letters. */
export async function languagesOf(db: Database, accounts: readonly string[]): Promise<ReadonlyMap<string, Language>> {
  const languages = new Map<string, Language>()
  for (const some of inParts(accounts)) {
    const rows = await db.selectFrom('account').select(['id', 'language']).where('id', 'in', some).execute()
    for (const { id, language } of rows) languages.set(id, languageOf(language))
  }
  return languages
}
