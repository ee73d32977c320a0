import { type AttackSystem, ContradictionError } from './attack-system.ts'
import { concludedValues } from './conclude-values.ts'
import type { Relation } from './linear-solver.ts'

/** A smaller system that says the same: targets have a known part and a part that is still open. */
export interface ReducedSystem {
  readonly variables: number
  readonly relations: readonly SourcedRelation[]
  readonly targets: readonly { readonly known: number; readonly open: readonly number[] }[]
}

/** A relation with its open members as variables of the original system. */
export interface SourcedRelation extends Relation {
  readonly origin: readonly number[]
}

/**
 * Draws the simple conclusions before a solver is asked: a known sum of one variable gives the variable, a sum of 0 makes all its
 * parts 0, again and again until nothing new follows; then equal sums become one, and variables that occur in the same sums and
 * targets become one.
 *
 * @throws ContradictionError when no counts fit
 */
export function reduceSystem(system: AttackSystem): ReducedSystem {
  const values = concludedValues(system)
  const isOpen = (variable: number): boolean => Number.isNaN(values[variable])
  const relations = distinctRelations(system.relations.map((relation) => remaining(relation, values)))
  const targets = system.targets.map((target) => ({
    known: target.reduce((sum, variable) => sum + (isOpen(variable) ? 0 : (values[variable] ?? 0)), 0),
    open: target.filter(isOpen),
  }))
  const { groupOf, groups } = mergedVariables(system.variables, [
    ...relations.map(({ members }) => members),
    ...targets.map(({ open }) => open),
  ])
  const grouped = (members: readonly number[]): number[] => [...new Set(members.map((variable) => groupOf[variable] ?? -1))]
  return {
    variables: groups,
    relations: relations.map((relation) => ({ ...relation, members: grouped(relation.members) })),
    targets: targets.map(({ known, open }) => ({ known, open: grouped(open) })),
  }
}

function remaining(relation: Relation, values: Float64Array): SourcedRelation {
  let known = 0
  const members: number[] = []
  for (const variable of relation.members) {
    const value = values[variable] ?? Number.NaN
    if (Number.isNaN(value)) members.push(variable)
    else known += value
  }
  return { members, origin: members, lower: relation.lower - known, upper: relation.upper - known }
}

/** Relations of the same variables become one with the narrowest bounds; relations of none, or that say nothing, go. */
function distinctRelations(relations: readonly SourcedRelation[]): SourcedRelation[] {
  const byMembers = new Map<string, SourcedRelation>()
  for (const relation of relations) {
    if (relation.members.length === 0) continue
    const key = [...relation.members].sort((left, right) => left - right).join()
    const known = byMembers.get(key) ?? relation
    const lower = Math.max(known.lower, relation.lower)
    const upper = Math.min(known.upper, relation.upper)
    if (lower > upper) throw new ContradictionError()
    byMembers.set(key, { ...known, lower, upper })
  }
  return [...byMembers.values()].filter(({ lower, upper }) => lower > 0 || upper < Infinity)
}

/** Groups of variables that occur in exactly the same sums. Variables that occur nowhere belong to no group. */
function mergedVariables(count: number, sums: readonly (readonly number[])[]): { groupOf: Int32Array; groups: number } {
  const signature = new Int32Array(count)
  let last = 0
  for (const sum of sums) {
    const split = new Map<number, number>()
    for (const variable of sum) {
      const before = signature[variable] ?? 0
      const after = split.get(before) ?? ++last
      split.set(before, after)
      signature[variable] = after
    }
  }
  const numbers = new Map<number, number>()
  const groupOf = signature.map((mark) => {
    if (mark === 0) return -1
    const group = numbers.get(mark) ?? numbers.size
    numbers.set(mark, group)
    return group
  })
  return { groupOf, groups: numbers.size }
}
