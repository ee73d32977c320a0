import type { StatisticalTable, TableCategory, TableCell, TableDimension, TableMeasure } from '../../model/table.ts'

/** Category codes by dimension id: `{ content: 'disability', area: '08', period: '2024Q1' }`. */
type CellAddress = Readonly<Record<string, string>>

/** Fast look-ups in one table. Build it once for a release: `tableIndex` gives the same index for the same table. */
export interface TableIndex {
  readonly table: StatisticalTable
  /** The cell at an address that names every dimension; undefined when the table has none there. */
  cell(address: CellAddress, measure: string): TableCell | undefined
  /** Cells that agree with the dimensions named, in the order of the table. */
  cells(address: CellAddress, measure?: string): readonly TableCell[]
  dimension(id: string): TableDimension | undefined
  category(dimension: string, code: string): TableCategory | undefined
  measure(id: string): TableMeasure | undefined
  /** The code of one dimension of a cell; undefined for an unknown dimension. */
  codeOf(cell: TableCell, dimension: string): string | undefined
}

const indexes = new WeakMap<StatisticalTable, TableIndex>()

export function tableIndex(table: StatisticalTable): TableIndex {
  const known = indexes.get(table)
  if (known) return known
  const built = buildIndex(table)
  indexes.set(table, built)
  return built
}

function buildIndex(table: StatisticalTable): TableIndex {
  const byAddress = new Map(table.cells.map((cell) => [keyOf(cell.at, cell.measure), cell]))
  const byCategory = table.dimensions.map((_, place) => groupBy(table.cells, (cell) => cell.at[place] ?? ''))
  const places = new Map(table.dimensions.map((dimension, place) => [dimension.id, place]))
  const categories = new Map(
    table.dimensions.map((dimension) => [
      dimension.id,
      new Map(dimension.categories.map((category) => [category.code, category])),
    ]),
  )
  return {
    table,
    cell: (address, measure) =>
      byAddress.get(
        keyOf(
          table.dimensions.map(({ id }) => address[id] ?? ''),
          measure,
        ),
      ),
    cells: (address, measure) => matching({ table, byCategory, places }, address, measure),
    dimension: (id) => table.dimensions[places.get(id) ?? -1],
    category: (dimension, code) => categories.get(dimension)?.get(code),
    measure: (id) => table.measures.find((measure) => measure.id === id),
    codeOf: (cell, dimension) => cell.at[places.get(dimension) ?? -1],
  }
}

interface Lists {
  readonly table: StatisticalTable
  readonly byCategory: readonly ReadonlyMap<string, readonly TableCell[]>[]
  readonly places: ReadonlyMap<string, number>
}

/** Starts from the shortest list of cells that share one of the codes, and tests the rest. */
function matching({ table, byCategory, places }: Lists, address: CellAddress, measure?: string): TableCell[] {
  const wanted = Object.entries(address).map(([id, code]) => ({ place: places.get(id) ?? -1, code }))
  const lists = wanted.map(({ place, code }) => byCategory[place]?.get(code) ?? [])
  const shortest = lists.reduce((best, list) => (list.length < best.length ? list : best), table.cells)
  return shortest.filter(
    (cell) => (measure === undefined || cell.measure === measure) && wanted.every(({ place, code }) => cell.at[place] === code),
  )
}

function keyOf(at: readonly string[], measure: string): string {
  return `${at.join('\u0000')}\u0000\u0000${measure}`
}

function groupBy(cells: readonly TableCell[], key: (cell: TableCell) => string): Map<string, TableCell[]> {
  const groups = new Map<string, TableCell[]>()
  for (const cell of cells) {
    const group = groups.get(key(cell))
    if (group) group.push(cell)
    else groups.set(key(cell), [cell])
  }
  return groups
}
