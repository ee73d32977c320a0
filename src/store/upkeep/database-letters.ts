import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/** How the database keeps letters: decided when it was made, and the same for as long as it lives. */
export interface DatabaseLetters {
  /** `UTF8`, `SQL_ASCII`, `LATIN1`… */
  readonly encoding: string
  /** Whether it knows that Ä and ä are one letter. */
  readonly knowsLetters: boolean
}

export async function databaseLetters(db: Kysely<Schema>): Promise<DatabaseLetters> {
  const { rows } = await sql<{ encoding: string; knows: boolean }>`
    select current_setting('server_encoding') as encoding, lower('Ä') = 'ä' and lower('Č') = 'č' as knows`.execute(db)
  return { encoding: rows[0]?.encoding ?? '', knowsLetters: rows[0]?.knows === true }
}
