/** A spreadsheet as plain data; `register/xlsx-writer.ts` makes the file. */
export interface Workbook {
  readonly title: string
  readonly description: string
  /** ISO date-time, so that the same release gives the same bytes. */
  readonly createdAt: string
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  readonly rows: readonly SheetRow[]
  /** Widths of the columns in characters. */
  readonly widths: readonly number[]
  /** Rows (from the top) and columns (from the left) that stay in view. */
  readonly frozenRows: number
  readonly frozenColumns: number
}

export interface SheetRow {
  readonly kind: 'title' | 'text' | 'header' | 'data'
  readonly cells: readonly SheetCell[]
}

/** Text, or a real number with the decimals to show; null = empty. */
export type SheetCell = string | null | { readonly number: number; readonly decimals: number | null }
