import type { Kysely } from 'kysely'

/** Codings, codebooks: what later parts need. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
