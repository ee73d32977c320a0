import { describe, expect, test } from 'vitest'
import { parsePartialDate } from '../../src/collect/delivery/partial-date.ts'
import type { RouteChoice, SeparateTruth } from '../../src/model/unit-record.ts'
import type { CountedCells } from '../../src/process/aggregate/counted-cells.ts'
import type { RegisterRecords } from '../../src/process/register-records.ts'
import { clientsOf, ENGINES } from '../fixtures/both-engines.ts'
import { matterDocument, relationshipDocument, residence, separatePeriod, taskPeriod, testFrame } from '../fixtures/counting.ts'

/*
 * The golden cases of the register: who is a client in the first quarter of 2024.
 *
 * Each drawing shows the quarter between the bars; ■ is a day with a client relationship, → an open one.
 */

const Q1 = '2024Q1'
const TRUTH: SeparateTruth = { organiser: '08', table: 'asiakkuusjaksot', quarter: Q1, deliveryNumber: 1 }

/** A relationship of client 1 with one task block. */
function block(
  start: string,
  end: string | null,
  rest: Partial<Parameters<typeof taskPeriod>[0]> = {},
): Partial<RegisterRecords> {
  return { documents: [relationshipDocument()], taskPeriods: [taskPeriod({ start, end, ...rest })] }
}

interface GoldenCase {
  readonly name: string
  readonly drawing: string
  readonly records: Partial<RegisterRecords>
  readonly routes?: readonly RouteChoice[]
  /** Clients by content, source and the like, as the case says. */
  readonly expected: (cells: CountedCells) => void
}

const counted = (clients: number) => (cells: CountedCells) =>
  expect(clientsOf(cells, { content: 'disability', period: Q1 })).toBe(clients)

