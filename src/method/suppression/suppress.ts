import { candidateOrder } from './candidate-order.ts'
import { type DistinctCells, distinctCells } from './distinct-cells.ts'
import { Elimination } from './elimination.ts'
import { type CellStatus, type LinkedCells, publishedCounts, type ZeroPolicy } from './linked-cells.ts'
import { mergeEqualRows } from './matrix-rows.ts'
import { FIRST_FIELD } from './prime-field.ts'
import { type SingletonMethod, singletonRows, singletonSums } from './singletons.ts'
import { smallDerivableSums } from './small-sums.ts'
import { membershipColumn, type SparseColumn, sumColumn } from './sparse-column.ts'

export interface SuppressionRequest extends LinkedCells {
  /** Cells that are unsafe by themselves, in the order of the published cells. */
  readonly primary: readonly boolean[]
  readonly zeros: ZeroPolicy
  readonly singletons?: SingletonMethod
  /** Cells that stay open whatever they reveal; what they reveal is reported. */
  readonly forcedOpen?: readonly boolean[]
  /** Hidden already and not in need of protection. */
  readonly withheld?: readonly boolean[]
  /** Worth of a cell in place of its count; null = its count. */
  readonly weights?: readonly (number | null)[]
  /** Inner cells that readers know to be 0, besides those inside a shown zero. */
  readonly knownZeros?: readonly boolean[]
  /** Further sums of inner cells that must not be computable. */
  readonly secrets?: readonly SparseColumn[]
  /** When given, sums of up to four unsafe cells that stay below it must not be computable either. */
  readonly smallestSum?: number
}

export interface Suppression {
  readonly status: readonly CellStatus[]
  /** Unsafe cells that cells forced to stay open give away. */
  readonly unsafe: readonly number[]
}

/**
 * Secondary suppression by Gaussian elimination (SSBtools `GaussSuppression`; Langsrud 2024, doi 10.1007/978-3-031-69651-0_6).
 * Cells are published in `candidateOrder`; one that would make an unsafe cell computable is hidden instead. Afterwards no unsafe
 * cell is a linear combination of published ones. Exact; the same input always gives the same pattern.
 */
export function suppress(request: SuppressionRequest): Suppression {
  const plan = planOf(request)
  const sums = new Map<string, SparseColumn>()
  for (;;) {
    const outcome = publishInOrder({ ...request, secrets: [...(request.secrets ?? []), ...sums.values()] }, plan)
    const known = sums.size
    for (const group of smallSums(request, plan, outcome)) sums.set(group.join(), guardedSum(group, plan))
    if (sums.size === known) return perCell(request, plan, outcome)
  }
}

/** What became of the distinct cells. */
interface Outcome {
  readonly isHidden: readonly boolean[]
  /** Guarded cells given away by forced ones. */
  readonly unsafe: ReadonlySet<number>
  /** The system every reader can set up, with everything published eliminated. */
  readonly reader: Elimination | undefined
}

function publishInOrder(request: SuppressionRequest, plan: Plan): Outcome {
  const systems = eliminations(request, plan)
  const isHidden = plan.roles.map((role) => role === 'unsafe' || role === 'withheld')
  plan.open.forEach((cell, at) => {
    const isRevealing = plan.roles[cell] !== 'forced' && systems.some((system) => system.wouldReveal(at))
    isHidden[cell] = isRevealing
    for (const system of systems) isRevealing ? system.drop(at) : system.publish(at)
  })
  const reader = systems[0]
  return { isHidden, reader, unsafe: new Set(plan.guarded.filter((_, at) => reader?.isRevealed(at))) }
}

/** Groups of guarded cells whose sum is computable and too small: secrets of the next attempt. */
function smallSums(request: SuppressionRequest, plan: Plan, { reader }: Outcome): number[][] {
  if (request.smallestSum === undefined || !reader) return []
  const cells = plan.guarded.map((cell, at) => ({
    remainder: reader.remainder(at) ?? membershipColumn([]),
    count: membersOf(cell, plan).reduce((sum, inner) => sum + (request.innerCounts[inner] ?? 0), 0),
  }))
  return smallDerivableSums(cells, { smallestShown: request.smallestSum, field: FIRST_FIELD })
}

function guardedSum(group: readonly number[], plan: Plan): SparseColumn {
  return sumColumn(group.map((at) => membersOf(plan.guarded[at] ?? -1, plan)))
}

