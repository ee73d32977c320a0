import type { Kysely } from 'kysely'
import type { Measure } from '../../model/measure.ts'
import type { Schema } from '../schema.ts'
import { newestRoundOf } from './newest-round.ts'

/** Organisers and contents whose newest round of a cycle ended without an answer that the institute has not yet decided about. */
export async function silentSheets(
  db: Kysely<Schema>,
  { cycle, measure }: { readonly cycle: string; readonly measure: Measure },
): Promise<{ readonly organiser: string; readonly content: string; readonly round: string }[]> {
  const round = await newestRoundOf(db, cycle)
  if (round === null) return []
  return db
    .selectFrom('review_sheet')
    .select(['organiser', 'content', 'round'])
    .where('round', '=', round)
    .where('measure', '=', measure)
    .where('state', '=', 'not_answered')
    .execute()
}
