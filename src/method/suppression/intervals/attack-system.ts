import type { LinearProgram } from './linear-solver.ts'

/** What an attacker knows about the inner cells (his variables), and the sums he wants to know. */
export interface AttackSystem extends LinearProgram {
  /** Each a list of variables. */
  readonly targets: readonly (readonly number[])[]
}

/** Bounds of a count that an attacker can compute; `upper` Infinity when nothing limits it. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** The numbers contradict each other: nobody has counts like these. */
export class ContradictionError extends Error {
  constructor() {
    super('No counts fit the numbers.')
    this.name = 'ContradictionError'
  }
}
