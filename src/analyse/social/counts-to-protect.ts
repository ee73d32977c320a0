import type { RowSet } from './row-sets.ts'

/** How many columns an observation has: exactly one, at least one (as forms ask for it), or any number and none as well. */
export type ColumnsOfEach = 'one' | 'some' | 'any'

/** The numbers of one table before anybody decides which are shown. Rows are themes, of which an observation may have any number or none. */
export interface CountsToProtect {
  readonly sets: readonly RowSet[]
  readonly rows: number
  readonly columns: number
  readonly columnsOfEach: ColumnsOfEach
  /** For each row those that contain it, as themes above a theme do. */
  readonly rowsAbove: readonly (readonly number[])[]
  /** Rows that are nothing but the union of others: for each its parts. */
  readonly unions?: ReadonlyMap<number, readonly number[]>
}

/** Which numbers are shown. A line that is not shown hides all that stands in it. */
export interface ShownNumbers {
  readonly total: boolean
  readonly rows: readonly boolean[]
  readonly columns: readonly boolean[]
  /** Columns in which a hidden number inside is certainly not 0. */
  readonly zeros: readonly boolean[]
  /** By row and column. */
  readonly cells: readonly (readonly boolean[])[]
}

export interface Tally {
  readonly total: number
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly cells: readonly (readonly number[])[]
}

export function tallyOf({ sets, rows, columns }: CountsToProtect): Tally {
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0))
  const totals = Array.from({ length: rows }, () => 0)
  const columnTotals = Array.from({ length: columns }, () => 0)
  for (const set of sets) {
    for (const row of set.rows) {
      totals[row] = (totals[row] ?? 0) + set.reports
      addTo(cells[row] ?? [], set.inColumn)
    }
    addTo(columnTotals, set.inColumn)
  }
  const total = sets.reduce((sum, { reports }) => sum + reports, 0)
  return { total, rows: totals, columns: columnTotals, cells }
}

function addTo(sums: number[], counts: readonly number[]): void {
  counts.forEach((count, at) => {
    sums[at] = (sums[at] ?? 0) + count
  })
}
