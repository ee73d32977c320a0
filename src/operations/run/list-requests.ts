import { z } from 'zod'
import { isQuarterCode } from '../../model/period.ts'
import type { ProblemDescription } from '../../model/problem.ts'
import { listRunRequests } from '../../store/approval/run-requests.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import { defineOperation } from '../operation.ts'

export interface RunRequests {
  /** Quarters that deliveries in force speak of, newest first: what can be processed. */
  readonly cycles: readonly string[]
  readonly requests: readonly {
    readonly cycle: string
    readonly state: string
    readonly askedAt: string
    readonly endedAt: string | null
    readonly run: string | null
    readonly problem: ProblemDescription | null
  }[]
}

const MOST = 8

/** What can be processed, and the newest requests to do so. */
export const listRequests = defineOperation({
  name: 'cycle.requests',
  title: { fi: 'Luettele pyydetyt ajot', sv: 'Visa begärda körningar', en: 'List the runs that were asked for' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_, { db }): Promise<RunRequests> {
    const delivered = (await listDeliveries(db)).filter(
      ({ status, kind }) => status === 'received' && (kind === 'archive-extract' || kind === 'separate-delivery'),
    )
    const cycles = new Set(delivered.flatMap(({ period }) => (period !== null && isQuarterCode(period) ? [period] : [])))
    const rows = await listRunRequests(db, MOST)
    return {
      cycles: [...cycles].sort().reverse(),
      requests: rows.map((row) => ({
        cycle: row.cycle,
        state: row.state,
        askedAt: row.asked_at,
        endedAt: row.ended_at,
        run: row.run,
        problem: row.problem === null ? null : (JSON.parse(row.problem) as ProblemDescription),
      })),
    }
  },
})
