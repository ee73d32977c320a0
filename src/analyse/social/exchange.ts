import type { CountsToProtect, Tally } from './counts-to-protect.ts'
import type { RowSet } from './row-sets.ts'

/** What is hidden so far; further cells are hidden in place, and never shown again. */
export interface Hiding {
  readonly rows: readonly boolean[]
  readonly columns: boolean[]
  /** Columns whose zeros are shown. */
  readonly zeros: boolean[]
  readonly cells: readonly boolean[][]
}

export interface Exchanging {
  readonly table: CountsToProtect
  readonly tally: Tally
  readonly shown: Hiding
}

export interface Target {
  readonly row: number
  readonly column: number
  /** What the cell should be able to be. */
  readonly wanted: number
}

/** Cells that stand in the way of an exchange: they are shown, and would notice it. */
export interface InTheWay {
  readonly cells: readonly { readonly row: number; readonly column: number }[]
  readonly rows: readonly number[]
  readonly cost: number
}

export type Outcome = 'possible' | InTheWay | 'nothing-helps'

/** Pairs of sets that are looked at for one step. What is not found by then counts as not there: then more is hidden. */
const MOST_LOOKS = 3000
/** Exchanges that others make good, and of how many rows. */
const MOST_TRIES = 40
const MOST_MADE_GOOD = 3
/** A shown zero is dear: that nobody has told of something is what a table is for. */
const COST_OF_ZERO = 10_000

/**
 * Whether the cell can become `wanted` without any shown number changing. Two observations exchange the column: one that had it has it no
 * longer, another has it instead (where each must have one and it had no other, the first takes the other’s). All totals stay, and so do the cells of all rows
 * in which both stand; the cells of rows in which only one of them stands must be hidden, and stay at least 1, as zeros are shown.
 */
export function exchange(exchanging: Exchanging, target: Target): Outcome {
  const state = new Exchange(exchanging, target)
  for (;;) {
    if (state.isThere()) return 'possible'
    const found = state.step()
    if (found !== 'stepped') return found
  }
}

interface Pair {
  readonly giver: RowSet
  readonly taker: RowSet
  /** The column that the giver takes; null = none. */
  readonly other: number | null
}

class Exchange {
  private readonly at: Exchanging
  private readonly target: Target
  /** Changes so far, of cells by row × columns + column and of sets. */
  private readonly changed = new Map<number, number>()
  private readonly moved = new Map<RowSet, Map<number, number>>()
  /** Spare observations won or lost, and those of a single column. */
  private readonly given = new Map<RowSet, number>()
  private readonly swapped = new Map<RowSet, Map<number, number>>()
  private readonly known = new Map<number | null, ReadonlyMap<string, readonly RowSet[]>>()
  private readonly isRising: boolean

  constructor(exchanging: Exchanging, target: Target) {
    this.at = exchanging
    this.target = target
    this.isRising = this.cell(target.row, target.column) < target.wanted
  }

  isThere(): boolean {
    const now = this.cell(this.target.row, this.target.column)
    return this.isRising ? now >= this.target.wanted : now <= this.target.wanted
  }

  /** One more exchange, the first that no shown number notices, or that another exchange makes good. */
  step(): 'stepped' | InTheWay | 'nothing-helps' {
    let nearest: InTheWay | null = null
    let looks = 0
    let tries = 0
    for (const pair of this.pairs()) {
      if (++looks > MOST_LOOKS) break
      const way = this.inTheWay(pair)
      if (way === null) continue
      if (way.cells.length === 0) {
        this.apply(pair)
        return 'stepped'
      }
      const isTried = way.rows.length <= MOST_MADE_GOOD && way.cost < COST_OF_ZERO && ++tries <= MOST_TRIES
      if (isTried && this.isMadeGood(pair, way)) return 'stepped'
      if (!nearest || way.cost < nearest.cost) nearest = way
    }
    return nearest ?? 'nothing-helps'
  }

