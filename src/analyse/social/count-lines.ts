import type { ReportFactField } from '../../model/theme-table.ts'
import type { CountAxis, CountedCell, CountedTable, CountQuestion } from './count-axis.ts'

/** The fields that a question needs, in the order in which `countLines` expects them. */
export function fieldsOf({ rows, columns, filters }: CountQuestion): ReportFactField[] {
  return ['unit', 'account', 'polarity', rows.field, columns.field, ...filters.map(({ field }) => field)]
}

export const FIELD_SEPARATOR = '\t'
export const LINE_SEPARATOR = '\n'

/**
 * Counts facts that come as one long text: a line for each, with the fields of `fieldsOf` between tabs. Reading 100,000 rows one by one
 * costs more than counting them; one text does not. Values come again and again, so that each is understood once.
 */
export function countLines(text: string, question: CountQuestion): CountedTable {
  const facts = readFacts(text, question)
  const tally = new Tally(question, facts)
  for (let at = 0; at < facts.length; at++) tally.add(at)
  return tally.table()
}

interface ReadFacts {
  readonly length: number
  /** For each fact the number of its value in `…Values`; −1 = none. */
  readonly unit: readonly number[]
  readonly account: readonly number[]
  readonly polarity: readonly number[]
  readonly row: readonly number[]
  readonly column: readonly number[]
  readonly units: number
  readonly accounts: number
  readonly rowCells: readonly Int32Array[]
  readonly columnCells: readonly Int32Array[]
}

function readFacts(text: string, question: CountQuestion): ReadFacts {
  const units = new Numbering()
  const accounts = new Numbering()
  const polarities = new Numbering(['negative', 'positive', 'weak-signal'])
  const rows = new Numbering()
  const columns = new Numbering()
  const filters = question.filters.map(({ fits }) => remembered(fits))
  const [unit, account, polarity, row, column]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  let from = 0
  while (from < text.length) {
    const end = endOf(text, LINE_SEPARATOR, from)
    const fields = text.slice(from, end).split(FIELD_SEPARATOR)
    from = end + 1
    if (!filters.every((fits, at) => fits(fields[at + 5] ?? ''))) continue
    unit.push(units.of(fields[0] ?? ''))
    account.push(accounts.of(fields[1] ?? ''))
    polarity.push(polarities.of(fields[2] ?? ''))
    row.push(rows.of(fields[3] ?? ''))
    column.push(columns.of(fields[4] ?? ''))
  }
  const isShown = units.values.map((name) => name !== '' && question.isUnitShown(name))
  const isNamed = accounts.values.map((name) => name !== '')
  return {
    length: unit.length,
    unit: unit.map((number) => (isShown[number] ? number : -1)),
    account: account.map((number) => (isNamed[number] ? number : -1)),
    polarity,
    row,
    column,
    units: units.values.length,
    accounts: accounts.values.length,
    rowCells: placesOf(question.rows, rows.values),
    columnCells: placesOf(question.columns, columns.values),
  }
}

function placesOf(axis: CountAxis, values: readonly string[]): Int32Array[] {
  const places = new Places(axis)
  return values.map((value) => places.of(value))
}

function endOf(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from)
  return found === -1 ? text.length : found
}

/** Gives each value a number, in the order of first meeting. */
class Numbering {
  readonly values: string[] = []
  private readonly known = new Map<string, number>()

  constructor(first: readonly string[] = []) {
    for (const value of first) this.of(value)
  }

  of(value: string): number {
    const known = this.known.get(value)
    if (known !== undefined) return known
    const number = this.values.length
    this.values.push(value)
    this.known.set(value, number)
    return number
  }
}

function remembered(fits: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>()
  return (value) => {
    const answer = known.get(value) ?? fits(value)
    known.set(value, answer)
    return answer
  }
}

/** Places of values on an axis, and of the total, which is behind the last. Each code is understood once. */
class Places {
  private readonly axis: CountAxis
  private readonly places: ReadonlyMap<string, number>
  private readonly known = new Map<string, readonly number[]>()
  /** The last value that met each place, so that none counts twice. */
  private readonly met: Int32Array
  private turn = 0

