import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addHandOver, handOverFile, listHandOvers } from '../../src/store/collection/hand-overs.ts'
import type { Database } from '../../src/store/open-database.ts'
import { addDraftRelease, allReleaseRows, listReleaseRows, moveRelease, newestPublishedRow } from '../../src/store/releases.ts'
import { testDatabases } from './databases.ts'

const ROW = {
  revision: 1,
  run_id: 'run',
  created_at: '2024-10-10T00:00:00.000Z',
  manifest_digest: 'digest',
  author: 'operator',
  author_person: 'operator',
  changes_at_risk: null,
}

describe.each(testDatabases())('releases of several programmes on $name', ({ open }) => {
  let database: Database
  const add = (id: string, programme: string, cycle: string) =>
    database.db.transaction().execute((transaction) => addDraftRelease(transaction, { ...ROW, id, programme, cycle }))

  beforeAll(async () => {
    database = await open()
    await add('monitoring-register-2024Q1-1', 'monitoring-register', '2024Q1')
    await add('staffing-2024-10-1', 'staffing', '2024-10')
    // The same round and number in another collection.
    await add('times-2024-10-1', 'times', '2024-10')
  })
  afterAll(() => database.close())

  test('a round and number may stand once in each programme', async () => {
    await expect(add('staffing-2024-10-1b', 'staffing', '2024-10')).rejects.toThrow()
    expect((await allReleaseRows(database.db)).map(({ id }) => id)).toEqual([
      'monitoring-register-2024Q1-1',
      'staffing-2024-10-1',
      'times-2024-10-1',
    ])
  })

  test('who asks for no programme gets the register’s alone', async () => {
    expect((await listReleaseRows(database.db)).map(({ id }) => id)).toEqual(['monitoring-register-2024Q1-1'])
    expect((await listReleaseRows(database.db, 'staffing')).map(({ id }) => id)).toEqual(['staffing-2024-10-1'])
  })

  test('the newest published release is told by programme', async () => {
    const move = { from: 'draft', to: 'published', publishedAt: '2024-11-01T06:00:00.000Z' } as const
    await database.db.transaction().execute((transaction) => moveRelease(transaction, 'staffing-2024-10-1', move))
    expect(await newestPublishedRow(database.db)).toBeNull()
    expect((await newestPublishedRow(database.db, 'staffing'))?.id).toBe('staffing-2024-10-1')
  })

  test('what is handed over comes back byte for byte, newest first', async () => {
    const content = Uint8Array.from([0, 255, 10, 13, 128])
    for (const sequence of [1, 2])
      await database.db.transaction().execute((transaction) =>
        addHandOver(transaction, {
          id: `staffing/2024-10/${sequence}`,
          collection: 'staffing',
          round: '2024-10',
          sequence,
          recipient: { fi: 'Valvoja', sv: 'Tillsynen', en: 'Supervisor' },
          respondents: 22,
          manifest: 'm',
          madeBy: 'a1',
          madeAt: '2024-11-01T06:00:00.000Z',
          files: [{ path: 'answers.xlsx', bytes: 5, sha256: 's', content }],
        }),
      )
    const listed = await listHandOvers(database.db, { collection: 'staffing', round: '2024-10' })
    expect(listed.map(({ sequence, files }) => [sequence, files.length])).toEqual([
      [2, 1],
      [1, 1],
    ])
    const file = await handOverFile(database.db, { id: 'staffing/2024-10/2', path: 'answers.xlsx' })
    expect([...(file?.content ?? [])]).toEqual([...content])
    expect(await handOverFile(database.db, { id: 'staffing/2024-10/9', path: 'answers.xlsx' })).toBeNull()
  })
})
