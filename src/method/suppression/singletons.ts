import { distinctCells } from './distinct-cells.ts'
import type { LinkedCells, ZeroPolicy } from './linked-cells.ts'

/**
 * The lone person of an inner cell knows its count, and so knows more than other readers.
 * `none`: not considered. `subSum`: the sum of the lone persons inside any published cell must not be computable. `subSpace`: the
 * hidden cells must stay hidden even from somebody who knows all lone persons' cells (stricter).
 */
export type SingletonMethod = 'none' | 'subSum' | 'subSpace'

/** Inner cells that an insider knows: counts of 1, or of 0 when zeros are protected. */
export function singletonRows(cells: LinkedCells, zeros: ZeroPolicy): boolean[] {
  const known = zeros === 'open' ? 1 : 0
  return Array.from(cells.innerCounts, (count) => count === known)
}

/** For `subSum`: the singletons inside each published cell, where there are at least two; each combination once. */
export function singletonSums(cells: LinkedCells, singletons: readonly boolean[]): Int32Array[] {
  const inside = cells.members.map((members) => members.filter((inner) => singletons[inner]))
  return [...distinctCells(inside.filter((members) => members.length > 1)).members]
}
