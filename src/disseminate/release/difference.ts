import { COUNTRY } from '../../model/area.ts'
import { parsePeriod, type QuarterCode, quarterNumber } from '../../model/period.ts'
import type { DifferenceCause } from '../../model/release-approval.ts'
import type { CellChange, CellRevision } from '../../model/revision.ts'
import type { StatisticalTable } from '../../model/table.ts'
import { REPRESENTATIVE } from '../table/coverage-cells.ts'
import { type ReleasedTables, revisionsBetween } from './revisions.ts'

/** What happened between the runs of two releases, as far as it can explain changed figures. */
export interface DifferenceFacts {
  /** Cycle of the earlier release. */
  readonly previousCycle: QuarterCode
  /** Definitions, population or the version of the counting rules differ. */
  readonly isRuleChanged: boolean
  /** Separate deliveries that only one of the runs rests on, with the quarters their window covers. `organiser` null: of all. */
  readonly changedDeliveries: readonly { readonly organiser: string | null; readonly quarters: readonly QuarterCode[] }[]
  /** County of a municipality; a county is its own; null where there is none. */
  countyOf(area: string): string | null
}

/** A changed cell with its most probable cause. */
export interface ExplainedChange extends CellRevision {
  readonly cause: DifferenceCause
}

export interface ReleaseDifference {
  readonly previous: string
  readonly release: string
  readonly changes: readonly ExplainedChange[]
  /** Numbers of cells by table, kind of change and cause; combinations without cells are absent. */
  readonly counts: readonly DifferenceCount[]
}
export interface DifferenceCount {
  readonly table: string
  readonly change: CellChange
  readonly cause: DifferenceCause
  readonly cells: number
}

/**
 * What a reader of the earlier release will find changed, and why. The first cause that fits is named, in this order: the period is new;
 * a coverage judgement changed (of the cell, or for a sum over areas of any municipality in it); a delivery about the area and time came
 * again, late or was withdrawn; a rule changed; else the data themselves grew.
 */
export function releaseDifference(previous: ReleasedTables, next: ReleasedTables, facts: DifferenceFacts): ReleaseDifference {
  const { cells } = revisionsBetween(previous, next)
  const places = new Map([...previous.tables, ...next.tables].map((table) => [table.id, placesOf(table)]))
  const judged = rejudgedAreas(previous.tables, next.tables, facts)
  const changes = cells.map((cell): ExplainedChange => {
    const place = places.get(cell.table)?.(cell.at) ?? { content: 'total', area: null, period: '' }
    return { ...cell, cause: causeOf(place, judged, facts) }
  })
  return { previous: previous.id, release: next.id, changes, counts: countsOf(changes) }
}

interface Place {
  readonly content: string
  /** Null: the whole country. */
  readonly area: string | null
  readonly period: string
}

function causeOf({ content, area, period }: Place, judged: ReadonlySet<string>, facts: DifferenceFacts): DifferenceCause {
  const quarters = parsePeriod(period)?.quarters ?? []
  const last = quarters.at(-1)
  if (last && quarterNumber(last) > quarterNumber(facts.previousCycle)) return 'new-period'
  if (judged.has(`${content}/${period}/${area ?? ''}`)) return 'coverage'
  const county = area === null ? null : facts.countyOf(area)
  const isRedelivered = facts.changedDeliveries.some(
    (delivery) =>
      (county === null || delivery.organiser === null || delivery.organiser === county) &&
      delivery.quarters.some((quarter) => quarters.includes(quarter)),
  )
  if (isRedelivered) return 'correction'
  return facts.isRuleChanged ? 'rule' : 'real'
}

const MUNICIPAL = 'shares-by-municipality'

/**
 * Places whose coverage was judged otherwise, as `content/period/area`: the municipality itself, its county, and the country as an empty
 * area. Seen in the municipal table, which says of every municipality whether its data are comprehensive.
 */
function rejudgedAreas(
  previous: readonly StatisticalTable[],
  next: readonly StatisticalTable[],
  { countyOf }: DifferenceFacts,
): ReadonlySet<string> {
  const before = comprehensiveCells(previous)
  const after = comprehensiveCells(next)
  const changed = [...after].filter(([key, isGood]) => before.has(key) && before.get(key) !== isGood).map(([key]) => key)
  return new Set(
    changed.flatMap((key) => {
      const [content = '', period = '', area = ''] = key.split('/')
      return [key, `${content}/${period}/${countyOf(area) ?? ''}`, `${content}/${period}/`]
    }),
  )
}

function comprehensiveCells(tables: readonly StatisticalTable[]): Map<string, boolean> {
  const table = tables.find(({ id }) => id === MUNICIPAL)
  if (!table) return new Map()
  const place = placesOf(table)
  return new Map(
    table.cells.map(({ at, missing }) => {
      const { content, period, area } = place(at)
      return [`${content}/${period}/${area ?? ''}`, missing !== 'not-comprehensive'] as const
    }),
  )
}

const WHOLE_COUNTRY: ReadonlySet<string> = new Set([COUNTRY, REPRESENTATIVE])

/** How to read the codes of a table's cells. Tables about numbers and pairs of tasks speak of the total. */
function placesOf(table: StatisticalTable): (at: readonly string[]) => Place {
  const index = (id: string) => table.dimensions.findIndex((dimension) => dimension.id === id)
  const [content, area, period] = [index('content'), index('area'), index('period')]
  return (at) => {
    const code = area < 0 ? undefined : at[area]
    return {
      content: content < 0 ? 'total' : (at[content] ?? 'total'),
      area: code === undefined || WHOLE_COUNTRY.has(code) ? null : code,
      period: at[period] ?? '',
    }
  }
}

/** Numbers of changes by table, kind and cause. */
export function countsOf(changes: readonly ExplainedChange[]): DifferenceCount[] {
  const groups = Map.groupBy(changes, ({ table, change, cause }) => [table, change, cause].join('/'))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ table: first.table, change: first.change, cause: first.cause, cells: group.length }] : []
  })
}
