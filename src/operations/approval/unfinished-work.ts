import type { Kysely } from 'kysely'
import { isQuarterCode, type QuarterCode } from '../../model/period.ts'
import type { Schema } from '../../store/schema.ts'

/** What other people still have to do about a cycle, as the checklist of a release counts it. */
export interface UnfinishedWork {
  readonly openRounds: readonly string[]
  readonly unsettledSheets: number
  readonly waitingProposals: number
  /** Tickets about the cycle (or about no quarter in particular) that are not at an end, by severity. */
  readonly openTickets: Readonly<Record<1 | 2 | 3 | 4, number>>
}

export async function unfinishedWork(db: Kysely<Schema>, cycle: QuarterCode): Promise<UnfinishedWork> {
  const rounds = await db.selectFrom('review_round').select(['id', 'state']).where('cycle', '=', cycle).execute()
  return {
    openRounds: rounds.filter(({ state }) => state === 'open').map(({ id }) => id),
    unsettledSheets: await unsettledSheets(
      db,
      rounds.map(({ id }) => id),
    ),
    waitingProposals: await waitingProposals(db, cycle),
    openTickets: await openTickets(db, cycle),
  }
}

/** Quarters of which a review round has been closed, ascending. */
export async function closedRoundCycles(db: Kysely<Schema>): Promise<readonly QuarterCode[]> {
  const rows = await db
    .selectFrom('review_round')
    .select('cycle')
    .distinct()
    .where('state', '=', 'closed')
    .orderBy('cycle')
    .execute()
  return rows.map(({ cycle }) => cycle).filter(isQuarterCode)
}

async function unsettledSheets(db: Kysely<Schema>, rounds: readonly string[]): Promise<number> {
  if (rounds.length === 0) return 0
  const sheets = db.selectFrom('review_sheet').select(({ fn }) => fn.countAll<string>().as('sheets'))
  const row = await sheets
    .where('round', 'in', [...rounds])
    .where('state', '!=', 'settled')
    .executeTakeFirst()
  return Number(row?.sheets ?? 0)
}

/** Places whose newest line is a county's proposal that nobody has answered. */
async function waitingProposals(db: Kysely<Schema>, cycle: string): Promise<number> {
  const newest = db
    .selectFrom('coverage_decision')
    .select(({ fn }) => fn.max('line').as('line'))
    .where('period', '=', cycle)
    .groupBy(['municipality', 'content', 'measure', 'route', 'period'])
  const proposed = db.selectFrom('coverage_decision').select(({ fn }) => fn.countAll<string>().as('places'))
  const row = await proposed.where('stage', '=', 'proposed').where('line', 'in', newest).executeTakeFirst()
  return Number(row?.places ?? 0)
}

async function openTickets(db: Kysely<Schema>, cycle: string): Promise<UnfinishedWork['openTickets']> {
  const rows = await db
    .selectFrom('ticket')
    .select(['severity', 'quarters'])
    .where('status', 'not in', ['closed', 'will_not_fix'])
    .execute()
  const concerning = rows.filter(({ quarters }) => quarters === '[]' || quarters.includes(`"${cycle}"`))
  const count = (severity: number) => concerning.filter((row) => row.severity === severity).length
  return { 1: count(1), 2: count(2), 3: count(3), 4: count(4) }
}
