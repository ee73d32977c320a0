import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { CodingComparisonTable } from './coding-tables.ts'

/** Place 1: the first coder, whose codings count. Place 2: the second, who codes without seeing the first's. */
export type CoderPlace = 1 | 2

export interface CodingAssignment {
  readonly report: string
  readonly place: CoderPlace
  readonly coder: string
  readonly isDone: boolean
  /** `agreed`: both gave the same themes. `settled`: people decided of the others. Null while open. */
  readonly outcome: 'agreed' | 'settled' | null
}

/** At most two, by place. */
export async function assignmentsOf(db: Kysely<Schema>, reports: readonly string[]): Promise<CodingAssignment[]> {
  if (reports.length === 0) return []
  const rows = await db
    .selectFrom('coding_assignment')
    .selectAll()
    .where('report', 'in', reports)
    .orderBy('report')
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    report: row.report,
    place: row.place === 1 ? 1 : 2,
    coder: row.coder,
    isDone: row.is_done === 1,
    outcome: row.outcome === 'agreed' || row.outcome === 'settled' ? row.outcome : null,
  }))
}

export async function insertAssignments(
  transaction: Transaction<Schema>,
  assignments: readonly CodingAssignment[],
): Promise<void> {
  if (assignments.length === 0) return
  const rows = assignments.map(({ report, place, coder, isDone, outcome }) => ({
    report,
    place,
    coder,
    is_done: isDone ? 1 : 0,
    outcome,
  }))
  await transaction.insertInto('coding_assignment').values(rows).execute()
}

export async function removeAssignment(
  transaction: Transaction<Schema>,
  { report, place }: { readonly report: string; readonly place: CoderPlace },
): Promise<void> {
  await transaction.deleteFrom('coding_assignment').where('report', '=', report).where('place', '=', place).execute()
}

export async function setDone(
  transaction: Transaction<Schema>,
  { report, place }: { readonly report: string; readonly place: CoderPlace },
): Promise<void> {
  await transaction
    .updateTable('coding_assignment')
    .set((now) => ({ is_done: 1, version: now('version', '+', 1) }))
    .where('report', '=', report)
    .where('place', '=', place)
    .execute()
}

export async function setOutcome(
  transaction: Transaction<Schema>,
  report: string,
  outcome: CodingAssignment['outcome'],
): Promise<void> {
  await transaction
    .updateTable('coding_assignment')
    .set((now) => ({ outcome, version: now('version', '+', 1) }))
    .where('report', '=', report)
    .execute()
}

/** What the two gave, by theme: see `CodingComparisonTable`. */
export interface Comparison {
  readonly report: string
  readonly theme: string
  readonly first: boolean
  readonly second: boolean
  readonly decided: boolean | null
  readonly decidedBy: string | null
}

export async function insertComparisons(
  transaction: Transaction<Schema>,
  comparisons: readonly Pick<Comparison, 'report' | 'theme' | 'first' | 'second'>[],
): Promise<void> {
  if (comparisons.length === 0) return
  const nobody = { decided: null, decided_by: null, decided_at: null }
  const rows = comparisons.map(({ first, second, ...key }) => ({
    ...key,
    first: first ? 1 : 0,
    second: second ? 1 : 0,
    ...nobody,
  }))
  await transaction.insertInto('coding_comparison').values(rows).execute()
}

export async function comparisonsOf(db: Kysely<Schema>, reports: readonly string[]): Promise<Comparison[]> {
  if (reports.length === 0) return []
  const rows = await db
    .selectFrom('coding_comparison')
    .selectAll()
    .where('report', 'in', reports)
    .orderBy('report')
    .orderBy('theme')
    .execute()
  return rows.map(toComparison)
}

export async function decideComparison(
  transaction: Transaction<Schema>,
  { report, theme, isKept, by, at }: Pick<Comparison, 'report' | 'theme'> & { isKept: boolean; by: string; at: string },
): Promise<void> {
  await transaction
    .updateTable('coding_comparison')
    .set({ decided: isKept ? 1 : 0, decided_by: by, decided_at: at })
    .where('report', '=', report)
    .where('theme', '=', theme)
    .execute()
}

/** A report that two people have coded, both to the end. */
export interface CodedTwice {
  readonly report: string
  readonly first: string
  readonly second: string
  readonly outcome: CodingAssignment['outcome']
  readonly state: string
  readonly language: string
  readonly sentOn: string
}

/** All of the counties named, oldest first; of one pair of coders when they are named. */
export async function codedTwice(
  db: Kysely<Schema>,
  { organisers, first, second }: { readonly organisers: readonly string[]; readonly first?: string; readonly second?: string },
): Promise<CodedTwice[]> {
  if (organisers.length === 0) return []
  let query = db
    .selectFrom('social_report')
    .innerJoin('coding_assignment as one', (join) => join.onRef('one.report', '=', 'social_report.id').on('one.place', '=', 1))
    .innerJoin('coding_assignment as two', (join) => join.onRef('two.report', '=', 'social_report.id').on('two.place', '=', 2))
    .select([
      'social_report.id as report',
      'social_report.state',
      'social_report.language',
      'social_report.sent_on',
      'one.coder as first',
    ])
    .select(['two.coder as second', 'two.outcome'])
    .where('social_report.organiser', 'in', organisers)
    .where('one.is_done', '=', 1)
    .where('two.is_done', '=', 1)
  if (first !== undefined) query = query.where('one.coder', '=', first)
  if (second !== undefined) query = query.where('two.coder', '=', second)
  const rows = await query.orderBy('social_report.sent_on').orderBy('social_report.id').execute()
  return rows.map(({ sent_on: sentOn, outcome, ...row }) => ({
    ...row,
    outcome: outcome === 'agreed' || outcome === 'settled' ? outcome : null,
    sentOn,
  }))
}

/** How many reports each coder still has before them, by place. */
export async function openAssignments(
  db: Kysely<Schema>,
  organisers: readonly string[],
): Promise<{ readonly coder: string; readonly place: CoderPlace; readonly open: number; readonly done: number }[]> {
  if (organisers.length === 0) return []
  const rows = await db
    .selectFrom('coding_assignment')
    .innerJoin('social_report', 'social_report.id', 'coding_assignment.report')
    .select(['coder', 'place'])
    .select((where) => [where.fn.countAll<string>().as('all'), where.fn.sum<string>('is_done').as('done')])
    .where('social_report.organiser', 'in', organisers)
    .groupBy(['coder', 'place'])
    .orderBy('coder')
    .orderBy('place')
    .execute()
  return rows.map(({ coder, place, all, done }) => ({
    coder,
    place: place === 1 ? 1 : 2,
    open: Number(all) - Number(done),
    done: Number(done),
  }))
}

function toComparison(row: Selectable<CodingComparisonTable>): Comparison {
  return {
    report: row.report,
    theme: row.theme,
    first: row.first === 1,
    second: row.second === 1,
    decided: row.decided === null ? null : row.decided === 1,
    decidedBy: row.decided_by,
  }
}
