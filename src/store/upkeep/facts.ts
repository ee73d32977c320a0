import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** A single fact of the whole register; null when it was never noted. */
export async function readFact(db: Kysely<Schema>, name: string): Promise<string | null> {
  const row = await db.selectFrom('register_fact').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value ?? null
}

/** Notes a fact in the place of the one before. */
export async function writeFact(db: Kysely<Schema>, name: string, value: string): Promise<void> {
  await db
    .insertInto('register_fact')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