  /** Exchanges the pair, and for each shown row that notices another pair that differs in that row only, the other way round. */
  private isMadeGood(pair: Pair, { rows }: InTheWay): boolean {
    const done = [pair]
    this.apply(pair)
    for (const row of rows) {
      const other = this.restoring(row, pair)
      if (!other) {
        for (const one of done.reverse()) this.apply({ giver: one.taker, taker: one.giver, other: one.other })
        return false
      }
      this.apply(other)
      done.push(other)
    }
    return true
  }

  /** A pair that stands alike in all shown rows but this one, with what the first pair took from it. */
  private restoring(row: number, { giver, other }: Pair): Pair | null {
    const isLost = giver.rows.includes(row)
    const givers = this.at.table.sets.filter((set) => set.rows.includes(row) !== isLost && this.canGive(set, other))
    for (const one of givers) {
      const rows = isLost ? [...one.rows, row] : one.rows.filter((at) => at !== row)
      const taker = this.byShownRows(other)
        .get(this.shownRows(rows, other))
        ?.find((set) => this.canRestore(one, set, other))
      if (taker) return { giver: one, taker, other }
    }
    return null
  }

  private canRestore(giver: RowSet, taker: RowSet, other: number | null): boolean {
    const { row } = this.target
    if (taker.rows.includes(row) !== giver.rows.includes(row)) return false
    return this.canTake(taker, other) && this.inTheWay({ giver, taker, other }) !== null
  }

  private byShownRows(other: number | null): ReadonlyMap<string, readonly RowSet[]> {
    const known = this.known.get(other)
    if (known) return known
    const made = new Map<string, RowSet[]>()
    for (const set of this.at.table.sets) {
      const key = this.shownRows(set.rows, other)
      const same = made.get(key)
      if (same) same.push(set)
      else made.set(key, [set])
    }
    this.known.set(other, made)
    return made
  }

  /** Those of the rows whose cells are shown in either column. */
  private shownRows(rows: readonly number[], other: number | null): string {
    const { column } = this.target
    return rows
      .filter((row) => this.isShown(row, column) || (other !== null && this.isShown(row, other)))
      .sort((one, two) => one - two)
      .join()
  }

  private *pairs(): Generator<Pair> {
    const { sets, columnsOfEach } = this.at.table
    const holds = ({ rows }: RowSet) => rows.includes(this.target.row)
    for (const other of columnsOfEach === 'any' ? [null] : [null, ...this.hiddenBeside()]) {
      const givers = sets.filter((set) => holds(set) !== this.isRising && this.canGive(set, other))
      if (givers.length === 0) continue
      const takers = sets.filter((set) => holds(set) === this.isRising && this.canTake(set, other))
      for (const giver of givers) for (const taker of takers) yield { giver, taker, other }
    }
  }

  /** Without a column in exchange only an observation that has another one, where each must have some. */
  private canGive(set: RowSet, other: number | null): boolean {
    const { column } = this.target
    const { columnsOfEach } = this.at.table
    if (this.inColumn(set, column) <= 0) return false
    if (columnsOfEach === 'any') return true
    return other === null ? this.spare(set) > 0 : this.alone(set, column) > 0
  }

  private canTake(set: RowSet, other: number | null): boolean {
    return other === null ? set.reports - this.inColumn(set, this.target.column) > 0 : this.alone(set, other) > 0
  }

  /** Observations that can do without the column: those that had another at first, but for those that gave it up. */
  private spare(set: RowSet): number {
    return (set.spare[this.target.column] ?? 0) + (this.given.get(set) ?? 0)
  }

  /** Observations that stand in this column only. */
  private alone(set: RowSet, column: number): number {
    // An observation that has taken the column besides its own stands in two now; whose it was is not known.
    const taken = Math.max(0, this.given.get(set) ?? 0)
    return (set.inColumn[column] ?? 0) - (set.spare[column] ?? 0) - taken + (this.swapped.get(set)?.get(column) ?? 0)
  }

