import type { Period } from '../../../model/period.ts'
import { SOURCES, type Source } from '../../../model/source.ts'
import { ACT_CONTENT, type CountingFrame, TOTAL_CONTENT } from '../../counting-frame.ts'
import { bitsUpTo, type PeriodEnd, periodBits, periodEnds } from './quarter-masks.ts'
import { text } from './text.ts'

const PATHS = ['A', 'B', 'C', 'D'] as const

/** Bits by path that make a person a client in a source; a path that is absent cannot. */
const PATH_BITS: Readonly<Record<Source, Readonly<Partial<Record<(typeof PATHS)[number], string>>>>> = {
  SHA: { A: 'a', B: 'b', C: 'c' },
  ET: { D: 'd' },
  'SHA+ET': { A: 'both_a', B: 'both_b', C: 'both_c', D: 'both_d' },
}

function sourceBits(source: Source): string {
  return `(${Object.values(PATH_BITS[source]).join(' | ')})`
}

/** Empty tables that the batches add to. */
export function resultTables(frame: CountingFrame): readonly string[] {
  const tables = periodEnds(frame).map((end) => {
    const counts = countColumns(frame, end).map(({ name }) => `${name} UINTEGER`)
    return `CREATE OR REPLACE TEMP TABLE ${wideTable(end)} (content VARCHAR, area VARCHAR, age VARCHAR, sex VARCHAR, ${counts.join(', ')})`
  })
  return [
    ...tables,
    'CREATE OR REPLACE TEMP TABLE task_set_part (period VARCHAR, bits UINTEGER, area VARCHAR, age VARCHAR, clients UINTEGER)',
    'CREATE OR REPLACE TEMP TABLE organiser_part (period VARCHAR, content VARCHAR, source VARCHAR, organiser VARCHAR, clients UINTEGER)',
    'CREATE OR REPLACE TEMP TABLE flag_part (flag VARCHAR, clients UINTEGER)',
  ]
}

/** Statements that count one batch into the result tables. */
export function countStatements(frame: CountingFrame): readonly string[] {
  return [
    ...contentBits(),
    ...periodEnds(frame).map((end) => countAtEnd(frame, end)),
    ...periodEnds(frame).map((end) => countTaskSets(frame, end)),
    ...frame.periods.map((period) => countOrganisers(frame, period)),
    ...countFlags(),
  ]
}

/** Bits of each person and content over all organisers, with the total; `both_` = after the choice of route, `activity` = all of path C. */
function contentBits(): readonly string[] {
  const columns = ['a', 'b', 'c', 'd', 'both_a', 'both_b', 'both_c', 'both_d', 'activity']
  const united = columns.map((column) => `bit_or(${column}) AS ${column}`).join(', ')
  return [
    `CREATE OR REPLACE TEMP TABLE ruled AS
SELECT e.client, e.organiser, e.content, e.a, e.b, e.c & coalesce(rule.bits, 0::UINTEGER) AS c, e.d,
  e.a & archive AS both_a, e.b & archive AS both_b, e.c & coalesce(rule.bits, 0::UINTEGER) & archive AS both_c, e.d & separate AS both_d,
  e.c AS activity
FROM (SELECT evidence.*, coalesce(route.archive_bits, 4294967295::UINTEGER) AS archive, coalesce(route.separate_bits, 4294967295::UINTEGER) AS separate
  FROM evidence LEFT JOIN route ON route.organiser = evidence.organiser AND route.content = evidence.content) AS e
LEFT JOIN activity_rule AS rule ON rule.organiser = e.organiser AND rule.content = e.content`,
    `CREATE OR REPLACE TEMP TABLE content_bits AS
SELECT client, content, ${united} FROM ruled GROUP BY client, content`,
    `INSERT INTO content_bits
SELECT client, ${text(TOTAL_CONTENT)}, ${united} FROM content_bits WHERE content <> ${text(ACT_CONTENT)} GROUP BY client`,
  ]
}

interface CountColumn {
  readonly name: string
  readonly period: Period
  readonly source: Source | null
  readonly path: (typeof PATHS)[number] | null
  readonly condition: string
}

