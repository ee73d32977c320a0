import type { CountsToProtect } from './protect-counts.ts'

export interface CountBounds {
  readonly lower: Float64Array
  /** Infinity when nothing limits the count. */
  readonly upper: Float64Array
}

/** A sum of counts that is known not to be negative: the counts that are added, and those that are taken away. */
interface Surplus {
  readonly plus: readonly number[]
  readonly minus: readonly number[]
}

/**
 * What somebody can say of every count of a table who sees the shown ones and knows how observations stand in it: that nothing is negative;
 * that parts add up to their total, or at least cover it where several may hold; that a theme lies within those above it, and everything
 * within the total. What a line leaves of the line that contains it is a line too, with bounds of its own. Each such rule narrows the
 * bounds, until none does. Counts are by row: row × width + column.
 */
export function countBounds(table: CountsToProtect, shown: readonly (readonly boolean[])[]): CountBounds {
  const counts = table.counts.flat()
  const isShown = shown.flat()
  const { rules, size } = rulesOf(table)
  const bounds = { lower: new Float64Array(size), upper: new Float64Array(size).fill(Infinity) }
  counts.forEach((count, at) => {
    if (!isShown[at]) return
    bounds.lower[at] = count
    bounds.upper[at] = count
  })
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const narrowed = rules.filter((rule) => narrow(bounds, rule))
    if (narrowed.length === 0) break
  }
  return { lower: bounds.lower.subarray(0, counts.length), upper: bounds.upper.subarray(0, counts.length) }
}

/** Bounds of whole numbers can creep closer one by one; what is not found by then nobody finds by hand. */
const MOST_ROUNDS = 60

/** The places of a line's counts, its total last. */
type Line = readonly number[]

function rulesOf({ counts, rowsAreParts, columnsAreParts, rowsAbove }: CountsToProtect): { rules: Surplus[]; size: number } {
  const height = counts.length
  const width = counts[0]?.length ?? 0
  let size = height * width
  const rowLine = (row: number): Line => Array.from({ length: width }, (_, column) => row * width + column)
  // Themes above others cover what stands below them.
  const tops = [...Array(height - 1).keys()].filter((row) => rowsAreParts || (rowsAbove?.[row] ?? []).length === 0)
  const columnLine = (column: number): Line => [...tops, height - 1].map((row) => row * width + column)
  const newLine = (line: Line): Line => line.map(() => size++)
  const rows = [...Array(height - 1).keys()].flatMap((row) =>
    [...(rowsAbove?.[row] ?? []), height - 1].flatMap((above) => {
      const rest = newLine(rowLine(row))
      const beside = above === height - 1 ? tops.filter((other) => other !== row).map(rowLine) : []
      return [
        ...differenceRules(rowLine(above), rowLine(row), rest),
        ...lineRules(rest, columnsAreParts),
        ...within(rest, beside),
      ]
    }),
  )
  const columns = [...Array(width - 1).keys()].flatMap((column) => {
    const rest = newLine(columnLine(column))
    const beside = [...Array(width - 1).keys()].filter((other) => other !== column).map(columnLine)
    return [
      ...differenceRules(columnLine(width - 1), columnLine(column), rest),
      ...lineRules(rest, rowsAreParts),
      ...within(rest, beside),
    ]
  })
  const lines = [
    ...[...Array(height).keys()].flatMap((row) => lineRules(rowLine(row), columnsAreParts)),
    ...[...Array(width).keys()].flatMap((column) => lineRules(columnLine(column), rowsAreParts)),
  ]
  return { rules: [...lines, ...rows, ...columns], size }
}

/** `container` = `contained` + `rest`, place by place. */
function differenceRules(container: Line, contained: Line, rest: Line): Surplus[] {
  return container.flatMap((whole, at): Surplus[] => {
    const parts = [contained[at] ?? -1, rest[at] ?? -1]
    return [
      { plus: [whole], minus: parts },
      { plus: parts, minus: [whole] },
    ]
  })
}

/** What is not in a line stands in those beside it. */
function within(rest: Line, beside: readonly Line[]): Surplus[] {
  return rest.flatMap((place, at): Surplus[] =>
    beside.length === 0 ? [] : [{ plus: beside.map((line) => line[at] ?? -1), minus: [place] }],
  )
}

function lineRules(line: Line, areParts: boolean): Surplus[] {
  const parts = line.slice(0, -1)
  const total = line.at(-1) ?? -1
  const cover = { plus: parts, minus: [total] }
  return areParts ? [cover, { plus: [total], minus: parts }] : [cover, ...parts.map((part) => ({ plus: [total], minus: [part] }))]
}

/** Σ plus − Σ minus ≥ 0: each count is limited by the furthest that all others can go. Whether anything became narrower. */
function narrow({ lower, upper }: CountBounds, { plus, minus }: Surplus): boolean {
  const most = sumOf(upper, plus) - sumOf(lower, minus)
  let isNarrower = false
  for (const at of plus) {
    const needed = (lower[at] ?? 0) < (upper[at] ?? 0) ? -withoutOwn({ upper, lower }, { plus, minus, at, most }) : 0
    if (needed > (lower[at] ?? 0)) {
      lower[at] = needed
      isNarrower = true
    }
  }
  if (most === Infinity) return isNarrower
  for (const at of minus) {
    const left = most + (lower[at] ?? 0)
    if (left < (upper[at] ?? 0)) {
      upper[at] = left
      isNarrower = true
    }
  }
  return isNarrower
}

function sumOf(bounds: Float64Array, places: readonly number[]): number {
  return places.reduce((sum, at) => sum + (bounds[at] ?? 0), 0)
}

/** The furthest that all others can go; an own bound of Infinity cannot be taken off again, so that the sum is made anew. */
function withoutOwn(
  { upper, lower }: CountBounds,
  { plus, minus, at, most }: Surplus & { readonly at: number; readonly most: number },
): number {
  if (most < Infinity) return most - (upper[at] ?? 0)
  return (
    sumOf(
      upper,
      plus.filter((other) => other !== at),
    ) - sumOf(lower, minus)
  )
}
