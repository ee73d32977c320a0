import type { CellStatus } from '../../method/suppression/linked-cells.ts'
import { columnIndex, readCsv } from './csv-table.ts'
import type { LinkedTables } from './linked-tables.ts'
import { tableSetProblem } from './problems.ts'

/** A cell as its readers see it: the count shown (null = hidden) and the status printed beside it. */
export interface ReadCell {
  readonly status: CellStatus | 'hidden'
  readonly shown: number | null
}

const STATUSES = ['published', 'primary', 'secondary', 'hidden'] as const

/**
 * Reads a table that somebody else protected: the category columns of the specification, the count column, and `status` if there is
 * one. Without a status a cell is hidden when its count is empty or `..`. Cells that the file does not hold count as hidden.
 */
export function readPublishedTable(text: string, { tables, count }: { tables: LinkedTables; count: string }): ReadCell[] {
  const file = 'published'
  const table = readCsv(text, file)
  const positions = tables.columns.map((column) => columnIndex(table, column, file))
  const countAt = columnIndex(table, count, file)
  const statusAt = table.header.indexOf('status')
  const cellOf = new Map(tables.cells.map(({ codes }, cell) => [JSON.stringify(codes), cell]))
  const read: ReadCell[] = tables.cells.map(() => ({ status: 'hidden', shown: null }))
  for (const { line, values } of table.records) {
    const cell = cellOf.get(JSON.stringify(positions.map((position) => values[position] ?? '')))
    if (cell === undefined) throw tableSetProblem('published-unknown-cell', { line })
    const written = { line, count: (values[countAt] ?? '').trim(), status: statusAt < 0 ? null : (values[statusAt] ?? '').trim() }
    read[cell] = readCell(written, count)
  }
  return read
}

function readCell(written: { line: number; count: string; status: string | null }, column: string): ReadCell {
  const { line, count } = written
  const isEmpty = count === '' || count === '..'
  const status = written.status ?? (isEmpty ? 'hidden' : 'published')
  const known = STATUSES.find((candidate) => candidate === status)
  if (!known) throw tableSetProblem('published-wrong-status', { line, value: status })
  if (known !== 'published') return { status: known, shown: null }
  if (!/^\d+$/.test(count)) throw tableSetProblem('cells-wrong-count', { line, column, value: count })
  return { status: known, shown: Number(count) }
}
