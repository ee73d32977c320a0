import type { AreaCode } from '../../model/area.ts'
import type { ActivityOnlyCell, ClientCell, TaskSetCell } from '../../model/cell.ts'
import type { IndicationFacts } from '../../model/indication.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { Source } from '../../model/source.ts'
import type { CountingFlag } from '../derive/evidence.ts'

/**
 * Clients of one organiser by home area at the end of the period (or `X16`, municipality of county 16 unknown): the view in which a
 * person at two organisers is a client of each (golden case 15). Within a content, organiser, period and source the cells add up over
 * areas, since a client has one home a period; over organisers they do not.
 */
export interface OrganiserCell {
  readonly content: ContentKey
  readonly organiser: string
  readonly area: AreaCode
  readonly period: string
  readonly source: Source
  readonly clients: number
}

/** Everything a counting engine answers. Cells that would be 0 are absent; the order is that of `inCellOrder`. */
export interface CountedCells {
  readonly clients: readonly ClientCell[]
  readonly taskSets: readonly TaskSetCell[]
  readonly activityOnly: readonly ActivityOnlyCell[]
  readonly organisers: readonly OrganiserCell[]
  readonly indications: readonly IndicationFacts[]
  /** Number of clients concerned by each flag. */
  readonly flags: Readonly<Record<CountingFlag, number>>
}

/** The one order of cells: by the texts of their keys, as bytes compare. */
export function inCellOrder<Cell>(cells: readonly Cell[], key: (cell: Cell) => readonly string[]): Cell[] {
  const keyed = cells.map((cell) => ({ cell, text: key(cell).join('\u0000') }))
  return keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ cell }) => cell)
}

export const clientCellKey = (cell: ClientCell) => [cell.period, cell.content, cell.source, cell.area, cell.age, cell.sex]
export const taskSetCellKey = (cell: TaskSetCell) => [cell.period, cell.tasks, cell.area, cell.age]
export const activityCellKey = (cell: ActivityOnlyCell) => [cell.period, cell.content, cell.area]
export const organiserCellKey = (cell: OrganiserCell) => [cell.period, cell.content, cell.source, cell.organiser, cell.area]
export const indicationFactsKey = (facts: IndicationFacts) => [facts.period, facts.content, facts.organiser, facts.area]