function membersOf(distinctCell: number, { distinct }: Plan): Int32Array {
  return distinct.members[distinctCell] ?? new Int32Array()
}

function perCell(request: SuppressionRequest, plan: Plan, outcome: Outcome): Suppression {
  const distinctOf = (cell: number): number => plan.distinct.distinctOf[cell] ?? -1
  const roleOf = (cell: number): Role | undefined => plan.roles[distinctOf(cell)]
  return {
    status: request.members.map((_, cell) => {
      if (!outcome.isHidden[distinctOf(cell)]) return 'published'
      return roleOf(cell) === 'unsafe' ? 'primary' : 'secondary'
    }),
    unsafe: request.members.flatMap((_, cell) => {
      const isForced = roleOf(cell) === 'forced' && request.primary[cell] === true
      return isForced || outcome.unsafe.has(distinctOf(cell)) ? [cell] : []
    }),
  }
}

type Role = 'forced' | 'unsafe' | 'withheld' | 'candidate'

interface Plan {
  readonly distinct: DistinctCells
  /** Of each distinct cell. */
  readonly roles: readonly Role[]
  /** Distinct cells in the order of publication. */
  readonly open: readonly number[]
  /** Distinct cells that must not become computable. */
  readonly guarded: readonly number[]
}

function planOf(request: SuppressionRequest): Plan {
  const distinct = distinctCells(request.members)
  const roles = distinct.places.map((places): Role => {
    if (places.some((cell) => request.forcedOpen?.[cell])) return 'forced'
    if (places.some((cell) => request.primary[cell])) return 'unsafe'
    return places.some((cell) => request.withheld?.[cell]) ? 'withheld' : 'candidate'
  })
  const linked: LinkedCells = { innerCounts: request.innerCounts, members: distinct.members.map((members) => [...members]) }
  const order = candidateOrder(linked, {
    zeros: request.zeros,
    weights: distinct.places.map((places) => highestWeight(places, request.weights)),
    forcedOpen: roles.map((role) => role === 'forced'),
  })
  return {
    distinct,
    roles,
    open: order.filter((cell) => roles[cell] === 'forced' || roles[cell] === 'candidate'),
    guarded: roles.flatMap((role, cell) => (role === 'unsafe' ? [cell] : [])),
  }
}

function highestWeight(places: readonly number[], weights: SuppressionRequest['weights']): number | null {
  const given = places.flatMap((cell) => weights?.[cell] ?? [])
  return given.length > 0 ? Math.max(...given) : null
}

/** The system every reader can set up, and for `subSpace` the one of somebody who knows the singletons besides. */
function eliminations(request: SuppressionRequest, plan: Plan): Elimination[] {
  const column = (cell: number): SparseColumn => membershipColumn(membersOf(cell, plan))
  const open = plan.open.map(column)
  const secret = [...plan.guarded.map(column), ...(request.secrets ?? [])]
  const singletons = singletonRows(request, request.zeros)
  if (request.singletons === 'subSum') secret.push(...singletonSums(request, singletons).map(membershipColumn))
  const isKnownZero = knownZeros(request, plan)
  const build = (isLeftOut: (row: number) => boolean): Elimination => {
    const merged = mergeEqualRows([...open, ...secret], request.innerCounts.length, isLeftOut)
    const columns = { open: merged.columns.slice(0, open.length), secret: merged.columns.slice(open.length) }
    return new Elimination(columns, merged.rowCount, FIRST_FIELD)
  }
  const reader = build((row) => isKnownZero[row] === 1)
  if (request.singletons !== 'subSpace') return [reader]
  return [reader, build((row) => isKnownZero[row] === 1 || singletons[row] === true)]
}

/** Inner cells inside a zero that will be shown: counts are never negative, so everybody knows that they are 0. */
function knownZeros(request: SuppressionRequest, plan: Plan): Uint8Array {
  const known = Uint8Array.from({ length: request.innerCounts.length }, (_, inner) => Number(request.knownZeros?.[inner] ?? 0))
  if (request.zeros !== 'open') return known
  const counts = publishedCounts(request)
  request.members.forEach((members, cell) => {
    const role = plan.roles[plan.distinct.distinctOf[cell] ?? -1]
    if (counts[cell] !== 0 || role === 'unsafe' || role === 'withheld') return
    for (const inner of members) known[inner] = 1
  })
  return known
}
