import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { CoverageDecision, DecidedPlace } from '../../model/coverage-decision.ts'
import type { Measure } from '../../model/measure.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { Schema } from '../schema.ts'
import type { CoverageDecisionTable } from './tables.ts'

/** A line before it is added. */
export type NewCoverageDecision = Omit<CoverageDecision, 'line'>

/** What a county's signed answer says of one place. */
export type CoverageProposal = Omit<NewCoverageDecision, 'stage' | 'origin' | 'wasEffectSeen'>

/** Which lines to read. What is not named is not limited. */
export interface LinesQuestion {
  readonly organisers?: 'all' | readonly string[]
  readonly municipality?: string
  readonly content?: string
  readonly measure?: Measure
  readonly route?: DecidedPlace['route']
  readonly period?: QuarterCode
  /** Up to this quarter, the quarter itself included. */
  readonly upTo?: QuarterCode
  readonly from?: QuarterCode
}

/** Any number that nothing else locks. Held to the end of the transaction: lines stand in the order in which they were decided. */
const COVERAGE_LOCK = 7_304_813
/** Rows in one statement: 17 columns each, and a statement has at most 65,535 values. */
const ROWS_AT_ONCE = 500

/** Lines of the history, oldest first. */
export async function coverageLines(db: Kysely<Schema>, question: LinesQuestion): Promise<CoverageDecision[]> {
  const { organisers = 'all', upTo, from, ...same } = question
  if (organisers !== 'all' && organisers.length === 0) return []
  let query = db.selectFrom('coverage_decision').selectAll()
  if (organisers !== 'all') query = query.where('organiser', 'in', [...organisers])
  if (upTo !== undefined) query = query.where('period', '<=', upTo)
  if (from !== undefined) query = query.where('period', '>=', from)
  for (const column of ['municipality', 'content', 'measure', 'route', 'period'] as const) {
    const wanted = same[column]
    if (wanted !== undefined) query = query.where(column, '=', wanted)
  }
  return (await query.orderBy('line').execute()).map(decisionOf)
}

/** Accepted lines up to a quarter that figures of clients rest on, oldest first: what a run takes. */
export async function acceptedLines(db: Kysely<Schema>, upTo: QuarterCode): Promise<CoverageDecision[]> {
  const lines = await coverageLines(db, { measure: 'clients', route: 'together', upTo })
  return lines.filter(({ stage }) => stage === 'accepted')
}

/**
 * Waits until nobody else is adding lines. To be called before the lines are read that a decision rests on, in the same transaction:
 * two people who decide at once then see each other.
 */
export async function lockCoverage(transaction: Transaction<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(COVERAGE_LOCK)})`.execute(transaction)
}

export async function addDecisions(transaction: Transaction<Schema>, lines: readonly NewCoverageDecision[]): Promise<void> {
  await lockCoverage(transaction)
  for (let start = 0; start < lines.length; start += ROWS_AT_ONCE) {
    const rows = lines.slice(start, start + ROWS_AT_ONCE).map(rowOf)
    await transaction.insertInto('coverage_decision').values(rows).execute()
  }
}

/** Enters what a county's signed answers say. Not in force until the institute accepts it. */
export async function addProposals(transaction: Transaction<Schema>, proposals: readonly CoverageProposal[]): Promise<void> {
  const lines = proposals.map((one) => ({ ...one, stage: 'proposed', origin: 'county-answer', wasEffectSeen: false }) as const)
  await addDecisions(transaction, lines)
}

function rowOf(line: NewCoverageDecision) {
  const { by, at, publicationNote, wasEffectSeen, ...same } = line
  return {
    municipality: same.municipality,
    content: same.content,
    measure: same.measure,
    route: same.route,
    period: same.period,
    organiser: same.organiser,
    class: same.class,
    stage: same.stage,
    origin: same.origin,
    decided_by: by,
    person: same.person,
    decided_at: at,
    why: same.why,
    publication_note: publicationNote,
    round: same.round,
    was_effect_seen: Number(wasEffectSeen),
  }
}

/** Everything was checked when the line was added. */
function decisionOf(row: Selectable<CoverageDecisionTable>): CoverageDecision {
  return {
    line: row.line,
    municipality: row.municipality,
    content: row.content,
    measure: row.measure as Measure,
    route: row.route as CoverageDecision['route'],
    period: row.period as QuarterCode,
    organiser: row.organiser,
    class: row.class as CoverageDecision['class'],
    stage: row.stage as CoverageDecision['stage'],
    origin: row.origin as CoverageDecision['origin'],
    by: row.decided_by,
    person: row.person,
    at: row.decided_at,
    why: row.why,
    publicationNote: row.publication_note,
    round: row.round,
    wasEffectSeen: row.was_effect_seen === 1,
  }
}
