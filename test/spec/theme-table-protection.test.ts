import { describe, expect, test } from 'vitest'
import { protectCounts } from '../../src/analyse/social/protect-counts.ts'
import { revisedContent } from '../../src/analyse/social/shared-table.ts'
import { shownParts } from '../../src/analyse/social/shown-lines.ts'
import { mayTellMarks, protectedSignals } from '../../src/analyse/social/weak-signals.ts'
import { type DrawnObservations, drawnTable, printed } from '../fixtures/row-sets.ts'

const GROUPS = { rows: 2, columns: 2, columnsOfEach: 'any' as const }
const KINDS = { rows: 2, columns: 2, columnsOfEach: 'one' as const }
const [A, B] = [0, 1]
const [X, Y] = [0, 1]

const shownOf = (drawn: readonly DrawnObservations[], size: Parameters<typeof drawnTable>[1]) => {
  const table = drawnTable(drawn, size)
  return printed(table, protectCounts(table, 5))
}

/** Two themes, and observations of which nobody has said a theme. */
const DRAWN: readonly DrawnObservations[] = [
  [10, [A], [X]],
  [3, [A], [Y]],
  [6, [B], [X]],
  [10, [B], [Y]],
]
const UNCODED: readonly DrawnObservations[] = [
  [6, [], [X]],
  [6, [], [Y]],
]

describe('counts of observations outside the county', () => {
  test('3 is hidden alone where others can stand in its place: an uncoded one of the other group changes no other number', () => {
    expect(shownOf([...DRAWN, ...UNCODED], GROUPS)).toEqual(['10 : 13', '6 10 16', '22 19 41'])
  })

  test('where every observation has one theme, 10 goes with it: 13 of the group − 10 of the other theme would be 3', () => {
    expect(shownOf(DRAWN, GROUPS)).toEqual(['10 : 13', '6 : 16', '16 13 29'])
  })

  test('zeros and 5 are shown', () => {
    expect(shownOf([[5, [A], [X]], [7, [B], [Y]], ...UNCODED], GROUPS)).toEqual(['5 0 5', '0 7 7', '11 13 24'])
  })

  test('a theme of 2 is hidden wholly: a zero beside it would say in which group the 2 are', () => {
    expect(shownOf([[2, [A], [X]], [9, [B], [X]], [9, [B], [Y]], ...UNCODED], GROUPS)).toEqual([': : :', '9 9 18', '17 15 32'])
  })

  test('a group of 2 is hidden wholly too', () => {
    const drawn: DrawnObservations[] = [
      [8, [A], [X]],
      [1, [A], [Y]],
      [8, [B], [X]],
      [1, [B], [Y]],
      [6, [], [X]],
    ]
    expect(shownOf(drawn, GROUPS)).toEqual(['8 : 9', '8 : 9', '22 : 24'])
  })

  test('where an observation has exactly one column, a hidden count takes another of its row with it: 10 − 8 would be 2', () => {
    const drawn: DrawnObservations[] = [[8, [A], [X]], [2, [A], [Y]], [9, [B], [X]], [9, [B], [Y]], ...UNCODED]
    expect(shownOf(drawn, KINDS)).toEqual([': : 10', '9 9 18', '23 17 40'])
  })

  test('7 of 12 and 7 of 12 are at least 2 together: their number cannot be hidden, so the group is', () => {
    const drawn: DrawnObservations[] = [
      [2, [A], [X]],
      [5, [A], []],
      [5, [], [X]],
    ]
    expect(shownOf(drawn, { rows: 1, columns: 1, columnsOfEach: 'any' as const })).toEqual([': 7', ': 12'])
  })

  test('where each has at least one group, 3 with no other group are told by the rest: 24 − 21; so a second group is hidden', () => {
    const drawn: DrawnObservations[] = [
      [3, [A], [X]],
      [9, [A], [Y]],
      [12, [B], [2]],
    ]
    const of = (columnsOfEach: 'some' | 'any') => shownOf(drawn, { rows: 2, columns: 3, columnsOfEach })[2]
    expect(of('any')).toBe(': 9 12 24')
    expect(of('some')).toBe(': : 12 24')
  })

  test('fewer than five observations show nothing, not even zeros', () => {
    expect(
      shownOf(
        [
          [2, [A], [X]],
          [1, [], [X]],
        ],
        GROUPS,
      ),
    ).toEqual([': : :', ': : :', ': : :'])
  })

  test('a need of two themes is hidden when one of them is: 7 of the need − 5 of the other theme are 2', () => {
    const drawn: DrawnObservations[] = [
      [2, [A, 2], [X]],
      [5, [B, 2], [X]],
      [6, [], [X]],
      [9, [], [Y]],
    ]
    const table = {
      rows: 3,
      columns: 2,
      columnsOfEach: 'any' as const,
      rowsAbove: [[2], [2], []],
      unions: new Map([[2, [A, B]]]),
    }
    expect(shownOf(drawn, table)[2]).toBe(': : :')
  })

  test('a theme of few below two others needs five observations that stand in both: else the smaller of them is hidden', () => {
    const above = { ...GROUPS, rows: 3, rowsAbove: [[], [], [A, B]] }
    const drawn: DrawnObservations[] = [
      [8, [A], [X]],
      [6, [B], [X]],
      [3, [A, B, 2], [X]],
      [9, [], [Y]],
    ]
    expect(shownOf(drawn, above).map((line) => line.split(' ').at(-1))).toEqual(['11', ':', ':', '26'])
  })
})

