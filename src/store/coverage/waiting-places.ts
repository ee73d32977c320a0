import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/** What waits for the institute in one quarter: numbers of places. */
export interface WaitingPlaces {
  readonly period: string
  /** A county has proposed a class. */
  readonly proposals: number
  /** A class was set by somebody who knew its effect on the estimate; somebody else must confirm it. */
  readonly confirmations: number
}

/** Places whose newest line waits for somebody of the institute, by quarter, oldest first. */
export async function waitingPlaces(db: Kysely<Schema>): Promise<WaitingPlaces[]> {
  const proposed = sql<string>`count(*) filter (where stage = 'proposed')`
  const rows = await db
    .selectFrom('coverage_decision as line')
    .where((expression) => expression.or([expression('stage', '=', 'proposed'), expression('was_effect_seen', '=', 1)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('coverage_decision as newer')
            .select('newer.line')
            .whereRef('newer.municipality', '=', 'line.municipality')
            .whereRef('newer.content', '=', 'line.content')
            .whereRef('newer.measure', '=', 'line.measure')
            .whereRef('newer.route', '=', 'line.route')
            .whereRef('newer.period', '=', 'line.period')
            .whereRef('newer.line', '>', 'line.line')
            // Any newer line answers a proposal; a class to be confirmed stays so until another one is in force.
            .where((newer) => newer.or([newer('line.stage', '=', 'proposed'), newer('newer.stage', '=', 'accepted')])),
        ),
      ),
    )
    .groupBy('period')
    .select(['period', proposed.as('proposals'), sql<string>`count(*)`.as('all')])
    .orderBy('period')
    .execute()
  return rows.map(({ period, proposals, all }) => ({
    period,
    proposals: Number(proposals),
    confirmations: Number(all) - Number(proposals),
  }))
}
