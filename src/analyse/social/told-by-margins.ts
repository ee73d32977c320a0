import type { CountsToProtect } from './counts-to-protect.ts'

/**
 * What totals alone tell of each cell: the least that it can hold. An observation is in the row and in the column at least so often as
 * both together are more than what contains them: row + (column within what contains the row) − what contains the row. What contains
 * every row is the total; what contains a theme besides are the themes above it. 0 where a total is hidden.
 */
export function toldByMargins(table: CountsToProtect, shown: readonly (readonly boolean[])[]): number[][] {
  const { counts, rowsAbove } = table
  const lastRow = counts.length - 1
  const lastColumn = (counts[0]?.length ?? 0) - 1
  const seen = (r: number, c: number): number | null => (shown[r]?.[c] ? (counts[r]?.[c] ?? 0) : null)
  return counts.map((row, r) =>
    row.map((_, c) => {
      const bounds = [...(rowsAbove?.[r] ?? []), lastRow].map((above) => {
        const parts = [seen(r, lastColumn), seen(above, c), seen(above, lastColumn)]
        const [own, within, container] = parts
        return own == null || within == null || container == null ? 0 : own + within - container
      })
      return Math.max(0, ...bounds)
    }),
  )
}
