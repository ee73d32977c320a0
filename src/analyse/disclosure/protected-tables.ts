import type { LinearSolver } from '../../method/suppression/intervals/linear-solver.ts'
import { publishedCounts } from '../../method/suppression/linked-cells.ts'
import { suppress } from '../../method/suppression/suppress.ts'
import { suppressWithWidths } from '../../method/suppression/suppress-widths.ts'
import type { CandidateCell, CandidateTables, LinkedSet } from '../../model/candidate.ts'
import type { DisclosureSettings } from '../../model/definitions.ts'
import type { ProtectedTables } from '../../model/release.ts'
import type { TableCell } from '../../model/table.ts'
import { DISCLOSURE_RULE_VERSION, type DisclosureLogEntry } from './disclosure-log.ts'
import { isGuarded, type PrimaryReason, primaryReason } from './primary-rules.ts'
import { shownCell } from './shown-cell.ts'

/** Tables fit for publication, and what was hidden to make them so. */
export interface DisclosureResult {
  readonly protectedTables: ProtectedTables
  readonly log: readonly DisclosureLogEntry[]
}

/**
 * Disclosure control of a release: the only way from candidate tables to protected ones.
 *
 * Each linked set (one content and period) is protected as a whole: every cell that rests on persons stands for the exact count
 * behind it, whatever it shows (a count, a rounded count, a share, an estimate), because a share with a decimal gives the count away
 * as well as the count itself. Unsafe cells are hidden, then as many others as it takes that no hidden count, and no sum of hidden
 * counts below the threshold, can be computed. With a solver it is checked besides that readers cannot narrow a hidden count down to
 * fewer than `smallestShown` possible values. Both kinds end as `hidden`; what is shown is rounded here, once.
 */
export function protectedTables(
  candidates: CandidateTables,
  settings: DisclosureSettings,
  solver: LinearSolver | null = null,
): DisclosureResult {
  const decided = candidates.sets.map((set) => decideSet(set, settings, solver))
  const cellsOfTable = new Map<string, TableCell[]>(candidates.tables.map((table) => [table.id, []]))
  candidates.sets.forEach((set, index) => {
    set.cells.forEach((cell, at) => {
      cellsOfTable.get(cell.table)?.push(shownCell(cell, decided[index]?.isHidden[at] === true))
    })
  })
  const tables = candidates.tables.map((table) => ({ ...table, cells: cellsOfTable.get(table.id) ?? [] }))
  const content: Pick<ProtectedTables, 'tables'> = { tables }
  return { protectedTables: content as ProtectedTables, log: decided.map(({ log }) => log) }
}

interface SetDecision {
  readonly isHidden: readonly boolean[]
  readonly log: DisclosureLogEntry
}

function decideSet(set: LinkedSet, settings: DisclosureSettings, solver: LinearSolver | null): SetDecision {
  const figures = set.cells.flatMap((cell, at) => (restsOnPersons(cell) ? [{ cell, at }] : []))
  const members = figures.map(({ cell }) => cell.inner ?? [])
  const linked = { innerCounts: set.innerCounts, members }
  const counts = publishedCounts(linked)
  const reasons = figures.map(({ cell }, index) => primaryReason({ cell, count: counts[index] ?? 0 }, settings))
  const guarded = figures.map(({ cell }, index) => {
    const reason = reasons[index]
    return reason !== null && reason !== undefined && isGuarded({ cell, count: counts[index] ?? 0 }, reason)
  })
  const request = { ...linked, primary: guarded, zeros: settings.zeros, smallestSum: settings.smallestShown }
  const minWidth = settings.smallestShown - 1
  const isWide = solver !== null && guarded.includes(true)
  const { status, unsafe } = isWide ? suppressWithWidths(request, { minWidth, solver }) : suppress(request)
  const isHidden = set.cells.map(() => false)
  figures.forEach(({ at }, index) => {
    isHidden[at] = reasons[index] !== null || status[index] !== 'published'
  })
  const secondary = status.filter((value, index) => value !== 'published' && reasons[index] === null).length
  const minWidthKept = solver === null ? null : minWidth
  return { isHidden, log: logEntry({ set, settings, reasons, secondary, givenAway: unsafe.length, minWidthKept }) }
}

/** Cells that are empty anyway, and figures about municipalities or inhabitants, hide nobody. */
function restsOnPersons(cell: CandidateCell): boolean {
  return cell.missing === null && cell.number !== null && cell.inner !== null
}

function logEntry(outcome: {
  readonly set: LinkedSet
  readonly settings: DisclosureSettings
  readonly reasons: readonly (PrimaryReason | null)[]
  readonly secondary: number
  readonly givenAway: number
  readonly minWidthKept: number | null
}): DisclosureLogEntry {
  const { set, settings, reasons, ...numbers } = outcome
  const primary: Record<PrimaryReason, number> = { forced: 0, 'small-count': 0, everybody: 0, 'small-denominator': 0 }
  for (const reason of reasons) if (reason) primary[reason]++
  const hidden = Object.values(primary).reduce((sum, count) => sum + count, 0) + numbers.secondary
  return {
    set: set.id,
    ruleVersion: DISCLOSURE_RULE_VERSION,
    smallestShown: settings.smallestShown,
    cells: reasons.length,
    shown: reasons.length - hidden,
    primary,
    ...numbers,
  }
}