/** The counts of one period end: for each period clients by source, of them by path, and persons with activity only. */
function countColumns(frame: CountingFrame, end: PeriodEnd): readonly CountColumn[] {
  return end.periods.flatMap((period, index) => {
    const bits = periodBits(frame, period)
    const inPeriod = (columns: string) => `(${columns} & ${bits}::UINTEGER) <> 0`
    const bySource = SOURCES.flatMap((source): CountColumn[] => {
      const name = `n${index}_${SOURCES.indexOf(source)}`
      const paths = PATHS.flatMap((path): CountColumn[] => {
        const column = PATH_BITS[source][path]
        return column === undefined ? [] : [{ name: `${name}_${path}`, period, source, path, condition: inPeriod(column) }]
      })
      return [{ name, period, source, path: null, condition: inPeriod(sourceBits(source)) }, ...paths]
    })
    const isClient = inPeriod('(a | b | c | d)')
    const activity = {
      name: `n${index}_activity`,
      period,
      source: null,
      path: null,
      condition: `${inPeriod('activity')} AND NOT ${isClient}`,
    }
    return [...bySource, activity]
  })
}

function wideTable(end: PeriodEnd): string {
  return `wide_${end.index}`
}

function countAtEnd(frame: CountingFrame, end: PeriodEnd): string {
  const counts = countColumns(frame, end).map(({ name, condition }) => `count(*) FILTER (${condition}) AS ${name}`)
  const reached = Math.max(...end.periods.map((period) => periodBits(frame, period)))
  return `INSERT INTO ${wideTable(end)}
SELECT content, area, age, sex, ${counts.join(',\n  ')}
FROM content_bits JOIN class ON class.client = content_bits.client AND class.e = ${end.index}
WHERE ((a | b | c | d | activity) & ${reached}::UINTEGER) <> 0
GROUP BY content, area, age, sex`
}

/** Persons by their exact set of tasks, a set as bits in the order of the frame's tasks. */
function countTaskSets(frame: CountingFrame, end: PeriodEnd): string {
  const task = `CASE content ${frame.tasks.map((key, index) => `WHEN ${text(key)} THEN ${2 ** index}`).join(' ')} END::UINTEGER`
  const sets = end.periods.map((period, index) => {
    const held = `(${sourceBits('SHA+ET')} & ${periodBits(frame, period)}::UINTEGER) <> 0`
    return `bit_or(CASE WHEN ${held} THEN ${task} ELSE 0::UINTEGER END) AS s${index}`
  })
  const parts = end.periods.map(
    (period, index) =>
      `SELECT ${text(period.code)}, s${index}, area, age, count(*) FROM held WHERE s${index} <> 0 GROUP BY s${index}, area, age`,
  )
  const reached = bitsUpTo(end.index)
  return `INSERT INTO task_set_part
WITH sets AS (
  SELECT client, ${sets.join(', ')} FROM content_bits
  WHERE content NOT IN (${text(ACT_CONTENT)}, ${text(TOTAL_CONTENT)}) AND (${sourceBits('SHA+ET')} & ${reached}::UINTEGER) <> 0 GROUP BY client
), held AS (SELECT sets.*, area, age FROM sets JOIN class ON class.client = sets.client AND class.e = ${end.index})
${parts.join('\nUNION ALL\n')}`
}

/** Clients of each organiser, of its contents and in total. */
function countOrganisers(frame: CountingFrame, period: Period): string {
  const bits = `${periodBits(frame, period)}::UINTEGER`
  const counts = SOURCES.map(
    (source, index) => `count(DISTINCT client) FILTER ((${sourceBits(source)} & ${bits}) <> 0) AS n${index}`,
  )
  const parts = SOURCES.map(
    (source, index) =>
      `SELECT ${text(period.code)}, content, ${text(source)}, organiser, n${index} FROM counted WHERE n${index} > 0`,
  )
  return `INSERT INTO organiser_part
WITH counted AS (
  SELECT content, organiser, ${counts.join(', ')} FROM ruled GROUP BY content, organiser
  UNION ALL
  SELECT ${text(TOTAL_CONTENT)}, organiser, ${counts.join(', ')} FROM ruled WHERE content <> ${text(ACT_CONTENT)} GROUP BY organiser
)
${parts.join('\nUNION ALL\n')}`
}

