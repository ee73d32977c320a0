import { distinctCells } from './distinct-cells.ts'
import { Elimination } from './elimination.ts'
import { type LinkedCells, publishedCounts } from './linked-cells.ts'
import { mergeEqualRows } from './matrix-rows.ts'
import { type PrimeField, SECOND_FIELD } from './prime-field.ts'
import { membershipColumn } from './sparse-column.ts'

/**
 * Hidden cells that can be computed exactly by adding and subtracting shown cells, knowing that what lies inside a shown zero is
 * zero. An independent check of suppression: another order of elimination, another prime, nothing shared with the choice of what to
 * hide.
 *
 * @param isShown for each published cell whether readers see its count
 * @returns indexes of the hidden cells that are given away; empty when all is well
 */
export function determinedCells(cells: LinkedCells, isShown: readonly boolean[], field: PrimeField = SECOND_FIELD): number[] {
  const distinct = distinctCells(cells.members)
  const counts = publishedCounts(cells)
  const shownDistinct = distinct.places.map((places) => places.some((cell) => isShown[cell]))
  const zeroRows = new Set(
    cells.members.flatMap((members, cell) =>
      counts[cell] === 0 && shownDistinct[distinct.distinctOf[cell] ?? -1] ? members : [],
    ),
  )
  const smallestFirst = distinct.members
    .map((_, cell) => cell)
    .sort((left, right) => (distinct.members[left]?.length ?? 0) - (distinct.members[right]?.length ?? 0) || left - right)
  const shown = smallestFirst.filter((cell) => shownDistinct[cell])
  const hidden = smallestFirst.filter((cell) => !shownDistinct[cell])
  const columns = [...shown, ...hidden].map((cell) => membershipColumn(distinct.members[cell] ?? []))
  const merged = mergeEqualRows(columns, cells.innerCounts.length, (row) => zeroRows.has(row))
  const system = new Elimination(
    { open: merged.columns.slice(0, shown.length), secret: merged.columns.slice(shown.length) },
    merged.rowCount,
    field,
  )
  shown.forEach((_, at) => void system.publish(at))
  const revealed = new Set(hidden.filter((_, at) => system.isRevealed(at)))
  return cells.members.flatMap((_, cell) => (isShown[cell] || !isDetermined(cell) ? [] : [cell]))

  function isDetermined(cell: number): boolean {
    const own = distinct.distinctOf[cell] ?? -1
    return shownDistinct[own] === true || revealed.has(own)
  }
}
