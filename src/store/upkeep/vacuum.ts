import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/**
 * Takes what was changed and deleted away from the tables, and counts anew what the database plans its queries by. PostgreSQL does both by
 * itself, when and where enough has changed; the embedded database has nobody who would. Not inside a transaction.
 * @returns whether it was done: the database is the embedded one.
 */
export async function vacuumEmbedded(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ version: string }>`select version() as version`.execute(db)
  if (!isEmbedded(rows[0]?.version ?? '')) return false
  await sql`vacuum (analyze)`.execute(db)
  return true
}

/** How long other work may have to stand behind this in a queue: a backup reads for minutes, and is to be waited for on another night. */
const LONGEST_WAIT = '5s'

/**
 * Writes the tables into new files and lets the old ones go, so that nothing of an earlier version of a row is left in them. A plain
 * vacuum only gives the place free: the bytes stay until something else comes there. On the embedded database the log of changes, which
 * has the moment of every transaction, is begun anew too; that of a PostgreSQL is its keeper's. Not inside a transaction.
 * @throws the database's `lock_not_available` when somebody reads or writes one of the tables for longer.
 */
export async function rewriteTables(db: Kysely<Schema>, tables: readonly (keyof Schema)[]): Promise<void> {
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ version: string }>`select version() as version`.execute(connection)
    await sql`set lock_timeout = ${sql.lit(LONGEST_WAIT)}`.execute(connection)
    try {
      for (const table of tables) await sql`vacuum (full, analyze) ${sql.table(table)}`.execute(connection)
    } finally {
      await sql`reset lock_timeout`.execute(connection)
    }
    if (isEmbedded(rows[0]?.version ?? '')) await beginLogAnew(connection)
  })
}

async function beginLogAnew(connection: Kysely<Schema>): Promise<void> {
  // Without this a file of the log would be used again, and keep what it holds until then.
  await sql`set wal_recycle = off`.execute(connection)
  try {
    await sql`select pg_switch_wal()`.execute(connection)
    await sql`checkpoint`.execute(connection)
  } finally {
    await sql`reset wal_recycle`.execute(connection)
  }
}

function isEmbedded(version: string): boolean {
  return version.includes('PGlite')
}
