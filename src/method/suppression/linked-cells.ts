/**
 * A linked set of tables in its plainest form: disjoint inner cells with exact counts, and published cells that each add up some of
 * them. Hierarchies, overlapping groupings and several tables are just more published cells.
 */
export interface LinkedCells {
  /** Whole numbers, 0 or more. */
  readonly innerCounts: ArrayLike<number>
  /** For each published cell the indexes of its inner cells, each once. Empty = a structural zero. */
  readonly members: readonly (readonly number[])[]
}

/** What becomes of a published cell: shown, hidden because it is small, or hidden to protect another. */
export type CellStatus = 'published' | 'primary' | 'secondary'

export type ZeroPolicy = 'open' | 'protected'

/** Exact count of every published cell. */
export function publishedCounts(cells: LinkedCells): number[] {
  return cells.members.map((members) => members.reduce((sum, inner) => sum + (cells.innerCounts[inner] ?? 0), 0))
}

/**
 * Threshold rule: a count of 1 to `smallestShown` − 1 is unsafe, and 0 too when zeros are protected. A cell without inner cells is
 * a structural zero that everybody knows, hence never unsafe.
 */
export function smallCells(cells: LinkedCells, rule: { readonly smallestShown: number; readonly zeros: ZeroPolicy }): boolean[] {
  const least = rule.zeros === 'open' ? 1 : 0
  return publishedCounts(cells).map(
    (count, cell) => count >= least && count < rule.smallestShown && (cells.members[cell] ?? []).length > 0,
  )
}
