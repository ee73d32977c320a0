/**
 * Divides a whole number into whole parts in the proportions of `weights` by largest remainder. Ties go to the earlier part, so the result
 * All parts are 0 when every weight is 0; then a positive `total` goes to the first part.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((whole, weight) => whole + weight, 0)
  if (sum <= 0) return weights.map((_, index) => (index === 0 ? total : 0))
  const quotas = weights.map((weight) => (total * weight) / sum)
  const parts = quotas.map(Math.floor)
  const left = total - parts.reduce((whole, part) => whole + part, 0)
  const order = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/**
 * Iterative proportional fitting: the table nearest to `seed` (rows × columns, flat, row by row) whose rows and columns have the sums given.
 * The rows are met last and hold to machine precision; the columns as near as `rounds` rounds bring them. The sums of rows and of columns
 * should agree. A row or column of zeros stays zero.
 */
export function fitTable(
  seed: readonly number[],
  sums: { rows: readonly number[]; columns: readonly number[] },
  rounds = 12,
): Float64Array {
  const width = sums.columns.length
  const table = Float64Array.from(seed)
  for (let round = 0; round < rounds; round++) {
    scaleLines(table, sums.columns, { lines: width, step: width, length: sums.rows.length, offset: 1 })
    scaleLines(table, sums.rows, { lines: sums.rows.length, step: 1, length: width, offset: width })
  }
  return table
}

/** Scales each line (a row or a column) of the flat table to its sum. */
function scaleLines(
  table: Float64Array,
  sums: readonly number[],
  shape: { readonly lines: number; readonly step: number; readonly length: number; readonly offset: number },
): void {
  for (let line = 0; line < shape.lines; line++) {
    const start = line * shape.offset
    let sum = 0
    for (let index = 0; index < shape.length; index++) sum += table[start + index * shape.step] ?? 0
    const factor = sum > 0 ? (sums[line] ?? 0) / sum : 0
    for (let index = 0; index < shape.length; index++) {
      const at = start + index * shape.step
      table[at] = (table[at] ?? 0) * factor
    }
  }
}
