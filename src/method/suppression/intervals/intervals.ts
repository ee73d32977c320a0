import { type AttackSystem, ContradictionError, type Interval } from './attack-system.ts'
import { type PieceBounds, solveComponent } from './component-bounds.ts'
import { type Component, type Place, splitIntoComponents } from './components.ts'
import type { LinearSolver } from './linear-solver.ts'
import { reduceSystem } from './reduce-system.ts'

export interface TargetBounds extends Interval {
  /**
   * The known sum that keeps the target from being larger: coefficient of each variable of the original system that is still open.
   * Null when nothing limits the target or when it follows without a solver.
   */
  readonly limit: ReadonlyMap<number, number> | null
}

export interface IntervalRequest {
  readonly solver: LinearSolver
  /**
   * When given, a target is left alone as soon as two solutions are known in which it differs by this much; its bounds are then not
   * the widest ones.
   */
  readonly enough?: number
  onProgress?(done: number, total: number): void
}

/**
 * Bounds that an attacker can compute for each target: the smallest and largest value among all counts that fit what he knows.
 * Bounds are whole numbers, because counts are.
 *
 * @throws ContradictionError when no counts fit
 */
export function intervalsOf(system: AttackSystem, request: IntervalRequest): TargetBounds[] {
  const reduced = reduceSystem(system)
  const { components, placeOf } = splitIntoComponents(reduced)
  const pieces = components.map(() => new Map<string, readonly number[]>())
  const split = reduced.targets.map((target) => splitTarget(target.open, placeOf))
  for (const parts of split)
    for (const part of parts) if (part.component >= 0) pieces[part.component]?.set(part.key, part.variables)
  const total = pieces.reduce((sum, piece) => sum + piece.size, 0)
  let done = 0
  const solved = components.map((component, index) => {
    const bounds = solveComponent(component, [...(pieces[index]?.entries() ?? [])], request)
    done += pieces[index]?.size ?? 0
    request.onProgress?.(done, total)
    return bounds
  })
  return reduced.targets.map(({ known }, target) => {
    const parts = split[target] ?? []
    const found = parts.map((part) => solved[part.component]?.get(part.key) ?? FREE)
    const limit = parts.flatMap((part, at) => limitOf(found[at] ?? FREE, components[part.component]))
    return { ...wholeBounds(known, found), limit: limit.length > 0 ? new Map(limit) : null }
  })
}

/** A sum in which some variable occurs in no relation can be anything from 0. */
const FREE: PieceBounds = { lower: 0, upper: Infinity, weights: null }

interface TargetPart {
  readonly component: number
  readonly key: string
  readonly variables: readonly number[]
}

function splitTarget(open: readonly number[], placeOf: readonly Place[]): TargetPart[] {
  const parts = new Map<number, number[]>()
  for (const variable of open) {
    const place = placeOf[variable] ?? { component: -1, variable }
    const part = parts.get(place.component)
    if (part) part.push(place.variable)
    else parts.set(place.component, [place.variable])
  }
  return [...parts].map(([component, members]) => {
    const variables = members.sort((left, right) => left - right)
    return { component, variables, key: variables.join() }
  })
}

/** Room for the solver's rounding: far below one person, and growing with the size of the number. */
function slack(value: number): number {
  return 1e-6 + 1e-9 * Math.abs(value)
}

function wholeBounds(known: number, parts: readonly PieceBounds[]): Interval {
  const lower = parts.reduce((sum, part) => sum + part.lower, known)
  const upper = parts.reduce((sum, part) => sum + part.upper, known)
  const bounds = { lower: Math.ceil(lower - slack(lower)), upper: upper === Infinity ? upper : Math.floor(upper + slack(upper)) }
  if (bounds.lower > bounds.upper) throw new ContradictionError()
  return { lower: bounds.lower === 0 ? 0 : bounds.lower, upper: bounds.upper }
}

/** The limiting sum of a part, relations added up by their weights. */
function limitOf(bounds: PieceBounds, component: Component | undefined): [number, number][] {
  const coefficients = new Map<number, number>()
  component?.relations.forEach(({ origin }, index) => {
    const weight = bounds.weights?.[index] ?? 0
    if (Math.abs(weight) < 1e-9) return
    for (const variable of origin) coefficients.set(variable, (coefficients.get(variable) ?? 0) + weight)
  })
  return [...coefficients].filter(([, coefficient]) => Math.abs(coefficient) > 1e-9)
}
