import { type CountsToProtect, type ShownNumbers, type Tally, tallyOf } from './counts-to-protect.ts'
import { exchange, type Target } from './exchange.ts'
import type { Exchanging, Hiding } from './exchanging.ts'
import { shownParts, shownThemes } from './shown-lines.ts'

/**
 * Which counts readers outside may see, so that each hidden one from 1 to `smallest` − 1 could as well be any number from 1 to `smallest`,
 * whatever the reader works out from all tables of the half-year together. Why it holds: docs/explanation/theme-tables.md.
 *
 * 1. Lines first. A theme or column of few observations is hidden wholly, zeros too, so that nothing tells where the few stand.
 * 2. Inside, counts from 1 to `smallest` − 1 are hidden; zeros are shown.
 * 3. For each hidden count the program makes up other observations of which all shown numbers are true as well, with 1 and with `smallest` in
 *    its place (`exchange`). Where it cannot, it hides what stands in the way; then zeros of the column, in the end the column.
 */
export function protectCounts(table: CountsToProtect, smallest: number): ShownNumbers {
  const tally = tallyOf(table)
  if (tally.total > 0 && tally.total < smallest) return nothingShown(table)
  const shown = shownAtFirst(table, { tally, smallest })
  const exchanging = { table, tally, shown, alike: new Map() }
  for (const { row, column } of smallCells(tally, smallest)) if (shown.rows[row]) makeRoom(exchanging, { row, column, smallest })
  return { total: true, ...shown }
}

interface Deciding {
  readonly tally: Tally
  readonly smallest: number
}

function shownAtFirst(table: CountsToProtect, { tally, smallest }: Deciding): Hiding {
  const { sets, rowsAbove: above, unions } = table
  const isOpen = (count: number) => count === 0 || count >= smallest
  const themes = shownThemes({ sets, totals: tally.rows, above, smallest })
  // A union of which one part is hidden would tell of that part.
  const rows = themes.map((isShown, row) => isShown && (unions?.get(row) ?? []).every((part) => themes[part]))
  const columns = shownColumns(table, { tally, smallest })
  const cells = tally.cells.map((line, row) =>
    line.map((count, column) => isEmptyLine(tally, { row, column }) || Boolean(rows[row] && columns[column] && isOpen(count))),
  )
  return { rows, columns, zeros: columns.map(() => true), cells }
}

/** What stands in a line without observations is 0, and everybody sees that. */
function isEmptyLine(tally: Tally, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return tally.rows[row] === 0 || tally.columns[column] === 0
}

function smallCells({ cells }: Tally, smallest: number): { row: number; column: number }[] {
  return cells.flatMap((line, row) => line.flatMap((count, column) => (count > 0 && count < smallest ? [{ row, column }] : [])))
}

interface Small {
  readonly row: number
  readonly column: number
  readonly smallest: number
}

/** Hides what stands in the way until the cell could be 1 and could be `smallest`. */
function makeRoom(exchanging: Exchanging, { row, column, smallest }: Small): void {
  for (const wanted of [1, smallest]) {
    let isDone = false
    while (!isDone) isDone = makesRoom(exchanging, { row, column, wanted })
  }
}

/** One step; false when more is needed. */
function makesRoom(exchanging: Exchanging, target: Target): boolean {
  const { table, shown } = exchanging
  // In a hidden column of which observations may have several, any of them may stand.
  if (table.columnsOfEach !== 'one' && !shown.columns[target.column]) return true
  const outcome = exchange(exchanging, target)
  if (outcome === 'possible') return true
  if (outcome === 'nothing-helps') return !hideZeros(exchanging, target) && !hideColumns(exchanging, target.column)
  for (const cell of outcome.cells) hide(exchanging, cell)
  return false
}

function hide({ shown: { cells }, alike }: Exchanging, { row, column }: { readonly row: number; readonly column: number }): void {
  const line = cells[row]
  if (!line?.[column]) return
  line[column] = false
  for (const key of alike.keys()) if (key.split('/').includes(String(column))) alike.delete(key)
}

/** Zeros of the column, and where columns add up of those with which it can exchange. False when that was done before. */
function hideZeros(exchanging: Exchanging, { row, column }: Target): boolean {
  const { table, tally, shown } = exchanging
  const beside = table.columnsOfEach !== 'any' ? [...shown.columns.keys()].filter((one) => !shown.cells[row]?.[one]) : [column]
  const open = beside.filter((one) => shown.zeros[one] && tally.columns[one] !== 0)
  for (const one of open) {
    shown.zeros[one] = false
    tally.cells.forEach((line, at) => {
      if (line[one] === 0 && tally.rows[at] !== 0) hide(exchanging, { row: at, column: one })
    })
  }
  return open.length > 0
}

/** The column with all that stands in it, and what else has to go with it. False when that was done before. */
function hideColumns(exchanging: Exchanging, column: number): boolean {
  const { table, tally, shown } = exchanging
  if (table.columnsOfEach !== 'one' && !shown.columns[column]) return false
  const isHidden = (one: number) => table.columnsOfEach === 'one' || one === column || !shown.columns[one]
  const hidden = [...shown.columns.keys()].filter(isHidden)
  const beside = table.columnsOfEach === 'some' && hidden.length === 1 ? nextColumns(tally, shown.columns, column) : []
  const all = [...hidden, ...beside].filter((one) => shown.columns[one])
  for (const one of all) {
    shown.columns[one] = false
    for (let row = 0; row < table.rows; row++) hide(exchanging, { row, column: one })
  }
  return all.length > 0
}

/** The smallest other column that is shown. */
function nextColumns({ columns }: Tally, shown: readonly boolean[], column: number): number[] {
  const rest = columns.flatMap((count, at) => (at !== column && shown[at] && count > 0 ? [{ count, at }] : []))
  return rest
    .sort((one, other) => one.count - other.count)
    .slice(0, 1)
    .map(({ at }) => at)
}

/**
 * Columns of few are hidden. Where each observation has at least one, all others together say how many have the only hidden one and no other:
 * when these are more than one, a second column is hidden, which they could as well have instead.
 */
function shownColumns(table: CountsToProtect, { tally, smallest }: Deciding): boolean[] {
  if (table.columnsOfEach === 'one') return shownParts(tally.columns, smallest)
  const shown = tally.columns.map((count) => count === 0 || count >= smallest)
  const hidden = [...shown.keys()].filter((at) => !shown[at])
  const [only] = hidden
  if (table.columnsOfEach === 'any' || only === undefined || hidden.length > 1) return shown
  const alone = table.sets.reduce((sum, { inColumn, spare }) => sum + (inColumn[only] ?? 0) - (spare[only] ?? 0), 0)
  const more = alone > 1 ? nextColumns(tally, shown, only) : []
  return shown.map((isShown, at) => isShown && !more.includes(at))
}

function nothingShown({ rows, columns }: CountsToProtect): ShownNumbers {
  const none = (many: number) => Array.from({ length: many }, () => false)
  return {
    total: false,
    rows: none(rows),
    columns: none(columns),
    zeros: none(columns),
    cells: Array.from({ length: rows }, () => none(columns)),
  }
}
