import type { ThemeCell } from '../../model/theme-table.ts'
import type { CountedCell, CountedTable } from './count-axis.ts'

/** All figures, for the county's own coordinator. */
export function exactCells(counted: CountedTable): ThemeCell[][] {
  return counted.map((row) => row.map(exactCell))
}

function exactCell({ reports, units, namedReporters, namedReports, negative, positive, weakSignal }: CountedCell): ThemeCell {
  return {
    reports,
    units,
    namedReporters,
    unnamedReports: reports - namedReports,
    polarities: { negative, positive, 'weak-signal': weakSignal },
  }
}

/** Codes of a table’s lines; null = the line of totals. */
export interface Place {
  readonly row: string | null
  readonly column: string | null
}

export interface Protection {
  readonly smallest: number
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  isShown(place: Place): boolean
  /** Whether units may be told there: of whole themes only, as a cell’s units would tell which observations stand in it. */
  hasUnits(place: Place): boolean
}

/**
 * What may leave the county. Kinds are not split here: the split of one cell could be taken from that of another; they are a dimension of
 * their own. Units are told from `smallest` up; people too, and of the whole table only.
 */
export function protectedCells(counted: CountedTable, protection: Protection): ThemeCell[][] {
  const rows = [...protection.rows, null]
  const columns = [...protection.columns, null]
  return counted.map((line, r) =>
    line.map((cell, c) => {
      const place = { row: rows[r] ?? null, column: columns[c] ?? null }
      return protection.isShown(place) ? protectedCell(cell, place, protection) : HIDDEN
    }),
  )
}

const HIDDEN: ThemeCell = { reports: null, units: null, namedReporters: null, unnamedReports: null, polarities: null }

function protectedCell(cell: CountedCell, place: Place, { smallest, hasUnits }: Protection): ThemeCell {
  const isWhole = place.row === null && place.column === null
  const arePeopleShown = isWhole && cell.namedReporters >= smallest && cell.reports - cell.namedReports >= smallest
  const areUnitsShown = cell.reports === 0 || (hasUnits(place) && cell.units >= smallest)
  return {
    reports: cell.reports,
    units: areUnitsShown ? cell.units : null,
    namedReporters: arePeopleShown ? cell.namedReporters : null,
    unnamedReports: arePeopleShown ? cell.reports - cell.namedReports : null,
    polarities: null,
  }
}
