import { ContradictionError } from './attack-system.ts'
import type { Component } from './components.ts'
import type { IntervalRequest } from './intervals.ts'
import type { Extreme, OpenProgram } from './linear-solver.ts'

/** Bounds of a sum of variables of one component, and the weight of each relation in what limits it from above. */
export interface PieceBounds {
  readonly lower: number
  readonly upper: number
  readonly weights: ArrayLike<number> | null
}

/** A sum under examination: what solutions have shown so far. */
interface Piece {
  readonly key: string
  readonly variables: readonly number[]
  least: number
  most: number
}

/** Bounds of each sum asked for. A component of one relation is answered at once, all others by the solver. */
export function solveComponent(
  component: Component,
  asked: readonly (readonly [key: string, variables: readonly number[]])[],
  request: IntervalRequest,
): Map<string, PieceBounds> {
  const only = component.relations.length === 1 ? component.relations[0] : undefined
  if (only) return new Map(asked.map(([key, variables]) => [key, boundsInOneRelation(variables.length, only)]))
  if (asked.length === 0) return new Map()
  const program = request.solver.open(component)
  const pieces = asked.map(([key, variables]): Piece => ({ key, variables, least: Infinity, most: -Infinity }))
  try {
    return new Map(pieces.map((piece) => [piece.key, boundsOfPiece(piece, { program, pieces, enough: request.enough })]))
  } finally {
    program.close()
  }
}

function boundsInOneRelation(
  size: number,
  relation: { readonly members: readonly number[]; readonly lower: number; readonly upper: number },
): PieceBounds {
  const isWhole = size === relation.members.length
  return { lower: isWhole ? relation.lower : 0, upper: relation.upper, weights: relation.upper < Infinity ? [1] : null }
}

interface Examination {
  readonly program: OpenProgram
  readonly pieces: readonly Piece[]
  readonly enough: number | undefined
}

function boundsOfPiece(piece: Piece, examination: Examination): PieceBounds {
  if (isWideEnough(piece, examination)) return { lower: piece.least, upper: piece.most, weights: null }
  const most = look(piece, 'most', examination)
  if (isWideEnough(piece, examination)) return { lower: piece.least, upper: piece.most, weights: null }
  const least = look(piece, 'least', examination)
  if (most.kind === 'impossible' || least.kind === 'impossible') throw new ContradictionError()
  return {
    lower: least.kind === 'optimal' ? least.value : 0,
    upper: most.kind === 'optimal' ? most.value : Infinity,
    weights: most.kind === 'optimal' ? most.weights : null,
  }
}

function isWideEnough(piece: Piece, { enough }: Examination): boolean {
  return enough !== undefined && Math.floor(piece.most + 1e-6) - Math.ceil(piece.least - 1e-6) >= enough
}

/** One extreme. The solution found says something about every other sum too. */
function look(piece: Piece, direction: 'least' | 'most', { program, pieces, enough }: Examination): Extreme {
  const extreme = program.extreme(piece.variables, direction)
  if (extreme.kind !== 'optimal' || enough === undefined) return extreme
  for (const other of pieces) {
    let value = 0
    for (const variable of other.variables) value += extreme.solution[variable] ?? 0
    other.least = Math.min(other.least, value)
    other.most = Math.max(other.most, value)
  }
  return extreme
}
