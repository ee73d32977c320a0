import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db as JobDatabase } from 'pg-boss'
import { DurableNodeFS, durableStartParameters } from './durable-file-system.ts'
import { type MigrationPlan, migrate, migrationPlan } from './migrate.ts'
import type { Schema } from './schema.ts'

export interface Database {
  readonly db: Kysely<Schema>
  readonly engine: 'embedded' | 'postgresql'
  /** For the queue of jobs only: plain SQL beside the queries above, never in the middle of one of their transactions. */
  forJobs(): Promise<JobDatabase>
  /** Runs the work when no other change of the register is under way: in this process, or on PostgreSQL in any process. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface DatabasePlace {
  readonly stateFolder: string
  readonly databaseUrl?: string
  beforeMigrating?(plan: MigrationPlan): 'leave' | undefined
}

/** Type number of `int8`: read as text on both engines, not as BigInt on one and text on the other. */
const INT8 = 20

/**
 * Opens the state database and brings its tables up to date: PostgreSQL when `databaseUrl` is given, else the embedded one in
 * `stateFolder`. The caller holds the folder's lock: two processes on one embedded database would corrupt it. With `beforeMigrating` it is
 * first told which migrations there are: what it throws stops the opening, and `leave` leaves the tables as they are.
 */
export async function openDatabase({ stateFolder, databaseUrl, beforeMigrating }: DatabasePlace): Promise<Database> {
  const database = databaseUrl ? openPostgreSql(databaseUrl) : await openEmbedded(join(stateFolder, 'database'))
  try {
    const decision = beforeMigrating?.(await migrationPlan(database.db))
    if (decision !== 'leave') await migrate(database.db)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

function openPostgreSql(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 8 })
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const forJobs = async (): Promise<JobDatabase> => ({ executeSql: (text, values) => pool.query(text, values) })
  return { db, engine: 'postgresql', forJobs, exclusively: (work) => withAdvisoryLock(pool, work), close: () => db.destroy() }
}

/** Any number that nothing else locks. The lock belongs to the connection: it is free again when the process dies. */
const REGISTER_LOCK = 7_304_811

async function withAdvisoryLock<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const connection = await pool.connect()
  try {
    await connection.query('select pg_advisory_lock($1)', [REGISTER_LOCK])
    return await work()
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [REGISTER_LOCK])
    connection.release()
  }
}

/** One piece of work after the other. The embedded database has one process, so a queue in it is enough. */
function queue(): Database['exclusively'] {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

async function openEmbedded(folder: string): Promise<Database> {
  if (!existsSync(folder)) await createEmbedded(folder)
  const pglite = await PGlite.create({
    dataDir: folder,
    fs: new DurableNodeFS(folder),
    startParams: durableStartParameters(PGlite),
    parsers: { [INT8]: (value) => value },
  })
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  const close = async () => {
    await db.destroy()
    if (!pglite.closed) await pglite.close()
  }
  // Loaded when asked for: most commands start no jobs. It waits for the transactions above, as they for it.
  const forJobs = async (): Promise<JobDatabase> => (await import('pg-boss')).fromPglite(pglite)
  return { db, engine: 'embedded', forJobs, exclusively: queue(), close }
}

/**
 * The durable file system needs a database that exists, so it is first made with the plain one. Made beside and renamed: a process
 * killed half-way leaves no half database behind.
 */
async function createEmbedded(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  await (await PGlite.create(unfinished)).close()
  renameSync(unfinished, folder)
}
