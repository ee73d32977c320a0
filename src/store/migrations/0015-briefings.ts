import type { Kysely } from 'kysely'

/** Briefings: sections, comments, editions. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
