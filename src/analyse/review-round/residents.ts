import { roundValue } from '../../method/rounding.ts'
import type { LinearSolver } from '../../method/suppression/intervals/linear-solver.ts'
import type { AreaCode } from '../../model/area.ts'
import { candidateTables, type LinkedSet } from '../../model/candidate.ts'
import type { DisclosureSettings } from '../../model/definitions.ts'
import { type BySource, type ReviewFigure, WHOLE } from '../../model/review.ts'
import { SOURCES, type Source } from '../../model/source.ts'
import type { StatisticalTable } from '../../model/table.ts'
import { protectedTables } from '../disclosure/protected-tables.ts'
import { type ResidentArea, residentSet, subtractionSet } from './resident-cells.ts'

/** *Our residents, all organisers*, fit for the county: by area, and for all areas together under `whole`. */
export type ProtectedResidents = ReadonlyMap<AreaCode | typeof WHOLE, BySource>

/**
 * Protects the residents' counts of one organiser, content and period, all areas and source views linked. A figure is shown only
 * where two controls agree: the one of published tables (small counts, and what gives them away), and the same control over what the
 * organiser would learn by subtracting its own clients (`subtractionSet`). Showing less never reveals more, so what both allow is safe
 * against either. Counts are shown unrounded, shares with one decimal; a share hides with its count, because it gives the count away.
 */
export function protectResidents(
  { id, areas }: { readonly id: string; readonly areas: readonly ResidentArea[] },
  { settings, solver }: { readonly settings: DisclosureSettings; readonly solver: LinearSolver | null },
): ProtectedResidents {
  const sets = [residentSet(id, areas), subtractionSet(`${id}, less own clients`, areas)]
  const shown = sets.map((set) => (set === null ? new Set<string>() : shownPlaces(set, settings, solver)))
  const isShown = (area: string, source: Source) => shown.every((places) => places.has(placeKey(area, source)))
  const figures = (area: string, of: Totals) =>
    Object.fromEntries(SOURCES.map((source) => [source, isShown(area, source) ? figureOf(of, source) : HIDDEN])) as BySource
  return new Map([
    ...areas.map((area) => [area.area, figures(area.area, area)] as const),
    [WHOLE, figures(WHOLE, totalOf(areas))],
  ])
}

const HIDDEN: ReviewFigure = { clients: null, sharePercent: null }
type Totals = Pick<ResidentArea, 'residents' | 'population'>

function figureOf({ residents, population }: Totals, source: Source): ReviewFigure {
  const clients = residents[source]
  return { clients, sharePercent: population > 0 ? roundValue('share', clients, population) : null }
}

function totalOf(areas: readonly ResidentArea[]): Totals {
  const sum = (of: (area: ResidentArea) => number) => areas.reduce((total, area) => total + of(area), 0)
  return {
    residents: {
      SHA: sum(({ residents }) => residents.SHA),
      ET: sum(({ residents }) => residents.ET),
      'SHA+ET': sum(({ residents }) => residents['SHA+ET']),
    },
    population: sum(({ population }) => population),
  }
}

/** Places that the control of tables would show. */
function shownPlaces(set: LinkedSet, settings: DisclosureSettings, solver: LinearSolver | null): Set<string> {
  const names = [...new Set(set.cells.map(({ table }) => table))]
  const { protectedTables: result } = protectedTables(
    candidateTables({ tables: names.map(headOf), sets: [set] }),
    settings,
    solver,
  )
  const cells = result.tables.flatMap((table) => table.cells)
  return new Set(cells.flatMap(({ at, missing }) => (missing === null ? [placeKey(at[0] ?? '', at[1] ?? '')] : [])))
}

const NO_NAME = { fi: '', sv: '', en: '' }

function headOf(id: string): Omit<StatisticalTable, 'cells'> {
  return { id, title: NO_NAME, notes: [], source: NO_NAME, dimensions: [], measures: [] }
}

function placeKey(area: string, source: string): string {
  return `${area}/${source}`
}
