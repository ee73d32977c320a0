import { smallCells, type ZeroPolicy } from '../../method/suppression/linked-cells.ts'
import { suppress } from '../../method/suppression/suppress.ts'
import { countBounds } from './count-bounds.ts'
import type { CountsToProtect } from './counts-to-protect.ts'
import { toldByMargins } from './told-by-margins.ts'

/**
 * Which counts readers outside may see, so that no count from 1 to `smallest` − 1 can be told from what is shown.
 *
 * 1. Margins come first and by themselves: those of one dimension are hidden or shown in the same way in every table of the period, so that
 *    two tables side by side tell no more than each.
 * 2. In the table small counts are hidden, and further ones where sums would give them away. Only along a dimension whose parts add up can
 *    anything be computed: where an observation stands in several rows, the total of a column is a count of its own and not their sum.
 * 3. Where several may hold, totals still give bounds: a cell is at least row + column − all. Where such a bound says exactly
 *    `smallest` − 1, the cell is hidden whatever it holds, as a hidden cell would otherwise be that very number.
 *
 * 4. What somebody can say who puts all such rules together is worked out (`countBounds`); where fewer than three numbers are left, more is hidden.
 *
 * Zeros are shown: that nobody has told of something is what a coverage board is for. Only where everything else fails they are hidden too.
 *
 * @returns for each count whether it is shown, in the same order
 */
export function protectCounts(table: CountsToProtect, smallest: number): boolean[][] {
  const margins = shownMargins(table, smallest)
  const open = inner(table, { smallest, margins, zeros: 'open' })
  const shown = open ?? inner(table, { smallest, margins, zeros: 'protected' }) ?? nothingInside(table, margins)
  return widened(table, { smallest, shown: withoutToldCells(table, { smallest, shown }) })
}

interface Margins {
  readonly rows: readonly boolean[]
  readonly columns: readonly boolean[]
  readonly total: boolean
}

function shownMargins({ counts, rowsAreParts, columnsAreParts }: CountsToProtect, smallest: number): Margins {
  const rows = counts.slice(0, -1).map((row) => row.at(-1) ?? 0)
  const columns = counts.at(-1)?.slice(0, -1) ?? []
  const all = counts.at(-1)?.at(-1) ?? 0
  const total = isOpen(all, smallest)
  return {
    rows: shownLine(rows, { smallest, areParts: rowsAreParts, isTotalShown: total }),
    columns: shownLine(columns, { smallest, areParts: columnsAreParts, isTotalShown: total }),
    total,
  }
}

function isOpen(count: number, smallest: number): boolean {
  return count === 0 || count >= smallest
}

interface LineOfCounts {
  readonly smallest: number
  readonly areParts: boolean
  readonly isTotalShown: boolean
}

function shownLine(counts: readonly number[], { smallest, areParts, isTotalShown }: LineOfCounts): boolean[] {
  if (!areParts || !isTotalShown) return counts.map((count) => isOpen(count, smallest))
  const members = [...counts.map((_, at) => [at]), counts.map((_, at) => at)]
  const cells = { innerCounts: counts, members }
  const { status } = suppress({
    ...cells,
    primary: smallCells(cells, { smallestShown: smallest, zeros: 'open' }),
    zeros: 'open',
    forcedOpen: members.map((_, at) => at === counts.length),
    singletons: 'subSpace',
    smallestSum: smallest,
  })
  return counts.map((_, at) => status[at] === 'published')
}

/** Null when margins that are shown in every table give a small count away however much is hidden. */
function inner(
  table: CountsToProtect,
  { smallest, margins, zeros }: { readonly smallest: number; readonly margins: Margins; readonly zeros: ZeroPolicy },
): boolean[][] | null {
  const { members, innerCounts, shownAs } = linked(table, margins)
  const cells = { innerCounts, members }
  const { status, unsafe } = suppress({
    ...cells,
    primary: smallCells(cells, { smallestShown: smallest, zeros }).map((isSmall, at) => isSmall && shownAs[at] !== 'shown'),
    zeros,
    forcedOpen: shownAs.map((margin) => margin === 'shown'),
    withheld: shownAs.map((margin) => margin === 'hidden'),
    singletons: 'subSpace',
    smallestSum: smallest,
  })
  if (unsafe.length > 0) return null
  const width = table.counts[0]?.length ?? 0
  return table.counts.map((row, r) => row.map((_, c) => status[r * width + c] === 'published'))
}

