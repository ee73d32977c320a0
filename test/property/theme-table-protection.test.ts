import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import {
  type ColumnsOfEach,
  type CountsToProtect,
  type ShownNumbers,
  tallyOf,
} from '../../src/analyse/social/counts-to-protect.ts'
import { protectCounts } from '../../src/analyse/social/protect-counts.ts'
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

interface Published {
  readonly table: CountsToProtect
  readonly shown: ShownNumbers
}

function publish({ kinds, numbers, ofEach, isNested }: HalfYear): [Published, Published] {
  const of = (side: 0 | 1): Published => {
    const drawn = kinds.flatMap(({ themes, sides }, at): DrawnObservations[] =>
      numbers[at] ? [[numbers[at] ?? 0, themes, sides[side]]] : [],
    )
    const rowsAbove = isNested ? [[], [0], []] : [[], [], []]
    const table = drawnTable(drawn, { rows: THEMES, columns: OTHERS, columnsOfEach: ofEach[side], rowsAbove })
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
