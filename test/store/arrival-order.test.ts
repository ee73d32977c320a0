import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/store/open-database.ts'
import type { Schema } from '../../src/store/schema.ts'
import { forgetEarlierVersions, hideArrivalOrder } from '../../src/store/social/arrival-order.ts'
import { vacuumEmbedded } from '../../src/store/upkeep/vacuum.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

const DAY = '2024-05-14'
/** Stood in a text until it was blacked out. */
const BLACKED_OUT = 'peitettysana'

describe.each(testDatabases())('what the files of the $name keep of a day', ({ name, open }) => {
  let database: Database
  const ids: string[] = []
  beforeAll(async () => {
    database = await open()
    const content = { title: 'Otsikko', observation: `Tässä oli ${BLACKED_OUT}.` }
    for (let number = 0; number < 6; number++)
      ids.push(await insertTestReport(database.db, { organiser: '16', state: 'accepted', sentOn: DAY, content }))
    await database.db.updateTable('social_report_text').set({ text: '▇▇▇' }).where('part', '=', 'observation').execute()
    await database.db.transaction().execute((transaction) => hideArrivalOrder(transaction, DAY))
  })
  afterAll(() => database.close())

  test('the rewritten rows alone leave the earlier ones in the files', async () => {
    const [id = ''] = ids
    expect(await filesWith(database.db, BLACKED_OUT)).toContain('social_report_text')
    expect(await timesIn(database.db, 'social_report', id)).toBeGreaterThan(1)
  })

  test('when they are let go each report stands there once, in the order of random ids', async () => {
    await forgetEarlierVersions(database.db)
    for (const id of ids) expect(await timesIn(database.db, 'social_report', id)).toBe(1)
    const { rows } = await sql<{ id: string }>`select id from social_report order by ctid`.execute(database.db)
    expect(rows.map(({ id }) => id)).toEqual([...ids].sort())
  })

  test('and what was blacked out stands in no table and in no index', async () => {
    expect(await filesWith(database.db, BLACKED_OUT)).toEqual([])
    expect(await filesWith(database.db, 'tsikko')).toContain('social_report_text')
  })

  test('the log of changes, which has moments, is begun anew where the database is our own', async () => {
    const { rows } = await sql<{ found: boolean }>`
      select bool_or(position(${sql.lit(BLACKED_OUT)}::bytea in pg_read_binary_file('pg_wal/' || name)) > 0) as found
      from pg_ls_waldir() where size <= 20000000`.execute(database.db)
    expect(rows[0]?.found).toBe(name !== 'embedded database')
  })

  test('every night the embedded one is tidied; PostgreSQL looks after itself', async () => {
    expect(await vacuumEmbedded(database.db)).toBe(name === 'embedded database')
  })

  test('what stands in the way for long is not waited for, and the tables stay as they are', async () => {
    if (name === 'embedded database') return
    const reader = database.db.transaction().execute(async (transaction) => {
      await transaction.selectFrom('social_report').select('id').execute()
      await expect(forgetEarlierVersions(database.db)).rejects.toThrow(/lock timeout/)
    })
    await reader
    expect(await database.db.selectFrom('social_report').select('id').execute()).toHaveLength(ids.length)
  })
})

/** Tables and indexes in whose files the word stands. */
async function filesWith(db: Kysely<Schema>, word: string): Promise<string[]> {
  await sql`checkpoint`.execute(db)
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'i')
      and position(${sql.lit(word)}::bytea in pg_read_binary_file(pg_relation_filepath(oid))) > 0 order by relname`.execute(db)
  return rows.map(({ name }) => name)
}

/** How often the word stands in the file of the table. */
async function timesIn(db: Kysely<Schema>, table: string, word: string): Promise<number> {
  await sql`checkpoint`.execute(db)
  const { rows } = await sql<{ hex: string }>`
    select encode(pg_read_binary_file(pg_relation_filepath(${table}::regclass)), 'hex') as hex`.execute(db)
  return (rows[0]?.hex ?? '').split(Buffer.from(word).toString('hex')).length - 1
}
