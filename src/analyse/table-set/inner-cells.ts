import { columnIndex, readCsv } from './csv-table.ts'
import { tableSetProblem } from './problems.ts'
import type { TableSetSpecification } from './specification.ts'

export const TOTAL = 'Total'

/** Inner cells of a table set: one for each combination of codes that the file holds, rows with the same codes added up. */
export interface InnerCells {
  /** Category columns that some table uses, in the order of the file. */
  readonly columns: readonly string[]
  /** Codes of each column, sorted. */
  readonly codes: readonly (readonly string[])[]
  /** For each cell the position of its code in `codes`, by column. */
  readonly at: readonly (readonly number[])[]
  readonly counts: readonly number[]
  /** Columns of the file that no table uses: their categories are added up. */
  readonly unusedColumns: readonly string[]
}

/** Reads `inner.csv`. Negative, fractional or unreadable counts, empty categories and the code "Total" are refused with their line. */
export function readInnerCells(text: string, specification: TableSetSpecification): InnerCells {
  const file = 'cells'
  const table = readCsv(text, file)
  const countAt = columnIndex(table, specification.count, file)
  const used = new Set(specification.tables.flat())
  for (const column of used) columnIndex(table, column, file)
  const columns = table.header.filter((column) => used.has(column))
  const positions = columns.map((column) => table.header.indexOf(column))
  const sums = new Map<string, { codes: string[]; count: number }>()
  for (const { line, values } of table.records) {
    const codes = positions.map((position) => checkedCode(values[position] ?? '', { line, column: table.header[position] ?? '' }))
    const key = JSON.stringify(codes)
    const cell = sums.get(key) ?? { codes, count: 0 }
    cell.count += checkedCount(values[countAt] ?? '', { line, column: specification.count })
    sums.set(key, cell)
  }
  const unusedColumns = table.header.filter((column) => !used.has(column) && column !== specification.count)
  return arranged({ columns, unusedColumns }, [...sums.values()])
}

function checkedCode(code: string, place: { line: number; column: string }): string {
  if (code === '') throw tableSetProblem('cells-empty-category', place)
  if (code === TOTAL) throw tableSetProblem('cells-reserved-category', place)
  return code
}

function checkedCount(text: string, place: { line: number; column: string }): number {
  const count = Number(text.trim())
  if (/^\s*\d+\s*$/.test(text) && Number.isSafeInteger(count)) return count
  throw tableSetProblem('cells-wrong-count', { ...place, value: text })
}

/** Codes sorted, cells in the order of their codes: the order of the rows in the file does not matter. */
function arranged(
  names: { columns: readonly string[]; unusedColumns: readonly string[] },
  cells: readonly { codes: readonly string[]; count: number }[],
): InnerCells {
  const codes = names.columns.map((_, column) => [...new Set(cells.map((cell) => cell.codes[column] ?? ''))].sort())
  const positions = codes.map((list) => new Map(list.map((code, position) => [code, position])))
  const placed = cells.map((cell) => ({
    at: cell.codes.map((code, column) => positions[column]?.get(code) ?? -1),
    count: cell.count,
  }))
  placed.sort((left, right) => {
    const column = left.at.findIndex((position, index) => position !== right.at[index])
    return column < 0 ? 0 : (left.at[column] ?? 0) - (right.at[column] ?? 0)
  })
  return { ...names, codes, at: placed.map((cell) => cell.at), counts: placed.map((cell) => cell.count) }
}
