import { SOURCES, type Source } from '../../../model/source.ts'
import type { CountingFrame } from '../../counting-frame.ts'
import { SOURCE_BITS } from './cells.ts'
import { AREA_NAME_JOIN, DECODED_AREA, decodedContent } from './codes.ts'
import { type PeriodEnd, periodBits, periodEnds } from './quarter-masks.ts'
import { text } from './text.ts'

/** Empty tables that the batches add to: clients of organisers by home, and what the indications rest on. */
export function organiserTables(): readonly string[] {
  const facts = factNames().map((name) => `${name} UINTEGER`)
  const key = 'organiser VARCHAR, area UINTEGER'
  return [
    `CREATE OR REPLACE TEMP TABLE organiser_part (period VARCHAR, content UTINYINT, source VARCHAR, ${key}, clients UINTEGER)`,
    `CREATE OR REPLACE TEMP TABLE indication_part (period VARCHAR, content UTINYINT, ${key}, ${facts.join(', ')})`,
  ]
}

/** Statements that count the clients of each organiser in one batch: one pass for each period end. */
export function countOrganisers(frame: CountingFrame): readonly string[] {
  return periodEnds(frame).flatMap((end) => [countedOfEnd(frame, end), clientsOfEnd(end), factsOfEnd(frame, end)])
}

/** Statements that add the batches up. */
export function organiserResults(frame: CountingFrame): readonly string[] {
  const sums = factNames().map((name) => `sum(${name})::UINTEGER AS ${name}`)
  const columns = `period, ${decodedContent(frame)} AS content, organiser, ${DECODED_AREA} AS area`
  return [
    `CREATE OR REPLACE TEMP TABLE organiser_cell AS SELECT ${columns}, source, clients
FROM (SELECT period, content, source, organiser, area * 256 AS class, sum(clients)::UINTEGER AS clients FROM organiser_part GROUP BY ALL) ${AREA_NAME_JOIN}`,
    `CREATE OR REPLACE TEMP TABLE indication_facts AS SELECT ${columns}, ${factNames().join(', ')}
FROM (SELECT period, content, organiser, area * 256 AS class, ${sums.join(', ')} FROM indication_part GROUP BY ALL) ${AREA_NAME_JOIN}`,
  ]
}

/**
 * Conditions of the facts of a quarter (see `model/indication.ts`), by column, over `organiser_bits` and `class`. The clients of each
 * source are counted with the cells already.
 */
const FACT_CONDITIONS: Readonly<Record<string, (bits: string) => string>> = {
  clients: (bits) => `((sha | d) & ${bits}) <> 0`,
  overlap: (bits) => `(sha & d & ${bits}) <> 0`,
  open: (bits) => `(open & ${bits}) <> 0`,
  open_long: (bits) => `(open_long & ${bits}) <> 0`,
  activity: (bits) => `(activity & ${bits}) <> 0`,
  activity_alone: (bits) => `(activity & ~documented & ${bits}) <> 0`,
  temporary: (bits) => `((sha | d) & ${bits}) <> 0 AND is_temporary`,
}

function factNames(): readonly string[] {
  return ['archive', 'separate', ...Object.keys(FACT_CONDITIONS)]
}

/** Clients of each organiser, content and home at one period end: a column for each of its periods and sources, and the facts. */
function countedOfEnd(frame: CountingFrame, end: PeriodEnd): string {
  const clients = end.periods.flatMap((period, at) =>
    SOURCES.map((source) => {
      const isClient = `(${SOURCE_BITS[source]} & ${periodBits(frame, period)}::UINTEGER) <> 0`
      return `count(*) FILTER (${isClient}) AS ${clientColumn(at, source)}`
    }),
  )
  const quarter = `${2 ** end.index}::UINTEGER`
  const facts = Object.entries(FACT_CONDITIONS).map(([name, condition]) => `count(*) FILTER (${condition(quarter)}) AS ${name}`)
  return `CREATE OR REPLACE TEMP TABLE organiser_counted AS
SELECT content, organiser, class.class // 256 AS area, ${[...clients, ...facts].join(', ')}
FROM organiser_bits JOIN class ON class.client = organiser_bits.client AND class.e = ${end.index}
GROUP BY content, organiser, area`
}

function clientsOfEnd(end: PeriodEnd): string {
  const parts = end.periods.flatMap((period, at) =>
    SOURCES.map((source) => {
      const clients = clientColumn(at, source)
      return `SELECT ${text(period.code)}, content, ${text(source)}, organiser, area, ${clients} FROM organiser_counted WHERE ${clients} > 0`
    }),
  )
  return `INSERT INTO organiser_part ${parts.join('\nUNION ALL\n')}`
}

function factsOfEnd(frame: CountingFrame, end: PeriodEnd): string {
  const quarter = end.periods.findIndex(({ kind }) => kind === 'quarter')
  const ofSources = (['SHA', 'ET'] as const).map((source) => clientColumn(quarter, source))
  const columns = [...ofSources, ...Object.keys(FACT_CONDITIONS)]
  return `INSERT INTO indication_part SELECT ${text(frame.quarters[end.index] ?? '')}, content, organiser, area, ${columns.join(', ')}
FROM organiser_counted WHERE clients > 0 OR activity > 0`
}

function clientColumn(period: number, source: Source): string {
  return `n${period}_${SOURCES.indexOf(source)}`
}
