import type { Kysely } from 'kysely'
import { CHAIN_START, type ChainedEntry, chainedHash } from '../audit-chain.ts'

interface Before {
  audit: ChainedEntry & { number: number; previous_hash: string; hash: string }
}

/** Joins the entries of the audit trail into a chain, those of older folders too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['previous_hash', 'hash'])
    await db.schema
      .alterTable('audit')
      .addColumn(column, 'text', (built) => built.notNull().defaultTo(''))
      .execute()
  const chain = db as Kysely<Before>
  let previous = CHAIN_START
  for (const { number, ...entry } of await chain.selectFrom('audit').selectAll().orderBy('number').execute()) {
    const hash = chainedHash(previous, entry)
    await chain.updateTable('audit').set({ previous_hash: previous, hash }).where('number', '=', number).execute()
    previous = hash
  }
}