  /** Columns in which the row’s cell is hidden; when there is none, those that could be hidden, the smallest first. */
  private hiddenBeside(): number[] {
    const { tally, shown } = this.at
    const { row, column } = this.target
    const line = tally.cells[row] ?? []
    const isOpen = (at: number) => shown.cells[row]?.[at] ?? false
    const beside = line.flatMap((count, at) => (at !== column && (count > 0 || !isOpen(at)) ? [at] : []))
    const hidden = beside.filter((at) => !isOpen(at))
    const rest = beside.filter(isOpen).sort((one, other) => (line[one] ?? 0) - (line[other] ?? 0))
    return [...hidden, ...rest]
  }

  /** Null when a hidden number would become 0. */
  private inTheWay(pair: Pair): InTheWay | null {
    const cells: { row: number; column: number }[] = []
    let cost = 0
    for (const { row, column, isLost } of this.changes(pair)) {
      const count = this.cell(row, column)
      if (isLost && count <= 1 && this.isZeroShown(row, column)) return null
      if (!this.isShown(row, column)) continue
      cells.push({ row, column })
      cost += count || COST_OF_ZERO
    }
    return { cells, rows: [...new Set(cells.map(({ row }) => row))], cost }
  }

  /** The cells that an exchange would change by one: of rows in which only one of the two stands. */
  private *changes({ giver, taker, other }: Pair): Generator<{ row: number; column: number; isLost: boolean }> {
    const { column } = this.target
    for (const row of giver.rows) {
      if (taker.rows.includes(row)) continue
      yield { row, column, isLost: true }
      if (other !== null) yield { row, column: other, isLost: false }
    }
    for (const row of taker.rows) {
      if (giver.rows.includes(row)) continue
      yield { row, column, isLost: false }
      if (other !== null) yield { row, column: other, isLost: true }
    }
  }

  private apply({ giver, taker, other }: Pair): void {
    const { column } = this.target
    this.move(giver, column, -1)
    this.move(taker, column, 1)
    if (other === null) {
      // What was taken can be given back, when an exchange is undone.
      this.given.set(giver, (this.given.get(giver) ?? 0) - 1)
      this.given.set(taker, (this.given.get(taker) ?? 0) + 1)
      return
    }
    this.move(giver, other, 1)
    this.move(taker, other, -1)
    for (const [set, by] of [
      [giver, -1],
      [taker, 1],
    ] as const) {
      const swapped = this.swapped.get(set) ?? new Map<number, number>()
      swapped.set(column, (swapped.get(column) ?? 0) + by)
      swapped.set(other, (swapped.get(other) ?? 0) - by)
      this.swapped.set(set, swapped)
    }
  }

  private move(set: RowSet, column: number, by: number): void {
    const moved = this.moved.get(set) ?? new Map<number, number>()
    moved.set(column, (moved.get(column) ?? 0) + by)
    this.moved.set(set, moved)
    for (const row of set.rows) {
      const place = row * this.at.table.columns + column
      this.changed.set(place, (this.changed.get(place) ?? 0) + by)
    }
  }

  private inColumn(set: RowSet, column: number): number {
    return (set.inColumn[column] ?? 0) + (this.moved.get(set)?.get(column) ?? 0)
  }

  private cell(row: number, column: number): number {
    const { tally, table } = this.at
    return (tally.cells[row]?.[column] ?? 0) + (this.changed.get(row * table.columns + column) ?? 0)
  }

  private isShown(row: number, column: number): boolean {
    return this.at.shown.cells[row]?.[column] ?? false
  }

  /** In hidden lines zeros are hidden too, and in some others. */
  private isZeroShown(row: number, column: number): boolean {
    const { shown } = this.at
    return Boolean(shown.rows[row] && shown.columns[column] && shown.zeros[column])
  }
}
