import { type AttackSystem, ContradictionError, type Interval } from './attack-system.ts'
import { insiderIntervals } from './insiders.ts'
import { type IntervalRequest, intervalsOf } from './intervals.ts'
import type { Relation } from './linear-solver.ts'

/**
 * Who attacks. `A0` knows that counts are not negative. `A1` knows the rules besides: which cells are hidden because they are small
 * and which to protect them, and the threshold. `A2` is an insider: the one person of a hidden count of 1, who knows that count.
 */
export const ATTACKERS = ['A0', 'A1', 'A2'] as const
export type Attacker = (typeof ATTACKERS)[number]

/** A set of linked tables as its readers see it. */
export interface AttackedCells {
  readonly innerCells: number
  /** Inner cells of each published cell. */
  readonly members: readonly (readonly number[])[]
  /** The count shown; null = hidden. */
  readonly shown: readonly (number | null)[]
  /** What the rules say of a hidden cell; null = nothing. */
  readonly rules: readonly (Interval | null)[]
  /** Hidden cells of one person, who may attack. */
  readonly isSingle: readonly boolean[]
}

/** Bounds that the attacker computes for each hidden cell, in the order of `hiddenCells`. An insider's are the narrowest of all insiders. */
export function attackedIntervals(cells: AttackedCells, attacker: Attacker, request: IntervalRequest): Interval[] {
  const targets = hiddenCells(cells)
  const relations = shownRelations(cells)
  const system: AttackSystem = {
    variables: cells.innerCells,
    relations,
    targets: targets.map((cell) => cells.members[cell] ?? []),
  }
  if (attacker === 'A0') return intervalsOf(system, request)
  if (attacker === 'A1') return intervalsOf({ ...system, relations: [...relations, ...ruleRelations(cells)] }, request)
  return insiderIntervals(system, { isInsider: targets.map((cell) => cells.isSingle[cell] === true), request })
}

/** Indexes of the cells whose count readers do not see. */
export function hiddenCells(cells: Pick<AttackedCells, 'shown'>): number[] {
  return cells.shown.flatMap((count, cell) => (count === null ? [cell] : []))
}

function shownRelations(cells: AttackedCells): Relation[] {
  return cells.shown.flatMap((count, cell) => {
    if (count === null) return []
    const members = cells.members[cell] ?? []
    if (members.length === 0 && count > 0) throw new ContradictionError()
    return [{ members, lower: count, upper: count }]
  })
}

function ruleRelations(cells: AttackedCells): Relation[] {
  return cells.rules.flatMap((rule, cell) =>
    rule && cells.shown[cell] === null ? [{ members: cells.members[cell] ?? [], ...rule }] : [],
  )
}
