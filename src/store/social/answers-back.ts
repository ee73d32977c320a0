import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

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

const ROWS_AT_ONCE = 1000

/** Sends an answer to reports. */
export async function insertAnswer(
  transaction: Transaction<Schema>,
  { owner, sentBy, ...answer }: Omit<AnswerBack, 'reports'> & { readonly owner: string; readonly sentBy: string },
  reports: readonly string[],
): Promise<void> {
  const { id, phenomenon, proposal, texts, sentOn } = answer
  const row = { id, owner, phenomenon, proposal, text_fi: texts.fi, text_sv: texts.sv, sent_by: sentBy, sent_on: sentOn }
  await transaction.insertInto('answer_back').values(row).execute()
  for (let from = 0; from < reports.length; from += ROWS_AT_ONCE) {
    const rows = reports.slice(from, from + ROWS_AT_ONCE).map((report) => ({ answer: id, report }))
    await transaction.insertInto('answer_back_report').values(rows).execute()
  }
}
