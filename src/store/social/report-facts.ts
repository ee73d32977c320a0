import { type Kysely, sql } from 'kysely'
import type { MonthRange, ReportFactField } from '../../model/theme-table.ts'
import type { Schema } from '../schema.ts'

export interface FactSelection extends MonthRange {
  readonly organisers: 'all' | readonly string[]
  /** Fields in the order wanted; one may come twice. */
  readonly fields: readonly ReportFactField[]
}

/**
 * The facts of all reports that count, sent in the months, as one text: a line for each, fields between tabs, in no particular order. Empty
 * when there is none.
 */
export async function factLines(db: Kysely<Schema>, { organisers, fields, from, until }: FactSelection): Promise<string> {
  const columns = sql.join(
    fields.map((field) => sql.ref(field)),
    sql`, `,
  )
  const found = await db
    .selectFrom('report_fact')
    .select(sql<string | null>`string_agg(concat_ws(chr(9), ${columns}), chr(10))`.as('lines'))
    .where('month', '>=', from)
    .where('month', '<=', until)
    .$if(organisers !== 'all', (query) => query.where('organiser', 'in', [...organisers]))
    .executeTakeFirst()
  return found?.lines ?? ''
}

/** How many clients (or matters) caseload reviews and counted feedback name by theme, of reports that count. Never added to reports. */
export async function countedByTheme(
  db: Kysely<Schema>,
  { organisers, from, until }: Omit<FactSelection, 'fields'>,
): Promise<{ readonly mode: string; readonly theme: string; readonly reports: number; readonly count: number }[]> {
  const facts = db
    .selectFrom('report_fact')
    .select('report')
    .where('month', '>=', from)
    .where('month', '<=', until)
    .$if(organisers !== 'all', (query) => query.where('organiser', 'in', [...organisers]))
  const rows = await db
    .selectFrom('social_report_count')
    .innerJoin('social_report', 'social_report.id', 'social_report_count.report')
    .select((row) => [
      'social_report.mode',
      'social_report_count.theme',
      row.fn.countAll<string>().as('reports'),
      row.fn.sum<string>('social_report_count.count').as('count'),
    ])
    // So the facts are looked through at most once, and not for each a row of the counts, of which there are few.
    .where(sql<boolean>`(${sql.ref('social_report_count.report')} in ${facts}) is true`)
    .groupBy(['social_report.mode', 'social_report_count.theme'])
    .orderBy('social_report.mode')
    .orderBy('social_report_count.theme')
    .execute()
  return rows.map(({ reports, count, ...row }) => ({ ...row, reports: Number(reports), count: Number(count) }))
}

/** First and last month in which any report that counts was sent; null when there is none. */
export async function monthsOfFacts(db: Kysely<Schema>, organisers: 'all' | readonly string[]): Promise<MonthRange | null> {
  const found = await db
    .selectFrom('report_fact')
    .select((row) => [row.fn.min<string | null>('month').as('from'), row.fn.max<string | null>('month').as('until')])
    .$if(organisers !== 'all', (query) => query.where('organiser', 'in', [...organisers]))
    .executeTakeFirst()
  return found?.from && found.until ? { from: found.from, until: found.until } : null
}

export interface UnitReports {
  readonly reports: number
  /** Those that nobody has coded yet. */
  readonly uncoded: number
  /** Last month with a report. */
  readonly last: string
}

/** Exact numbers by unit, `''` for reports of none; units without reports are not among them. */
export async function reportsByUnit(
  db: Kysely<Schema>,
  { organisers, from, until }: Omit<FactSelection, 'fields'>,
): Promise<ReadonlyMap<string, UnitReports>> {
  const rows = await db
    .selectFrom('report_fact')
    .select((row) => [
      'unit',
      row.fn.countAll<string>().as('reports'),
      sql<string>`count(*) filter (where themes = '')`.as('uncoded'),
      row.fn.max('month').as('last'),
    ])
    .where('month', '>=', from)
    .where('month', '<=', until)
    .$if(organisers !== 'all', (query) => query.where('organiser', 'in', [...organisers]))
    .groupBy('unit')
    .execute()
  return new Map(
    rows.map(({ unit, reports, uncoded, last }) => [unit, { reports: Number(reports), uncoded: Number(uncoded), last }]),
  )
}
