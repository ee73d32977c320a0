import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** The newest review round of a cycle; null when none was opened. */
export async function newestRoundOf(db: Kysely<Schema>, cycle: string): Promise<string | null> {
  const rounds = db.selectFrom('review_round').select('id').where('cycle', '=', cycle)
  return (await rounds.orderBy('number', 'desc').limit(1).executeTakeFirst())?.id ?? null
}
