import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** A report and everybody who has given it a theme that counts; who gave most stands first. */
export interface CodersOfReport {
  readonly report: string
  readonly coders: readonly string[]
}

const CODED_STATES = ['coded', 'reported', 'answered']

/** Coded reports that have no second coder: of a county, or those named. By the names of the reports. */
export async function firstCoders(
  db: Kysely<Schema>,
  asked: { readonly organiser: string } | { readonly reports: readonly string[] },
): Promise<CodersOfReport[]> {
  if ('reports' in asked && asked.reports.length === 0) return []
  const coded = db
    .selectFrom('coding')
    .innerJoin('social_report', 'social_report.id', 'coding.report')
    .select(['coding.report', 'coding.coder'])
    .select((where) => where.fn.countAll<string>().as('codings'))
    .where('coding.is_counted', '=', 1)
    .where('social_report.state', 'in', CODED_STATES)
    .where('coding.report', 'not in', (where) => where.selectFrom('coding_assignment').select('report').where('place', '=', 2))
  const own =
    'reports' in asked ? coded.where('coding.report', 'in', asked.reports) : coded.where('coding.organiser', '=', asked.organiser)
  const rows = await own
    .groupBy(['coding.report', 'coding.coder'])
    .orderBy('coding.report')
    .orderBy('codings', 'desc')
    .orderBy('coding.coder')
    .execute()
  const byReport = Map.groupBy(rows, ({ report }) => report)
  return [...byReport].map(([report, coders]) => ({ report, coders: coders.map(({ coder }) => coder) }))
}
