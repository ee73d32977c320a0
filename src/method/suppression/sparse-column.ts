import { intoField, multiply, type PrimeField } from './prime-field.ts'

/** A column of the table matrix: ascending row numbers and the coefficient of each, never 0. */
export interface SparseColumn {
  readonly rows: Int32Array
  readonly values: Int32Array
}

/** The column of a published cell: 1 in every inner cell that it adds up. Each member is named once. */
export function membershipColumn(members: Iterable<number>): SparseColumn {
  const rows = Int32Array.from(members).sort()
  return { rows, values: new Int32Array(rows.length).fill(1) }
}

/** The sum of several cells; an inner cell that lies in two of them counts twice. */
export function sumColumn(cells: readonly ArrayLike<number>[]): SparseColumn {
  const times = new Map<number, number>()
  for (const members of cells) for (const row of Array.from(members)) times.set(row, (times.get(row) ?? 0) + 1)
  const rows = Int32Array.from(times.keys()).sort()
  return { rows, values: rows.map((row) => times.get(row) ?? 0) }
}

/** Coefficient of a row; 0 when the column does not reach it. */
export function coefficientAt(column: SparseColumn, row: number): number {
  let low = 0
  let high = column.rows.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = column.rows[middle] as number
    if (found === row) return column.values[middle] as number
    if (found < row) low = middle + 1
    else high = middle - 1
  }
  return 0
}

/** Told when a row enters a column (`isHeld`) or leaves it. */
export type RowChange = (row: number, isHeld: boolean) => void

/** `target + factor × source`. Reports the rows that the target wins and loses. */
export function addMultiple(
  target: SparseColumn,
  source: { readonly column: SparseColumn; readonly factor: number; readonly field: PrimeField },
  onChange: RowChange,
): SparseColumn {
  const { column, factor, field } = source
  const rows = new Int32Array(target.rows.length + column.rows.length)
  const values = new Int32Array(rows.length)
  let [at, from, size] = [0, 0, 0]
  while (at < target.rows.length || from < column.rows.length) {
    const targetRow = target.rows[at] ?? END
    const sourceRow = column.rows[from] ?? END
    const before = targetRow <= sourceRow ? (target.values[at++] as number) : 0
    const added = sourceRow <= targetRow ? multiply(column.values[from++] as number, factor, field) : 0
    const after = intoField(before + added, field)
    const row = targetRow < sourceRow ? targetRow : sourceRow
    if (before === 0 || after === 0) onChange(row, after !== 0)
    if (after === 0) continue
    rows[size] = row
    values[size++] = after
  }
  return { rows: rows.slice(0, size), values: values.slice(0, size) }
}

/** Larger than any row number: where a column has ended. */
const END = 2 ** 31

/** Whether one column is a multiple of the other. Both are not empty. */
export function isProportional(left: SparseColumn, right: SparseColumn, field: PrimeField): boolean {
  if (left.rows.length !== right.rows.length) return false
  for (let at = 0; at < left.rows.length; at++) if (left.rows[at] !== right.rows[at]) return false
  const [first, second] = [left.values[0] as number, right.values[0] as number]
  for (let at = 1; at < left.rows.length; at++) {
    const cross = multiply(left.values[at] as number, second, field)
    if (cross !== multiply(right.values[at] as number, first, field)) return false
  }
  return true
}
