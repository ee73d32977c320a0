/** Variables of 0 or more, and sums of them that lie between bounds (equal bounds: a known sum). */
export interface LinearProgram {
  readonly variables: number
  readonly relations: readonly Relation[]
}

export interface Relation {
  /** Variables that the sum adds up, each once. */
  readonly members: readonly number[]
  readonly lower: number
  /** Infinity when there is no upper bound. */
  readonly upper: number
}

export type Extreme =
  | {
      readonly kind: 'optimal'
      readonly value: number
      /** One solution that reaches it. */
      readonly solution: Float64Array
      /** Weight of each relation in the proof that no solution goes further. */
      readonly weights: Float64Array
    }
  | { readonly kind: 'unbounded' }
  | { readonly kind: 'impossible' }

/** A program held by the solver: only objective and bounds change between calls, so that each call starts where the last ended. */
export interface OpenProgram {
  /** The smallest or largest value of a sum of variables. */
  extreme(objective: readonly number[], direction: 'least' | 'most'): Extreme
  changeBounds(relation: number, lower: number, upper: number): void
  close(): void
}

/** Solves linear programs. The method knows no particular solver; `register/solver` has one. */
export interface LinearSolver {
  open(program: LinearProgram): OpenProgram
}