interface LinkedTable {
  readonly innerCounts: number[]
  /** Of each count, row by row. */
  readonly members: number[][]
  /** What was decided of a margin; `free` = a cell inside. */
  readonly shownAs: ('shown' | 'hidden' | 'free')[]
}

/** Every count is a count of its own, but for those margins that are the sum of their parts. */
function linked({ counts, rowsAreParts, columnsAreParts }: CountsToProtect, margins: Margins): LinkedTable {
  const height = counts.length
  const width = counts[0]?.length ?? 0
  const innerCounts: number[] = []
  const places = new Map<number, number>()
  for (let r = 0; r < (rowsAreParts ? height - 1 : height); r++)
    for (let c = 0; c < (columnsAreParts ? width - 1 : width); c++) {
      places.set(r * width + c, innerCounts.length)
      innerCounts.push(counts[r]?.[c] ?? 0)
    }
  const rowsOf = (r: number) => (rowsAreParts && r === height - 1 ? [...counts.keys()].slice(0, -1) : [r])
  const columnsOf = (c: number) => (columnsAreParts && c === width - 1 ? [...Array(width - 1).keys()] : [c])
  const cells = counts.flatMap((row, r) => row.map((_, c) => ({ r, c })))
  return {
    innerCounts,
    members: cells.map(({ r, c }) =>
      rowsOf(r).flatMap((row) => columnsOf(c).map((column) => places.get(row * width + column) ?? -1)),
    ),
    shownAs: cells.map(({ r, c }) => {
      if (r < height - 1 && c < width - 1) return 'free'
      const isShown = r < height - 1 ? margins.rows[r] : c < width - 1 ? margins.columns[c] : margins.total
      return isShown ? 'shown' : 'hidden'
    }),
  }
}

function nothingInside({ counts }: CountsToProtect, { rows, columns, total }: Margins): boolean[][] {
  const inside = rows.map((isShown) => [...columns.map(() => false), isShown])
  return counts.map((_, r) => inside[r] ?? [...columns, total])
}

/** Step 3; what is hidden here can only make bounds wider. */
function withoutToldCells(
  table: CountsToProtect,
  { smallest, shown }: { readonly smallest: number; readonly shown: boolean[][] },
): boolean[][] {
  const told = toldByMargins(table, shown)
  const last = { row: table.counts.length - 1, column: (table.counts[0]?.length ?? 0) - 1 }
  return shown.map((row, r) =>
    row.map((isShown, c) => isShown && (r === last.row || c === last.column || told[r]?.[c] !== smallest - 1)),
  )
}

/** Bounds of a hidden count leave at least three numbers open. */
const LEAST_WIDTH = 2

/** Step 4: hides one more count after another, the nearest and smallest first, until no small count is told or nothing is left to hide. */
function widened(
  table: CountsToProtect,
  { smallest, shown }: { readonly smallest: number; readonly shown: boolean[][] },
): boolean[][] {
  const { lower, upper } = countBounds(table, shown)
  const width = table.counts[0]?.length ?? 0
  const told = table.counts
    .flat()
    .findIndex((count, at) => !isOpen(count, smallest) && (upper[at] ?? 0) - (lower[at] ?? 0) < LEAST_WIDTH)
  if (told === -1) return shown
  const next = nextToHide(table, { shown, row: Math.floor(told / width), column: told % width })
  if (!next) return shown
  return widened(table, {
    smallest,
    shown: shown.map((row, r) => row.map((isShown, c) => isShown && !(r === next.row && c === next.column))),
  })
}

interface Place {
  readonly row: number
  readonly column: number
}

/** A shown count inside the table: of the same row, else of the same column, else any; zeros last. */
function nextToHide(
  { counts }: CountsToProtect,
  { shown, row, column }: Place & { readonly shown: readonly (readonly boolean[])[] },
): Place | null {
  const inside = counts
    .slice(0, -1)
    .flatMap((line, r) =>
      line.slice(0, -1).flatMap((count, c) => (shown[r]?.[c] ? [{ row: r, column: c, cost: costOf(count), count }] : [])),
    )
  const distance = (place: Place) => (place.row === row ? 0 : place.column === column ? 1 : 2)
  const [nearest] = inside.sort(
    (one, other) => distance(one) - distance(other) || one.cost - other.cost || one.count - other.count,
  )
  return nearest ?? null
}

function costOf(count: number): number {
  return count === 0 ? 1 : 0
}
