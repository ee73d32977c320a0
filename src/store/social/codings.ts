import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Coding } from '../../model/coding.ts'
import { REPORT_PARTS, type ReportPart } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'
import type { CodingTable } from './tables.ts'

/** A coding with the county whose report it stands in. */
export interface StoredCoding extends Coding {
  readonly organiser: string
}

/** All codings of a report, those of second coders too: whole-report ones first, then in the order of the text. */
export async function codingsOf(db: Kysely<Schema>, report: string): Promise<StoredCoding[]> {
  const rows = await db.selectFrom('coding').selectAll().where('report', '=', report).execute()
  return rows.map(toCoding).sort(inOrderOfText)
}

/** Of several reports, by report in the same order. */
export async function codingsOfReports(db: Kysely<Schema>, reports: readonly string[]): Promise<StoredCoding[]> {
  if (reports.length === 0) return []
  const rows = await db.selectFrom('coding').selectAll().where('report', 'in', reports).execute()
  return rows.map(toCoding).sort((one, other) => one.report.localeCompare(other.report) || inOrderOfText(one, other))
}

export async function codingById(db: Kysely<Schema>, id: string): Promise<StoredCoding | null> {
  const row = await db.selectFrom('coding').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toCoding(row) : null
}

/** A report and a theme that counts for it, once, however many passages have it. */
export interface CountedCoding {
  readonly report: string
  readonly theme: string
}

/** What counts of the reports named: for each its themes, as they were given (a theme that was merged later still has its old name). */
export async function countedCodings(db: Kysely<Schema>, reports: readonly string[]): Promise<CountedCoding[]> {
  if (reports.length === 0) return []
  return db
    .selectFrom('coding')
    .select(['report', 'theme'])
    .distinct()
    .where('report', 'in', reports)
    .where('is_counted', '=', 1)
    .orderBy('report')
    .orderBy('theme')
    .execute()
}

export async function insertCodings(transaction: Transaction<Schema>, codings: readonly StoredCoding[]): Promise<void> {
  if (codings.length === 0) return
  await transaction.insertInto('coding').values(codings.map(toRow)).execute()
}

export async function removeCodings(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await transaction.deleteFrom('coding').where('id', 'in', ids).execute()
}

export async function setMemo(transaction: Transaction<Schema>, id: string, memo: string | null): Promise<void> {
  await transaction.updateTable('coding').set({ memo }).where('id', '=', id).execute()
}

/** Gives codings another theme. */
export async function setTheme(transaction: Transaction<Schema>, ids: readonly string[], theme: string): Promise<void> {
  if (ids.length === 0) return
  await transaction.updateTable('coding').set({ theme }).where('id', 'in', ids).execute()
}

/** Whether these codings count. */
export async function setCountedOf(transaction: Transaction<Schema>, ids: readonly string[], isCounted: boolean): Promise<void> {
  if (ids.length === 0) return
  await transaction
    .updateTable('coding')
    .set({ is_counted: isCounted ? 1 : 0 })
    .where('id', 'in', ids)
    .execute()
}

export async function hasCountedCodings(db: Kysely<Schema>, report: string): Promise<boolean> {
  const found = await db
    .selectFrom('coding')
    .select('id')
    .where('report', '=', report)
    .where('is_counted', '=', 1)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Themes that a coder gave last, the newest first: what the digits of the coding page give. */
export async function recentThemes(db: Kysely<Schema>, coder: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom(
      db
        .selectFrom('coding')
        .select(['theme', 'coded_at'])
        .where('coder', '=', coder)
        .orderBy('coded_at', 'desc')
        .limit(200)
        .as('last'),
    )
    .select(['theme', sql<string>`max(coded_at)`.as('at')])
    .groupBy('theme')
    .orderBy('at', 'desc')
    .orderBy('theme')
    .limit(most)
    .execute()
  return rows.map(({ theme }) => theme)
}

function toCoding(row: Selectable<CodingTable>): StoredCoding {
  const { part, passage_from: from, passage_until: until } = row
  return {
    id: row.id,
    report: row.report,
    organiser: row.organiser,
    theme: row.theme,
    passage: part === null || from === null || until === null ? null : { part: part as ReportPart, from, until },
    coder: row.coder,
    isCounted: row.is_counted === 1,
    memo: row.memo,
    codedAt: row.coded_at,
  }
}

function toRow({ passage, isCounted, codedAt, ...coding }: StoredCoding): Insertable<CodingTable> {
  return {
    ...coding,
    part: passage?.part ?? null,
    passage_from: passage?.from ?? null,
    passage_until: passage?.until ?? null,
    is_counted: isCounted ? 1 : 0,
    coded_at: codedAt,
  }
}

const PARTS = Object.keys(REPORT_PARTS)

function inOrderOfText(one: StoredCoding, other: StoredCoding): number {
  const place = ({ passage }: StoredCoding) => (passage === null ? -1 : PARTS.indexOf(passage.part))
  return (
    place(one) - place(other) ||
    (one.passage?.from ?? 0) - (other.passage?.from ?? 0) ||
    (one.passage?.until ?? 0) - (other.passage?.until ?? 0) ||
    one.codedAt.localeCompare(other.codedAt) ||
    one.id.localeCompare(other.id)
  )
}
