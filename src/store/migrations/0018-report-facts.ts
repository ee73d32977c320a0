import type { Kysely } from 'kysely'

/** What cross tables and search are read from. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
