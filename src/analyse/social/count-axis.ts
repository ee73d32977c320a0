import type { ReportFactField } from '../../model/theme-table.ts'

/** One side of a table: what a fact's field becomes. */
export interface CountAxis {
  readonly field: ReportFactField
  /** Codes in the order of the table. */
  readonly codes: readonly string[]
  /** Codes under which one code of the field counts (empty text: none was told); those not among `codes` are left out. */
  of(code: string): Iterable<string>
}

/** Codes of the axis under which a value counts, which may hold several codes with commas between. */
export function codesUnder(axis: Pick<CountAxis, 'of'>, value: string): ReadonlySet<string> {
  return new Set(value.split(',').flatMap((code) => [...axis.of(code)]))
}

/** Facts whose value of the field does not fit are not counted. */
export interface CountFilter {
  readonly field: ReportFactField
  fits(value: string): boolean
}

export interface CountQuestion {
  readonly rows: CountAxis
  readonly columns: CountAxis
  readonly filters: readonly CountFilter[]
  /** Units that may be told apart: those with enough possible reporters. */
  isUnitShown(unit: string): boolean
}

/** Exact figures of one cell. */
export interface CountedCell {
  readonly reports: number
  readonly negative: number
  readonly positive: number
  readonly weakSignal: number
  /** Distinct units that may be told apart. */
  readonly units: number
  /** Distinct people who sent by name. */
  readonly namedReporters: number
  /** Reports sent by name. */
  readonly namedReports: number
}

/**
 * Cells by row and column; the last row and the last column count every fact once that passes the filters, whether or not it is in any row
 * (column): so they are no sums.
 */
export type CountedTable = readonly (readonly CountedCell[])[]
