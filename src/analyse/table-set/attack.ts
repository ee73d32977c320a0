import type { Interval } from '../../method/suppression/intervals/attack-system.ts'
import { ContradictionError } from '../../method/suppression/intervals/attack-system.ts'
import {
  type AttackedCells,
  type Attacker,
  attackedIntervals,
  hiddenCells,
} from '../../method/suppression/intervals/attackers.ts'
import type { IntervalRequest } from '../../method/suppression/intervals/intervals.ts'
import { csvLine } from './csv-table.ts'
import { tableSetProblem } from './problems.ts'
import type { ProtectedTableSet } from './protect.ts'
import type { ReadCell } from './published-table.ts'
import type { TableSetSpecification } from './specification.ts'

/** Bounds that each attacker computes for every hidden cell. */
export interface AttackResult {
  /** Indexes of the hidden cells. */
  readonly hidden: readonly number[]
  /** For each attacker one interval for each hidden cell. */
  readonly intervals: readonly { readonly attacker: Attacker; readonly bounds: readonly Interval[] }[]
}

/** What readers see of a protected set, cell by cell: `readPublishedTable` gives the same for a table protected elsewhere. */
export function cellsAsRead(set: ProtectedTableSet): ReadCell[] {
  return set.status.map((status, cell) => ({ status, shown: status === 'published' ? (set.counts[cell] ?? 0) : null }))
}

/**
 * Computes the bounds of all hidden cells for each attacker.
 *
 * @throws Problem when the shown numbers contradict each other
 */
export function attackTableSet(
  set: ProtectedTableSet,
  {
    read,
    specification,
    attackers,
    request,
  }: {
    readonly read: readonly ReadCell[]
    readonly specification: TableSetSpecification
    readonly attackers: readonly Attacker[]
    readonly request: IntervalRequest
  },
): AttackResult {
  const cells: AttackedCells = {
    innerCells: set.tables.innerCounts.length,
    members: set.tables.members,
    shown: read.map(({ shown }) => shown),
    rules: read.map(({ status }) => ruleOf(status, specification)),
    isSingle: set.counts.map((count) => count === 1),
  }
  try {
    const intervals = attackers.map((attacker) => ({ attacker, bounds: attackedIntervals(cells, attacker, request) }))
    return { hidden: hiddenCells(cells), intervals }
  } catch (error) {
    throw error instanceof ContradictionError ? tableSetProblem('published-contradiction', {}) : error
  }
}

/** What somebody who knows the rules concludes from the status alone. */
function ruleOf(status: ReadCell['status'], { smallestShown, zeros }: TableSetSpecification): Interval | null {
  const least = zeros === 'open' ? 1 : 0
  if (status === 'primary') return { lower: least, upper: smallestShown - 1 }
  if (status === 'secondary') return { lower: smallestShown, upper: Infinity }
  return { lower: least, upper: Infinity }
}

/** CSV: category columns, the exact count, `status`, `attacker`, `lo`, `up` (`Inf` = unlimited); one line for each hidden cell and attacker. */
export function attackCsv(
  set: ProtectedTableSet,
  {
    result,
    read,
    countColumn,
  }: { readonly result: AttackResult; readonly read: readonly ReadCell[]; readonly countColumn: string },
): string {
  const lines = result.intervals.flatMap(({ attacker, bounds }) =>
    result.hidden.map((cell, at) => {
      const { lower = 0, upper = Infinity } = bounds[at] ?? {}
      const known = [...(set.tables.cells[cell]?.codes ?? []), set.counts[cell] ?? 0, read[cell]?.status ?? '']
      return csvLine([...known, attacker, lower, upper === Infinity ? 'Inf' : upper])
    }),
  )
  return `${[csvLine([...set.tables.columns, countColumn, 'status', 'attacker', 'lo', 'up']), ...lines].join('\n')}\n`
}
