import type { Kysely } from 'kysely'
import type { CoverageStatement } from '../../model/delivery.ts'
import type { Schema } from '../schema.ts'

type Database = Kysely<Schema>

/** A delivery as the board needs it. */
export interface BoardDelivery {
  readonly number: number
  readonly id: string
  readonly kind: string
  readonly organiser: string | null
  readonly period: string
  readonly createdAt: string
  readonly receivedAt: string
  readonly status: string
  /** The manifest's statement of what is complete, by content. */
  readonly coverage: CoverageStatement
  readonly blockingFindings: number
}

/** Register deliveries of the quarters named, in the order of receiving; rejected ones too, withdrawn and replaced ones not. */
export async function boardDeliveries(db: Database, periods: readonly string[]): Promise<BoardDelivery[]> {
  const rows = await db
    .selectFrom('delivery')
    .select(['number', 'id', 'kind', 'organiser', 'period', 'created_at', 'received_at', 'status', 'coverage', 'receipt'])
    .where('period', 'in', [...periods])
    .where('kind', 'in', ['archive-extract', 'separate-delivery'])
    .where('status', 'in', ['received', 'rejected'])
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    id: row.id,
    kind: row.kind,
    organiser: row.organiser,
    period: row.period ?? '',
    createdAt: row.created_at,
    receivedAt: row.received_at,
    status: row.status,
    coverage: JSON.parse(row.coverage) as CoverageStatement,
    blockingFindings: (JSON.parse(row.receipt) as { blockingFindings?: number }).blockingFindings ?? 0,
  }))
}

/** Ids of the deliveries that each of the runs was made of. */
export async function deliveriesOfRuns(db: Database, runs: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (runs.length === 0) return new Map()
  const rows = await db
    .selectFrom('run')
    .select(['id', 'inputs'])
    .where('id', 'in', [...runs])
    .execute()
  const idsIn = (inputs: string) => (JSON.parse(inputs) as { deliveries?: readonly { id: string }[] }).deliveries ?? []
  return new Map(rows.map(({ id, inputs }) => [id, new Set(idsIn(inputs).map((one) => one.id))]))
}

/** How many municipalities of a sheet are answered, by `organiser content`. */
export interface SheetProgress {
  readonly organiser: string
  readonly content: string
  readonly items: number
  readonly answered: number
}

/** Progress of the sheets of a round: municipalities only, as those must be answered. */
export async function sheetProgress(db: Database, round: string, measure: string): Promise<SheetProgress[]> {
  const rows = await db
    .selectFrom('review_item')
    .select((row) => [
      'organiser',
      'content',
      row.fn.countAll<string>().as('items'),
      row.fn.count<string>('answer').as('answered'),
    ])
    .where('round', '=', round)
    .where('measure', '=', measure)
    .where('area', 'not in', ['elsewhere', 'whole'])
    .where('area', 'not like', 'X%')
    .groupBy(['organiser', 'content'])
    .execute()
  return rows.map((row) => ({ ...row, items: Number(row.items), answered: Number(row.answered) }))
}

/** Quarters that something has been delivered for or run, newest first. */
export async function boardCycles(db: Database): Promise<string[]> {
  const delivered = db.selectFrom('delivery').select('period').distinct().where('period', 'is not', null)
  const rows = await delivered.where('kind', 'in', ['archive-extract', 'separate-delivery']).execute()
  const run = await db.selectFrom('run').select('cycle').distinct().execute()
  return [...new Set([...rows.map(({ period }) => period ?? ''), ...run.map(({ cycle }) => cycle)])].sort().reverse()
}