describe('lines that add up to a total', () => {
  test('hidden ones could each be 1 and could each be 5, the others being 1 at least', () => {
    // 3 + 4 = 7: 5 + 2, 2 + 5.
    expect(shownParts([3, 4, 20], 5)).toEqual([false, false, true])
    // 1 + 4 = 5 leaves 4 + 1 at most.
    expect(shownParts([1, 4, 20], 5)).toEqual([false, false, false])
    expect(shownParts([0, 3, 9, 20], 5)).toEqual([true, false, false, true])
    expect(shownParts([0, 1, 4], 5)).toEqual([false, false, false])
    expect(shownParts([5, 6], 5)).toEqual([true, true])
  })
})

describe('signals outside the county', () => {
  const NONE = { reports: 0, markedWeak: 0, markedNew: 0, units: 1, municipalities: 1, before: 0 }
  const sight = { isShown: () => true, mayTell: () => true }

  test('1, 2 and 4 observations look alike, from one place or several', () => {
    const of = (reports: number, units: number) =>
      protectedSignals([{ theme: 'a', ...NONE, reports, units }], sight, 5).map(({ theme: _, ...rest }) => rest)
    expect(of(1, 1)).toEqual(of(2, 2))
    expect(of(1, 1)).toEqual(of(4, 1))
    expect(of(1, 1)).toEqual([
      { reasons: [], isFew: true, isSpread: false, reports: null, units: null, municipalities: null, growth: null },
    ])
    expect(of(0, 0)).toEqual([])
  })

  test('a mark is told where 5 unmarked could be meant: of 4 unmarked ones a theme without a mark has 4 at most', () => {
    expect(mayTellMarks({ unmarked: 5 }, 5)).toBe(true)
    expect(mayTellMarks({ unmarked: 4 }, 5)).toBe(false)
  })

  test('of two marks the first is told: a weak one and a new one would be two observations', () => {
    const [signal] = protectedSignals([{ theme: 'a', ...NONE, reports: 2, markedWeak: 1, markedNew: 1 }], sight, 5)
    expect(signal?.reasons).toEqual(['weak-signal'])
  })
})

describe('a half-year shared again', () => {
  const content = (reports: number, total: number | null, cell: number | null) => ({
    coverage: { reports, units: 3, reportingUnits: 2, staff: 100 },
    tables: [{ list: 'groups' as const, rows: [{ theme: '8', total, cells: { young: cell } }] }],
  })
  const shared = (next: ReturnType<typeof content>, ...earlier: ReturnType<typeof content>[]) => {
    const { coverage, tables } = revisedContent(next, { earlier, smallest: 5 })
    return [coverage.reports, tables[0]?.rows[0]?.total, tables[0]?.rows[0]?.cells.young]
  }

  test('a change of less than five is not told: 41 stays 40, 12 becomes 17', () => {
    expect(shared(content(41, 17, 6), content(40, 12, 6))).toEqual([40, 17, 6])
  })

  test('what was hidden, 4 at most, is shown from 9 on', () => {
    expect(shared(content(40, 8, 9), content(40, null, null))).toEqual([40, null, 9])
  })

  test('small steps do not add up either: 42 is two more than 40, whatever was told between', () => {
    expect(shared(content(47, 42, 0), content(46, null, 0), content(40, 40, 0))[1]).toBeNull()
  })
})
