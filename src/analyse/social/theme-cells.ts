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

export interface ToldCells {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Null = hidden. */
  told(place: Place): number | null
  /** Of whole themes only, as a cell’s units would tell which observations stand in it; null elsewhere. */
  units(place: Place): number | null
  /** People behind the whole table, from five up; null = not told. */
  readonly people: { readonly namedReporters: number; readonly unnamedReports: number } | null
}

/**
 * What may leave the county. Kinds are not split here: the split of one cell could be taken from that of another; they are a dimension of
 * their own.
 */
export function protectedCells(cells: ToldCells): ThemeCell[][] {
  const rows = [...cells.rows, null]
  const columns = [...cells.columns, null]
  return rows.map((row) => columns.map((column) => protectedCell(cells, { row, column })))
}

const HIDDEN: ThemeCell = { reports: null, units: null, namedReporters: null, unnamedReports: null, polarities: null }

function protectedCell({ told, units, people }: ToldCells, place: Place): ThemeCell {
  const reports = told(place)
  if (reports === null) return HIDDEN
  const isWhole = place.row === null && place.column === null
  return {
    reports,
    units: reports === 0 ? 0 : units(place),
    namedReporters: isWhole ? (people?.namedReporters ?? null) : null,
    unnamedReports: isWhole ? (people?.unnamedReports ?? null) : null,
    polarities: null,
  }
}