const CASES: readonly GoldenCase[] = [
  {
    name: '1: began long ago, still open: a client',
    drawing: '■■■■|■■■■■■■■|→',
    records: block('2020-05-01', null),
    expected: counted(1),
  },
  {
    name: '2: begins on the last day: a client',
    drawing: '    |       ■|→',
    records: block('2024-03-31', null),
    expected: counted(1),
  },
  {
    name: '3: begins the day after: not a client',
    drawing: '    |        |■→',
    records: block('2024-04-01', null),
    expected: counted(0),
  },
  {
    name: '4: ends on the first day: a client',
    drawing: '■■■■|■       |',
    records: block('2023-01-01', '2024-01-01'),
    expected: counted(1),
  },
  {
    name: '5: ended the day before: not a client',
    drawing: '■■■■|        |',
    records: block('2023-01-01', '2023-12-31'),
    expected: counted(0),
  },
  {
    name: '6: one day: a client',
    drawing: '    |   ■    |',
    records: block('2024-02-10', '2024-02-10'),
    expected: counted(1),
  },
  {
    name: '7: an end before the start is no period (in a separate delivery check D08 rejects the row)',
    drawing: '    |   ?    |',
    records: block('2024-02-10', '2024-02-09'),
    expected: (cells) => {
      counted(0)(cells)
      expect(cells.flags['end-before-start']).toBe(1)
    },
  },
  {
    name: '8: two overlapping periods in one task: once',
    drawing: '■■■■|■■■     |   +   ■■|■■■■■   |',
    records: {
      documents: [relationshipDocument()],
      taskPeriods: [
        taskPeriod({ start: '2023-01-01', end: '2024-01-31', block: 0 }),
        taskPeriod({ start: '2023-11-01', end: '2024-02-29', block: 1 }),
      ],
    },
    expected: counted(1),
  },
  {
    name: '9: two tasks: once in each, once in total',
    drawing: 'disability |■■■■■■■■|   families |■■■■■■■■|',
    records: {
      documents: [relationshipDocument()],
      taskPeriods: [taskPeriod({ block: 0 }), taskPeriod({ content: 'families', block: 1 })],
    },
    expected: (cells) => {
      expect(clientsOf(cells, { content: 'disability', period: Q1 })).toBe(1)
      expect(clientsOf(cells, { content: 'families', period: Q1 })).toBe(1)
      expect(clientsOf(cells, { content: 'total', period: Q1 })).toBe(1)
      expect(cells.taskSets.map(({ tasks, clients }) => ({ tasks, clients }))).toEqual([
        { tasks: 'disability+families', clients: 1 },
      ])
    },
  },
  {
    name: '10: the same person in the archive and in the separate delivery: once in each, once in both',
    drawing: 'SHA |■■■■■■■■|   ET |■■■■■■■■|',
    records: { ...block('2020-05-01', null), relationshipPeriods: [separatePeriod()] },
    expected: (cells) => {
      expect(clientsOf(cells, { content: 'disability', period: Q1, source: 'SHA' })).toBe(1)
      expect(clientsOf(cells, { content: 'disability', period: Q1, source: 'ET' })).toBe(1)
      expect(clientsOf(cells, { content: 'disability', period: Q1, source: 'SHA+ET' })).toBe(1)
    },
  },
  {
    name: '11: a start known to the month is its first day, and flagged',
    drawing: '    |   ????■|→   start 2024-02',
    records: block(parsePartialDate('2024-02')?.first ?? '', null, { isWidened: true }),
    expected: (cells) => {
      counted(1)(cells)
      expect(cells.flags['widened-date']).toBe(1)
    },
  },
  {
    name: '12: an old relationship without an end: not a client, flagged',
    drawing: '■■■■|????????|   marked as old',
    records: { documents: [relationshipDocument({ isOldRelationship: true })], taskPeriods: [taskPeriod()] },
    expected: (cells) => {
      counted(0)(cells)
      expect(cells.flags['old-without-end']).toBe(1)
    },
  },
  {
    name: '12: an old relationship with an end follows the normal rule',
    drawing: '■■■■|■■      |   marked as old',
    records: {
      documents: [relationshipDocument({ isOldRelationship: true })],
      taskPeriods: [taskPeriod({ start: '2020-05-01', end: '2024-01-31' })],
    },
    expected: counted(1),
  },
  {
    name: '13: family law services are not collected',
    drawing: 'family law |■■■■■■■■|',
    records: block('2020-05-01', null, { content: 'family_law' }),
    expected: (cells) => expect(cells.clients).toEqual([]),
  },
  {
    name: '14: died before the quarter, the period still open: not a client, flagged',
    drawing: '■■† |→',
    records: { ...block('2020-05-01', null), residences: [residence({ died: '2023-11-02' })] },
    expected: (cells) => {
      counted(0)(cells)
      expect(cells.flags['dead-before-quarter']).toBe(1)
    },
  },
  {
    name: '15: two organisers, one task: once in the country and in the home municipality, once at each organiser',
    drawing: 'organiser 06 |■■■■■■■■|   organiser 08 |■■■■■■■■|',
    records: {
      documents: [relationshipDocument(), relationshipDocument({ document: '00000000000000aa', organiser: '06' })],
      taskPeriods: [taskPeriod(), taskPeriod({ document: '00000000000000aa', organiser: '06' })],
      residences: [residence({ municipality: '837' })],
    },
    expected: (cells) => {
      expect(clientsOf(cells, { content: 'disability', period: Q1 })).toBe(1)
      expect(clientsOf(cells, { content: 'disability', period: Q1, area: '837' })).toBe(1)
      const own = cells.organisers.filter(({ content, source }) => content === 'disability' && source === 'SHA')
      expect(own.map(({ organiser, area, clients }) => [organiser, area, clients])).toEqual([
        ['06', '837', 1],
        ['08', '837', 1],
      ])
    },
  },
  {
    name: '16: a temporary code found to be the person of a real one: once',
    drawing: 'temporary |■■■     |   real |     ■■■|   the same person',
    records: {
      documents: [relationshipDocument({ client: 1 }), matterDocument({ client: 2, matterOpened: '2024-03-01' })],
      taskPeriods: [taskPeriod({ client: 1, end: '2024-01-31' })],
      identityLinks: [{ temporaryClient: 1, client: 2, delivery: 1 }],
    },
    expected: counted(1),
  },
  {
    name: '17: a document voided later: not a client after the void',
    drawing: 'version 1 |■■■■■■■■|   version 2 voided |        |',
    records: {
      documents: [relationshipDocument(), relationshipDocument({ version: 2, isVoided: true, storedOn: '2024-05-02' })],
      taskPeriods: [taskPeriod()],
    },
    expected: counted(0),
  },
]

describe.each(ENGINES)('golden cases, $name', ({ count }) => {
  test.each(CASES)('$name   $drawing', async ({ records, expected }) => {
    expected(await count(records, testFrame({ truths: [TRUTH] })))
  })

  test('17: until the void was stored the document counted, so the older publication stands', async () => {
    const voided = CASES.at(-1)?.records ?? {}
    counted(1)(await count(voided, testFrame({ storedUpTo: '2024-04-12' })))
  })
})
