import type { InnerCells } from './inner-cells.ts'
import { LARGEST_TABLE } from './linked-tables.ts'
import { tableSetProblem } from './problems.ts'

/**
 * Adds the combinations of codes that the file does not hold as inner cells with count 0: needed when zeros are protected, for a
 * reader must not know which combinations are empty.
 *
 * Columns that no table crosses and of which one decides the other (a municipality its county) are levels of one hierarchy; of such
 * columns only combinations that occur are used. All other columns are crossed.
 */
export function withZeroCells(inner: InnerCells, tables: readonly (readonly string[])[]): InnerCells {
  const dimensions = hierarchies(inner, tables).map((columns) => ({ columns, combinations: combinationsOf(inner, columns) }))
  const size = dimensions.reduce((product, dimension) => product * dimension.combinations.length, 1)
  if (size > LARGEST_TABLE) {
    throw tableSetProblem('tables-too-large', { table: inner.columns.join('*'), cells: size, limit: LARGEST_TABLE })
  }
  const counts = new Map(inner.at.map((at, cell) => [at.join(), inner.counts[cell] ?? 0]))
  let rows: (readonly number[])[] = inner.at.length === 0 ? [] : [inner.columns.map(() => 0)]
  for (const { columns, combinations } of dimensions) {
    rows = rows.flatMap((row) => combinations.map((codes) => row.map((old, column) => codes[columns.indexOf(column)] ?? old)))
  }
  return { ...inner, at: rows, counts: rows.map((at) => counts.get(at.join()) ?? 0) }
}

/** Columns joined into dimensions: a column joins the first dimension that holds a level of its hierarchy. */
function hierarchies(inner: InnerCells, tables: readonly (readonly string[])[]): number[][] {
  const isCrossed = (left: number, right: number): boolean =>
    tables.some((table) => table.includes(inner.columns[left] ?? '') && table.includes(inner.columns[right] ?? ''))
  const isLevel = (left: number, right: number): boolean =>
    !isCrossed(left, right) && (decides(inner, left, right) || decides(inner, right, left))
  const dimensions: number[][] = []
  inner.columns.forEach((_, column) => {
    const home = dimensions.find((dimension) => dimension.some((other) => isLevel(other, column)))
    if (home) home.push(column)
    else dimensions.push([column])
  })
  return dimensions
}

function decides(inner: InnerCells, from: number, to: number): boolean {
  const decided = new Map<number, number>()
  return inner.at.every((at) => {
    const [own, other] = [at[from] ?? 0, at[to] ?? 0]
    const known = decided.get(own) ?? other
    decided.set(own, known)
    return known === other
  })
}

function combinationsOf(inner: InnerCells, columns: readonly number[]): number[][] {
  const found = new Map(inner.at.map((at) => columns.map((column) => at[column] ?? 0)).map((codes) => [codes.join(), codes]))
  return [...found.values()].sort((left, right) => {
    const place = left.findIndex((code, index) => code !== right[index])
    return place < 0 ? 0 : (left[place] ?? 0) - (right[place] ?? 0)
  })
}
