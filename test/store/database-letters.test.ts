import { afterAll, describe, expect, test } from 'vitest'
import { registerChecks } from '../../src/cli/doctor/register-checks.ts'
import type { RegisterHealth } from '../../src/operations/upkeep/show-health.ts'
import { type Database, openDatabase } from '../../src/store/open-database.ts'
import { findReports } from '../../src/store/social/find-reports.ts'
import { databaseLetters } from '../../src/store/upkeep/database-letters.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

const [embedded] = testDatabases()
const cluster = process.env.TIETOPOLKU_TEST_DATABASE_URL ?? process.env.TIETOPOLKU_TEST_CLUSTER_URL

/** A database made as nobody should, in the cluster that is there; null where there is no PostgreSQL. */
async function made(encoding: 'UTF8' | 'SQL_ASCII'): Promise<Database | null> {
  if (cluster === undefined) return null
  const { default: pg } = await import('pg')
  const name = `letters_${process.pid}_${encoding.toLowerCase()}`
  const client = new pg.Client({ connectionString: cluster })
  await client.connect()
  await client.query(`create database ${name} encoding '${encoding}' lc_collate 'C' lc_ctype 'C' template template0`)
  const url = new URL(cluster)
  url.pathname = `/${name}`
  const database = await openDatabase({ stateFolder: '', databaseUrl: url.href })
  const close = async () => {
    await database.close()
    await client.query(`drop database ${name}`)
    await client.end()
  }
  return { ...database, close }
}

const open: Database[] = []
const opened = async (database: Promise<Database | null | undefined>) => {
  const one = await database
  if (one) open.push(one)
  return one
}
afterAll(async () => {
  for (const database of open) await database.close()
})

/** What the doctor says of a database with these letters; everything else of the register is well. */
async function told(database: Database) {
  const health: RegisterHealth = {
    ...{ program: '1', folderFormat: 2, migrations: { applied: 1, pending: 0 }, audit: null, lastBackupAt: null },
    ...{ letters: { waiting: 0, failed: 0, oldest: null }, keys: { pseudonym: 1, incoming: 1, isRotationWaiting: false } },
    now: '2024-05-14T09:00:00.000Z',
    database: await databaseLetters(database.db),
  }
  const check = registerChecks(health).find((one) => one.check === 'database-letters')
  return { state: check?.state, texts: Object.values(check?.texts ?? {}).join('\n') }
}

async function found(database: Database, words: string): Promise<number> {
  const question = { organisers: ['16'], states: ['accepted'], words: [words] }
  return (await findReports(database.db, question, { order: 'oldest', limit: 10, offset: 0 })).count
}

const content = { title: 'Häiriö', observation: 'Äiti: HÄIRIÖ ja ÄÄNI', consequences: null, proposal: null }

describe('what the doctor says of the letters of a database', () => {
  test('the embedded one knows all of them', async () => {
    const database = await opened(embedded?.open() ?? Promise.resolve(null))
    expect(database && (await told(database)).state).toBe('good')
  })

  test('in SQL_ASCII words break at ä: that stops, and it is said how to make the database', async () => {
    const database = await opened(made('SQL_ASCII'))
    if (!database) return
    expect(await databaseLetters(database.db)).toEqual({ encoding: 'SQL_ASCII', knowsLetters: false })
    const { state, texts } = await told(database)
    expect(state).toBe('stop')
    expect(texts.match(/createdb -E UTF8 --locale=C.UTF-8/g)).toHaveLength(3)
    expect(texts).toContain('SQL_ASCII')
    await insertTestReport(database.db, { organiser: '16', state: 'accepted', content })
    expect(await found(database, 'häiriö')).toBe(0)
  })

  test('in UTF-8 with the locale C attention is asked for, and words are found all the same', async () => {
    const database = await opened(made('UTF8'))
    if (!database) return
    expect(await databaseLetters(database.db)).toEqual({ encoding: 'UTF8', knowsLetters: false })
    expect((await told(database)).state).toBe('attention')
    await insertTestReport(database.db, { organiser: '16', state: 'accepted', content: { ...content, title: 'Otsikko' } })
    for (const word of ['häiriö', 'äiti', 'ääni', 'otsik']) expect(await found(database, word), word).toBe(1)
    expect(await found(database, 'öinen')).toBe(0)
  })
})
