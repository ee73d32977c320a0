import { type CandidateTables, candidateTables, type LinkedSet } from '../../model/candidate.ts'
import type { ClientCell, TaskSetCell } from '../../model/cell.ts'
import { type Period, periodsOfSeries, type QuarterCode } from '../../model/period.ts'
import type { CountedContent } from '../../model/service-task.ts'
import { ageBlocksOf } from './age-blocks.ts'
import { clientsByAge } from './clients-by-age.ts'
import { clientsByArea } from './clients-by-area.ts'
import { type InnerCell, indexedInnerCells, innerCellsOf, splitByTasks, taskSetsOf } from './inner-cells.ts'
import { nationalFigures } from './national-figures.ts'
import { type CoverageIndex, countedAreas, coverageIndex, type PublicationFrame, publicationFrame } from './publication-frame.ts'
import type { PublicationInputs } from './publication-inputs.ts'
import { qualityByArea } from './quality-by-area.ts'
import type { SetContext } from './set-context.ts'
import { severalTasks } from './several-tasks.ts'
import { sharesByMunicipality } from './shares-by-municipality.ts'
import { tableHeads } from './table-heads.ts'
import { taskPairs } from './task-pairs.ts'

/** Each makes its cells of one content and period, or none. All of them together are protected as one linked set. */
const BUILDERS = [clientsByArea, sharesByMunicipality, clientsByAge, severalTasks, taskPairs, qualityByArea]

/**
 * The tables of a release before disclosure control: every period of the series up to the cycle (quarters, years, twelve months),
 * every content. One linked set per content and period; contents are not linked, because the total is not a sum of the tasks.
 */
export function buildCandidateTables(inputs: PublicationInputs): CandidateTables {
  const periods = periodsOfSeries(inputs.definitions.programme.firstQuarter as QuarterCode, inputs.cycle)
  const coverage = coverageIndex(inputs)
  const run: RunIndex = {
    inputs,
    coverage,
    national: nationalFigures(inputs.estimates),
    clients: clientsByContentAndPeriod(inputs),
    taskSets: taskSetsByPeriod(inputs),
  }
  const sets = inputs.definitions.contents.flatMap((content) => periods.map((period) => linkedSet({ content, period }, run)))
  return candidateTables({ tables: tableHeads(inputs, periods), sets })
}

interface RunIndex {
  readonly inputs: PublicationInputs
  readonly coverage: CoverageIndex
  readonly national: SetContext['national']
  readonly clients: ReadonlyMap<string, readonly ClientCell[]>
  readonly taskSets: ReadonlyMap<string, readonly TaskSetCell[]>
}

function linkedSet(what: { content: CountedContent; period: Period }, run: RunIndex): LinkedSet {
  const frame = publicationFrame(what, run.inputs, run.coverage)
  const cells = run.clients.get(setId(what.content.key, what.period.code)) ?? []
  const finest = what.content.key === 'total' ? innerCellsOfTotal(frame, run, cells) : innerCells(frame, cells)
  const inner = indexedInnerCells(finest)
  const context: SetContext = { frame, inner, inputs: run.inputs, national: run.national, cells, blocksOf: ageBlocksOf }
  return {
    id: setId(what.content.key, what.period.code),
    innerCounts: inner.counts,
    cells: BUILDERS.flatMap((build) => build(context)),
  }
}

function innerCells(frame: PublicationFrame, cells: readonly ClientCell[]): InnerCell[] {
  return innerCellsOf(frame.counties.flatMap(countedAreas), cells)
}

function innerCellsOfTotal(frame: PublicationFrame, run: RunIndex, cells: readonly ClientCell[]): InnerCell[] {
  const taskSets = run.taskSets.get(frame.period.code) ?? []
  return frame.counties.flatMap((county) => {
    const areas = countedAreas(county)
    return splitByTasks(innerCellsOf(areas, cells), taskSetsOf(areas, taskSets))
  })
}

function clientsByContentAndPeriod({ cells, carriedForward }: PublicationInputs): Map<string, ClientCell[]> {
  const counted = cells.clients.filter(({ source }) => source === 'SHA+ET')
  return grouped(
    counted.map((cell) => ({ ...cell, area: carriedForward(cell.area) })),
    (cell) => setId(cell.content, cell.period),
  )
}

function taskSetsByPeriod({ cells, carriedForward }: PublicationInputs): Map<string, TaskSetCell[]> {
  return grouped(
    cells.taskSets.map((cell) => ({ ...cell, area: carriedForward(cell.area) })),
    ({ period }) => period,
  )
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function setId(content: string, period: string): string {
  return `${content} ${period}`
}
