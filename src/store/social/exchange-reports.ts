import type { Kysely } from 'kysely'
import { COUNTED_STATES, type ReportList, type ReportPart } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'
import type { SocialReportTable } from './tables.ts'

/** A report as it may leave for a tool of analysis: what is here of accounts, receipts and units stays with whoever asks. */
export interface ExchangeReport {
  readonly row: SocialReportTable
  readonly codes: Readonly<Partial<Record<ReportList, readonly string[]>>>
  readonly texts: Readonly<Partial<Record<ReportPart, string>>>
}

export interface ExchangeWish {
  readonly organiser: string
  /** Days of sending, both included; null = no end. */
  readonly from: string | null
  readonly until: string | null
}

function wanted(db: Kysely<Schema>, { organiser, from, until }: ExchangeWish) {
  let query = db
    .selectFrom('social_report')
    .where('organiser', '=', organiser)
    .where('state', 'in', COUNTED_STATES)
    .where('text_destroyed_on', 'is', null)
  if (from !== null) query = query.where('sent_on', '>=', from)
  if (until !== null) query = query.where('sent_on', '<=', until)
  return query
}

/** How many there are. */
export async function countExchangeReports(db: Kysely<Schema>, wish: ExchangeWish): Promise<number> {
  const { reports } = await wanted(db, wish)
    .select(({ fn }) => fn.countAll().as('reports'))
    .executeTakeFirstOrThrow()
  return Number(reports)
}

/** Ids of a county's reports that could have been given to a tool of analysis. */
export async function exchangeReportIds(db: Kysely<Schema>, organiser: string): Promise<string[]> {
  const rows = await wanted(db, { organiser, from: null, until: null }).select('id').execute()
  return rows.map(({ id }) => id)
}

/** Taken-in reports with their texts as they are now, in no order of arrival: by their random ids. */
export async function exchangeReports(
  db: Kysely<Schema>,
  wish: ExchangeWish & { readonly ids?: readonly string[] },
): Promise<ExchangeReport[]> {
  if (wish.ids?.length === 0) return []
  const query = wanted(db, wish).selectAll().orderBy('id')
  const rows = await (wish.ids === undefined ? query : query.where('id', 'in', wish.ids)).execute()
  const ids = rows.map(({ id }) => id)
  const texts = await inParts(ids, (some) =>
    db.selectFrom('social_report_text').select(['report', 'part', 'text']).where('report', 'in', some).execute(),
  )
  const codes = await inParts(ids, (some) =>
    db.selectFrom('social_report_code').selectAll().where('report', 'in', some).orderBy('code').execute(),
  )
  const textsOf = grouped(texts)
  const codesOf = grouped(codes)
  return rows.map((row) => ({
    row,
    texts: Object.fromEntries((textsOf.get(row.id) ?? []).map(({ part, text }) => [part, text])),
    codes: listsOf(codesOf.get(row.id) ?? []),
  }))
}

function listsOf(codes: readonly { readonly list: string; readonly code: string }[]): ExchangeReport['codes'] {
  const lists: Record<string, string[]> = {}
  for (const { list, code } of codes) lists[list] = [...(lists[list] ?? []), code]
  return lists
}

/** A statement takes only so many values. */
const AT_ONCE = 1000
export async function inParts<T>(ids: readonly string[], ask: (some: readonly string[]) => Promise<readonly T[]>): Promise<T[]> {
  const found: T[] = []
  for (let start = 0; start < ids.length; start += AT_ONCE) found.push(...(await ask(ids.slice(start, start + AT_ONCE))))
  return found
}

export function grouped<T extends { readonly report: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.report)
    if (group) group.push(row)
    else groups.set(row.report, [row])
  }
  return groups
}
