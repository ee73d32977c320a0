import type { CandidateTables, LinkedSet } from '../../model/candidate.ts'
import type { DisclosureSettings } from '../../model/definitions.ts'
import type { ProtectedTables } from '../../model/release.ts'
import type { TableCell } from '../../model/table.ts'
import { DISCLOSURE_RULE_VERSION, type DisclosureLogEntry } from './disclosure-log.ts'
import type { DisclosureResult } from './protected-tables.ts'
import { shownCell } from './shown-cell.ts'

/** Figures of public bodies that a recorded decision lets be shown: nothing is hidden, and the log says that nothing was. */
export interface DecidedDisclosure {
  readonly tables: CandidateTables
  /** Reference of the decision; empty = there is none, and then nothing may be shown. */
  readonly decision: string
}

/**
 * The second way from candidate tables to publishable ones: a decision that the figures describe organisations and not people. Values are
 * rounded here, once, as in the other way.
 * @throws Error (a bug) without a decision: whoever calls has to take the protected way then.
 */
export function shownByDecision({ tables, decision }: DecidedDisclosure, settings: DisclosureSettings): DisclosureResult {
  if (decision.trim() === '') throw new Error('figures are shown without protection only by a decision')
  const cellsOfTable = new Map<string, TableCell[]>(tables.tables.map(({ id }) => [id, []]))
  for (const { cells } of tables.sets) for (const cell of cells) cellsOfTable.get(cell.table)?.push(shownCell(cell, false))
  const content: Pick<ProtectedTables, 'tables'> = {
    tables: tables.tables.map((table) => ({ ...table, cells: cellsOfTable.get(table.id) ?? [] })),
  }
  return { protectedTables: content as ProtectedTables, log: tables.sets.map((set) => nothingHidden(set, settings)) }
}

function nothingHidden({ id, cells }: LinkedSet, { smallestShown }: DisclosureSettings): DisclosureLogEntry {
  const figures = cells.filter(({ missing, number, inner }) => missing === null && number !== null && inner !== null).length
  return {
    set: id,
    ruleVersion: `${DISCLOSURE_RULE_VERSION}/decision`,
    smallestShown,
    cells: figures,
    shown: figures,
    primary: { forced: 0, 'small-count': 0, everybody: 0, 'small-denominator': 0 },
    secondary: 0,
    givenAway: 0,
    minWidthKept: null,
  }
}
