import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import {
  type ColumnsOfEach,
  type CountsToProtect,
  type ShownNumbers,
  tallyOf,
} from '../../src/analyse/social/counts-to-protect.ts'
import { protectCounts } from '../../src/analyse/social/protect-counts.ts'
import type { TableShown } from '../../src/analyse/social/protect-table.ts'
import { type TableChange, toldTable } from '../../src/analyse/social/told-table.ts'
import { intervalsOf } from '../../src/method/suppression/intervals/intervals.ts'
import type { LinearSolver, Relation } from '../../src/method/suppression/intervals/linear-solver.ts'
import { highsSolver } from '../../src/register/solver/highs-solver.ts'
import { type DrawnObservations, drawnTable } from '../fixtures/row-sets.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await highsSolver()
})

const SMALLEST = 5
const THEMES = 3
const OTHERS = 2

/** The codes that an observation can have. */
function choices(codes: number, ofEach: ColumnsOfEach): number[][] {
  const every = [...Array(codes).keys()]
  const all = Array.from({ length: 2 ** codes }, (_, bits) => every.filter((code) => (bits >> code) & 1))
  if (ofEach === 'one') return all.filter((chosen) => chosen.length === 1)
  return ofEach === 'some' ? all.filter((chosen) => chosen.length > 0) : all
}

/** One way in which an observation can stand in the two tables of a half-year: themes × groups and themes × kinds (or tasks). */
interface Kind {
  readonly themes: readonly number[]
  readonly sides: readonly [readonly number[], readonly number[]]
}

interface HalfYear {
  readonly kinds: readonly Kind[]
  readonly numbers: readonly number[]
  readonly ofEach: readonly [ColumnsOfEach, ColumnsOfEach]
  readonly isNested: boolean
}

const OF_EACH = fc.constantFrom<ColumnsOfEach[]>('one', 'some', 'any')

/** Few, some or many observations; theme 0 contains theme 1 when `isNested`. */
const DRAWN: fc.Arbitrary<HalfYear> = fc
  .record({ ofEach: fc.tuple(OF_EACH, OF_EACH), isNested: fc.boolean(), share: fc.constantFrom(2, 6, 20) })
  .chain(({ ofEach, isNested, share }) => {
    const themes = choices(THEMES, 'any').filter((chosen) => !isNested || !chosen.includes(1) || chosen.includes(0))
    const kinds = themes.flatMap((own) =>
      choices(OTHERS, ofEach[0]).flatMap((one) =>
        choices(OTHERS, ofEach[1]).map((other): Kind => ({ themes: own, sides: [one, other] })),
      ),
    )
    const number = fc.oneof({ weight: share, arbitrary: fc.constant(0) }, fc.nat(3), fc.integer({ min: 4, max: 9 }))
    return fc
      .array(number, { minLength: kinds.length, maxLength: kinds.length })
      .map((numbers) => ({ kinds, numbers, ofEach, isNested }))
  })

function tableOf({ kinds, ofEach, isNested }: HalfYear, numbers: readonly number[], side: 0 | 1): CountsToProtect {
  const drawn = kinds.flatMap(({ themes, sides }, at): DrawnObservations[] =>
    numbers[at] ? [[numbers[at] ?? 0, themes, sides[side]]] : [],
  )
  const rowsAbove = isNested ? [[], [0], []] : [[], [], []]
  return drawnTable(drawn, { rows: THEMES, columns: OTHERS, columnsOfEach: ofEach[side], rowsAbove })
}

interface Published {
  readonly table: CountsToProtect
  readonly shown: ShownNumbers
}

function publish(halfYear: HalfYear): [Published, Published] {
  const of = (side: 0 | 1): Published => {
    const table = tableOf(halfYear, halfYear.numbers, side)
    return { table, shown: protectCounts(table, SMALLEST) }
  }
  return [of(0), of(1)]
}

interface Told {
  readonly count: number
  readonly isShown: boolean
  /** Kinds of observations that are counted there. */
  readonly members: readonly number[]
  /** Hidden where zeros are shown: it is 1 at least. */
  readonly isSome: boolean
}

