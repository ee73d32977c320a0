import type { Kysely, Transaction } from 'kysely'
import {
  byReportList,
  type CaseloadClass,
  type Naming,
  REPORT_LISTS,
  REPORT_PARTS,
  type ReportContent,
  type ReportCounts,
  type ReportList,
  type ReportMode,
  type ReportPart,
  type ReportState,
} from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'
import type { SocialReportCodeTable, SocialReportTable, SocialReportTextTable } from './tables.ts'

/** A report as it is stored. Parts that were not written, or were destroyed by policy, are not among the texts. */
export interface StoredReport {
  readonly row: SocialReportTable
  readonly codes: Readonly<Record<ReportList, readonly string[]>>
  readonly texts: Readonly<Partial<Record<ReportPart, StoredText>>>
}

export interface StoredText {
  readonly text: string
  readonly isRedacted: boolean
}

/** A report that is being sent. */
export interface NewReport {
  /** A random id (see `randomId`). */
  readonly id: string
  readonly organiser: string
  readonly unit: string | null
  readonly mode: ReportMode
  readonly naming: Naming
  readonly content: ReportContent
  /** Of caseload reviews and counted feedback. */
  readonly numbers?: Partial<ReportCounts>
  /** Day of sending in Helsinki. */
  readonly sentOn: string
  /** Account of the reporter; null unless `named`. */
  readonly account: string | null
  /** SHA-256 of the receipt code; null when there is none. */
  readonly receiptHash: string | null
  /** Random id of its first event, and the operation that sent it. */
  readonly event: { readonly id: string; readonly kind: string }
}

/** Null when there is no such report. */
export async function reportById(db: Kysely<Schema>, id: string): Promise<StoredReport | null> {
  const row = await db.selectFrom('social_report').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : withParts(db, row)
}

/** By the hash of its receipt code; null when no report has it. */
export async function reportByReceipt(db: Kysely<Schema>, receiptHash: string): Promise<StoredReport | null> {
  const row = await db.selectFrom('social_report').selectAll().where('receipt_hash', '=', receiptHash).executeTakeFirst()
  return row === undefined ? null : withParts(db, row)
}

async function withParts(db: Kysely<Schema>, row: SocialReportTable): Promise<StoredReport> {
  const codes = await db.selectFrom('social_report_code').selectAll().where('report', '=', row.id).orderBy('code').execute()
  const texts = await db.selectFrom('social_report_text').selectAll().where('report', '=', row.id).execute()
  const codesOf = (list: ReportList) => codes.filter((one) => one.list === list).map(({ code }) => code)
  return {
    row,
    codes: byReportList(codesOf),
    texts: Object.fromEntries(texts.map(({ part, text, is_redacted }) => [part, { text, isRedacted: is_redacted === 1 }])),
  }
}

/** Writes a report with its texts, codes, counts and first event. Its state is `sent`. */
export async function insertReport(tx: Transaction<Schema>, report: NewReport): Promise<void> {
  await insertReports(tx, [report])
}

/** The same for many at once, at most a few hundred: with one statement for each table what the database derives is derived once. */
export async function insertReports(tx: Transaction<Schema>, reports: readonly NewReport[]): Promise<void> {
  if (reports.length === 0) return
  await tx.insertInto('social_report').values(reports.map(rowOf)).execute()
  await insertTexts(
    tx,
    reports.flatMap(({ id, content }) => textRows(id, content)),
  )
  await insertCodes(
    tx,
    reports.flatMap(({ id, content }) => codeRows(id, content)),
  )
  for (const { id, numbers } of reports) await insertCounts(tx, id, numbers?.counts ?? {})
  await tx
    .insertInto('social_report_event')
    .values(reports.map(({ id, event, sentOn }) => ({ ...event, report: id, at: sentOn, by: null, state: 'sent', note: null })))
    .execute()
}

function rowOf(report: NewReport): SocialReportTable {
  const { id, organiser, unit, mode, naming, content } = report
  return {
    id,
    organiser,
    unit,
    mode,
    naming,
    ...columnsOf(content),
    caseload: report.numbers?.caseload ?? null,
    caseload_class: report.numbers?.caseloadClass ?? null,
    state: 'sent',
    sent_on: report.sentOn,
    account: report.account,
    receipt_hash: report.receiptHash,
    duplicate_of: null,
    moved_to: null,
    message: null,
    text_destroyed_on: null,
    version: 1,
  }
}

function columnsOf(content: ReportContent) {
  const { polarity, municipality, scale, trend, source, profession, language, participants, event } = content
  return {
    polarity,
    municipality,
    sub_area: content.subArea,
    scale,
    person_class: content.personClass,
    trend,
    period_from: content.periodFrom,
    period_until: content.periodUntil,
    source,
    profession,
    quote_permission: content.quotePermission,
    wants_answer: content.wantsAnswer ? 1 : 0,
    concerns_wrong: content.concernsWrong ? 1 : 0,
    language,
    participants,
    event,
  }
}

/** In a random-looking but fixed order of the parts; empty parts have no row. */
function textRows(report: string, content: ReportContent): SocialReportTextTable[] {
  return (Object.keys(REPORT_PARTS) as ReportPart[]).flatMap((part) => {
    const text = content[part]
    return text === null || text === '' ? [] : [{ report, part, text, is_redacted: 0 }]
  })
}

async function insertTexts(tx: Transaction<Schema>, rows: readonly SocialReportTextTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('social_report_text').values(rows).execute()
}

