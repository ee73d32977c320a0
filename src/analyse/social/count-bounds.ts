import type { CountsToProtect } from './counts-to-protect.ts'

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

function rulesOf(table: CountsToProtect): { rules: Surplus[]; size: number } {
  const { counts, rowsAreParts, rowsAbove } = table
  const height = counts.length
  const width = counts[0]?.length ?? 0
  let size = height * width
  const rowLine = (row: number): Line => Array.from({ length: width }, (_, column) => row * width + column)
  // Themes above others cover what stands below them.
  const tops = [...Array(height - 1).keys()].filter((row) => rowsAreParts || (rowsAbove?.[row] ?? []).length === 0)
  const columnLine = (column: number): Line => [...tops, height - 1].map((row) => row * width + column)
  const side = sidesOf(table, tops)
  const newLine = (line: Line): Line => line.map(() => size++)
  const rows = [...Array(height - 1).keys()].flatMap((row) =>
    [...(rowsAbove?.[row] ?? []), height - 1].flatMap((above) => {
      const rest = newLine(rowLine(row))
      const beside = above === height - 1 ? tops.filter((other) => other !== row).map(rowLine) : []
      return [
        ...differenceRules(rowLine(above), rowLine(row), rest),
        ...lineRules(rest, side.columns),
        ...(side.rows === 'open' ? [] : within(rest, beside)),
      ]
    }),
  )
  const columns = [...Array(width - 1).keys()].flatMap((column) => {
    const rest = newLine(columnLine(column))
    const beside = [...Array(width - 1).keys()].filter((other) => other !== column).map(columnLine)
    return [
      ...differenceRules(columnLine(width - 1), columnLine(column), rest),
      ...lineRules(rest, side.rows),
      ...(side.columns === 'open' ? [] : within(rest, beside)),
    ]
  })
  const rowLines = [...Array(height).keys()].map(rowLine)
  const columnLines = [...Array(width).keys()].map(columnLine)
  return {
    rules: [
      ...rowLines.flatMap((line) => lineRules(line, side.columns)),
      ...columnLines.flatMap((line) => lineRules(line, side.rows)),
      ...rows,
      ...columns,
    ],
    size,
  }
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

/** How the parts of a line make its total: they add up to it, they cover it (several may hold), or some of it is in none of them. */
type Making = 'parts' | 'cover' | 'open'

function lineRules(line: Line, making: Making): Surplus[] {
  const parts = line.slice(0, -1)
  const total = line.at(-1) ?? -1
  const cover = { plus: parts, minus: [total] }
  if (making === 'parts') return [cover, { plus: [total], minus: parts }]
  const within = parts.map((part) => ({ plus: [total], minus: [part] }))
  return making === 'cover' ? [cover, ...within] : within
}

/** A table without a line for those that have none (not told, not coded) does not cover its total. */
function sidesOf(
  { counts, rowsAreParts, columnsAreParts }: CountsToProtect,
  tops: readonly number[],
): { rows: Making; columns: Making } {
  const totals = counts.at(-1) ?? []
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const isCovered = {
    rows: totals.every((total, column) => sum(tops.map((row) => counts[row]?.[column] ?? 0)) >= total),
    columns: counts.every((row) => sum(row.slice(0, -1)) >= (row.at(-1) ?? 0)),
  }
  return {
    rows: rowsAreParts ? 'parts' : isCovered.rows ? 'cover' : 'open',
    columns: columnsAreParts ? 'parts' : isCovered.columns ? 'cover' : 'open',
  }
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
