import type { CellChange, CellRevision, PublishedValue, Revisions } from '../../model/revision.ts'
import type { StatisticalTable, TableCell } from '../../model/table.ts'

export interface ReleasedTables {
  readonly id: string
  readonly tables: readonly StatisticalTable[]
}

/**
 * What changed between two releases of a cycle, cell by cell: values, reasons for missing, and the flags other than `r` itself.
 * In the order of the new release's tables, removed cells last.
 */
export function revisionsBetween(previous: ReleasedTables, next: ReleasedTables): Revisions {
  const old = cellsByKey(previous.tables)
  const fresh = cellsByKey(next.tables)
  const cells: CellRevision[] = []
  for (const [key, { table, cell }] of fresh) {
    const before = old.get(key)?.cell
    if (!before) cells.push(revision('added', table, { old: null, new: cell }))
    else if (isChanged(before, cell)) cells.push(revision('changed', table, { old: before, new: cell }))
  }
  for (const [key, { table, cell }] of old) if (!fresh.has(key)) cells.push(revision('removed', table, { old: cell, new: null }))
  const count = (change: CellChange) => cells.filter((cell) => cell.change === change).length
  return {
    previous: previous.id,
    release: next.id,
    cells,
    counts: { added: count('added'), changed: count('changed'), removed: count('removed') },
  }
}

/** Tables with the flag `r` on every cell whose published value is another than in the previous release. */
export function withRevisedFlags(tables: readonly StatisticalTable[], previous: readonly StatisticalTable[]): StatisticalTable[] {
  const old = cellsByKey(previous)
  return tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) => {
      const before = old.get(keyOf(table.id, cell))?.cell
      return before && isChanged(before, cell) ? { ...cell, flags: [...cell.flags, 'r' as const] } : cell
    }),
  }))
}

function isChanged(before: TableCell, after: TableCell): boolean {
  return before.value !== after.value || before.missing !== after.missing
}

function revision(change: CellChange, table: string, cells: { old: TableCell | null; new: TableCell | null }): CellRevision {
  const { at, measure } = cells.new ?? cells.old ?? { at: [], measure: '' }
  const [before, after] = [cells.old?.value ?? null, cells.new?.value ?? null]
  const difference = before === null || after === null ? null : withoutBinaryDust(after - before)
  const differencePercent = difference === null || !before ? null : withoutBinaryDust((100 * difference) / before)
  return { table, at, measure, change, old: published(cells.old), new: published(cells.new), difference, differencePercent }
}

function published(cell: TableCell | null): PublishedValue | null {
  return cell && { value: cell.value, missing: cell.missing, flags: cell.flags }
}

/** Differences of values with one decimal: 2.6 − 2.5 is 0.1. Two decimals are kept for per cent of change. */
function withoutBinaryDust(value: number): number {
  return Number(value.toFixed(2))
}

function cellsByKey(tables: readonly StatisticalTable[]): Map<string, { table: string; cell: TableCell }> {
  return new Map(tables.flatMap(({ id, cells }) => cells.map((cell) => [keyOf(id, cell), { table: id, cell }] as const)))
}

function keyOf(table: string, { at, measure }: TableCell): string {
  return [table, ...at, measure].join('\u0000')
}
