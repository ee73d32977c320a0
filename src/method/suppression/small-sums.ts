import { intoField, type PrimeField } from './prime-field.ts'
import type { SparseColumn } from './sparse-column.ts'

/** An unsafe cell after everything published was eliminated from its column. */
export interface HiddenRemainder {
  readonly remainder: SparseColumn
  readonly count: number
}

/** More members than this are not looked for: five hidden cells of one person each already make a sum of five. */
const MOST_MEMBERS = 4

/**
 * Groups of two to four unsafe cells whose sum readers can compute although it is below the threshold. Each cell of such a group is
 * hidden, but its upper bound is not: of 1 and 2, given away as a sum of 3, nobody can be five. A group is computable exactly when
 * the remainders of its cells add up to nothing.
 *
 * @returns index lists, ascending, each group once
 */
export function smallDerivableSums(
  cells: readonly HiddenRemainder[],
  { smallestShown, field }: { readonly smallestShown: number; readonly field: PrimeField },
): number[][] {
  const index = rowIndex(cells)
  const found = new Map<string, number[]>()
  const extend = (group: Group): void => {
    for (const next of partners(group, cells, index)) {
      const cell = cells[next]
      if (!cell || group.sum + cell.count >= smallestShown) continue
      const rest = plus(group.rest, cell.remainder, field)
      const members = [...group.members, next].sort((left, right) => left - right)
      if (rest.size === 0) found.set(members.join(), members)
      else if (members.length < MOST_MEMBERS) extend({ members, sum: group.sum + cell.count, rest })
    }
  }
  cells.forEach(({ count, remainder }, first) => void extend({ members: [first], sum: count, rest: asMap(remainder) }))
  return [...found.values()]
}

/** Some cells, their count together, and what is left of the sum of their remainders. */
interface Group {
  readonly members: readonly number[]
  readonly sum: number
  readonly rest: Map<number, number>
}

/** Cells that can cancel the rarest row that a group has left: some member of every complete group must. */
function partners(group: Group, cells: readonly HiddenRemainder[], index: Map<number, number[]>): number[] {
  const first = group.members[0] ?? cells.length
  return (index.get(rarestRow(group.rest, index)) ?? []).filter((cell) => cell > first && !group.members.includes(cell))
}

/** Which cells can still reach each row. */
function rowIndex(cells: readonly HiddenRemainder[]): Map<number, number[]> {
  const index = new Map<number, number[]>()
  cells.forEach(({ remainder }, cell) => {
    for (const row of remainder.rows) {
      const known = index.get(row)
      if (known) known.push(cell)
      else index.set(row, [cell])
    }
  })
  return index
}

function rarestRow(rest: Map<number, number>, index: Map<number, number[]>): number {
  let [rarest, fewest] = [-1, Infinity]
  for (const row of rest.keys()) {
    const reach = index.get(row)?.length ?? 0
    if (reach < fewest) [rarest, fewest] = [row, reach]
  }
  return rarest
}

function asMap(column: SparseColumn): Map<number, number> {
  return new Map(Array.from(column.rows, (row, at) => [row, column.values[at] ?? 0]))
}

function plus(rest: Map<number, number>, column: SparseColumn, field: PrimeField): Map<number, number> {
  const sum = new Map(rest)
  column.rows.forEach((row, at) => {
    const value = intoField((sum.get(row) ?? 0) + (column.values[at] ?? 0), field)
    if (value === 0) sum.delete(row)
    else sum.set(row, value)
  })
  return sum
}
