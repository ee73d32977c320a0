import type { DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type IsoDate, type QuarterCode, quartersBetween } from '../../src/model/period.ts'
import type { DocumentRecord, SeparateTruth, TaskPeriodRecord } from '../../src/model/unit-record.ts'
import { countByReference } from '../../src/process/aggregate/reference.ts'
import type { CountingFrame } from '../../src/process/counting-frame.ts'
import type { RegisterRecords } from '../../src/process/register-records.ts'
import { clientRecord, digest, relationshipDocument, residence, separatePeriod, testFrame } from '../fixtures/counting.ts'
import { countWithSql, openDuckDB } from '../fixtures/register-tables.ts'

/*
 * Random small registers in which everything goes wrong that can: documents in many versions that void, change their clients or
 * lose a block; joint matters; temporary numbers in chains and circles; separate deliveries that replace each other; changes of
 * route; deaths; moves; homes that must not be shown, are abroad or have merged; starts after ends.
 */

const FIRST: QuarterCode = '2023Q2'
const LAST: QuarterCode = '2025Q1'
const CONTENTS = ['disability', 'child_welfare', 'older', 'child_welfare_act', 'family_law']
const ORGANISERS = ['08', '16', '90']
const TYPES = ['1505-1', '1505-1', '1505-2', '1505-2', '1506-19005']
const MUNICIPALITIES = ['837', '536', '588', '507', '200', 'xyz']

/** Days that quarters begin and end with, and days around and between them. */
const DAYS: readonly IsoDate[] = [
  '1999-12-31',
  '2023-03-31',
  '2023-04-01',
  '2023-05-17',
  '2023-06-30',
  '2023-07-01',
  '2023-12-31',
  '2024-01-01',
  '2024-02-29',
  '2024-03-31',
  '2024-04-01',
  '2024-10-01',
  '2025-01-01',
  '2025-03-31',
  '2025-04-01',
]

const client = fc.constantFrom(0, 1, 2, 3, 63, 64, 65)
const day = fc.constantFrom(...DAYS)
const maybeDay = fc.option(day, { nil: null })
const organiser = fc.constantFrom(...ORGANISERS)
const content = fc.constantFrom(...CONTENTS)
const municipality = fc.option(fc.constantFrom(...MUNICIPALITIES), { nil: null })
const delivery = fc.integer({ min: 1, max: 4 })

/** One version of a document: its state, its clients with their times in the matter, and its blocks. */
const version = fc.record({
  isVoided: fc.boolean(),
  storedOn: day,
  eventDate: day,
  matterOpened: maybeDay,
  matterClosed: maybeDay,
  homeMovedIn: maybeDay,
  isOldRelationship: fc.boolean(),
  task: fc.option(fc.constantFrom('disability', 'child_welfare', 'older', 'family_law'), { nil: null }),
  clients: fc.uniqueArray(fc.record({ client, joined: maybeDay, left: maybeDay, homeMunicipality: municipality }), {
    minLength: 1,
    maxLength: 2,
    selector: (one) => one.client,
  }),
  blocks: fc.array(
    fc.record({ content, block: fc.integer({ min: 0, max: 1 }), start: maybeDay, end: maybeDay, isWidened: fc.boolean() }),
    { maxLength: 3 },
  ),
})

const document = fc.record({
  documentType: fc.constantFrom(...TYPES),
  organiser,
  firstVersion: fc.integer({ min: 0, max: 2 }),
  versions: fc.array(version, { minLength: 1, maxLength: 3 }),
})
type DrawnDocument = typeof document extends fc.Arbitrary<infer Value> ? Value : never

