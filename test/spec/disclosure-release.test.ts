import { beforeAll, describe, expect, test } from 'vitest'
import { changedCellsAtRisk } from '../../src/analyse/disclosure/changed-cells.ts'
import { protectedTables } from '../../src/analyse/disclosure/protected-tables.ts'
import type { LinearSolver } from '../../src/method/suppression/intervals/linear-solver.ts'
import { type CandidateCell, candidateTables } from '../../src/model/candidate.ts'
import type { DisclosureSettings } from '../../src/model/definitions.ts'
import { highsSolver } from '../../src/register/solver/highs-solver.ts'

const SETTINGS: DisclosureSettings = {
  smallestShown: 5,
  zeros: 'open',
  method: 'gauss',
  smallestDenominator: 50,
  wholePercentBelow: 1_000,
  sensitive: [],
}

const NAME = { fi: 'Esimerkki', sv: 'Exempel', en: 'Example' }
const HEAD = { id: 'example', title: NAME, notes: [], source: NAME, dimensions: [], measures: [] }

/** A cell of the table `example`, at one area. */
function cell(area: string, inner: readonly number[] | null, rest: Partial<CandidateCell> = {}): CandidateCell {
  const plain = { denominator: null, missing: null, rounding: 'none', mark: null, flags: [] } as const
  return { table: 'example', at: [area], measure: 'clients', number: 0, inner, ...plain, ...rest }
}

function candidates(innerCounts: readonly number[], cells: readonly CandidateCell[]) {
  return candidateTables({ tables: [HEAD], sets: [{ id: 'disability 2024Q1', innerCounts, cells }] })
}

/** A county of municipalities: the county's count, and the count of each municipality, exact. */
function county(...counts: number[]) {
  const all = counts.map((_, index) => index)
  const sum = counts.reduce((total, count) => total + count, 0)
  return candidates(counts, [
    cell('county', all, { number: sum }),
    ...counts.map((count, at) => cell(`m${at}`, [at], { number: count })),
  ])
}

let solver: LinearSolver
beforeAll(async () => {
  solver = await highsSolver()
})

function shown(tables: ReturnType<typeof candidates>, settings = SETTINGS) {
  const { protectedTables: result, log } = protectedTables(tables, settings, solver)
  const cells = result.tables[0]?.cells ?? []
  return { cells, values: cells.map(({ value, missing }) => value ?? missing), log: log[0] }
}

describe('from candidate tables to protected ones', () => {
  test('a municipality of 3 and the smallest other are hidden alike: nobody sees which is the small one', () => {
    expect(shown(county(3, 12, 20)).values).toEqual([35, 'hidden', 'hidden', 20])
  })

  test('nothing exact is left in a hidden cell, and remarks beside it stay', () => {
    const tables = candidates([3], [cell('a', [0], { number: 3, low: 1, high: 6, mark: 'comprehensive', flags: ['e'] })])
    expect(shown(tables).cells).toEqual([
      { at: ['a'], measure: 'clients', value: null, missing: 'hidden', mark: 'comprehensive', flags: ['e'] },
    ])
  })

  test('the log counts what was hidden and why, by set and rule version', () => {
    expect(shown(county(3, 12, 20)).log).toEqual({
      set: 'disability 2024Q1',
      ruleVersion: 'disclosure-1',
      smallestShown: 5,
      cells: 4,
      shown: 2,
      primary: { forced: 0, 'small-count': 1, everybody: 0, 'small-denominator': 0 },
      secondary: 1,
      givenAway: 0,
      minWidthKept: 4,
    })
  })

  test('sets are protected apart: the total of tasks is not a sum of the tasks', () => {
    const set = (id: string, counts: number[]) => ({
      id,
      innerCounts: counts,
      cells: [cell(`${id} county`, [0, 1], { number: 20 }), cell(`${id} a`, [0]), cell(`${id} b`, [1])],
    })
    const tables = candidateTables({ tables: [HEAD], sets: [set('task', [3, 17]), set('total', [8, 12])] })
    const { protectedTables: result } = protectedTables(tables, SETTINGS)
    expect(result.tables[0]?.cells.map(({ missing }) => missing)).toEqual([null, 'hidden', 'hidden', null, null, null])
  })

  test('a figure that rests on no persons, or that is empty already, stays as it is', () => {
    const tables = candidates(
      [3],
      [cell('base', null, { number: 80.4 }), cell('none', null, { number: null, missing: 'not-comprehensive' })],
    )
    expect(shown(tables).values).toEqual([80.4, 'not-comprehensive'])
  })
})

