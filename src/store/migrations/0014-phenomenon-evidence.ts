import type { Kysely } from 'kysely'

/** Evidence beside phenomena: sources, indicator pins, imported indicators, quotes. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
