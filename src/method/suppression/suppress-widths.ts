import { concludedValues } from './intervals/conclude-values.ts'
import type { TargetBounds } from './intervals/intervals.ts'
import { intervalsOf } from './intervals/intervals.ts'
import type { LinearSolver, Relation } from './intervals/linear-solver.ts'
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
    const relations = shownRelations(request, current)
    const bounds = hiddenBounds(request, { relations, hidden, requirement })
    const narrow = hidden.flatMap((cell, at) =>
      isNarrow(bounds[at], requirement) ? [{ cell, limit: bounds[at]?.limit ?? null }] : [],
    )
    if (narrow.length === 0) break
    const limits = separateLimits(narrow.flatMap(({ limit }) => (limit ? [limit] : [])))
    secrets.push(...[...limits].map(columnOf))
    const withheld = current.status.map((status) => status === 'secondary')
    const next = suppress({ ...request, secrets, withheld, knownZeros: concludedZeros(request, relations) })
    const isStuck = hiddenOf(next).length === hiddenOf(current).length
    for (const { cell, limit } of narrow) if (isStuck && (!limit || limits.has(limit))) hopeless.add(cell)
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

function shownRelations(request: SuppressionRequest, { status }: Suppression): Relation[] {
  const counts = publishedCounts(request)
  return request.members.flatMap((members, cell) =>
    status[cell] === 'published' ? [{ members, lower: counts[cell] ?? 0, upper: counts[cell] ?? 0 }] : [],
  )
}

function hiddenBounds(
  request: SuppressionRequest,
  attack: { relations: readonly Relation[]; hidden: readonly number[]; requirement: WidthRequirement },
): TargetBounds[] {
  const { solver, minWidth, onProgress } = attack.requirement
  const targets = attack.hidden.map((cell) => request.members[cell] ?? [])
  const system = { variables: request.innerCounts.length, relations: attack.relations, targets }
  return intervalsOf(system, { solver, enough: minWidth, ...(onProgress ? { onProgress } : {}) })
}

/** Inner cells that readers conclude to be 0, for example because two shown totals of which one contains the other are equal. */
function concludedZeros(request: SuppressionRequest, relations: readonly Relation[]): boolean[] {
  const values = concludedValues({ variables: request.innerCounts.length, relations })
  return Array.from(values, (value) => value === 0)
}

/** Limits that have no inner cell in common: two limits of the same cells would hide more than is needed at once. */
function separateLimits(limits: readonly ReadonlyMap<number, number>[]): Set<ReadonlyMap<number, number>> {
  const taken = new Set<number>()
  const separate = limits.filter((limit) => {
    const isFree = ![...limit.keys()].some((inner) => taken.has(inner))
    if (isFree) for (const inner of limit.keys()) taken.add(inner)
    return isFree
  })
  return new Set(separate)
}

/** The solver's weights are small fractions; the smallest multiple that makes them whole. */
const MULTIPLES = Array.from({ length: 60 }, (_, index) => index + 1)

/** A limiting sum as a column of whole coefficients. Weights that no small multiple makes whole count as 1. */
function columnOf(limit: ReadonlyMap<number, number>): SparseColumn {
  const entries = [...limit].sort(([left], [right]) => left - right)
  const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6
  const multiple = MULTIPLES.find((candidate) => entries.every(([, weight]) => isWhole(weight * candidate)))
  const values = entries.map(([, weight]) => (multiple === undefined ? 1 : Math.round(weight * multiple)))
  return { rows: Int32Array.from(entries, ([inner]) => inner), values: Int32Array.from(values) }
}
