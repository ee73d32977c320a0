import { describe, expect, test } from 'vitest'
import type { SeparateTruth } from '../../src/model/unit-record.ts'
import { relationshipPeriods } from '../../src/process/derive/relationship-periods.ts'
import type { RegisterRecords } from '../../src/process/register-records.ts'
import { clientsOf, ENGINES } from '../fixtures/both-engines.ts'
import {
  digest,
  journalEntry,
  matterDocument,
  relationshipDocument,
  separatePeriod,
  taskPeriod,
  testFrame,
} from '../fixtures/counting.ts'

const SERIES = { from: '2023Q1', to: '2024Q1' } as const
const QUARTERS = ['2023Q1', '2023Q2', '2023Q3', '2023Q4', '2024Q1'] as const

describe.each(ENGINES)('evidence of a client relationship, $name', ({ count }) => {
  /** Quarters of the series in which client 1 is a client, as a drawing: one sign a quarter. */
  async function drawn(
    records: Partial<RegisterRecords>,
    {
      content = 'disability',
      source = 'SHA+ET',
      ...rules
    }: { content?: string; source?: string } & Parameters<typeof testFrame>[0] = {},
  ): Promise<string> {
    const cells = await count(records, testFrame(rules, SERIES))
    return QUARTERS.map((period) => (clientsOf(cells, { content, period, source }) > 0 ? '■' : '·')).join('')
  }

  test('path A: a block reaches from its first unit start to its last unit end, over a gap between units', async () => {
    // unit 1: ■■···   unit 2: ···■·   block: ■■■■·
    const units = [taskPeriod({ start: '2023-01-15', end: '2023-05-02' }), taskPeriod({ start: '2023-11-01', end: '2023-12-31' })]
    expect(await drawn({ documents: [relationshipDocument()], taskPeriods: units })).toBe('■■■■·')
  })

  test('path A: a block is open while any of its units is', async () => {
    const units = [taskPeriod({ start: '2023-05-02', end: null }), taskPeriod({ start: '2023-06-01', end: '2023-06-30' })]
    expect(await drawn({ documents: [relationshipDocument()], taskPeriods: units })).toBe('·■■■■')
  })

  test('path A: a reopened task has a block of its own, and the time between them is not counted', async () => {
    const blocks = [taskPeriod({ start: '2023-01-15', end: '2023-02-01' }), taskPeriod({ block: 1, start: '2023-12-31' })]
    expect(await drawn({ documents: [relationshipDocument()], taskPeriods: blocks })).toBe('■··■■')
  })

  test('the newest version of a document decides: a block it no longer has is gone', async () => {
    const versions = [relationshipDocument(), relationshipDocument({ version: 2, storedOn: '2024-02-01' })]
    const blocks = [taskPeriod({ start: '2023-01-15' }), taskPeriod({ version: 2, start: '2023-08-01' })]
    expect(await drawn({ documents: versions, taskPeriods: blocks })).toBe('··■■■')
  })

  test('Child Welfare Act: earlier periods are known from older versions only, and each start ends as its newest version says', async () => {
    // version 1: 2023-01-15 –          version 2: 2023-01-15 – 2023-03-20     version 3: 2023-12-01 –
    const versions = [1, 2, 3].map((version) => relationshipDocument({ version }))
    const content = 'child_welfare_act'
    const periods = [
      taskPeriod({ version: 1, content, start: '2023-01-15', end: null }),
      taskPeriod({ version: 2, content, start: '2023-01-15', end: '2023-03-20' }),
      taskPeriod({ version: 3, content, start: '2023-12-01', end: null }),
    ]
    expect(await drawn({ documents: versions, taskPeriods: periods }, { content })).toBe('■··■■')
    expect(await drawn({ documents: versions, taskPeriods: periods }, { content: 'total' })).toBe('·····')
  })

  test('path B: a matter from opening to closing; for each client from joining to leaving', async () => {
    const matter = { matterOpened: '2023-01-10', matterClosed: '2023-12-20' }
    const family = [
      matterDocument({ ...matter, client: 1 }),
      matterDocument({ ...matter, client: 2, joined: '2023-05-01', left: '2023-06-15' }),
    ]
    expect(await drawn({ documents: family.slice(0, 1) })).toBe('■■■■·')
    expect(await drawn({ documents: family.slice(1) })).toBe('·■···')
  })

  test('a client whom the newest version of a joint matter no longer names is not a client by it', async () => {
    const first = [1, 2].map((client) => matterDocument({ client, matterOpened: '2023-01-10' }))
    const second = matterDocument({ client: 2, version: 2, matterOpened: '2023-01-10' })
    expect(await drawn({ documents: [...first, second] })).toBe('■■■■■')
    expect(await drawn({ documents: [...first, { ...second, client: 3 }, { ...second, isVoided: true }] })).toBe('■■■■■')
    const cells = await count({ documents: [...first, second] }, testFrame({}, SERIES))
    expect(clientsOf(cells, { content: 'disability', period: '2024Q1' })).toBe(1)
  })

  test('path C: a journal entry makes nobody a client; the person is told of as activity only', async () => {
    const entry = journalEntry({ eventDate: '2023-08-08' })
    expect(await drawn({ documents: [entry] })).toBe('·····')
    const cells = await count({ documents: [entry] }, testFrame({}, SERIES))
    expect(cells.activityOnly.filter(({ content }) => content === 'disability')).toEqual(
      [
        { content: 'disability', area: 'X08', period: '2023Q3', persons: 1 },
        { content: 'disability', area: 'X08', period: '2023Q4-12M', persons: 1 },
        { content: 'disability', area: 'X08', period: '2024Q1-12M', persons: 1 },
        { content: 'disability', area: 'X08', period: '2023', persons: 1 },
      ].sort((a, b) => (a.period < b.period ? -1 : 1)),
    )
  })

  test('path C counts where a dated rule says so, for its organiser and task, and is no activity only then', async () => {
    const entries = [
      journalEntry({ eventDate: '2023-03-08' }),
      journalEntry({ document: digest('entry 2'), eventDate: '2023-08-08' }),
    ]
    const activityRules = [{ organiser: '08', task: 'disability', from: '2023Q3', to: null }] as const
    expect(await drawn({ documents: entries }, { activityRules })).toBe('··■··')
    expect(await drawn({ documents: entries }, { activityRules: [{ ...activityRules[0], organiser: '16' }] })).toBe('·····')
  })

  const truth = (quarter: (typeof QUARTERS)[number], deliveryNumber: number): SeparateTruth => ({
    organiser: '08',
    table: 'asiakkuusjaksot',
    quarter,
    deliveryNumber,
  })

  test('path D: each quarter is told by the delivery that is the truth for it', async () => {
    // delivery 1 (truth for 2023Q1–Q2): open since 2020     delivery 2 (truth from 2023Q3): ended 2023-08-31
    const truths = [truth('2023Q1', 1), truth('2023Q2', 1), truth('2023Q3', 2), truth('2023Q4', 2), truth('2024Q1', 2)]
    const rows = [separatePeriod({ delivery: 1 }), separatePeriod({ delivery: 2, end: '2023-08-31' })]
    expect(await drawn({ relationshipPeriods: rows }, { truths })).toBe('■■■··')
  })

  test('a newer delivery that does not have the person takes the person out, also with no rows at all', async () => {
    const truths = [truth('2023Q1', 1), truth('2023Q2', 2)]
    expect(await drawn({ relationshipPeriods: [separatePeriod({ delivery: 1 })] }, { truths })).toBe('■····')
  })

  test('choice of route: each source keeps its own figure, "both" takes the chosen one from its quarter on', async () => {
    // archive ■■■··   separate ·■■■■   separate chosen from 2023Q3: "both" = ■■■■■ until then union, then the delivery alone
    const records = {
      documents: [relationshipDocument()],
      taskPeriods: [taskPeriod({ start: '2023-01-01', end: '2023-09-30' })],
      relationshipPeriods: [separatePeriod({ start: '2023-10-01' })],
    }
    const truths = QUARTERS.map((quarter) => truth(quarter, 1))
    const chosen = (route: 'archive' | 'separate') => ({
      truths,
      routes: [{ organiser: '08', task: 'disability', from: '2023Q3' as const, route }],
    })
    expect(await drawn(records, { truths })).toBe('■■■■■')
    expect(await drawn(records, chosen('separate'))).toBe('■■·■■')
    expect(await drawn(records, chosen('archive'))).toBe('■■■··')
    expect(await drawn(records, { ...chosen('archive'), source: 'ET' })).toBe('···■■')
    expect(await drawn(records, { ...chosen('separate'), source: 'SHA' })).toBe('■■■··')
  })

  test('identity links are followed along chains: temporary → temporary → real', async () => {
    const records = {
      documents: [relationshipDocument({ client: 3 }), matterDocument({ client: 5, matterOpened: '2023-01-01' })],
      taskPeriods: [taskPeriod({ client: 3 })],
      identityLinks: [
        { temporaryClient: 3, client: 4, delivery: 1 },
        { temporaryClient: 4, client: 5, delivery: 2 },
      ],
    }
    const cells = await count(records, testFrame())
    expect(clientsOf(cells, { content: 'disability', period: '2024Q1' })).toBe(1)
  })
})

describe('periods for looking at', () => {
  test('overlapping and adjacent periods of a path become one; a day between them keeps them apart', () => {
    const period = (start: string, end: string | null) => ({
      ...{ client: 1, organiser: '08', content: 'disability', path: 'A' as const, isWidened: false, delivery: null },
      start,
      end,
    })
    const merged = relationshipPeriods([
      period('2023-03-01', '2023-03-31'),
      period('2023-01-01', '2023-02-28'),
      period('2023-04-02', '2023-04-30'),
      period('2023-04-15', null),
    ])
    expect(merged.map(({ start, end }) => [start, end])).toEqual([
      ['2023-01-01', '2023-03-31'],
      ['2023-04-02', null],
    ])
  })
})
