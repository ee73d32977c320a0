import type { LinearSolver } from '../../method/suppression/intervals/linear-solver.ts'
import { type CellStatus, publishedCounts, smallCells } from '../../method/suppression/linked-cells.ts'
import type { Suppression, SuppressionRequest } from '../../method/suppression/suppress.ts'
import { suppressWithWidths } from '../../method/suppression/suppress-widths.ts'
import { csvLine } from './csv-table.ts'
import { type InnerCells, readInnerCells } from './inner-cells.ts'
import { keptCells } from './kept-cells.ts'
import { type LinkedTables, linkTables } from './linked-tables.ts'
import type { TableSetSpecification } from './specification.ts'
import { withZeroCells } from './zero-cells.ts'

/** A table set with the decision on every published cell. For the producer: it still holds the exact counts. */
export interface ProtectedTableSet {
  readonly tables: LinkedTables
  readonly counts: readonly number[]
  readonly status: readonly CellStatus[]
  /** Hidden cells that cells forced to stay open give away, and small cells that were themselves forced to stay open. */
  readonly unsafe: readonly number[]
  readonly unusedColumns: readonly string[]
}

/** Reads inner cells and links the tables of the specification. */
export function readTableSet(cells: string, specification: TableSetSpecification): { inner: InnerCells; tables: LinkedTables } {
  const read = readInnerCells(cells, specification)
  const inner = specification.zeros === 'protected' ? withZeroCells(read, specification.tables) : read
  return { inner, tables: linkTables(inner, specification.tables) }
}

/** Readers must never be able to close the bounds of a hidden cell, whatever the specification says. */
const LEAST_WIDTH = 1

/**
 * Decides which cells are hidden, by the method of the specification. Elimination sees what follows from equations; the solver sees
 * what follows besides from counts being whole and not negative, which is rare and would be just as bad.
 */
export function protectTableSet(
  set: { inner: InnerCells; tables: LinkedTables },
  specification: TableSetSpecification,
  solver: LinearSolver,
): ProtectedTableSet {
  const { tables, inner } = set
  const decided = decide(tables, specification, solver)
  return { tables, counts: publishedCounts(tables), ...decided, unusedColumns: inner.unusedColumns }
}

function decide(tables: LinkedTables, specification: TableSetSpecification, solver: LinearSolver): Suppression {
  if (specification.method === 'none') return { status: tables.cells.map((): CellStatus => 'published'), unsafe: [] }
  const request: SuppressionRequest = {
    ...tables,
    primary: smallCells(tables, specification),
    zeros: specification.zeros,
    singletons: specification.singletons,
    forcedOpen: keptCells(tables, specification),
  }
  return suppressWithWidths(request, { minWidth: specification.minWidth ?? LEAST_WIDTH, solver })
}

/** CSV: category columns, the count column, `status`. Exact counts also of hidden cells: it stays with the producer. */
export function protectedCsv(set: ProtectedTableSet, countColumn: string): string {
  const lines = set.tables.cells.map(({ codes }, cell) => csvLine([...codes, set.counts[cell] ?? 0, set.status[cell] ?? '']))
  return `${[csvLine([...set.tables.columns, countColumn, 'status']), ...lines].join('\n')}\n`
}
