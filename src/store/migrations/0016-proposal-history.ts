import type { Kysely } from 'kysely'

/** History of proposals: events, milestones, hand-ons, effects, influence, answers back. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
