import type { CoverageMark } from './coverage.ts'
import type { Texts } from './text.ts'

/**
 * The one model of a table, which web, charts, maps, spreadsheets and every file format read:
 * dimensions with codes and labels, measures, and cells with value, status and note kept apart.
 */
export interface StatisticalTable {
  /** Kebab-case, permanent: part of addresses and file names. */
  readonly id: string
  readonly title: Texts
  /** Footnotes under the table, in order. */
  readonly notes: readonly Texts[]
  readonly source: Texts
  readonly dimensions: readonly TableDimension[]
  readonly measures: readonly TableMeasure[]
  /** Sparse: a combination without a cell does not exist in the table. */
  readonly cells: readonly TableCell[]
}

export interface TableDimension {
  readonly id: string
  readonly role: 'time' | 'geo' | 'other'
  readonly label: Texts
  readonly categories: readonly TableCategory[]
}

export interface TableCategory {
  readonly code: string
  readonly label: Texts
  /** Code of the category one level up, when the dimension is a hierarchy. */
  readonly parent?: string
  readonly note?: Texts
}

export interface TableMeasure {
  readonly id: string
  readonly label: Texts
  readonly unit: Texts
  /** Decimals to show; null = as many as the value has. */
  readonly decimals: number | null
}

/** Why a cell has no value. `hidden` covers primary and secondary suppression alike. */
export type MissingReason = 'hidden' | 'not-comprehensive' | 'not-available' | 'not-applicable'

/** `e` estimate, `p` preliminary, `r` revised, `*` checked in the review round, `|` break in the series. */
export type CellFlag = 'e' | 'p' | 'r' | '*' | '|'

/** Symbols of empty cells, the same everywhere. Zero is `0`. */
export const MISSING_SYMBOLS: Readonly<Record<MissingReason, string>> = {
  hidden: '..',
  'not-available': '..',
  'not-comprehensive': '—',
  'not-applicable': '·',
}

export interface TableCell {
  /** Category codes in the order of the table's dimensions. */
  readonly at: readonly string[]
  readonly measure: string
  /** Already rounded by the table's rule. Null exactly when `missing` says why. */
  readonly value: number | null
  readonly missing: MissingReason | null
  readonly mark: CoverageMark | null
  readonly flags: readonly CellFlag[]
  /** Decimals to show, where they differ from the measure's: a whole per cent in a small municipality. */
  readonly decimals?: number
  /** Interval of an estimate, 95 %, rounded like the value. */
  readonly low?: number
  readonly high?: number
  /** Source label of the figure (SHA, ET, SHA+ET) where the table names it. */
  readonly source?: string
  readonly note?: Texts
}