  constructor(axis: CountAxis) {
    this.axis = axis
    this.places = new Map(axis.codes.map((code, at) => [code, at]))
    this.met = new Int32Array(axis.codes.length)
  }

  of(value: string): Int32Array {
    const turn = ++this.turn
    const places: number[] = []
    for (const code of value.split(','))
      for (const place of this.ofCode(code)) {
        if (this.met[place] === turn) continue
        this.met[place] = turn
        places.push(place)
      }
    places.push(this.axis.codes.length)
    return Int32Array.from(places)
  }

  private ofCode(code: string): readonly number[] {
    const known = this.known.get(code)
    if (known) return known
    const found = [...this.axis.of(code)].flatMap((one) => this.places.get(one) ?? [])
    this.known.set(code, found)
    return found
  }
}

/** Figures of all cells in arrays: a cell's place is row × width + column. */
class Tally {
  private readonly height: number
  private readonly width: number
  private readonly reports: Int32Array
  private readonly polarities: readonly Int32Array[]
  private readonly namedReports: Int32Array
  private readonly units: DistinctByCell
  private readonly accounts: DistinctByCell
  private readonly facts: ReadFacts

  constructor({ rows, columns }: CountQuestion, facts: ReadFacts) {
    this.facts = facts
    this.height = rows.codes.length + 1
    this.width = columns.codes.length + 1
    const cells = this.height * this.width
    this.reports = new Int32Array(cells)
    this.polarities = [new Int32Array(cells), new Int32Array(cells), new Int32Array(cells)]
    this.namedReports = new Int32Array(cells)
    this.units = new DistinctByCell(cells, facts.units)
    this.accounts = new DistinctByCell(cells, facts.accounts)
  }

  add(at: number): void {
    const { facts, width } = this
    const columns = facts.columnCells[facts.column[at] ?? -1] ?? NO_CELLS
    for (const row of facts.rowCells[facts.row[at] ?? -1] ?? NO_CELLS)
      for (const column of columns) this.addTo(row * width + column, at)
  }

  private addTo(cell: number, at: number): void {
    const { unit, account, polarity } = this.facts
    addOne(this.reports, cell)
    addOne(this.polarities[polarity[at] ?? -1], cell)
    this.units.add(cell, unit[at] ?? -1)
    if ((account[at] ?? -1) < 0) return
    addOne(this.namedReports, cell)
    this.accounts.add(cell, account[at] ?? -1)
  }

  table(): CountedTable {
    return Array.from({ length: this.height }, (_, row) =>
      Array.from({ length: this.width }, (__, column) => this.cell(row * this.width + column)),
    )
  }

  private cell(at: number): CountedCell {
    return {
      reports: this.reports[at] ?? 0,
      negative: this.polarities[0]?.[at] ?? 0,
      positive: this.polarities[1]?.[at] ?? 0,
      weakSignal: this.polarities[2]?.[at] ?? 0,
      units: this.units.count(at),
      namedReporters: this.accounts.count(at),
      namedReports: this.namedReports[at] ?? 0,
    }
  }
}

const NO_CELLS = new Int32Array()

function addOne(counts: Int32Array | undefined, at: number): void {
  if (counts) counts[at] = (counts[at] ?? 0) + 1
}

/** Which of so many things have been met in each cell: one bit for each. */
class DistinctByCell {
  private readonly words: number
  private readonly bits: Int32Array

  constructor(cells: number, things: number) {
    this.words = (things + 31) >> 5
    this.bits = new Int32Array(cells * this.words)
  }

  /** A thing below 0 is none. */
  add(cell: number, thing: number): void {
    if (thing < 0) return
    const at = cell * this.words + (thing >> 5)
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (thing & 31))
  }

  count(cell: number): number {
    let count = 0
    for (const word of this.bits.subarray(cell * this.words, (cell + 1) * this.words))
      for (let rest = word; rest !== 0; rest &= rest - 1) count++
    return count
  }
}
