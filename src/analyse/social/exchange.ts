import { AlikeSets } from './alike-sets.ts'
import type { Exchanging } from './exchanging.ts'
import type { RowSet } from './row-sets.ts'

export interface Target {
  readonly row: number
  readonly column: number
  /** What the cell should be able to be. */
  readonly wanted: number
}

/** Shown cells that would notice an exchange. */
export interface InTheWay {
  readonly cells: readonly { readonly row: number; readonly column: number }[]
  readonly rows: readonly number[]
  readonly cost: number
}

export type Outcome = 'possible' | InTheWay | 'nothing-helps'
type Step = 'stepped' | InTheWay | 'nothing-helps'

/** Pairs of sets that are looked at for one step. What is not found by then counts as not there: then more is hidden. */
const MOST_LOOKS = 1000
/** Columns that are tried for one step. */
const MOST_COLUMNS = 3
/** Exchanges that others make good, and of how many rows. */
const MOST_TRIES = 20
const MOST_MADE_GOOD = 3
/** A shown zero is dear: that nobody has told of something is what a table is for. */
const COST_OF_ZERO = 10_000

/**
 * Whether the cell can become `wanted` without any shown number changing. Two observations exchange the column: one that had it has it no
 * longer, another has it instead (where each must have one and it had no other, the first takes the other’s). All totals stay, and so do the
 * cells of all rows in which both stand; the cells of rows in which only one of them stands must be hidden, and stay at least 1, as zeros are
 * shown.
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

  /** One more exchange: the first that no shown number notices, or that another exchange makes good. */
  step(): Step {
    for (const pair of this.alikePairs()) {
      if (this.inTheWay(pair)?.cells.length !== 0) continue
      this.apply(pair)
      return 'stepped'
    }
    return this.stepMadeGood()
  }

  private stepMadeGood(): Step {
    let nearest: InTheWay | null = null
    let looks = 0
    let tries = 0
    for (const pair of this.pairs()) {
      if (++looks > MOST_LOOKS) break
      const way = this.inTheWay(pair)
      if (way === null) continue
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
    for (const one of this.at.table.sets) {
      if (one.rows.includes(row) === isLost || !this.canGive(one, other)) continue
      const pairs = this.alikeSets(other)
        .alike(one, row)
        .map((taker) => ({ giver: one, taker, other }))
      const found = pairs.find((pair) => this.canRestore(pair, row))
      if (found) return found
    }
    return null
  }

  private canRestore(pair: Pair, row: number): boolean {
    const { giver, taker, other } = pair
    if (taker.rows.includes(this.target.row) !== giver.rows.includes(this.target.row) || !this.canTake(taker, other)) return false
    const way = this.inTheWay(pair)
    return way !== null && way.rows.length === 1 && way.rows[0] === row
  }

  private alikeSets(other: number | null): AlikeSets {
    const { column } = this.target
    const isSeen = (row: number) => this.isShown(row, column) || (other !== null && this.isShown(row, other))
    const key = `${column}/${other ?? ''}/`
    const known = this.at.alike.get(key) ?? new AlikeSets(this.at.table.sets, isSeen)
    this.at.alike.set(key, known)
    return known
  }

  /** Pairs that no shown number tells apart. */
  private *alikePairs(): Generator<Pair> {
    for (const other of this.others())
      for (const giver of this.at.table.sets) {
        if (this.holds(giver) === this.isRising || !this.canGive(giver, other)) continue
        for (const taker of this.alikeSets(other).alike(giver))
          if (this.holds(taker) === this.isRising && this.canTake(taker, other)) yield { giver, taker, other }
      }
  }

  private holds({ rows }: RowSet): boolean {
    return rows.includes(this.target.row)
  }

  private others(): readonly (number | null)[] {
    return this.at.table.columnsOfEach === 'any' ? [null] : [null, ...this.hiddenBeside().slice(0, MOST_COLUMNS)]
  }

  private *pairs(): Generator<Pair> {
    const { sets } = this.at.table
    for (const other of this.others()) {
      const givers = sets.filter((set) => this.holds(set) !== this.isRising && this.canGive(set, other))
      if (givers.length === 0) continue
      const takers = sets.filter((set) => this.holds(set) === this.isRising && this.canTake(set, other))
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

  /** Columns in which the row’s cell is hidden, the largest first; then those that could be hidden, the smallest first. */
  private hiddenBeside(): number[] {
    const { row, column } = this.target
    const line = this.at.tally.cells[row] ?? []
    const isOpen = (at: number) => this.isShown(row, at)
    const beside = line.flatMap((count, at) => (at !== column && (count > 0 || !isOpen(at)) ? [at] : []))
    const hidden = beside.filter((at) => !isOpen(at)).sort((one, other) => this.cell(row, other) - this.cell(row, one))
    const rest = beside.filter(isOpen).sort((one, other) => (line[one] ?? 0) - (line[other] ?? 0))
    return [...hidden, ...rest]
  }

  /** Null when a hidden number would become 0. Cells change by one in rows in which only one of the two stands. */
  private inTheWay({ giver, taker, other }: Pair): InTheWay | null {
    const { column } = this.target
    const way: { cells: { row: number; column: number }[]; cost: number } = { cells: [], cost: 0 }
    const lost = giver.rows.filter((row) => !taker.rows.includes(row))
    const won = taker.rows.filter((row) => !giver.rows.includes(row))
    const isPossible =
      lost.every((row) => this.notes(way, { row, column, isLost: true })) &&
      won.every((row) => this.notes(way, { row, column, isLost: false })) &&
      (other === null || lost.every((row) => this.notes(way, { row, column: other, isLost: false }))) &&
      (other === null || won.every((row) => this.notes(way, { row, column: other, isLost: true })))
    return isPossible ? { ...way, rows: [...new Set(way.cells.map(({ row }) => row))] } : null
  }

  /** Adds a cell that stands in the way; false when it would become 0. */
  private notes(
    way: { cells: { row: number; column: number }[]; cost: number },
    { row, column, isLost }: { readonly row: number; readonly column: number; readonly isLost: boolean },
  ): boolean {
    const count = this.cell(row, column)
    if (isLost && count <= 1 && this.isZeroShown(row, column)) return false
    if (!this.isShown(row, column)) return true
    way.cells.push({ row, column })
    way.cost += count || COST_OF_ZERO
    return true
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
