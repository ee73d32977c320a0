import type { TargetBounds } from './intervals/intervals.ts'
import { intervalsOf } from './intervals/intervals.ts'
import type { LinearSolver } from './intervals/linear-solver.ts'
import { publishedCounts } from './linked-cells.ts'
import type { SparseColumn } from './sparse-column.ts'
import { type Suppression, type SuppressionRequest, suppress } from './suppress.ts'

export interface WidthRequirement {
  /** Smallest difference between the upper and the lower bound that readers may be able to compute for a hidden cell. */
  readonly minWidth: number
  readonly solver: LinearSolver
  onProgress?(done: number, total: number): void
}

/**
 * Suppression with interval protection: besides not being computable, every hidden cell keeps bounds at least `minWidth` apart
 * for a reader who knows that counts are not negative.
 *
 * Suppression comes first. Where bounds are too narrow, the known sum that limits the cell (from the solver's proof) becomes a
 * secret of its own, so that the cheapest cell that makes it computable is hidden too; until all bounds are wide enough. What was
 * hidden stays hidden, so it ends. Cells that forced-open cells keep narrow are reported as unsafe.
 */
export function suppressWithWidths(request: SuppressionRequest, requirement: WidthRequirement): Suppression {
  let current = suppress(request)
  const secrets: SparseColumn[] = [...(request.secrets ?? [])]
  const hopeless = new Set<number>()
  for (;;) {
    const hidden = hiddenOf(current).filter((cell) => !hopeless.has(cell))
    const bounds = shownBounds(request, { current, hidden, requirement })
    const narrow = hidden.flatMap((cell, at) => (isNarrow(bounds[at], requirement) ? [{ cell, bounds: bounds[at] }] : []))
    if (narrow.length === 0) break
    const shown = current.status.flatMap((status, cell) => (status === 'published' ? [request.members[cell] ?? []] : []))
    const limits = separateLimits(narrow.flatMap(({ bounds: found }) => (found?.limit ? [found.limit] : [])))
    secrets.push(...limits.map((limit) => columnOf(limit, shown)))
    const withheld = current.status.map((status) => status === 'secondary')
    const next = suppress({ ...request, secrets, withheld })
    if (hiddenOf(next).length === hiddenOf(current).length) for (const { cell } of narrow) hopeless.add(cell)
    current = next
  }
  return { ...current, unsafe: [...new Set([...current.unsafe, ...hopeless])].sort((left, right) => left - right) }
}

function hiddenOf({ status }: Suppression): number[] {
  return status.flatMap((value, cell) => (value === 'published' ? [] : [cell]))
}

function isNarrow(bounds: TargetBounds | undefined, { minWidth }: WidthRequirement): boolean {
  return bounds !== undefined && bounds.upper - bounds.lower < minWidth
}

function shownBounds(
  request: SuppressionRequest,
  { current, hidden, requirement }: { current: Suppression; hidden: readonly number[]; requirement: WidthRequirement },
): TargetBounds[] {
  const counts = publishedCounts(request)
  const relations = request.members.flatMap((members, cell) =>
    current.status[cell] === 'published' ? [{ members, lower: counts[cell] ?? 0, upper: counts[cell] ?? 0 }] : [],
  )
  const targets = hidden.map((cell) => request.members[cell] ?? [])
  const { solver, minWidth, onProgress } = requirement
  const progress = onProgress ? { onProgress } : {}
  return intervalsOf({ variables: request.innerCounts.length, relations, targets }, { solver, enough: minWidth, ...progress })
}

/** Limits that have no shown cell in common: two limits by the same cell would hide more than is needed at once. */
function separateLimits(limits: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number>[] {
  const taken = new Set<number>()
  return limits.filter((limit) => {
    const isFree = ![...limit.keys()].some((relation) => taken.has(relation))
    if (isFree) for (const relation of limit.keys()) taken.add(relation)
    return isFree
  })
}

/** The solver's weights are small fractions; the smallest multiple that makes them whole. */
const MULTIPLES = Array.from({ length: 60 }, (_, index) => index + 1)

/** The limiting sum of shown cells as a column. Should no small multiple make the weights whole, the first shown cell stands for it. */
function columnOf(limit: ReadonlyMap<number, number>, shown: readonly (readonly number[])[]): SparseColumn {
  const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6
  const multiple = MULTIPLES.find((candidate) => [...limit.values()].every((weight) => isWhole(weight * candidate)))
  const weights = multiple === undefined ? new Map([...limit.keys()].slice(0, 1).map((cell) => [cell, 1])) : limit
  const coefficients = new Map<number, number>()
  for (const [cell, weight] of weights) {
    const whole = Math.round(weight * (multiple ?? 1))
    for (const inner of shown[cell] ?? []) coefficients.set(inner, (coefficients.get(inner) ?? 0) + whole)
  }
  const entries = [...coefficients].filter(([, value]) => value !== 0).sort(([left], [right]) => left - right)
  return { rows: Int32Array.from(entries, ([inner]) => inner), values: Int32Array.from(entries, ([, value]) => value) }
}
