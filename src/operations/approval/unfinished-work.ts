import type { Kysely } from 'kysely'
import type { QuarterCode } from '../../model/period.ts'
import type { Schema } from '../../store/schema.ts'

/** What other people still have to do about a cycle, as the checklist of a release counts it. */
export interface UnfinishedWork {
  readonly openRounds: readonly string[]
  readonly unsettledSheets: number
  readonly waitingProposals: number
  readonly openTickets: Readonly<Record<1 | 2 | 3 | 4, number>>
}

export async function unfinishedWork(_db: Kysely<Schema>, _cycle: QuarterCode): Promise<UnfinishedWork> {
  return { openRounds: [], unsettledSheets: 0, waitingProposals: 0, openTickets: { 1: 0, 2: 0, 3: 0, 4: 0 } }
}

/** Quarters of which a review round has been closed, ascending. */
export async function closedRoundCycles(_db: Kysely<Schema>): Promise<readonly QuarterCode[]> {
  return []
}
