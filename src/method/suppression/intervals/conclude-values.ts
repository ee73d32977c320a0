import { ContradictionError } from './attack-system.ts'
import type { LinearProgram } from './linear-solver.ts'

/**
 * Values that follow without a solver: a known sum with one open variable gives that variable, a sum that is used up makes its open
 * variables 0, again and again until nothing new follows.
 *
 * @returns the value of each variable; NaN while it is open
 * @throws ContradictionError when no counts fit
 */
export function concludedValues({ variables, relations }: LinearProgram): Float64Array {
  const values = new Float64Array(variables).fill(Number.NaN)
  const relationsOf: number[][] = Array.from({ length: variables }, () => [])
  relations.forEach(({ members }, index) => {
    for (const variable of members) relationsOf[variable]?.push(index)
  })
  const open = Int32Array.from(relations, ({ members }) => members.length)
  const known = new Float64Array(relations.length)
  const waiting = relations.map((_, index) => index)
  const conclusionOf = (index: number): number | null => {
    const { lower = 0, upper = 0 } = relations[index] ?? {}
    return conclusion({ open: open[index] ?? 0, lower: lower - (known[index] ?? 0), upper: upper - (known[index] ?? 0) })
  }
  const conclude = (variable: number, value: number): void => {
    if (!Number.isNaN(values[variable])) return
    values[variable] = value
    for (const index of relationsOf[variable] ?? []) {
      open[index] = (open[index] ?? 0) - 1
      known[index] = (known[index] ?? 0) + value
      if (conclusionOf(index) !== null) waiting.push(index)
    }
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const value = conclusionOf(next)
    if (value === null) continue
    for (const variable of relations[next]?.members ?? []) conclude(variable, value)
  }
  return values
}

/** The value of every open member of a relation, when it follows from this relation alone. */
function conclusion({ open, lower, upper }: { open: number; lower: number; upper: number }): number | null {
  if (upper < 0 || (open === 0 && lower > 0)) throw new ContradictionError()
  if (open === 0) return null
  if (upper === 0) return 0
  return open === 1 && lower === upper ? upper : null
}
