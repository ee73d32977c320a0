import type { Kysely } from 'kysely'

/** National synthesis: shares, requests, plans, year clock, network, governance of the codebook. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
