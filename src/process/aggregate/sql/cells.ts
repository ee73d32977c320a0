import type { Period } from '../../../model/period.ts'
import { SOURCES, type Source } from '../../../model/source.ts'
import type { CountingFrame } from '../../counting-frame.ts'
import { AREA_NAME_JOIN, DECODED_AGE, DECODED_AREA, DECODED_SEX, decodedContent } from './codes.ts'
import { type PeriodEnd, periodBits, periodEnds } from './quarter-masks.ts'
import { text } from './text.ts'

const PATHS = ['A', 'B', 'C', 'D'] as const
type Path = (typeof PATHS)[number]

/** Column of `content_bits` with the quarters in which a person is a client in a source. */
export const SOURCE_BITS: Readonly<Record<Source, string>> = { SHA: 'sha', ET: 'd', 'SHA+ET': 'united' }

/** Columns by path; a path that is absent makes nobody a client in the source. */
const PATH_BITS: Readonly<Record<Source, Readonly<Partial<Record<Path, string>>>>> = {
  SHA: { A: 'a', B: 'b', C: 'c' },
  ET: {},
  'SHA+ET': { A: 'both_a', B: 'both_b', C: 'both_c', D: 'both_d' },
}

/** One count of a wide table: a column that counts the rows for which `condition` holds. */
interface CountColumn {
  readonly name: string
  readonly condition: string
}

/** Empty tables that the batches add to: for each period end one row a cell, one column a count of its periods. */
export function cellTables(frame: CountingFrame): readonly string[] {
  return periodEnds(frame).map((end) => {
    const counts = countColumns(frame, end).map(({ name }) => `${name} UINTEGER`)
    return `CREATE OR REPLACE TEMP TABLE ${wideTable(end)} (content UTINYINT, class UINTEGER, ${counts.join(', ')})`
  })
}

/** Statements that count the clients of one batch. */
export function countCells(frame: CountingFrame): readonly string[] {
  return periodEnds(frame).map((end) => {
    const counts = countColumns(frame, end).map(({ name, condition }) => `count(*) FILTER (${condition}) AS ${name}`)
    const reached = Math.max(...end.periods.map((period) => periodBits(frame, period)))
    return `INSERT INTO ${wideTable(end)}
SELECT content, class.class, ${counts.join(',\n  ')}
FROM content_bits JOIN class ON class.client = content_bits.client AND class.e = ${end.index}
WHERE ((client_bits | activity) & ${reached}::UINTEGER) <> 0
GROUP BY content, class.class`
  })
}

/** Statements that add the batches up: one row a cell, none of 0. */
export function cellResults(frame: CountingFrame): readonly string[] {
  const ends = periodEnds(frame)
  const sums = ends.map((end) => {
    const columns = countColumns(frame, end).map(({ name }) => `sum(${name})::UINTEGER AS ${name}`)
    return `CREATE OR REPLACE TEMP TABLE ${wideTable(end)}_sum AS
SELECT ${decodedContent(frame)} AS content, ${DECODED_AREA} AS area, ${DECODED_AGE} AS age, ${DECODED_SEX} AS sex, counted.* EXCLUDE (content, class)
FROM (SELECT content, class, ${columns.join(', ')} FROM ${wideTable(end)} GROUP BY content, class) AS counted ${AREA_NAME_JOIN}`
  })
  const cells = ends.flatMap((end) =>
    end.periods.flatMap((period, index) => SOURCES.map((source) => cellsOf(end, { period, index, source }))),
  )
  const activity = ends.flatMap((end) =>
    end.periods.map(
      (period, index) => `SELECT ${text(period.code)} AS period, content, area, sum(${activityColumn(index)})::UINTEGER AS persons
FROM ${wideTable(end)}_sum GROUP BY content, area HAVING sum(${activityColumn(index)}) > 0`,
    ),
  )
  return [
    ...sums,
    `CREATE OR REPLACE TEMP TABLE client_cell AS ${cells.join('\nUNION ALL\n')}`,
    `CREATE OR REPLACE TEMP TABLE activity_cell AS ${activity.join('\nUNION ALL\n')}`,
  ]
}

/** The counts of one period end: for each period clients by source, of them by path, and persons with activity only. */
function countColumns(frame: CountingFrame, end: PeriodEnd): readonly CountColumn[] {
  return end.periods.flatMap((period, index) => {
    const holds = (column: string) => `(${column} & ${periodBits(frame, period)}::UINTEGER) <> 0`
    const bySource = SOURCES.flatMap((source): CountColumn[] => {
      const ofSource = { name: countColumn(index, source), condition: holds(SOURCE_BITS[source]) }
      const byPath = Object.entries(PATH_BITS[source]).map(([path, column]) => ({
        name: countColumn(index, source, path as Path),
        condition: holds(column),
      }))
      return [ofSource, ...byPath]
    })
    return [...bySource, { name: activityColumn(index), condition: `${holds('activity')} AND NOT ${holds('client_bits')}` }]
  })
}

function cellsOf(end: PeriodEnd, at: { readonly period: Period; readonly index: number; readonly source: Source }): string {
  const clients = countColumn(at.index, at.source)
  const paths = PATHS.map((path) => `${pathCount(at.index, at.source, path)} AS by_path_${path.toLowerCase()}`)
  return `SELECT ${text(at.period.code)} AS period, content, ${text(at.source)} AS source, area, age, sex, ${clients} AS clients, ${paths.join(', ')}
FROM ${wideTable(end)}_sum WHERE ${clients} > 0`
}

/** Clients of the source by a path: in the separate delivery every client is one by path D. */
function pathCount(index: number, source: Source, path: Path): string {
  if (source === 'ET') return path === 'D' ? countColumn(index, source) : '0::UINTEGER'
  return PATH_BITS[source][path] === undefined ? '0::UINTEGER' : countColumn(index, source, path)
}

function wideTable(end: PeriodEnd): string {
  return `wide_${end.index}`
}

function countColumn(period: number, source: Source, path?: Path): string {
  return [`n${period}`, SOURCES.indexOf(source), ...(path === undefined ? [] : [path])].join('_')
}

function activityColumn(period: number): string {
  return `n${period}_activity`
}
