import { inverse, multiply, type PrimeField } from './prime-field.ts'
import { addMultiple, coefficientAt, isProportional, type RowChange, type SparseColumn } from './sparse-column.ts'

/**
 * Gaussian elimination in the order of publication. `open` columns are candidates for publication, `secret` columns must stay
 * outside what the published ones span. What was published is eliminated from everything that is left: a secret is determined
 * by the published cells exactly when its column has become empty.
 */
export class Elimination {
  readonly #field: PrimeField
  readonly #columns: (SparseColumn | null)[]
  readonly #firstSecret: number
  /** Columns that hold or once held a row; looked at again before use. */
  readonly #columnsOfRow: number[][]
  readonly #rowCounts: Int32Array
  #changing = 0
  readonly #onChange: RowChange

  constructor(columns: { open: readonly SparseColumn[]; secret: readonly SparseColumn[] }, rowCount: number, field: PrimeField) {
    this.#field = field
    this.#columns = [...columns.open, ...columns.secret]
    this.#firstSecret = columns.open.length
    this.#columnsOfRow = Array.from({ length: rowCount }, () => [])
    this.#rowCounts = new Int32Array(rowCount)
    this.#onChange = (row, isHeld) => (isHeld ? this.#enter(row) : this.#leave(row))
    this.#columns.forEach((column, index) => {
      this.#changing = index
      for (const row of column?.rows ?? []) this.#enter(row)
    })
  }

  #enter(row: number): void {
    this.#columnsOfRow[row]?.push(this.#changing)
    this.#rowCounts[row] = (this.#rowCounts[row] ?? 0) + 1
  }

  #leave(row: number): void {
    this.#rowCounts[row] = (this.#rowCounts[row] ?? 0) - 1
  }

  /** True when the open column follows from what is published already. */
  isImplied(open: number): boolean {
    return this.#columns[open]?.rows.length === 0
  }

  /** True when publishing the open column would determine a secret: some secret is a multiple of it. */
  wouldReveal(open: number): boolean {
    const column = this.#columns[open]
    if (!column || column.rows.length === 0) return false
    for (const index of this.#columnsOfRow[this.#rarestRow(column)] ?? []) {
      if (index < this.#firstSecret) continue
      const secret = this.#columns[index]
      if (secret && secret.rows.length > 0 && isProportional(secret, column, this.#field)) return true
    }
    return false
  }

  /** Publishes an open column: eliminates it from all others, by the row that touches the fewest of them. */
  publish(open: number): void {
    const column = this.#columns[open]
    this.drop(open)
    if (!column || column.rows.length === 0) return
    const pivotRow = this.#rarestRow(column)
    const pivotInverse = inverse(coefficientAt(column, pivotRow), this.#field)
    const touched = this.#columnsOfRow[pivotRow] ?? []
    this.#columnsOfRow[pivotRow] = []
    for (const index of touched) {
      const target = this.#columns[index]
      const coefficient = target ? coefficientAt(target, pivotRow) : 0
      if (!target || coefficient === 0) continue
      this.#changing = index
      const factor = -multiply(coefficient, pivotInverse, this.#field)
      this.#columns[index] = addMultiple(target, { column, factor, field: this.#field }, this.#onChange)
    }
  }

  /** Takes an open column out: it was published, or is hidden for good. */
  drop(open: number): void {
    for (const row of this.#columns[open]?.rows ?? []) this.#leave(row)
    this.#columns[open] = null
  }

  /** True when the published columns determine the secret. */
  isRevealed(secret: number): boolean {
    return this.#columns[this.#firstSecret + secret]?.rows.length === 0
  }

  /** What is left of a secret after everything published was eliminated. */
  remainder(secret: number): SparseColumn | null {
    return this.#columns[this.#firstSecret + secret] ?? null
  }

  #rarestRow(column: SparseColumn): number {
    let rarest = column.rows[0] as number
    for (const row of column.rows) if ((this.#rowCounts[row] as number) < (this.#rowCounts[rarest] as number)) rarest = row
    return rarest
  }
}
