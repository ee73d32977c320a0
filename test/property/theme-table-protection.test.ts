import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { CountsToProtect } from '../../src/analyse/social/counts-to-protect.ts'
import { protectCounts } from '../../src/analyse/social/protect-counts.ts'
import { intervalsOf } from '../../src/method/suppression/intervals/intervals.ts'
import type { LinearSolver, Relation } from '../../src/method/suppression/intervals/linear-solver.ts'
import { highsSolver } from '../../src/register/solver/highs-solver.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await highsSolver()
})

const SMALLEST = 5
const ROWS = 4
const COLUMNS = 3

/** Which rows (columns) one observation can have: exactly one, or any number of them but none. */
function choices(codes: number, areParts: boolean): number[][] {
  const every = [...Array(codes).keys()]
  const all = Array.from({ length: 2 ** codes - 1 }, (_, bits) => every.filter((code) => ((bits + 1) >> code) & 1))
  return areParts ? all.filter((chosen) => chosen.length === 1) : all
}

interface Drawn extends CountsToProtect {
  /** Every way in which an observation can stand in the table: its rows and columns, the totals among them. */
  readonly kinds: readonly { readonly rows: readonly number[]; readonly columns: readonly number[] }[]
}

/** Observations drawn one by one; row 0 contains row 1, when several may hold and `isNested`. */
const DRAWN: fc.Arbitrary<Drawn> = fc
  .record({ rowsAreParts: fc.boolean(), columnsAreParts: fc.boolean(), isNested: fc.boolean() })
  .chain(({ rowsAreParts, columnsAreParts, isNested }) => {
    const nests = isNested && !rowsAreParts
    const rowChoices = choices(ROWS, rowsAreParts).filter((rows) => !nests || !rows.includes(1) || rows.includes(0))
    const kinds = rowChoices.flatMap((rows) =>
      choices(COLUMNS, columnsAreParts).map((columns) => ({ rows: [...rows, ROWS], columns: [...columns, COLUMNS] })),
    )
    const number = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.integer({ min: 4, max: 12 }))
    return fc.array(number, { minLength: kinds.length, maxLength: kinds.length }).map((numbers) => ({
      counts: countsOf(kinds, numbers),
      rowsAreParts,
      columnsAreParts,
      ...(nests ? { rowsAbove: [[], [0], [], [], []] } : {}),
      kinds,
    }))
  })

const ROW_PLACES = [...Array(ROWS + 1).keys()]
const COLUMN_PLACES = [...Array(COLUMNS + 1).keys()]

function countsOf(kinds: Drawn['kinds'], numbers: readonly number[]): number[][] {
  const sum = (row: number, column: number) =>
    kinds.reduce(
      (total, kind, at) => total + (kind.rows.includes(row) && kind.columns.includes(column) ? (numbers[at] ?? 0) : 0),
      0,
    )
  return ROW_PLACES.map((row) => COLUMN_PLACES.map((column) => sum(row, column)))
}

/** What somebody who knows how observations can be, and every shown count, can say of each small count that is hidden. */
function attack(table: Drawn, shown: readonly (readonly boolean[])[]) {
  const cells = ROW_PLACES.flatMap((row) => COLUMN_PLACES.map((column) => ({ row, column })))
  const members = cells.map(({ row, column }) =>
    table.kinds.flatMap((kind, at) => (kind.rows.includes(row) && kind.columns.includes(column) ? [at] : [])),
  )
  const countOf = ({ row, column }: { row: number; column: number }) => table.counts[row]?.[column] ?? 0
  const relations = cells.flatMap((cell, at): Relation[] => {
    const count = countOf(cell)
    return shown[cell.row]?.[cell.column] ? [{ members: members[at] ?? [], lower: count, upper: count }] : []
  })
  const small = cells.flatMap((cell, at) => (countOf(cell) > 0 && countOf(cell) < SMALLEST ? [at] : []))
  const bounds = intervalsOf(
    { variables: table.kinds.length, relations, targets: small.map((at) => members[at] ?? []) },
    { solver },
  )
  return small.map((at, index) => ({ ...cells[at], ...bounds[index] }))
}

test('every count from 1 to 4 is hidden, and no sum or bound says which of them it is', () => {
  fc.assert(
    fc.property(DRAWN, (table) => {
      const shown = protectCounts(table, SMALLEST)
      for (const { row = 0, column = 0, lower = 0, upper = 0 } of attack(table, shown)) {
        expect(shown[row]?.[column]).toBe(false)
        expect(upper).toBeGreaterThan(lower)
      }
    }),
    { numRuns: 300 },
  )
})

test('a total is hidden or shown whatever the table is crossed with', () => {
  fc.assert(
    fc.property(DRAWN, (table) => {
      const shown = protectCounts(table, SMALLEST)
      const alone = table.counts.map((row) => [row.at(-1) ?? 0])
      const withNothing = protectCounts(
        { ...table, counts: alone.map(([total = 0]) => [total, total]), columnsAreParts: true },
        SMALLEST,
      )
      expect(shown.map((row) => row.at(-1))).toEqual(withNothing.map((row) => row.at(-1)))
    }),
    { numRuns: 100 },
  )
})
