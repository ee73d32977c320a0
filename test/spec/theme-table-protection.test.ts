import { describe, expect, test } from 'vitest'
import { protectCounts } from '../../src/analyse/social/protect-counts.ts'

const MULTI = { rowsAreParts: false, columnsAreParts: false }
const shownAs = (counts: readonly (readonly number[])[], shown: readonly (readonly boolean[])[]) =>
  counts.map((row, r) => row.map((count, c) => (shown[r]?.[c] ? String(count) : ':')).join(' '))

describe('counts of observations outside the county', () => {
  test('from 1 to 4 are hidden, zeros and 5 are shown', () => {
    const counts = [
      [0, 4, 17, 20],
      [15, 1, 16, 28],
      [19, 18, 17, 34],
      [30, 22, 40, 62],
    ]
    expect(shownAs(counts, protectCounts({ counts, ...MULTI }, 5))).toEqual([
      '0 : 17 20',
      '15 : 16 28',
      '19 18 17 34',
      '30 22 40 62',
    ])
  })

  test('where an observation has exactly one column, a lone hidden count takes another with it: 12 − 8 would be 4', () => {
    const counts = [
      [8, 4, 0, 12],
      [6, 7, 9, 22],
      [9, 9, 5, 23],
      [14, 11, 9, 34],
    ]
    const shown = protectCounts({ counts, rowsAreParts: false, columnsAreParts: true }, 5)
    expect(shownAs(counts, shown)).toEqual([': : 0 12', '6 7 9 22', '9 9 5 23', '14 11 9 34'])
  })

  test('where it may have several, the total is no sum, and 12 − 8 tells only that there are at least 4 or so', () => {
    const counts = [
      [8, 4, 12],
      [7, 9, 13],
      [14, 12, 20],
    ]
    expect(shownAs(counts, protectCounts({ counts, ...MULTI }, 5))[0]).toBe('8 : 12')
  })

  test('a total that is too small takes another total with it, in the same way in every table', () => {
    const negative = [10, 20]
    const polarity = { counts: [negative, [3, 3], [13, 23]], rowsAreParts: true, columnsAreParts: false }
    expect(shownAs(polarity.counts, protectCounts(polarity, 5)).map((line) => line.split(' ').at(-1))).toEqual([':', ':', '23'])
  })

  test('a bound that says exactly 4 hides the cell also when it holds more: 9 + 9 − 14 = 4, and 6 is no less hidden than 4', () => {
    const of = (cell: number) => [
      [cell, 9],
      [9, 14],
    ]
    expect(shownAs(of(4), protectCounts({ counts: of(4), ...MULTI }, 5))).toEqual([': 9', '9 14'])
    expect(shownAs(of(6), protectCounts({ counts: of(6), ...MULTI }, 5))).toEqual([': 9', '9 14'])
  })

  test('a theme below another is not told by the difference: 20 above, 19 below, 5 of the 20 in the column: at least 4', () => {
    const counts = [
      [5, 20],
      [5, 19],
      [8, 40],
    ]
    const shown = protectCounts({ counts, ...MULTI, rowsAbove: [[], [0], []] }, 5)
    expect(shownAs(counts, shown)).toEqual(['5 20', ': 19', '8 40'])
  })

  test('a table of fewer than five observations shows nothing but zeros', () => {
    const counts = [
      [1, 0, 1],
      [0, 2, 2],
      [1, 2, 3],
    ]
    expect(shownAs(counts, protectCounts({ counts, rowsAreParts: true, columnsAreParts: true }, 5))).toEqual([
      ': 0 :',
      '0 : :',
      ': : :',
    ])
  })

  test('zeros are hidden where they would give a small count away: 9 − 6 = 3', () => {
    const counts = [
      [6, 3, 0, 9],
      [0, 4, 7, 11],
      [6, 7, 7, 20],
    ]
    const shown = protectCounts({ counts, rowsAreParts: true, columnsAreParts: true }, 5)
    expect(shown[0]?.[1]).toBe(false)
    expect(shown[1]?.[0]).toBe(false)
    expect(shown[2]).toEqual([true, true, true, true])
  })
})
