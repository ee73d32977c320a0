import { TOTAL } from './inner-cells.ts'
import type { LinkedTables } from './linked-tables.ts'
import { tableSetProblem } from './problems.ts'
import type { KeptCell, TableSetSpecification } from './specification.ts'

/** Which published cells the specification forces to stay open. A kept cell that no table holds is refused. */
export function keptCells(tables: LinkedTables, specification: TableSetSpecification): boolean[] {
  const isKept = tables.cells.map(() => false)
  for (const kept of specification.keep) {
    const wanted = wantedCodes(kept, tables, specification)
    const matches = tables.cells.flatMap(({ codes }, cell) => (wanted.some((wish) => isMatch(wish, codes)) ? [cell] : []))
    if (matches.length === 0) {
      const cell = Array.isArray(kept.codes) ? kept.codes.join('*') : JSON.stringify(kept.codes)
      throw tableSetProblem('keep-matches-nothing', { cell, line: kept.line })
    }
    for (const cell of matches) isKept[cell] = true
  }
  return isKept
}

type Wish = ReadonlyMap<number, string>

/** A list of codes can mean a cell of any table with as many columns. */
function wantedCodes(kept: KeptCell, tables: LinkedTables, specification: TableSetSpecification): Wish[] {
  const position = (column: string): number => tables.columns.indexOf(column)
  const given = kept.codes
  if (!isList(given)) return [new Map(Object.entries(given).map(([column, code]) => [position(column), code]))]
  const fitting = specification.tables.filter((table) => table.length === given.length)
  return fitting.map((table) => new Map(table.map((column, place) => [position(column), given[place] ?? ''])))
}

function isList(codes: KeptCell['codes']): codes is readonly string[] {
  return Array.isArray(codes)
}

/** Columns that are not named must be summed, or not be part of the table. */
function isMatch(wish: Wish, codes: readonly string[]): boolean {
  if (wish.has(-1)) return false
  return codes.every((code, column) => (wish.has(column) ? wish.get(column) === code : code === TOTAL || code === ''))
}
