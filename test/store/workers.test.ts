import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { initialiseDataFolder } from '../../src/register/data-folder.ts'
import { queueMail } from '../../src/store/mail/queue-mail.ts'
import { type Database, openDatabase } from '../../src/store/open-database.ts'
import { startMailServer, type TestMailServer } from '../fixtures/mail-server.ts'

const WORKER = fileURLToPath(new URL('../fixtures/worker-process.ts', import.meta.url))
const COMMAND = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const LETTERS = 50
const KEYS = {
  TIETOPOLKU_PSEUDONYM_KEY: randomBytes(32).toString('base64'),
  TIETOPOLKU_INCOMING_KEY: randomBytes(32).toString('base64'),
}

/** Two worker processes need a database that several can open: PostgreSQL, in a schema of its own. */
const cluster = process.env.TIETOPOLKU_TEST_DATABASE_URL ?? process.env.TIETOPOLKU_TEST_CLUSTER_URL
const schema = `workers_${process.pid}`
const databaseUrl = cluster ? `${cluster}${cluster.includes('?') ? '&' : '?'}options=-c%20search_path%3D${schema}` : ''

let root = ''
let database: Database
let mail: TestMailServer
const children: ChildProcess[] = []

describe.each(cluster ? [cluster] : [])('two worker processes on one PostgreSQL', () => {
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'tietopolku-workers-'))
    initialiseDataFolder({ root: join(root, 'data'), kind: 'production', now: '2024-01-01T00:00:00.000Z' })
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: cluster })
    await client.connect()
    await client.query(`create schema ${schema}`)
    await client.end()
    database = await openDatabase({ stateFolder: '', databaseUrl })
    mail = await startMailServer(40)
  })
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await mail.close()
    await database.close()
    rmSync(root, { recursive: true, force: true })
  })

  test('fifty letters go out once each, although one of the workers is killed on the way', async () => {
    await queueLetters()
    const [first] = await Promise.all([startWorker('mail'), startWorker('mail')])
    await until(() => mail.received.length >= 15)
    first.kill('SIGKILL')
    await until(async () => (await countOf('sent')) >= LETTERS - 1)
    // At most the one letter that the killed worker had in hands waits for ten minutes: let them pass.
    await database.db.updateTable('mail').set({ claimed_at: '2000-01-01T00:00:00.000Z' }).where('state', '=', 'sending').execute()
    await until(async () => (await countOf('sent')) === LETTERS)
    const ids = mail.received.map((message) => /^Message-ID: (\S+)$/m.exec(message)?.[1])
    expect(new Set(ids).size).toBe(LETTERS)
    // A letter can reach the mail server twice only when its worker died before it heard the answer; then under the same id.
    expect(ids.length).toBeLessThanOrEqual(LETTERS + 1)
  })

  test('a piece of work whose worker is killed is done by the other, once', async () => {
    const file = join(root, 'pieces.txt')
    const doomed = await startWorker('long', file)
    await until(() => existsSync(file))
    await startWorker('quick', file)
    await sleep(1_500)
    expect(readFileSync(file, 'utf8')).toBe('begun\n') // the other does not touch what is being done
    doomed.kill('SIGKILL')
    await until(() => readFileSync(file, 'utf8').includes('done'), 1_000)
    await sleep(2_000)
    expect(readFileSync(file, 'utf8')).toBe('begun\ndone\n')
  }, 120_000)

  test('the command `work` does scheduled work until it is told to stop, and ends well', async () => {
    const child = spawn(process.execPath, [COMMAND, 'work'], {
      env: { ...process.env, ...KEYS, DATABASE_URL: databaseUrl, TIETOPOLKU_DATA: join(root, 'data') },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    children.push(child)
    let said = ''
    child.stderr.on('data', (data) => {
      said += String(data)
    })
    await until(() => said.includes('does scheduled work'))
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})

test('work of several processes needs PostgreSQL: the embedded database is one process’s', () => {
  expect(cluster === undefined || databaseUrl.includes(schema)).toBe(true)
})

async function queueLetters(): Promise<void> {
  await database.db.transaction().execute(async (transaction) => {
    for (let number = 1; number <= LETTERS; number++)
      await queueMail(transaction, {
        to: { email: `person${number}@example.invalid` },
        template: 'release-to-approve',
        language: 'fi',
        parameters: { release: 'r1' },
      })
  })
}

async function countOf(state: string): Promise<number> {
  return (await database.db.selectFrom('mail').select('number').where('state', '=', state).execute()).length
}

async function startWorker(what: string, file = ''): Promise<ChildProcess> {
  const child = spawn(process.execPath, [WORKER, join(root, 'data'), what, file], {
    env: { ...process.env, ...KEYS, DATABASE_URL: databaseUrl, SMTP_URL: mail.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  return child
}

async function until(isTrue: () => boolean | Promise<boolean>, rounds = 600): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    if (await isTrue()) return
    await sleep(100)
  }
  throw new Error('it did not come true in time')
}
