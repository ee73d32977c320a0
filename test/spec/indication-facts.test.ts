import { describe, expect, test } from 'vitest'
import type { IndicationFacts } from '../../src/model/indication.ts'
import type { RegisterRecords } from '../../src/process/register-records.ts'
import { ENGINES } from '../fixtures/both-engines.ts'
import {
  clientRecord,
  digest,
  journalEntry,
  matterDocument,
  relationshipDocument,
  residence,
  separatePeriod,
  taskPeriod,
  testFrame,
} from '../fixtures/counting.ts'

/** Separate delivery 1 of organiser 08 speaks for 2024Q1. */
const TRUTH = { organiser: '08', table: 'asiakkuusjaksot' as const, quarter: '2024Q1' as const, deliveryNumber: 1 }

describe.each(ENGINES)('what the indications rest on, $name', ({ count }) => {
  const factsIn = async (records: Partial<RegisterRecords>, frame = testFrame({ truths: [TRUTH] })) =>
    (await count(records, frame)).indications
  const ofDisability = async (...args: Parameters<typeof factsIn>) =>
    (await factsIn(...args)).filter(({ content }) => content === 'disability')
  const place = ({ organiser, area }: IndicationFacts) => `${organiser}/${area}`

  test('by route: 1 in the archive, 2 in both, 3 in the separate delivery are 2 and 2 clients, 3 in all, 1 in both', async () => {
    const records = {
      documents: [1, 2].map((client) =>
        matterDocument({ client, document: digest(`m${client}`), matterOpened: '2024-02-01', matterClosed: '2024-02-02' }),
      ),
      relationshipPeriods: [2, 3].map((client) => separatePeriod({ client, end: '2024-03-01' })),
    }
    const [facts] = await ofDisability(records)
    expect(facts).toMatchObject({ clients: 3, archive: 2, separate: 2, overlap: 1, open: 0 })
  })

  test('a choice of route changes none of it: routes are compared as they are', async () => {
    const route = { organiser: '08', task: 'disability', from: '2024Q1' as const, route: 'archive' as const }
    const [facts] = await ofDisability(
      { relationshipPeriods: [separatePeriod()] },
      testFrame({ truths: [TRUTH], routes: [route] }),
    )
    expect(facts).toMatchObject({ clients: 1, separate: 1, archive: 0 })
  })

  test.each([
    { start: '2019-03-31', isLong: true, why: 'five years to the day on 31 March 2024' },
    { start: '2019-04-01', isLong: false, why: 'one day short of five years' },
    { start: '2020-02-29', isLong: false, why: 'four years' },
  ])('open since $start: long is $isLong, $why', async ({ start, isLong }) => {
    const [facts] = await ofDisability({ documents: [relationshipDocument()], taskPeriods: [taskPeriod({ start })] })
    expect(facts).toMatchObject({ clients: 1, open: 1, openLong: Number(isLong) })
  })

  test('a matter never closed, a block never ended and a period without an end are all open; one client is counted once', async () => {
    const records = {
      documents: [relationshipDocument(), matterDocument({ matterOpened: '2010-01-01' })],
      taskPeriods: [taskPeriod({ start: '2024-01-01' })],
      relationshipPeriods: [separatePeriod({ start: '2023-01-01' })],
    }
    const [facts] = await ofDisability(records)
    expect(facts).toMatchObject({ clients: 1, open: 1, openLong: 1 })
  })

  test('with an end it is not open, however far away; after death it is not either', async () => {
    const ended = { relationshipPeriods: [separatePeriod({ start: '2010-01-01', end: '2030-12-31' })] }
    expect(await ofDisability(ended)).toMatchObject([{ clients: 1, open: 0, openLong: 0 }])
    const dead = {
      relationshipPeriods: [separatePeriod({ start: '2010-01-01' })],
      residences: [residence({ died: '2023-11-02' })],
    }
    expect(await ofDisability(dead)).toEqual([])
  })

  test('of three persons with documents two have a matter or a relationship too: 1 of 3 is alone', async () => {
    const entry = (client: number) => journalEntry({ client, document: digest(`e${client}`) })
    const records = {
      documents: [
        ...[1, 2, 3].map(entry),
        matterDocument({ client: 1, matterOpened: '2024-02-01' }),
        relationshipDocument({ client: 2 }),
      ],
      taskPeriods: [taskPeriod({ client: 2 })],
    }
    const [facts] = await ofDisability(records)
    expect(facts).toMatchObject({ clients: 2, activity: 3, activityAlone: 1 })
  })

  test('in the total a matter of any task supports the documents of all', async () => {
    const records = { documents: [journalEntry(), matterDocument({ task: 'older', matterOpened: '2024-02-01' })] }
    const facts = await factsIn(records)
    const alone = Object.fromEntries(facts.map(({ content, activityAlone }) => [content, activityAlone]))
    expect(alone).toEqual({ disability: 1, older: 0, total: 0 })
  })

  test('temporary is who has no record by a real code, over all deliveries and links', async () => {
    const period = (client: number) => separatePeriod({ client })
    const records = {
      relationshipPeriods: [1, 2, 3, 4].map(period),
      clients: [
        clientRecord({ client: 1, hasIdentityCode: false }),
        clientRecord({ client: 2, hasIdentityCode: false }),
        clientRecord({ client: 2, hasIdentityCode: true, delivery: 2 }),
        clientRecord({ client: 3, hasIdentityCode: false }),
        clientRecord({ client: 9, hasIdentityCode: true }),
      ],
      identityLinks: [{ temporaryClient: 3, client: 9, delivery: 1 }],
    }
    // 2 was later known by a real code, 3 is the person of 9, and of 4 nothing is known.
    expect(await ofDisability(records)).toMatchObject([{ clients: 4, temporary: 1 }])
  })

  test('each organiser and home has a line of its own, and clients without a home one in the county of the organiser', async () => {
    const records = {
      documents: [
        matterDocument({ client: 1, document: digest('a'), matterOpened: '2024-02-01' }),
        matterDocument({ client: 1, document: digest('b'), organiser: '06', matterOpened: '2024-02-01' }),
        matterDocument({ client: 2, document: digest('c'), matterOpened: '2024-02-01' }),
      ],
      residences: [residence({ client: 1, municipality: '536' })],
    }
    expect((await ofDisability(records)).map(place)).toEqual(['06/536', '08/536', '08/X08'])
  })
})
