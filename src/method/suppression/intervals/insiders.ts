import type { AttackSystem, Interval } from './attack-system.ts'
import { type Place, splitIntoComponents } from './components.ts'
import { type IntervalRequest, intervalsOf } from './intervals.ts'
import type { Relation } from './linear-solver.ts'
import { type ReducedSystem, reduceSystem } from './reduce-system.ts'

/**
 * Bounds of each target when the one person of a hidden cell adds what he knows: that this cell is 1. Each insider looks at the
 * targets that share a smallest known total with his own cell; his own cell is no secret to him and left out. The narrowest bounds of
 * all insiders, starting from those of every reader.
 */
export function insiderIntervals(
  system: AttackSystem,
  { isInsider, request }: { readonly isInsider: readonly boolean[]; readonly request: IntervalRequest },
): Interval[] {
  const narrowest: Interval[] = intervalsOf(system, request)
  const reduced = reduceSystem(system)
  const { placeOf } = splitIntoComponents(reduced)
  const secrets = secretsOf(reduced, isInsider)
  secrets.forEach((secret, index) => {
    const nearby = neighbours(reduced, secret)
    const relations = [...relationsNear(reduced, { targets: nearby, secret, placeOf }), secret]
    const targets = nearby.map((target) => reduced.targets[target]?.open ?? [])
    const found = intervalsOf({ variables: reduced.variables, relations, targets }, { solver: request.solver })
    found.forEach((interval, at) => {
      const target = nearby[at] ?? -1
      const known = reduced.targets[target]?.known ?? 0
      const shifted = { lower: interval.lower + known, upper: interval.upper + known }
      narrowest[target] = narrower(narrowest[target] ?? shifted, shifted)
    })
    request.onProgress?.(index + 1, secrets.length)
  })
  return narrowest
}

/** What the insiders know, each cell once: the open part of a hidden cell of one person. */
function secretsOf(reduced: ReducedSystem, isInsider: readonly boolean[]): Relation[] {
  const secrets = new Map<string, Relation>()
  reduced.targets.forEach(({ known, open }, target) => {
    if (!isInsider[target] || open.length === 0 || known > 0) return
    const members = [...open].sort((left, right) => left - right)
    secrets.set(members.join(), { members, lower: 1, upper: 1 })
  })
  return [...secrets.values()]
}

/** Targets, other than the secret itself, that lie partly in a known total that holds the secret and no smaller such total. */
function neighbours(reduced: ReducedSystem, secret: Relation): number[] {
  const own = new Set(secret.members)
  const totals = reduced.relations
    .map(({ members }) => new Set(members))
    .filter((members) => secret.members.some((member) => members.has(member)))
  const smallest = totals.filter((total) => !totals.some((other) => other.size < total.size && isWithin(other, total)))
  const reach = new Set(smallest.flatMap((total) => [...total]))
  return reduced.targets.flatMap(({ open }, target) => {
    const isOwn = open.length === own.size && open.every((variable) => own.has(variable))
    return !isOwn && open.some((variable) => reach.has(variable)) ? [target] : []
  })
}

/** The known totals of every part of the system that the secret or a target lies in. */
function relationsNear(
  reduced: ReducedSystem,
  near: { readonly targets: readonly number[]; readonly secret: Relation; readonly placeOf: readonly Place[] },
): Relation[] {
  const variables = [...near.secret.members, ...near.targets.flatMap((target) => reduced.targets[target]?.open ?? [])]
  const components = new Set(variables.map((variable) => near.placeOf[variable]?.component ?? -1))
  return reduced.relations.filter(({ members }) => components.has(near.placeOf[members[0] ?? -1]?.component ?? -1))
}

function isWithin(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  for (const variable of part) if (!whole.has(variable)) return false
  return true
}

function narrower(left: Interval, right: Interval): Interval {
  return left.upper - left.lower <= right.upper - right.lower ? left : right
}
