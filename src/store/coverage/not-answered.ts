import type { Kysely } from 'kysely'
import type { Measure } from '../../model/measure.ts'
import type { Schema } from '../schema.ts'

/** Organisers and contents whose newest round of a cycle ended without an answer that the institute has not yet decided about. */
export async function silentSheets(
  db: Kysely<Schema>,
  { cycle, measure }: { readonly cycle: string; readonly measure: Measure },
): Promise<{ readonly organiser: string; readonly content: string; readonly round: string }[]> {
  const newest = await db
    .selectFrom('review_round')
    .select('id')
    .where('cycle', '=', cycle)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) return []
  return db
    .selectFrom('review_sheet')
    .select(['organiser', 'content', 'round'])
    .where('round', '=', newest.id)
    .where('measure', '=', measure)
    .where('state', '=', 'not_answered')
    .execute()
}
