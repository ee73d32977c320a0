import type { TableShown } from './protect-table.ts'

/** A number as it is told outside; null = hidden. Codes of a theme (or union) and of a column; null = the line of totals. */
export type ToldTable = (row: string | null, column: string | null) => number | null

/** Each part of what makes up two editions, as a table of its own: the observations that stayed, that came and that went. */
export interface TableChange {
  readonly kept: TableShown
  readonly came: TableShown
  readonly gone: TableShown
}

/**
 * The numbers of a half-year by its newest edition. The first edition tells what its table shows. A later one tells a number anew only where
 * those that stayed, that came and that went could each be told as a table of their own, and the difference is not small; elsewhere it stays as it was told before, and what
 * was hidden stays hidden. So whoever subtracts two editions gets numbers of protected tables. Why: docs/explanation/theme-tables.md.
 */
export function toldTable(
  first: TableShown,
  { changes, smallest }: { readonly changes: readonly TableChange[]; readonly smallest: number },
): ToldTable {
  return (row, column) => {
    if (!isShown(first, row, column)) return null
    return changes.reduce(
      (told, { kept, came, gone }) => {
        if (![kept, came, gone].every((table) => isShown(table, row, column))) return told
        const change = came.count(row, column) - gone.count(row, column)
        const next = told + change
        // Many may have come and nearly as many gone. And after changes that were not told, the sum may miss what is true by a little:
        // never into what is hidden.
        return Math.abs(change) >= smallest && (next === 0 || next >= smallest) ? next : told
      },
      first.count(row, column),
    )
  }
}

function isShown(table: TableShown, row: string | null, column: string | null): boolean {
  if (row === null) return column === null ? table.total : table.column(column)
  return column === null ? table.row(row) : table.cell(row, column)
}
