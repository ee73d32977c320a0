import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Measure } from '../../model/measure.ts'
import { type AnswerVersion, isAnswered, isMunicipality, type ReviewAnswer, type ReviewItem } from '../../model/review.ts'
import type { Schema } from '../schema.ts'
import { placeOf, type SheetPlace } from './sheets.ts'
import type { ReviewItemTable } from './tables.ts'

/** Rows in one statement: twelve columns each, and a statement has at most 65,535 values. */
const ROWS_AT_ONCE = 1_000

export interface ItemsQuestion {
  readonly round: string
  readonly organisers?: 'all' | readonly string[]
  readonly content?: string
  readonly measure?: Measure
}

/** Lines of a round in the order of organiser, sheet and line. */
export async function listItems(db: Kysely<Schema>, question: ItemsQuestion): Promise<ReviewItem[]> {
  const { round, organisers = 'all', content, measure } = question
  if (organisers !== 'all' && organisers.length === 0) return []
  let query = db.selectFrom('review_item').selectAll().where('round', '=', round).orderBy('number')
  if (organisers !== 'all') query = query.where('organiser', 'in', [...organisers])
  if (content !== undefined) query = query.where('content', '=', content)
  if (measure !== undefined) query = query.where('measure', '=', measure)
  return (await query.execute()).map(itemOf)
}

/** Enters lines without answers, in the order to show. */
export async function addItems(transaction: Transaction<Schema>, items: readonly ReviewItem[]): Promise<void> {
  const rows = items.map((item, position) => ({
    ...placeOf(item),
    area: item.area,
    position,
    is_municipality: Number(isMunicipality(item.area)),
    is_answered: 0,
    figures: JSON.stringify(item.figures),
    answer: null,
    reopened: null,
    version: item.version,
  }))
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await transaction
      .insertInto('review_item')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute()
}

/** Writes the line as given; the caller holds its sheet, has counted its version up and keeps the history. */
export async function changeItem(transaction: Transaction<Schema>, item: ReviewItem): Promise<void> {
  await transaction
    .updateTable('review_item')
    .set({
      figures: JSON.stringify(item.figures),
      answer: item.answer === null ? null : JSON.stringify(item.answer),
      reopened: item.reopened === null ? null : JSON.stringify(item.reopened),
      is_answered: Number(isAnswered(item.answer)),
      version: item.version,
    })
    .where((where) => where.and({ ...placeOf(item), area: item.area }))
    .execute()
}

/** How far a sheet is. */
export interface SheetProgress extends SheetPlace {
  /** Lines that are municipalities: those must be answered. */
  readonly municipalities: number
  readonly answered: number
  /** Lines, of any kind, that a new delivery reopened. */
  readonly reopened: number
}

/** Progress of every sheet of some rounds, without reading figures or answers. */
export async function sheetProgress(
  db: Kysely<Schema>,
  { rounds, organisers = 'all' }: { readonly rounds: readonly string[]; readonly organisers?: 'all' | readonly string[] },
): Promise<SheetProgress[]> {
  if (rounds.length === 0 || (organisers !== 'all' && organisers.length === 0)) return []
  const columns = ['round', 'organiser', 'content', 'measure'] as const
  let query = db
    .selectFrom('review_item')
    .select(columns)
    .select([
      sql<string>`sum(is_municipality)`.as('municipalities'),
      sql<string>`sum(is_municipality * is_answered)`.as('answered'),
      sql<string>`count(reopened)`.as('reopened'),
    ])
    .where('round', 'in', [...rounds])
    .groupBy(columns)
  if (organisers !== 'all') query = query.where('organiser', 'in', [...organisers])
  return (await query.execute()).map((row) => ({
    ...placeOf({ ...row, measure: row.measure as Measure }),
    municipalities: Number(row.municipalities),
    answered: Number(row.answered),
    reopened: Number(row.reopened),
  }))
}

export type ItemPlace = SheetPlace & Pick<ReviewItem, 'area'>

/** Every version of the answer of a line, oldest first. */
export async function answerVersions(db: Kysely<Schema>, place: ItemPlace): Promise<AnswerVersion[]> {
  const rows = await db
    .selectFrom('review_answer')
    .selectAll()
    .where((where) => where.and({ ...placeOf(place), area: place.area }))
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    standsFor: row.stands_for,
    answer: row.answer === null ? null : (JSON.parse(row.answer) as ReviewAnswer),
    by: row.answered_by,
    at: row.answered_at,
  }))
}

export async function addAnswerVersion(
  transaction: Transaction<Schema>,
  place: ItemPlace,
  { version, standsFor, answer, by, at }: AnswerVersion,
): Promise<void> {
  await transaction
    .insertInto('review_answer')
    .values({
      ...placeOf(place),
      area: place.area,
      version,
      stands_for: standsFor,
      answer: answer === null ? null : JSON.stringify(answer),
      answered_by: by,
      answered_at: at,
    })
    .execute()
}

function itemOf(row: Selectable<ReviewItemTable>): ReviewItem {
  return {
    ...placeOf({ ...row, measure: row.measure as Measure }),
    area: row.area,
    figures: JSON.parse(row.figures) as ReviewItem['figures'],
    answer: row.answer === null ? null : (JSON.parse(row.answer) as ReviewAnswer),
    reopened: row.reopened === null ? null : (JSON.parse(row.reopened) as ReviewItem['reopened']),
    version: row.version,
  }
}