describe('what may not be shown by itself', () => {
  test('a share whose numerator is 3', () => {
    expect(shown(candidates([3], [cell('a', [0], { number: 3, denominator: 900, rounding: 'share' })])).values).toEqual([
      'hidden',
    ])
  })

  test('an estimate scaled from a count of 3, however large it is', () => {
    expect(shown(candidates([3], [cell('a', [0], { number: 3_000, rounding: 'headline-count' })])).values).toEqual(['hidden'])
  })

  test('a share of fewer than 50 inhabitants: 10 of 49 is hidden, 10 of 50 is 20.0 %', () => {
    const share = (denominator: number) => candidates([10], [cell('a', [0], { number: 10, denominator, rounding: 'share' })])
    expect(shown(share(49)).values).toEqual(['hidden'])
    expect(shown(share(50)).values).toEqual([20])
  })

  test('that none of 40 is a client may be known: the share is not shown, the count 0 is', () => {
    const share = cell('a', [0], { number: 0, denominator: 40, rounding: 'share', measure: 'share' })
    expect(shown(candidates([0], [share, cell('a', [0])])).values).toEqual(['hidden', 0])
  })

  test('a group in which everybody is a client: 60 of 60 tells it of each of them', () => {
    expect(shown(candidates([60], [cell('a', [0], { number: 60, denominator: 60, rounding: 'share' })])).values).toEqual([
      'hidden',
    ])
  })

  test('a sensitive content of a small municipality, also when 12 or 0, and not by subtraction from the county either', () => {
    const tables = candidates(
      [12, 30, 40],
      [
        cell('county', [0, 1, 2], { number: 82 }),
        cell('small', [0], { number: 12, isForcedHidden: true }),
        cell('b', [1], { number: 30 }),
        cell('c', [2], { number: 40 }),
      ],
    )
    expect(shown(tables).values).toEqual([82, 'hidden', 'hidden', 40])
    expect(shown(candidates([0], [cell('small', [0], { isForcedHidden: true })])).values).toEqual(['hidden'])
  })

  test('method none shows small counts, but never what must be hidden by definition', () => {
    const tables = candidates([3, 4], [cell('a', [0], { number: 3 }), cell('b', [1], { number: 4, isForcedHidden: true })])
    expect(shown(tables, { ...SETTINGS, method: 'none' }).values).toEqual([3, 'hidden'])
  })
})

describe('different figures of the same persons', () => {
  test('count, share and estimate of one group are hidden together', () => {
    const tables = candidates(
      [3, 12, 20],
      [
        cell('county', [0, 1, 2], { number: 35, rounding: 'area-count' }),
        cell('a', [0], { number: 3, denominator: 900, rounding: 'share', measure: 'share' }),
        cell('b', [1], { number: 12, measure: 'clients' }),
        cell('b', [1], { number: 12, denominator: 800, rounding: 'share', measure: 'share' }),
        cell('c', [2], { number: 20 }),
      ],
    )
    expect(shown(tables).values).toEqual([40, 'hidden', 'hidden', 'hidden', 20])
  })

  test('values and intervals are rounded once, by the rule of the cell', () => {
    const remarks = { number: 49, denominator: 2_000, low: 44, high: 55, rounding: 'share' } as const
    expect(shown(candidates([49], [cell('a', [0], remarks)])).cells[0]).toMatchObject({ value: 2.5, low: 2.2, high: 2.8 })
  })
})

describe('a second release of the same period', () => {
  const before = county(30, 12, 20)
  const release = (tables: ReturnType<typeof candidates>) => ({
    candidates: tables,
    tables: protectedTables(tables, SETTINGS).protectedTables,
  })

  test('a count that grew by 2 points at two persons; one that grew by 6 does not, and the unchanged one is no news', () => {
    const after = county(32, 18, 20)
    expect(changedCellsAtRisk(release(before), release(after), SETTINGS)).toEqual([
      { table: 'example', at: ['m0'], measure: 'clients', isVisible: true },
    ])
  })

  test('a cell that is hidden in one of the releases cannot be subtracted', () => {
    const after = county(30, 12, 3)
    const at = changedCellsAtRisk(release(before), release(after), SETTINGS).map((changed) => changed.at[0])
    expect(at).not.toContain('m2')
  })
})
