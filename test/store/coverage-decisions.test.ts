import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CoverageDecision } from '../../src/model/coverage-decision.ts'
import { acceptedLines, addDecisions, addProposals, coverageLines, lockCoverage } from '../../src/store/coverage/decisions.ts'
import { addEffectsSeen, effectsSeenBy } from '../../src/store/coverage/effect-seen.ts'
import { waitingPlaces } from '../../src/store/coverage/waiting-places.ts'
import type { Database } from '../../src/store/open-database.ts'
import { decided } from '../fixtures/coverage-decisions.ts'
import { testDatabases } from './databases.ts'

function fresh(given: Partial<CoverageDecision>) {
  const { line: _line, ...rest } = decided(given)
  return rest
}

describe.each(testDatabases())('the history of coverage classes on $name', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())
  const add = (...lines: ReturnType<typeof fresh>[]) =>
    database.db.transaction().execute((transaction) => addDecisions(transaction, lines))

  test('a line comes back as it was written, whatever its words are', async () => {
    const why = `Robert'); DROP TABLE coverage_decision;-- <script>alert(1)</script> “å𝄞”`
    const written = fresh({ why, publicationNote: 'Yksi yksikkö puuttuu.', round: '2024Q1-1', wasEffectSeen: true })
    await add(written)
    expect(await coverageLines(database.db, { municipality: '837' })).toEqual([{ ...written, line: 1 }])
  })

  test('lines are read by organiser, content, measure, route and period, oldest first', async () => {
    await add(
      fresh({ municipality: '536', period: '2023Q4' }),
      fresh({ organiser: '16', municipality: '081', content: 'families' }),
      fresh({ municipality: '536', measure: 'contacts', route: 'archive' }),
    )
    const read = async (question: Parameters<typeof coverageLines>[1]) =>
      (await coverageLines(database.db, question)).map(({ line }) => line)
    expect(await read({ organisers: ['08'] })).toEqual([1, 2, 4])
    expect(await read({ organisers: [] })).toEqual([])
    expect(await read({ content: 'families' })).toEqual([3])
    expect(await read({ measure: 'contacts', route: 'archive' })).toEqual([4])
    expect(await read({ upTo: '2023Q4' })).toEqual([2])
    expect(await read({ from: '2024Q1', organisers: 'all' })).toEqual([1, 3, 4])
  })

  test('what a run takes: accepted lines of clients, both routes together, up to its quarter', async () => {
    const { stage: _stage, origin: _origin, wasEffectSeen: _seen, ...proposal } = fresh({ municipality: '211' })
    await database.db.transaction().execute((transaction) => addProposals(transaction, [proposal]))
    expect((await coverageLines(database.db, { municipality: '211' }))[0]).toMatchObject({
      stage: 'proposed',
      origin: 'county-answer',
    })
    expect((await acceptedLines(database.db, '2024Q1')).map(({ line }) => line)).toEqual([1, 2, 3])
    expect((await acceptedLines(database.db, '2023Q4')).map(({ line }) => line)).toEqual([2])
  })

  test('more lines than one statement takes are all entered', async () => {
    const period = '2025Q1'
    await add(...Array.from({ length: 1_203 }, (_, place) => fresh({ municipality: String(place), period })))
    expect(await coverageLines(database.db, { period })).toHaveLength(1_203)
  })

  test('a line can be neither changed nor deleted', async () => {
    const changed = database.db.updateTable('coverage_decision').set({ class: 'none' }).where('line', '=', 1).execute()
    await expect(changed).rejects.toThrow('never changed')
    await expect(database.db.deleteFrom('coverage_decision').execute()).rejects.toThrow('never changed')
    expect((await coverageLines(database.db, { municipality: '837' }))[0]?.class).toBe('comprehensive')
  })

  test('of two who decide at once the second sees what the first has decided', async () => {
    const period = '2025Q2' as const
    const seen = await Promise.all(
      ['a-1', 'a-2'].map((by) =>
        database.db.transaction().execute(async (transaction) => {
          await lockCoverage(transaction)
          const before = await coverageLines(transaction, { period })
          await new Promise((resolve) => setTimeout(resolve, 20))
          await addDecisions(transaction, [fresh({ period, by })])
          return before.length
        }),
      ),
    )
    expect(seen.sort()).toEqual([0, 1])
  })

  test('what waits: proposals nobody has answered, and classes to be confirmed, by quarter', async () => {
    const period = '2025Q3' as const
    const proposed = { period, stage: 'proposed', origin: 'county-answer' } as const
    await add(
      fresh({ ...proposed, municipality: '837' }),
      fresh({ ...proposed, municipality: '536' }),
      fresh({ period, municipality: '536' }), // answered
      fresh({ period, municipality: '211', wasEffectSeen: true }),
      fresh({ ...proposed, municipality: '211' }),
      fresh({ period, municipality: '211', stage: 'refused', origin: 'county-answer' }), // leaves what is in force
      fresh({ period, municipality: '213', wasEffectSeen: true }),
      fresh({ period, municipality: '213' }), // confirmed
    )
    const waiting = await waitingPlaces(database.db)
    expect(waiting.filter((one) => one.period === period)).toEqual([{ period, proposals: 1, confirmations: 1 }])
  })

  test('who was shown an effect is known by the person, not by the account', async () => {
    const shown = { municipality: '837', content: 'disability', measure: 'clients', period: '2024Q1', person: 'p-1' } as const
    const how = { at: '2024-05-14T08:00:00Z', run: '2024Q1-r1' }
    await database.db.transaction().execute(async (transaction) => {
      await addEffectsSeen(transaction, [])
      await addEffectsSeen(transaction, [{ ...shown, ...how, by: 'a-1' }])
      await addEffectsSeen(transaction, [{ ...shown, ...how, by: 'a-2' }])
    })
    expect(await effectsSeenBy(database.db, 'p-1')).toEqual([shown])
    expect(await effectsSeenBy(database.db, 'p-2')).toEqual([])
  })
})