function codeRows(report: string, { codes }: ReportContent): SocialReportCodeTable[] {
  return REPORT_LISTS.flatMap((list) => [...new Set(codes[list])].map((code) => ({ report, list, code })))
}

async function insertCodes(tx: Transaction<Schema>, rows: readonly SocialReportCodeTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('social_report_code').values(rows).execute()
}

/** In the order of the themes, whatever order they were typed in. */
async function insertCounts(tx: Transaction<Schema>, report: string, counts: ReportCounts['counts']): Promise<void> {
  const rows = Object.entries(counts).map(([theme, count]) => ({ report, theme, count }))
  const sorted = rows.sort((one, other) => (one.theme < other.theme ? -1 : 1))
  if (sorted.length > 0) await tx.insertInto('social_report_count').values(sorted).execute()
}

/** Numbers of a caseload review or of counted feedback. */
export async function countsOfReport(
  db: Kysely<Schema>,
  { id, caseload, caseload_class }: SocialReportTable,
): Promise<ReportCounts> {
  const rows = await db.selectFrom('social_report_count').selectAll().where('report', '=', id).orderBy('theme').execute()
  return {
    caseload,
    caseloadClass: caseload_class as CaseloadClass | null,
    counts: Object.fromEntries(rows.map(({ theme, count }) => [theme, count])),
  }
}

/** Puts new numbers in the place of the old, as `replaceContent` does with everything else. */
export async function replaceCounts(tx: Transaction<Schema>, report: string, numbers: ReportCounts): Promise<void> {
  const { caseload, caseloadClass: caseload_class, counts } = numbers
  await tx.updateTable('social_report').set({ caseload, caseload_class }).where('id', '=', report).execute()
  await tx.deleteFrom('social_report_count').where('report', '=', report).execute()
  await insertCounts(tx, report, counts)
}

/** Puts new content in the place of the old: what a reporter does before it has been taken in. Counts: `replaceCounts`. */
export async function replaceContent(tx: Transaction<Schema>, report: string, content: ReportContent): Promise<void> {
  await tx.updateTable('social_report').set(columnsOf(content)).where('id', '=', report).execute()
  await tx.deleteFrom('social_report_text').where('report', '=', report).execute()
  await tx.deleteFrom('social_report_code').where('report', '=', report).execute()
  await insertTexts(tx, textRows(report, content))
  await insertCodes(tx, codeRows(report, content))
}

/** Destroys all that the reporter wrote on a day, with originals of redactions and notes about it; what was counted of it stays. */
export async function removeTexts(tx: Transaction<Schema>, report: string, day: string): Promise<void> {
  await tx.deleteFrom('social_report_text').where('report', '=', report).execute()
  await tx.deleteFrom('social_report_original').where('report', '=', report).execute()
  await tx.updateTable('coding').set({ memo: null }).where('report', '=', report).where('memo', 'is not', null).execute()
  await tx
    .updateTable('social_report')
    .set({ sub_area: null, event: null, text_destroyed_on: day })
    .where('id', '=', report)
    .execute()
}

export interface StateChange {
  readonly report: string
  readonly state: ReportState
  readonly event: {
    /** Random id. */
    readonly id: string
    /** Name of the operation. */
    readonly kind: string
    /** A day for acts of the reporter, else the moment. */
    readonly at: string
    /** Account of who works with reports; null for the reporter. */
    readonly by: string | null
    readonly note?: string | null
  }
  /** Words for the reporter, what it is the same as, where it was moved to. Not named: as they were. */
  readonly message?: string | null
  readonly duplicateOf?: string | null
  readonly movedTo?: string | null
}

/** Moves a report to a state (its version grows by one) and writes the event. The caller has checked that the state may follow. */
export async function setReportState(tx: Transaction<Schema>, change: StateChange): Promise<void> {
  const { report, state, event } = change
  const named = { message: change.message, duplicate_of: change.duplicateOf, moved_to: change.movedTo }
  const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
  await tx
    .updateTable('social_report')
    .set((now) => ({ ...given, state, version: now('version', '+', 1) }))
    .where('id', '=', report)
    .execute()
  await tx
    .insertInto('social_report_event')
    .values({ ...event, note: event.note ?? null, report, state })
    .execute()
}

/** What happened to a report, oldest first; within a day acts of the reporter come first. */
export async function eventsOfReport(db: Kysely<Schema>, report: string) {
  return db.selectFrom('social_report_event').selectAll().where('report', '=', report).orderBy('at').orderBy('id').execute()
}

/** Reports that an account has sent by name, newest first. */
export async function reportsOfAccount(db: Kysely<Schema>, account: string): Promise<StoredReport[]> {
  const rows = await db
    .selectFrom('social_report')
    .selectAll()
    .where('account', '=', account)
    .orderBy('sent_on', 'desc')
    .orderBy('id')
    .execute()
  return Promise.all(rows.map((row) => withParts(db, row)))
}

/** Those of them that wait to be mended, the longest waiting first. */
export async function returnedOfAccount(
  db: Kysely<Schema>,
  account: string,
): Promise<readonly { readonly id: string; readonly sentOn: string }[]> {
  return db
    .selectFrom('social_report')
    .select(['id', 'sent_on as sentOn'])
    .where('account', '=', account)
    .where('state', '=', 'returned')
    .orderBy('sent_on')
    .orderBy('id')
    .execute()
}