function countFlags(): readonly string[] {
  const isSound = '(is_open OR "end" >= start) AND start IS NOT NULL AND NOT (is_old AND is_open)'
  const flagged = {
    'old-without-end': 'SELECT client FROM block WHERE is_old AND is_open',
    'end-before-start': `SELECT client FROM block WHERE NOT is_open AND "end" < start
UNION ALL SELECT client FROM document_evidence WHERE is_backwards
UNION ALL SELECT client FROM separate_period WHERE "end" < start`,
    'widened-date': `SELECT client FROM block WHERE is_widened AND ${isSound}
UNION ALL SELECT client FROM separate_period WHERE is_widened AND ("end" IS NULL OR "end" >= start)`,
    'dead-before-quarter': 'SELECT client FROM evidence WHERE is_after_death',
  }
  return Object.entries(flagged).map(
    ([flag, clients]) => `INSERT INTO flag_part SELECT ${text(flag)}, count(DISTINCT client) FROM (${clients})`,
  )
}

/** Statements that add the batches up into the final tables, one row a cell, none of 0. */
export function resultStatements(frame: CountingFrame): readonly string[] {
  const ends = periodEnds(frame)
  const bySource = ends.flatMap((end) =>
    end.periods.flatMap((period, index) => SOURCES.map((source) => clientPart(end, { period, index, source }))),
  )
  const activity = ends.flatMap((end) =>
    end.periods.map(
      (period, index) => `SELECT ${text(period.code)} AS period, content, area, sum(n${index}_activity)::UINTEGER AS persons
FROM ${wideTable(end)} GROUP BY content, area HAVING sum(n${index}_activity) > 0`,
    ),
  )
  const names = [...frame.tasks].map((key, index) => ({ key, index })).sort((x, y) => (x.key < y.key ? -1 : 1))
  const setName = `concat_ws('+', ${names.map(({ key, index }) => `CASE WHEN bits & ${2 ** index} <> 0 THEN ${text(key)} END`).join(', ')})`
  return [
    `CREATE OR REPLACE TEMP TABLE client_cell AS ${bySource.join('\nUNION ALL\n')}`,
    `CREATE OR REPLACE TEMP TABLE activity_cell AS ${activity.join('\nUNION ALL\n')}`,
    `CREATE OR REPLACE TEMP TABLE task_set_cell AS
SELECT period, ${setName} AS tasks, area, age, sum(clients)::UINTEGER AS clients FROM task_set_part GROUP BY period, bits, area, age`,
    `CREATE OR REPLACE TEMP TABLE organiser_cell AS
SELECT period, content, source, organiser, sum(clients)::UINTEGER AS clients FROM organiser_part GROUP BY ALL`,
    'CREATE OR REPLACE TEMP TABLE flag_count AS SELECT flag, sum(clients)::UINTEGER AS clients FROM flag_part GROUP BY flag',
  ]
}

function clientPart(end: PeriodEnd, at: { readonly period: Period; readonly index: number; readonly source: Source }): string {
  const name = `n${at.index}_${SOURCES.indexOf(at.source)}`
  const paths = PATHS.map((path) => {
    const count = PATH_BITS[at.source][path] === undefined ? '0' : `sum(${name}_${path})`
    return `${count}::UINTEGER AS by_path_${path.toLowerCase()}`
  })
  return `SELECT ${text(at.period.code)} AS period, content, ${text(at.source)} AS source, area, age, sex,
  sum(${name})::UINTEGER AS clients, ${paths.join(', ')}
FROM ${wideTable(end)} GROUP BY content, area, age, sex HAVING sum(${name}) > 0`
}

/** The order rows are read and written in: the one order of cells (see `inCellOrder`). */
export const RESULT_ORDER = {
  client_cell: 'period, content, source, area, age, sex',
  task_set_cell: 'period, tasks, area, age',
  activity_cell: 'period, content, area',
  organiser_cell: 'period, content, source, organiser',
} as const
