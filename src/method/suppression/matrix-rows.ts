import type { SparseColumn } from './sparse-column.ts'

/** More than there are coefficients, so that group and coefficient fit into one number. */
const COEFFICIENTS = 2 ** 32

/**
 * Makes the table matrix smaller without changing what follows from what: rows that are equal in every column become one, rows
 * that no column holds disappear. `apart` rows are left out altogether (known to everybody, or taken as known).
 *
 * @returns the columns on renumbered rows, and how many rows are left
 */
export function mergeEqualRows(
  columns: readonly SparseColumn[],
  rowCount: number,
  leftOut: (row: number) => boolean,
): { columns: SparseColumn[]; rowCount: number } {
  const groups = groupRows(columns, rowCount)
  const newRow = new Int32Array(rowCount).fill(-1)
  const seen = new Set<number>()
  let count = 0
  for (let row = 0; row < rowCount; row++) {
    const group = groups[row] as number
    if (group === 0 || leftOut(row) || seen.has(group)) continue
    seen.add(group)
    newRow[row] = count++
  }
  return { columns: columns.map((column) => keepRows(column, newRow)), rowCount: count }
}

/**
 * Number of the group of equal rows that each row belongs to; 0 = held by no column. Refined column by column: rows stay together
 * as long as every column gives them the same coefficient.
 */
function groupRows(columns: readonly SparseColumn[], rowCount: number): Int32Array {
  const groups = new Int32Array(rowCount)
  let last = 0
  for (const column of columns) {
    const split = new Map<number, number>()
    column.rows.forEach((row, at) => {
      const key = (groups[row] as number) * COEFFICIENTS + (column.values[at] as number)
      const known = split.get(key)
      if (known === undefined) split.set(key, ++last)
      groups[row] = known ?? last
    })
  }
  return groups
}

/** Rows that were merged away are dropped; the first of each group carries the coefficient. */
function keepRows(column: SparseColumn, newRow: Int32Array): SparseColumn {
  const rows: number[] = []
  const values: number[] = []
  column.rows.forEach((row, at) => {
    const renumbered = newRow[row] as number
    if (renumbered < 0) return
    rows.push(renumbered)
    values.push(column.values[at] as number)
  })
  return { rows: Int32Array.from(rows), values: Int32Array.from(values) }
}
