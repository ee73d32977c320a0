import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type JobQueue, type ScheduledJob, startJobQueue } from '../../src/store/job-queue.ts'
import type { Database } from '../../src/store/open-database.ts'
import { testDatabases } from './databases.ts'

const QUICK = { poll: 1, schedule: 1, supervise: 1, heartbeat: 10, retry: 1 }
const NEVER = '0 0 29 2 *'

describe.each(testDatabases())('scheduled work on $name', ({ open }) => {
  let database: Database
  const queues: JobQueue[] = []
  beforeAll(async () => {
    database = await open()
  })
  afterAll(async () => {
    for (const queue of queues) await queue.stop()
    await database.close()
  })

  const start = async (jobs: readonly ScheduledJob[], failures: unknown[] = []) => {
    const queue = await startJobQueue({ database, jobs, report: (error) => failures.push(error), pace: QUICK })
    queues.push(queue)
    return queue
  }

  test('of two workers one does each piece of work', async () => {
    const done: string[] = []
    const job = (worker: string) => ({ name: 'once', cron: NEVER, run: async () => void done.push(worker) })
    const first = await start([job('first')])
    await start([job('second')])
    await first.ask('once')
    await until(() => done.length > 0)
    await sleep(1_500)
    expect(done).toHaveLength(1)
  })

  test('work that is asked for while it waits is done once', async () => {
    let times = 0
    const queue = await start([{ name: 'asked-twice', cron: NEVER, run: () => sleep(500).then(() => void times++) }])
    await Promise.all([queue.ask('asked-twice'), queue.ask('asked-twice'), queue.ask('asked-twice')])
    await until(() => times > 0)
    await sleep(1_500)
    expect(times).toBe(1)
  })

  test('what goes wrong is told, and the other work goes on', async () => {
    const failures: unknown[] = []
    let other = 0
    const queue = await start(
      [
        { name: 'fails', cron: NEVER, run: () => Promise.reject(new Error('no paper')) },
        { name: 'works', cron: NEVER, run: async () => void other++ },
      ],
      failures,
    )
    await queue.ask('fails')
    await queue.ask('works')
    await until(() => failures.length > 0 && other > 0)
    expect(String(failures[0])).toContain('no paper')
  })

  test('work does not come into the middle of a transaction of the site', async () => {
    const { db } = database
    let seen = -1
    const count = async () => Number((await sql<{ n: string }>`select count(*) as n from mail`.execute(db)).rows[0]?.n)
    const queue = await start([
      {
        name: 'looks',
        cron: NEVER,
        run: async () => {
          seen = await count()
        },
      },
    ])
    const before = await count()
    const asked: Promise<void>[] = []
    const failing = db.transaction().execute(async (transaction) => {
      await queueTestLetter(transaction)
      asked.push(queue.ask('looks')) // with one connection it waits for the end of this transaction
      await sleep(1_500)
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    await Promise.all(asked)
    await until(() => seen >= 0)
    expect(seen).toBe(before)
  })
})

async function queueTestLetter(transaction: Parameters<Parameters<ReturnType<Database['db']['transaction']>['execute']>[0]>[0]) {
  const at = '2024-05-14T06:00:00.000Z'
  const row = {
    template: 'release-to-approve',
    language: 'fi',
    parameters: '{}',
    state: 'failed',
    attempts: 0,
    queued_at: at,
    try_at: at,
  }
  await transaction.insertInto('mail').values(row).execute()
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let round = 0; round < 200 && !isTrue(); round++) await sleep(100)
  expect(isTrue()).toBe(true)
}