/** Every number of one table. */
function numbersOf({ table, shown }: Published, { kinds }: HalfYear, side: 0 | 1): Told[] {
  const { cells, rows, columns, total } = tallyOf(table)
  const members = (fits: (kind: Kind) => boolean) => kinds.flatMap((kind, at) => (fits(kind) ? [at] : []))
  const told = (count: number, isShown: boolean | undefined, fits: (kind: Kind) => boolean): Told => ({
    ...{ count, isShown: isShown ?? false, members: members(fits), isSome: false },
  })
  const isSome = (r: number, c: number) => Boolean(shown.rows[r] && shown.columns[c] && shown.zeros[c])
  return [
    told(total, shown.total, () => true),
    ...rows.map((count, r) => told(count, shown.rows[r], ({ themes }) => themes.includes(r))),
    ...columns.map((count, c) => told(count, shown.columns[c], ({ sides }) => sides[side].includes(c))),
    ...cells.flatMap((line, r) =>
      line.map((count, c) => ({
        ...told(count, shown.cells[r]?.[c], ({ themes, sides }) => themes.includes(r) && sides[side].includes(c)),
        // A single zero may be hidden where nothing else helps.
        isSome: isSome(r, c) && count > 0,
      })),
    ),
  ]
}

/** The bounds of every hidden count from 1 to 4, for somebody who sees both tables and knows every way in which observations can stand in them. */
function attack(halfYear: HalfYear, told: readonly Told[]): { lower: number; upper: number }[] {
  const relations = told.flatMap(({ count, isShown, members, isSome }): Relation[] => {
    if (isShown) return [{ members, lower: count, upper: count }]
    return isSome ? [{ members, lower: 1, upper: Number.POSITIVE_INFINITY }] : []
  })
  const targets = told.flatMap(({ count, isShown, members }) => (!isShown && count > 0 && count < SMALLEST ? [members] : []))
  return intervalsOf({ variables: halfYear.kinds.length, relations, targets }, { solver })
}

test('no count from 1 to 4 is shown, and each hidden one could be 1 and could be 5 for all that two tables tell together', () => {
  fc.assert(
    fc.property(DRAWN, (halfYear) => {
      const [one, other] = publish(halfYear)
      const told = [...numbersOf(one, halfYear, 0), ...numbersOf(other, halfYear, 1)]
      for (const { count, isShown } of told) expect(isShown && count > 0 && count < SMALLEST).toBe(false)
      for (const { lower, upper } of attack(halfYear, told)) {
        expect(lower).toBeLessThan(1 + 1e-6)
        expect(upper).toBeGreaterThan(SMALLEST - 1e-6)
      }
    }),
    { numRuns: 120 },
  )
})

test('a theme is hidden or shown whatever the table is crossed with', () => {
  fc.assert(
    fc.property(DRAWN, (halfYear) => {
      const [one, other] = publish(halfYear)
      expect(one.shown.rows).toEqual(other.shown.rows)
    }),
    { numRuns: 200 },
  )
})

/** A half-year and what changes in it after it was confirmed. */
interface Changed {
  readonly halfYear: HalfYear
  readonly came: readonly number[]
  readonly gone: readonly number[]
}

const FEW = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(3), fc.integer({ min: 4, max: 8 }))
const CHANGED: fc.Arbitrary<Changed> = DRAWN.chain((halfYear) => {
  const drawn = fc.array(FEW, { minLength: halfYear.kinds.length, maxLength: halfYear.kinds.length })
  const most = (numbers: readonly number[]) => numbers.map((number, at) => Math.min(number, halfYear.numbers[at] ?? 0))
  return fc.record({ came: drawn, gone: drawn, has: fc.constantFrom('came', 'gone', 'both') }).map(({ came, gone, has }) => ({
    halfYear,
    came: has === 'gone' ? [] : came,
    gone: has === 'came' ? [] : most(gone),
  }))
})

