import type { LinearProgram } from './linear-solver.ts'
import type { ReducedSystem, SourcedRelation } from './reduce-system.ts'

/** Variables that some relations tie together, apart from all others. */
export interface Component extends LinearProgram {
  readonly relations: readonly SourcedRelation[]
}

/** Where a variable of the reduced system is found; component −1 = in no relation at all. */
export interface Place {
  readonly component: number
  readonly variable: number
}

/** Splits a system into parts that have no relation in common: each is solved by itself, and bounds of sums add up over parts. */
export function splitIntoComponents(system: ReducedSystem): { components: Component[]; placeOf: readonly Place[] } {
  const root = joinedVariables(system)
  const numbers = new Map<number, number>()
  const parts: { variables: number; relations: SourcedRelation[] }[] = []
  const placeOf: Place[] = []
  const isTied = new Uint8Array(system.variables)
  for (const { members } of system.relations) for (const variable of members) isTied[variable] = 1
  for (let variable = 0; variable < system.variables; variable++) {
    if (isTied[variable] === 0) {
      placeOf.push({ component: -1, variable })
      continue
    }
    const top = root(variable)
    const component = numbers.get(top) ?? parts.push({ variables: 0, relations: [] }) - 1
    numbers.set(top, component)
    const part = parts[component]
    placeOf.push({ component, variable: part ? part.variables++ : -1 })
  }
  for (const relation of system.relations) {
    const home = placeOf[relation.members[0] ?? -1]
    const members = relation.members.map((variable) => placeOf[variable]?.variable ?? -1)
    parts[home?.component ?? -1]?.relations.push({ ...relation, members })
  }
  return { components: parts, placeOf }
}

/** Union–find over the variables: gives the representative of each. */
function joinedVariables(system: ReducedSystem): (variable: number) => number {
  const parent = Int32Array.from({ length: system.variables }, (_, variable) => variable)
  const root = (variable: number): number => {
    let top = variable
    while (parent[top] !== top) top = parent[top] ?? top
    for (let at = variable; at !== top; ) {
      const up = parent[at] ?? top
      parent[at] = top
      at = up
    }
    return top
  }
  for (const { members } of system.relations) {
    const first = root(members[0] ?? 0)
    for (const variable of members) parent[root(variable)] = first
  }
  return root
}
