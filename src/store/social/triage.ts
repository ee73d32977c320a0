import { type Kysely, type SqlBool, sql } from 'kysely'
import type { ReportState } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'

/** Which reports of which counties to list. A filter that is null does not narrow. */
export interface InboxFilter {
  readonly organisers: 'all' | readonly string[]
  /** Null = every state but withdrawn. */
  readonly state: ReportState | null
  readonly unit: string | null
  /** Code of the list `tasks`. */
  readonly task: string | null
  readonly language: string | null
  /** Days of sending, both included. */
  readonly from: string | null
  readonly until: string | null
}

export interface InboxRow {
  readonly id: string
  readonly organiser: string
  readonly unit: string | null
  readonly mode: string
  readonly naming: string
  readonly polarity: string
  readonly language: string
  readonly state: string
  readonly sentOn: string
  readonly concernsWrong: boolean
  /** Lines in the reporter's own words; other texts: `textsOfReports`. */
  readonly subArea: string | null
  readonly event: string | null
  readonly version: number
}

/** Waiting ones first, the oldest day first; within a day in the order of random ids: which came first is not told. */
export async function inboxRows(
  db: Kysely<Schema>,
  filter: InboxFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<InboxRow[]> {
  const rows = await db
    .selectFrom('social_report')
    .select(['id', 'organiser', 'unit', 'mode', 'naming', 'polarity', 'language', 'state', 'version'])
    .select(['sent_on as sentOn', 'concerns_wrong', 'sub_area as subArea', 'event'])
    .where(matching(filter))
    .$if(filter.state === null, (query) => query.orderBy(sql`case when state = 'sent' then 0 else 1 end`))
    .$if(filter.state === null, (query) =>
      query.orderBy(sql`case when state = 'sent' then sent_on end`).orderBy('sent_on', 'desc'),
    )
    .$if(filter.state !== null, (query) => query.orderBy('sent_on', filter.state === 'sent' ? 'asc' : 'desc'))
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map(({ concerns_wrong, ...row }) => ({ ...row, concernsWrong: concerns_wrong === 1 }))
}

export async function countInbox(db: Kysely<Schema>, filter: InboxFilter): Promise<number> {
  const counted = await db
    .selectFrom('social_report')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return Number(counted.count)
}

/** How many stand in each state, for the choice of states. */
export async function countByState(
  db: Kysely<Schema>,
  organisers: InboxFilter['organisers'],
): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('social_report')
    .select(['state', (select) => select.fn.countAll<string>().as('count')])
    .where(ofOrganisers(organisers))
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/** Tasks of the reports named. */
export async function tasksOf(db: Kysely<Schema>, reports: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (reports.length === 0) return new Map()
  const rows = await db
    .selectFrom('social_report_code')
    .select(['report', 'code'])
    .where('report', 'in', reports)
    .where('list', '=', 'tasks')
    .orderBy('code')
    .execute()
  const grouped = Map.groupBy(rows, ({ report }) => report)
  return new Map([...grouped].map(([report, codes]) => [report, codes.map(({ code }) => code)]))
}

/** All texts of the reports named, by report and part. */
export async function textsOfReports(db: Kysely<Schema>, reports: readonly string[]) {
  if (reports.length === 0) return []
  return db
    .selectFrom('social_report_text')
    .select(['report', 'part', 'text'])
    .where('report', 'in', [...reports])
    .execute()
}

function matching(filter: InboxFilter) {
  const { state, unit, task, language, from, until } = filter
  return sql<SqlBool>`${ofOrganisers(filter.organisers)}
    and ${state === null ? sql`state <> 'withdrawn'` : sql`state = ${state}`}
    ${unit === null ? sql`` : sql`and unit = ${unit}`}
    ${language === null ? sql`` : sql`and language = ${language}`}
    ${from === null ? sql`` : sql`and sent_on >= ${from}`}
    ${until === null ? sql`` : sql`and sent_on <= ${until}`}
    ${task === null ? sql`` : sql`and exists (select 1 from social_report_code where report = social_report.id and list = 'tasks' and code = ${task})`}`
}

function ofOrganisers(organisers: InboxFilter['organisers']) {
  if (organisers === 'all') return sql<SqlBool>`1 = 1`
  return organisers.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`organiser in (${sql.join(organisers)})`
}
