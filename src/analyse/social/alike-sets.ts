import type { RowSet } from './row-sets.ts'

/** Sets by the rows of theirs that count: those in which the difference of two observations would be seen. */
export class AlikeSets {
  private readonly keys = new Map<RowSet, number>()
  private readonly byKey = new Map<number, RowSet[]>()

  constructor(sets: readonly RowSet[], counts: (row: number) => boolean) {
    for (const set of sets) {
      const key = set.rows.reduce((sum, row) => sum + (counts(row) ? weightOf(row) : 0), 0)
      this.keys.set(set, key)
      const same = this.byKey.get(key)
      if (same) same.push(set)
      else this.byKey.set(key, [set])
    }
  }

  /**
   * Sets that stand in the same rows that count, but for `row` in which just they stand, or just the given one. A key is a sum of weights, so
   * that once in a very long while a set is found that differs: who asks looks once more.
   */
  alike(set: RowSet, row: number | null = null): readonly RowSet[] {
    const difference = row === null ? 0 : set.rows.includes(row) ? -weightOf(row) : weightOf(row)
    return this.byKey.get((this.keys.get(set) ?? 0) + difference) ?? []
  }
}

/** Fixed for each row, and as good as drawn: sums of different rows differ. Below 2⁴⁴, so that sums stay whole. */
function weightOf(row: number): number {
  return (mixed(row, 0x9e3779b1) >>> 0) * 4096 + (mixed(row, 0x85ebca6b) >>> 20)
}

function mixed(row: number, salt: number): number {
  let state = Math.imul(row + 1, salt)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  state = Math.imul(state ^ (state >>> 13), 0x297a2d39)
  return state ^ (state >>> 16)
}
