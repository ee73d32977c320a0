import { type LinkedCells, publishedCounts, type ZeroPolicy } from './linked-cells.ts'

/**
 * Order in which cells are tried for publication, dearest first: what comes late is hidden first.
 *
 * The order of SSBtools' `CandidatesDefault` (Langsrud 2024, doi 10.1007/978-3-031-69651-0_6): by the count, ties broken by how
 * large the cells are that share inner cells with it. Zeros come before everything when they are open, so that no zero is ever
 * hidden. A weight takes the place of the count: give a large one to what readers must not miss.
 *
 * @returns indexes of the cells, forced ones first; equal keys keep their order
 */
export function candidateOrder(
  cells: LinkedCells,
  policy: {
    readonly zeros: ZeroPolicy
    readonly weights?: readonly (number | null)[] | undefined
    readonly forcedOpen?: readonly boolean[] | undefined
  },
): number[] {
  const counts = publishedCounts(cells)
  const worth = counts.map((count, cell) => (policy.weights?.[cell] ?? count) + 1)
  const shared = sharedWorth(cells, worth)
  const largestShared = shared.reduce((largest, value) => Math.max(largest, value), 1)
  const keys = worth.map((own, cell) => own + (0.99 * (shared[cell] ?? 0)) / largestShared)
  const largestKey = keys.reduce((largest, key) => Math.max(largest, key), 0)
  const key = (cell: number): number => {
    if (policy.forcedOpen?.[cell]) return Infinity
    return policy.zeros === 'open' && counts[cell] === 0 ? largestKey + 0.01 : (keys[cell] ?? 0)
  }
  const order = counts.map((_, cell) => cell)
  return order.sort((left, right) => (key(left) === key(right) ? left - right : key(right) - key(left)))
}

/** For each cell the worth of all cells that it shares inner cells with, once per shared inner cell. */
function sharedWorth(cells: LinkedCells, worth: readonly number[]): number[] {
  const ofInner = new Float64Array(cells.innerCounts.length)
  cells.members.forEach((members, cell) => {
    for (const inner of members) ofInner[inner] = (ofInner[inner] ?? 0) + (worth[cell] ?? 0)
  })
  return cells.members.map((members) => members.reduce((sum, inner) => sum + (ofInner[inner] ?? 0), 0))
}
