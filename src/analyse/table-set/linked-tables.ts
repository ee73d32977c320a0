import type { LinkedCells } from '../../method/suppression/linked-cells.ts'
import { type InnerCells, TOTAL } from './inner-cells.ts'
import { tableSetProblem } from './problems.ts'

/** Published cells of one table, all combinations of codes and "Total". */
export const LARGEST_TABLE = 2_000_000

/** One published cell: its codes by column of the inner cells, "Total" where summed, empty where the table lacks the column. */
interface PublishedCell {
  readonly codes: readonly string[]
}

/** All tables of a set as one linked set of cells. `cells` and `members` are in the same order: table by table, totals first. */
export interface LinkedTables extends LinkedCells {
  readonly columns: readonly string[]
  readonly cells: readonly PublishedCell[]
}

export function linkTables(inner: InnerCells, tables: readonly (readonly string[])[]): LinkedTables {
  const cells: PublishedCell[] = []
  const members: (readonly number[])[] = []
  for (const table of tables) {
    const built = buildTable(inner, table)
    for (const cell of built.cells) cells.push(cell)
    for (const list of built.members) members.push(list)
  }
  return { columns: inner.columns, cells, members, innerCounts: inner.counts }
}

/** Cells are numbered like the digits of a number: digit 0 is "Total", digit k the k-th code of the column. */
function buildTable(inner: InnerCells, table: readonly string[]): { cells: PublishedCell[]; members: number[][] } {
  const columns = table.map((column) => inner.columns.indexOf(column))
  const sizes = columns.map((column) => (inner.codes[column]?.length ?? 0) + 1)
  const size = sizes.reduce((product, next) => product * next, 1)
  if (size > LARGEST_TABLE) {
    throw tableSetProblem('tables-too-large', { table: table.join('*'), cells: size, limit: LARGEST_TABLE })
  }
  const members: number[][] = Array.from({ length: size }, () => [])
  inner.at.forEach((at, cell) => {
    for (const number of cellNumbers(
      columns.map((column) => (at[column] ?? 0) + 1),
      sizes,
    ))
      members[number]?.push(cell)
  })
  const cells = members.map((_, number) => ({ codes: codesOf(number, { inner, columns, sizes }) }))
  return { cells, members }
}

/** The numbers of all cells that an inner cell is part of: each of its digits, or "Total" in its place. */
function cellNumbers(digits: readonly number[], sizes: readonly number[]): number[] {
  return digits.reduce<number[]>(
    (numbers, digit, place) => numbers.flatMap((number) => [number * (sizes[place] ?? 1), number * (sizes[place] ?? 1) + digit]),
    [0],
  )
}

function codesOf(
  number: number,
  table: { readonly inner: InnerCells; readonly columns: readonly number[]; readonly sizes: readonly number[] },
): string[] {
  const codes = table.inner.columns.map(() => '')
  let rest = number
  for (let place = table.columns.length - 1; place >= 0; place--) {
    const size = table.sizes[place] ?? 1
    const column = table.columns[place] ?? 0
    const digit = rest % size
    codes[column] = digit === 0 ? TOTAL : (table.inner.codes[column]?.[digit - 1] ?? '')
    rest = (rest - digit) / size
  }
  return codes
}
