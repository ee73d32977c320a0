import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { appendAudit } from '../../src/store/append-audit.ts'
import type { Database } from '../../src/store/open-database.ts'
import { testDatabases } from './databases.ts'

const entry = { at: '2024-05-14T08:00:00Z', actor: { role: 'operator', id: 'operator' }, operation: 'test', details: {} }

describe.each(testDatabases())('the state database on $name', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  test('an audit entry is numbered and keeps its details', async () => {
    const { db } = database
    await db
      .transaction()
      .execute((transaction) => appendAudit(transaction, { ...entry, subject: 'd000001', details: { rows: 12 } }))
    const rows = await db.selectFrom('audit').select(['number', 'subject', 'details']).where('subject', '=', 'd000001').execute()
    expect(rows).toEqual([{ number: expect.any(Number), subject: 'd000001', details: '{"rows":12}' }])
  })

  test('what a transaction that fails has written is gone, its audit entry too', async () => {
    const { db } = database
    const failing = db.transaction().execute(async (transaction) => {
      await appendAudit(transaction, { ...entry, subject: 'never' })
      throw new Error('the work failed')
    })
    await expect(failing).rejects.toThrow('the work failed')
    expect(await db.selectFrom('audit').select('number').where('subject', '=', 'never').execute()).toEqual([])
  })

  test('changes wait their turn: the second begins when the first has ended', async () => {
    const order: string[] = []
    const begun = Promise.withResolvers<void>()
    const slow = database.exclusively(async () => {
      order.push('first begins')
      begun.resolve()
      await new Promise((resolve) => setTimeout(resolve, 50))
      order.push('first ends')
    })
    await begun.promise
    const next = database.exclusively(async () => {
      order.push('second begins')
    })
    await Promise.all([slow, next])
    expect(order).toEqual(['first begins', 'first ends', 'second begins'])
  })

  test('a change that fails does not stop the next one', async () => {
    await expect(database.exclusively(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(await database.exclusively(async () => 'done')).toBe('done')
  })
})

test('every commit of the embedded database reaches the disk', async () => {
  const [embedded] = testDatabases()
  const database = await embedded?.open()
  if (!database) throw new Error('there is always an embedded database')
  const sync = vi.spyOn(fs, 'fsyncSync')
  for (let commit = 0; commit < 5; commit++) {
    await database.db.transaction().execute((transaction) => appendAudit(transaction, { ...entry, subject: `commit ${commit}` }))
  }
  expect(sync.mock.calls.length).toBeGreaterThanOrEqual(5)
  sync.mockRestore()
  await database.close()
})
