import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { determinedCells } from '../../src/method/suppression/exact-audit.ts'
import { attackedIntervals, hiddenCells } from '../../src/method/suppression/intervals/attackers.ts'
import type { LinearSolver } from '../../src/method/suppression/intervals/linear-solver.ts'
import { publishedCounts, smallCells } from '../../src/method/suppression/linked-cells.ts'
import { suppress } from '../../src/method/suppression/suppress.ts'
import { suppressWithWidths } from '../../src/method/suppression/suppress-widths.ts'
import { highsSolver } from '../../src/register/solver/highs-solver.ts'
import { crossed, type RandomTables, randomTables } from '../fixtures/random-tables.ts'
import { computableCells } from '../fixtures/rational-elimination.ts'

const RULE = { smallestShown: 5, zeros: 'open' } as const

function protect(tables: RandomTables, singletons: 'none' | 'subSum' | 'subSpace' = 'none') {
  const request = { ...tables, primary: smallCells(tables, RULE), zeros: 'open', singletons } as const
  return { request, counts: publishedCounts(tables), ...suppress(request) }
}

function asRead(tables: RandomTables, status: readonly string[]) {
  const counts = publishedCounts(tables)
  return {
    innerCells: tables.innerCounts.length,
    members: tables.members,
    shown: counts.map((count, cell) => (status[cell] === 'published' ? count : null)),
    rules: counts.map(() => null),
    isSingle: counts.map((count) => count === 1),
  }
}

/** Three municipalities, three ages, two sexes: elimination alone leaves a hidden cell here whose bounds close (found at random). */
const CLOSED_BY_WHOLE_NUMBERS: RandomTables = {
  innerCounts: [5, 5, 1, 2, 5, 5, 0, 5, 5, 0, 0, 1, 1, 10, 1, 3, 3, 0],
  members: crossed([3, 3, 2]),
}

let solver: LinearSolver
beforeAll(async () => {
  solver = await highsSolver()
})

describe('any table of one to three dimensions, with counties over municipalities', () => {
  test('every small count is hidden, no zero is, and nothing is unsafe', () => {
    fc.assert(
      fc.property(randomTables(), (tables) => {
        const { status, counts, unsafe } = protect(tables)
        counts.forEach((count, cell) => {
          if (count >= 1 && count <= 4) expect(status[cell]).toBe('primary')
          else expect(status[cell]).not.toBe('primary')
          if (count === 0) expect(status[cell]).toBe('published')
        })
        expect(unsafe).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('no hidden cell can be computed from shown ones: by fractions, and by the audit with another prime', () => {
    fc.assert(
      fc.property(randomTables(), fc.constantFrom('none', 'subSum', 'subSpace'), (tables, singletons) => {
        const { status } = protect(tables, singletons)
        const isShown = status.map((value) => value === 'published')
        expect(computableCells(tables, isShown)).toEqual([])
        expect(determinedCells(tables, isShown)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('the audit finds what fractions find when cells are hidden at random', () => {
    fc.assert(
      fc.property(randomTables(), fc.infiniteStream(fc.boolean()), (tables, coin) => {
        const isShown = tables.members.map(() => coin.next().value === true)
        const byFractions = computableCells(tables, isShown)
        expect(determinedCells(tables, isShown)).toEqual(byFractions)
      }),
      { numRuns: 150 },
    )
  })

  test('elimination alone leaves bounds of readers that hold the true count', () => {
    fc.assert(
      fc.property(randomTables(), (tables) => {
        const { status, counts } = protect(tables)
        const read = asRead(tables, status)
        const hidden = hiddenCells(read)
        attackedIntervals(read, 'A0', { solver }).forEach(({ lower, upper }, at) => {
          const count = counts[hidden[at] ?? -1] ?? Number.NaN
          expect(count).toBeGreaterThanOrEqual(lower)
          expect(count).toBeLessThanOrEqual(upper)
        })
      }),
      { numRuns: 150 },
    )
  })

  test('no hidden count can be computed, not even by knowing that counts are whole and not negative', () => {
    fc.assert(
      fc.property(randomTables(), (tables) => {
        const request = { ...tables, primary: smallCells(tables, RULE), zeros: 'open' } as const
        const { status } = suppressWithWidths(request, { minWidth: 1, solver })
        for (const { lower, upper } of attackedIntervals(asRead(tables, status), 'A0', { solver })) {
          expect(upper - lower).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 200, examples: [[CLOSED_BY_WHOLE_NUMBERS]] },
    )
  })

  test('with a required width of 5 the bounds of every hidden cell are at least 5 apart', () => {
    fc.assert(
      fc.property(randomTables(), (tables) => {
        const request = { ...tables, primary: smallCells(tables, RULE), zeros: 'open' } as const
        const { status, unsafe } = suppressWithWidths(request, { minWidth: 5, solver })
        expect(unsafe).toEqual([])
        for (const { lower, upper } of attackedIntervals(asRead(tables, status), 'A0', { solver })) {
          expect(upper - lower).toBeGreaterThanOrEqual(5)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('whoever knows more has narrower bounds', () => {
    fc.assert(
      fc.property(randomTables(), (tables) => {
        const { status } = protect(tables)
        const rules = status.map((value) => (value === 'primary' ? { lower: 1, upper: 4 } : { lower: 5, upper: Infinity }))
        const read = { ...asRead(tables, status), rules }
        const reader = attackedIntervals(read, 'A0', { solver })
        for (const attacker of ['A1', 'A2'] as const) {
          attackedIntervals(read, attacker, { solver }).forEach(({ lower, upper }, at) => {
            expect(lower).toBeGreaterThanOrEqual(reader[at]?.lower ?? 0)
            expect(upper).toBeLessThanOrEqual(reader[at]?.upper ?? 0)
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the same tables give the same pattern, also when inner cells are numbered differently', () => {
    fc.assert(
      fc.property(randomTables(), (tables) => {
        const last = tables.innerCounts.length - 1
        const reversed = {
          innerCounts: Array.from(tables.innerCounts).reverse(),
          members: tables.members.map((members) => members.map((inner) => last - inner)),
        }
        expect(protect(reversed).status).toEqual(protect(tables).status)
      }),
      { numRuns: 100 },
    )
  })
})