interface Place {
  readonly row: string | null
  readonly column: string | null
}

const PLACES: readonly Place[] = [...Array(THEMES).keys(), null].flatMap((row) =>
  [...Array(OTHERS).keys(), null].map((column) => ({
    row: row === null ? null : `${row}`,
    column: column === null ? null : `${column}`,
  })),
)

function asTable(table: CountsToProtect): TableShown {
  const [shown, tally] = [protectCounts(table, SMALLEST), tallyOf(table)]
  return {
    total: shown.total,
    row: (code) => shown.rows[Number(code)] ?? false,
    column: (code) => shown.columns[Number(code)] ?? false,
    cell: (row, column) => shown.cells[Number(row)]?.[Number(column)] ?? false,
    count: (row, column) => {
      if (row === null) return column === null ? tally.total : (tally.columns[Number(column)] ?? 0)
      return (column === null ? tally.rows[Number(row)] : tally.cells[Number(row)]?.[Number(column)]) ?? 0
    },
  }
}

/** Both editions of one table as they are told, and the tables of what came and what went. */
function editionsOf({ halfYear, came, gone }: Changed, side: 0 | 1) {
  const kept = halfYear.numbers.map((number, at) => number - (gone[at] ?? 0))
  const of = (numbers: readonly number[]) => asTable(tableOf(halfYear, numbers, side))
  const [first, change] = [of(halfYear.numbers), { kept: of(kept), came: of(came), gone: of(gone) }]
  const told = (changes: readonly TableChange[]) => toldTable(first, { changes, smallest: SMALLEST })
  return { before: told([]), after: told([change]), change }
}

test('no number of another edition differs from the one before by 1 to 4, or is such itself; what was hidden stays hidden', () => {
  fc.assert(
    fc.property(CHANGED, fc.constantFrom<(0 | 1)[]>(0, 1), (changed, side) => {
      const { before, after } = editionsOf(changed, side)
      for (const { row, column } of PLACES) {
        const [one, other] = [before(row, column), after(row, column)]
        expect(other === null).toBe(one === null)
        const difference = Math.abs((other ?? 0) - (one ?? 0))
        expect(difference > 0 && difference < SMALLEST).toBe(false)
        expect(other !== null && other > 0 && other < SMALLEST).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

function membersAt({ kinds }: HalfYear, { row, column }: Place, side: 0 | 1): number[] {
  const fits = ({ themes, sides }: Kind) =>
    (row === null || themes.includes(Number(row))) && (column === null || sides[side].includes(Number(column)))
  return kinds.flatMap((kind, at) => (fits(kind) ? [at] : []))
}

/** What the difference of two editions tells of what came, when nothing went, or the other way round; of one table. */
function toldOf(which: 'came' | 'gone', changed: Changed, side: 0 | 1): Told[] {
  const { before, change } = editionsOf({ ...changed, [which === 'came' ? 'gone' : 'came']: [] }, side)
  return PLACES.map((place) => {
    const { row, column } = place
    const isShown = before(row, column) !== null && [change.kept, change[which]].every((table) => isShownIn(table, place))
    const members = membersAt(changed.halfYear, place, side)
    return { count: change[which].count(row, column), isShown, members, isSome: false }
  })
}

function isShownIn(table: TableShown, { row, column }: Place): boolean {
  if (row === null) return column === null ? table.total : table.column(column)
  return column === null ? table.row(row) : table.cell(row, column)
}

test.each(['came', 'gone'] as const)(
  'who subtracts two editions cannot tell a single observation of those that %s: each count from 1 to 4 could be 1 and 5',
  (which) => {
    fc.assert(
      fc.property(CHANGED, (changed) => {
        const told = [...toldOf(which, changed, 0), ...toldOf(which, changed, 1)]
        for (const { lower, upper } of attack(changed.halfYear, told)) {
          expect(lower).toBeLessThan(1 + 1e-6)
          expect(upper).toBeGreaterThan(SMALLEST - 1e-6)
        }
      }),
      { numRuns: 80 },
    )
  },
)
