import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quartersBetween } from '../../src/model/period.ts'
import type { ArchivingRecords } from '../../src/process/derive/archiving.ts'
import { ARCHIVING_ENGINES, knownUnit } from '../fixtures/archiving.ts'
import { digest, relationshipDocument, taskPeriod, testFrame } from '../fixtures/counting.ts'

/* Random small archives: voided and late documents, several clients, blocks of several tasks, lists of units that replace each other. */

const organiser = fc.constantFrom('08', '16', '90')
const unit = fc.constantFrom('unit 1', 'unit 2', 'unit 3')
const day = fc.constantFrom('2023-12-31', '2024-01-01', '2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01', '2024-12-31')
const number = fc.integer({ min: 1, max: 6 })

const document = fc
  .record({
    number,
    version: fc.integer({ min: 1, max: 2 }),
    client: fc.integer({ min: 0, max: 2 }),
    isVoided: fc.boolean(),
    documentType: fc.constantFrom('1505-1', '1505-2', '1506-19005'),
    task: fc.option(fc.constantFrom('disability', 'older', 'child_welfare', 'family_law'), { nil: null }),
    organiser,
    storedOn: day,
    eventDate: day,
    unit: fc.option(unit, { nil: null }),
  })
  .map(({ number: which, ...rest }) => relationshipDocument({ ...rest, document: digest(`d${which}`) }))

const block = fc
  .record({
    number,
    version: fc.integer({ min: 1, max: 2 }),
    organiser,
    content: fc.constantFrom('disability', 'older', 'child_welfare', 'child_welfare_act', 'family_law'),
  })
  .map(({ number: which, ...rest }) => taskPeriod({ ...rest, document: digest(`d${which}`) }))

const known = fc
  .record({
    organiser,
    unit,
    archivesFrom: fc.option(day, { nil: null }),
    delivery: fc.integer({ min: 1, max: 3 }),
  })
  .map(knownUnit)

const records: fc.Arbitrary<ArchivingRecords> = fc.record({
  documents: fc.array(document, { maxLength: 9 }),
  taskPeriods: fc.array(block, { maxLength: 6 }),
  // One row a unit in a list.
  units: fc.uniqueArray(known, { maxLength: 6, selector: (one) => `${one.organiser}/${one.unit}/${one.delivery}` }),
})

test('both ways of telling who archives agree on any archive', async () => {
  const [reference, sql] = ARCHIVING_ENGINES
  const series = { from: '2024Q1', to: '2024Q3' } as const
  expect(quartersBetween(series.from, series.to)).toHaveLength(3)
  await fc.assert(
    fc.asyncProperty(records, fc.constantFrom('2024-03-31', '2025-12-31'), async (drawn, storedUpTo) => {
      const frame = testFrame({ storedUpTo }, series)
      expect(await sql?.tell(drawn, frame)).toEqual(await reference?.tell(drawn, frame))
    }),
    { numRuns: Number(process.env.ENGINE_RUNS ?? 60) },
  )
}, 300_000)
