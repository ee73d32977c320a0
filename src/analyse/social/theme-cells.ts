import type { ThemeCell } from '../../model/theme-table.ts'
import type { CountedCell, CountedTable } from './count-axis.ts'
import type { CountsToProtect } from './counts-to-protect.ts'
import { protectCounts } from './protect-counts.ts'

/** All figures, for the county's own coordinator. */
export function exactCells(counted: CountedTable): ThemeCell[][] {
  return counted.map((row) => row.map(exactCell))
}

function exactCell({ reports, units, namedReporters, namedReports, negative, positive, weakSignal }: CountedCell): ThemeCell {
  return {
    reports,
    units,
    namedReporters,
    unnamedReports: reports - namedReports,
    polarities: { negative, positive, 'weak-signal': weakSignal },
  }
}

export interface Protection extends Omit<CountsToProtect, 'counts'> {
  readonly smallest: number
  /** As `rowsAbove`; of the two only one side can be themes. */
  readonly columnsAbove?: readonly (readonly number[])[] | undefined
  /**
   * `rows` or `columns` when that side is time: each period is then protected by itself and there is no total over periods, as the difference
   * of totals over different periods would tell what a single one hides.
   */
  readonly time?: 'rows' | 'columns'
}

/**
 * What may leave the county. Kinds are not split here: the split of one cell could be taken from that of another; they are a dimension of
 * their own. People and units are told only from `smallest` up, people of the whole table only.
 */
export function protectedCells(counted: CountedTable, protection: Protection): ThemeCell[][] {
  const counts = counted.map((row) => row.map(({ reports }) => reports))
  const shown = shownCounts(counts, protection)
  return counted.map((row, r) =>
    row.map((cell, c) => {
      const isWhole = r === counted.length - 1 && c === row.length - 1
      return shown[r]?.[c] ? protectedCell(cell, { smallest: protection.smallest, isWhole }) : HIDDEN
    }),
  )
}

const HIDDEN: ThemeCell = { reports: null, units: null, namedReporters: null, unnamedReports: null, polarities: null }

function protectedCell(
  cell: CountedCell,
  { smallest, isWhole }: { readonly smallest: number; readonly isWhole: boolean },
): ThemeCell {
  const arePeopleShown = isWhole && cell.namedReporters >= smallest && cell.reports - cell.namedReports >= smallest
  return {
    reports: cell.reports,
    units: cell.units >= smallest || cell.reports === 0 ? cell.units : null,
    namedReporters: arePeopleShown ? cell.namedReporters : null,
    unnamedReports: arePeopleShown ? cell.reports - cell.namedReports : null,
    polarities: null,
  }
}

function shownCounts(counts: readonly (readonly number[])[], protection: Protection): boolean[][] {
  const { smallest, time, rowsAbove, columnsAbove, rowsAreParts, columnsAreParts } = protection
  if (time === 'rows' || columnsAbove?.some((above) => above.length > 0)) {
    const sides = { rowsAreParts: columnsAreParts, columnsAreParts: rowsAreParts, rowsAbove: columnsAbove }
    const turnedTime = time === 'rows' ? 'columns' : time === 'columns' ? 'rows' : undefined
    return turned(shownSides(turned(counts), { smallest, ...sides, ...(turnedTime ? { time: turnedTime } : {}) }))
  }
  return shownSides(counts, { smallest, rowsAreParts, columnsAreParts, rowsAbove, ...(time ? { time } : {}) })
}

function shownSides(counts: readonly (readonly number[])[], { smallest, time, ...table }: Protection): boolean[][] {
  if (time === undefined) return protectCounts({ ...table, counts }, smallest)
  if (time === 'rows') return turned(byPeriod(turned(counts), { smallest, isParts: table.columnsAreParts, above: undefined }))
  return byPeriod(counts, { smallest, isParts: table.rowsAreParts, above: table.rowsAbove })
}

/** Each column by itself, and no totals over columns. */
function byPeriod(
  counts: readonly (readonly number[])[],
  side: { readonly smallest: number; readonly isParts: boolean; readonly above: CountsToProtect['rowsAbove'] },
): boolean[][] {
  const columns = turned(counts)
    .slice(0, -1)
    .map((column) => {
      const alone = column.map((count) => [count, count])
      return protectCounts(
        { counts: alone, rowsAreParts: side.isParts, columnsAreParts: true, rowsAbove: side.above },
        side.smallest,
      )
    })
  return counts.map((_, r) => [...columns.map((column) => column[r]?.[1] ?? false), false])
}

function turned<T>(table: readonly (readonly T[])[]): T[][] {
  return (table[0] ?? []).map((_, column) => table.flatMap((row) => row.slice(column, column + 1)))
}
