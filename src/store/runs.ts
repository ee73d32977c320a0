import type { Generated, Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** Runs of the production process. `inputs` is JSON: deliveries with digests, definitions digest, population version. */
export interface RunTable {
  number: Generated<number>
  id: string
  cycle: string
  started_at: string
  finished_at: string
  status: string
  inputs: string
  inputs_digest: string
  cells_digest: string
  summary: string
}

/** A row of the catalogue of runs. A run is entered when its folder is whole, so every row is a finished run. */
export type RunRow = Selectable<RunTable>

type Database = Kysely<Schema>

/** All runs, newest first. */
export async function listRunRows(db: Database): Promise<RunRow[]> {
  return db.selectFrom('run').selectAll().orderBy('number', 'desc').execute()
}

/** The newest run of a cycle; null when it has never been run. */
export async function newestRunRow(db: Database, cycle: string): Promise<RunRow | null> {
  const runs = db.selectFrom('run').selectAll().where('cycle', '=', cycle)
  return (await runs.orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? null
}

/** The newest run with exactly these inputs; null when there is none. */
export async function runOfInputs(db: Database, inputsDigest: string): Promise<RunRow | null> {
  const runs = db.selectFrom('run').selectAll().where('inputs_digest', '=', inputsDigest)
  return (await runs.orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? null
}

/** Ids of runs of a cycle, to name the next one. */
export async function runIdsOfCycle(db: Database, cycle: string): Promise<string[]> {
  return (await db.selectFrom('run').select('id').where('cycle', '=', cycle).execute()).map(({ id }) => id)
}

export async function addRun(transaction: Transaction<Schema>, row: Omit<RunRow, 'number' | 'status'>): Promise<void> {
  await transaction
    .insertInto('run')
    .values({ ...row, status: 'finished' })
    .execute()
}