function rowsOf(drawn: DrawnDocument, index: number): { documents: DocumentRecord[]; taskPeriods: TaskPeriodRecord[] } {
  const { documentType, organiser: own, firstVersion } = drawn
  const key = { document: digest(`d${index}`), organiser: own }
  const documents = drawn.versions.flatMap(({ clients, blocks, ...fields }, step) =>
    clients.map((one) => relationshipDocument({ ...key, ...fields, ...one, documentType, version: firstVersion + step })),
  )
  const taskPeriods = drawn.versions.flatMap(({ clients, blocks }, step) =>
    documentType !== '1505-1'
      ? []
      : clients.flatMap((one) => blocks.map((block) => ({ ...key, ...block, client: one.client, version: firstVersion + step }))),
  )
  return { documents, taskPeriods }
}

const records: fc.Arbitrary<RegisterRecords> = fc
  .record({
    drawn: fc.array(document, { maxLength: 7 }),
    relationshipPeriods: fc.array(
      fc
        .record({
          client,
          organiser,
          content,
          start: day,
          end: maybeDay,
          isWidened: fc.boolean(),
          homeMunicipality: municipality,
          delivery,
        })
        .map(separatePeriod),
      { maxLength: 8 },
    ),
    clients: fc.uniqueArray(
      fc
        .record({
          client,
          hasIdentityCode: fc.boolean(),
          birthDate: fc.option(
            fc.constantFrom('2023-07-01', '2006-12-31', '2006-02-28', '1959-01-01', '1938-06-30', '2030-01-01'),
            { nil: null },
          ),
          sex: fc.constantFrom('M' as const, 'F' as const, '_U' as const),
          delivery,
        })
        .map(clientRecord),
      { maxLength: 9, selector: (one) => `${one.client}/${one.delivery}` },
    ),
    identityLinks: fc.array(fc.record({ temporaryClient: client, client, delivery }), { maxLength: 3 }),
    residences: fc.array(
      fc
        .record({ client, municipality, from: maybeDay, to: maybeDay, died: fc.option(day, { nil: null, freq: 3 }), delivery })
        .map(residence),
      { maxLength: 6 },
    ),
  })
  .map(({ drawn, ...rest }) => {
    const rows = drawn.map(rowsOf)
    return { ...rest, documents: rows.flatMap((row) => row.documents), taskPeriods: rows.flatMap((row) => row.taskPeriods) }
  })

const quarter = fc.constantFrom(...quartersBetween(FIRST, LAST))

const frame: fc.Arbitrary<CountingFrame> = fc
  .record({
    storedUpTo: fc.constantFrom('2024-03-31', '2025-12-31'),
    truths: fc.uniqueArray(
      fc.record({
        organiser,
        table: fc.constantFrom<SeparateTruth['table']>('asiakkuusjaksot', 'lastensuojelujaksot'),
        quarter,
        deliveryNumber: delivery,
      }),
      { minLength: 0, maxLength: 30, selector: (truth) => `${truth.organiser}/${truth.table}/${truth.quarter}` },
    ),
    routes: fc.array(
      fc.record({
        organiser,
        task: content,
        from: quarter,
        route: fc.constantFrom('archive' as const, 'separate' as const, 'both' as const),
      }),
      { maxLength: 4 },
    ),
    activityRules: fc.array(
      fc.record({
        organiser,
        task: fc.constantFrom('disability', 'older'),
        from: quarter,
        to: fc.option(quarter, { nil: null }),
      }),
      { maxLength: 3 },
    ),
  })
  .map((rules) => testFrame(rules, { from: FIRST, to: LAST }))

describe('the SQL engine agrees with the reference engine', () => {
  let connection: DuckDBConnection
  beforeAll(async () => {
    connection = await openDuckDB()
  })
  afterAll(() => connection.closeSync())

  test('cell for cell, on any register', async () => {
    await fc.assert(
      fc.asyncProperty(records, frame, async (drawn, rules) => {
        expect(await countWithSql(connection, drawn, rules)).toEqual(countByReference(drawn, rules))
      }),
      { numRuns: Number(process.env.ENGINE_RUNS ?? 60) },
    )
  }, 600_000)
})
