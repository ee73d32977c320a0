import type { RowSet } from './row-sets.ts'

/**
 * Lines of which an observation has exactly one, so that they add up to a total that is shown: the small ones are hidden, and as many of the
 * next smallest that each hidden one could be 1 and could be `smallest` as well, the others being at least 1. Where even all are too few for
 * that, lines without observations are hidden too.
 */
export function shownParts(counts: readonly number[], smallest: number): boolean[] {
  const rising = counts.flatMap((count, at) => (count > 0 ? [{ count, at }] : [])).sort((one, other) => one.count - other.count)
  const few = rising.filter(({ count }) => count < smallest).length
  if (few === 0) return counts.map(() => true)
  const sumOf = (many: number) => rising.slice(0, many).reduce((sum, { count }) => sum + count, 0)
  const many = rising.findIndex((_, at) => at + 1 >= Math.max(few, 2) && sumOf(at + 1) >= smallest + at)
  if (many === -1) return counts.map(() => false)
  const hidden = new Set(rising.slice(0, many + 1).map(({ at }) => at))
  return counts.map((_, at) => !hidden.has(at))
}

interface Themes {
  readonly sets: readonly RowSet[]
  readonly totals: readonly number[]
  readonly above: readonly (readonly number[])[]
  readonly smallest: number
}

/**
 * Themes: those with few observations are hidden. Whoever wants to guess such a number may think of any observations that stand in all themes
 * above it; where these are few, the smallest of the themes above is hidden too.
 */
export function shownThemes(themes: Themes): boolean[] {
  const { totals, above, smallest } = themes
  const shown = totals.map((count) => count === 0 || count >= smallest)
  const all = themes.sets.reduce((sum, { reports }) => sum + reports, 0)
  totals.forEach((_, row) => {
    if (shown[row]) return
    for (;;) {
      const around = (above[row] ?? []).filter((one) => shown[one])
      const room = around.length === 0 ? all : countIn(themes.sets, around)
      const [next] = around.sort((one, other) => (totals[one] ?? 0) - (totals[other] ?? 0) || one - other)
      if (room >= smallest || next === undefined) break
      shown[next] = false
    }
  })
  return shown
}

function countIn(sets: readonly RowSet[], rows: readonly number[]): number {
  return sets.reduce((sum, set) => sum + (rows.every((row) => set.rows.includes(row)) ? set.reports : 0), 0)
}
