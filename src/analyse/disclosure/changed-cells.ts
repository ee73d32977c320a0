import type { CandidateTables } from '../../model/candidate.ts'
import type { ProtectedTables } from '../../model/release.ts'

/** A release's tables before and after disclosure control. */
export interface DisclosedRelease {
  readonly candidates: CandidateTables
  readonly tables: ProtectedTables
}

/** A cell whose two releases differ by so few persons that the difference points at them. */
export interface ChangedCellAtRisk {
  readonly table: string
  readonly at: readonly string[]
  readonly measure: string
  /** Whether readers can see the change: after rounding the two values may be equal. */
  readonly isVisible: boolean
}

/**
 * Cells shown in both releases of a period whose exact counts differ by 1 to `smallestShown` − 1: whoever keeps the earlier release
 * can subtract. The list is for the log and for the people who decide on the release; it names cells, not differences.
 */
export function changedCellsAtRisk(
  previous: DisclosedRelease,
  next: DisclosedRelease,
  { smallestShown }: { readonly smallestShown: number },
): ChangedCellAtRisk[] {
  const before = { counts: exactCounts(previous.candidates), values: shownValues(previous.tables) }
  const values = shownValues(next.tables)
  return [...exactCounts(next.candidates)].flatMap(([key, { count, table, at, measure }]) => {
    const old = before.counts.get(key)
    const [oldValue, newValue] = [before.values.get(key), values.get(key)]
    if (!old || oldValue === undefined || newValue === undefined) return []
    const difference = Math.abs(old.count - count)
    if (difference === 0 || difference >= smallestShown) return []
    return [{ table, at, measure, isVisible: oldValue !== newValue }]
  })
}

interface ExactCount {
  readonly table: string
  readonly at: readonly string[]
  readonly measure: string
  readonly count: number
}

function exactCounts({ sets }: CandidateTables): Map<string, ExactCount> {
  const counts = new Map<string, ExactCount>()
  for (const { cells, innerCounts } of sets) {
    for (const { table, at, measure, inner } of cells) {
      if (inner === null) continue
      const count = inner.reduce((sum, index) => sum + (innerCounts[index] ?? 0), 0)
      counts.set(placeKey(table, at, measure), { table, at, measure, count })
    }
  }
  return counts
}

function shownValues({ tables }: ProtectedTables): Map<string, number> {
  const values = new Map<string, number>()
  for (const { id, cells } of tables) {
    for (const { at, measure, value } of cells) if (value !== null) values.set(placeKey(id, at, measure), value)
  }
  return values
}

function placeKey(table: string, at: readonly string[], measure: string): string {
  return JSON.stringify([table, at, measure])
}
