import { describe, expect, test } from 'vitest'
import { smallCells } from '../../src/method/suppression/linked-cells.ts'
import { suppress } from '../../src/method/suppression/suppress.ts'

/**
 * One municipality by age, with its total: the smallest table there is. Threshold 5, zeros shown. The first three examples are the
 * register's own (acceptance case A23).
 */
function ages(...counts: number[]) {
  const total = counts.map((_, age) => age)
  const cells = { innerCounts: counts, members: [total, ...total.map((age) => [age])] }
  const primary = smallCells(cells, { smallestShown: 5, zeros: 'open' })
  const { status } = suppress({ ...cells, primary, zeros: 'open', smallestSum: 5 })
  const [ofTotal, ...ofAges] = status
  return { total: ofTotal, ages: ofAges.join(' ') }
}

describe('a total with its parts, threshold 5', () => {
  test('3 is too small; 12 is hidden because 35 − 12 − 20 would give the 3 away; 20 and 35 are shown', () => {
    expect(ages(3, 12, 20)).toEqual({ total: 'published', ages: 'primary secondary published' })
  })

  test('a zero is shown and never the partner: beside 0 and 3 it is 32 that is hidden', () => {
    expect(ages(0, 3, 32)).toEqual({ total: 'published', ages: 'published primary secondary' })
  })

  test('3 and 2 hide each other: 35 − 30 tells only their sum, 5, which may be known', () => {
    expect(ages(3, 2, 30)).toEqual({ total: 'published', ages: 'primary primary published' })
  })

  test('1 and 2 do not: their sum, 3, would tell that both are under 5, so 32 is hidden too', () => {
    expect(ages(1, 2, 32)).toEqual({ total: 'published', ages: 'primary primary secondary' })
  })

  test('four persons in four groups are still a sum of 4; a fifth person makes the sum of 5 that may be known', () => {
    expect(ages(1, 1, 1, 1, 40).ages).toBe('primary primary primary primary secondary')
    expect(ages(1, 1, 1, 2, 40).ages).toBe('primary primary primary primary published')
  })

  test('when the total itself is small, everything but the zeros is hidden', () => {
    expect(ages(0, 3, 1)).toEqual({ total: 'primary', ages: 'published primary primary' })
  })

  test('nothing is hidden when nothing is small, and nothing when there is nobody', () => {
    expect(ages(12, 20)).toEqual({ total: 'published', ages: 'published published' })
    expect(ages(0, 0)).toEqual({ total: 'published', ages: 'published published' })
  })
})

/**
 * Two municipalities of one county by sex.
 *
 *            women  men  both
 *   north        3    9    12
 *   south       11   20    31
 *   county      14   29    43
 */
const COUNTY = {
  innerCounts: [3, 9, 11, 20],
  members: [[0], [1], [0, 1], [2], [3], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]],
}
const primaryOfCounty = smallCells(COUNTY, { smallestShown: 5, zeros: 'open' })

describe('a table of two dimensions', () => {
  test('the 3 needs a partner in its row and one in its column, and these need each other: the four inner cells, or a margin', () => {
    const { status } = suppress({ ...COUNTY, primary: primaryOfCounty, zeros: 'open' })
    expect(status).toEqual([
      'primary', // 3
      'secondary', // 9
      'published',
      'secondary', // 11
      'secondary', // 20
      'published',
      'published',
      'published',
      'published',
    ])
  })

  test('a weight keeps a figure that readers must not miss: with the 20 worth a million, margins are hidden instead', () => {
    const weights = COUNTY.members.map((_, cell) => (cell === 4 ? 1_000_000 : null))
    const { status } = suppress({ ...COUNTY, primary: primaryOfCounty, zeros: 'open', weights })
    expect(status[4]).toBe('published')
    expect(status.filter((value) => value !== 'published').length).toBeGreaterThanOrEqual(3)
  })

  test('cells forced to stay open are shown, and what they give away is reported', () => {
    const forcedOpen = COUNTY.members.map((_, cell) => cell !== 0)
    const { status, unsafe } = suppress({ ...COUNTY, primary: primaryOfCounty, zeros: 'open', forcedOpen })
    expect(status.filter((value) => value !== 'published')).toEqual(['primary'])
    expect(unsafe).toEqual([0])
  })

  test('a small cell forced to stay open is shown and reported', () => {
    const forcedOpen = COUNTY.members.map((_, cell) => cell === 0)
    const { status, unsafe } = suppress({ ...COUNTY, primary: primaryOfCounty, zeros: 'open', forcedOpen })
    expect(status[0]).toBe('published')
    expect(unsafe).toEqual([0])
  })

  test('the same cell in two tables is hidden in both', () => {
    const twice = { ...COUNTY, members: [...COUNTY.members, [0], [1]] }
    const primary = smallCells(twice, { smallestShown: 5, zeros: 'open' })
    const { status } = suppress({ ...twice, primary, zeros: 'open' })
    expect([status[9], status[10]]).toEqual([status[0], status[1]])
  })
})

describe('zeros', () => {
  test('protected zeros are hidden like other small counts: 0 and 7 of a known 7', () => {
    const cells = { innerCounts: [0, 7], members: [[0, 1], [0], [1]] }
    const primary = smallCells(cells, { smallestShown: 5, zeros: 'protected' })
    expect(suppress({ ...cells, primary, zeros: 'protected' }).status).toEqual(['published', 'primary', 'secondary'])
  })

  test('what lies inside a shown zero counts as known: b + c = 0 and a + c + d = 23 give a + b = 3 away as soon as d = 20 is shown', () => {
    const [a, b, c, d] = [0, 1, 2, 3]
    const cells = { innerCounts: [3, 0, 0, 20], members: [[a, b], [b, c], [a, c, d], [d]] }
    const primary = smallCells(cells, { smallestShown: 5, zeros: 'open' })
    expect(suppress({ ...cells, primary, zeros: 'open' }).status).toEqual(['primary', 'published', 'published', 'secondary'])
  })
})

/**
 * One person in each of two groups, beside larger ones. Each knows the own 1.
 *
 *   group     a  b  c   d
 *   persons   1  1  9  30   all 41;  a + b + c = 11 is a published subtotal
 */
const LONE = { innerCounts: [1, 1, 9, 30], members: [[0, 1, 2, 3], [0, 1, 2], [0], [1], [2], [3]] }

describe('persons alone in their cell', () => {
  const primary = smallCells(LONE, { smallestShown: 5, zeros: 'open' })

  test('none: 11 − 9 = 2 may be known, and each of the two can conclude that the other group has 1', () => {
    expect(suppress({ ...LONE, primary, zeros: 'open' }).status[4]).toBe('published')
  })

  test('subSum: the sum of the lone persons must not be computable, so the 9 is hidden', () => {
    expect(suppress({ ...LONE, primary, zeros: 'open', singletons: 'subSum' }).status[4]).toBe('secondary')
  })

  test('subSpace: not even somebody who knows all lone persons may compute a hidden cell of others', () => {
    // 3 is hidden and 1 beside it: whoever is the 1 subtracts it from 4 = 24 − 20 and knows the 3.
    const cells = { innerCounts: [3, 1, 20], members: [[0, 1, 2], [0], [1], [2]] }
    const small = smallCells(cells, { smallestShown: 5, zeros: 'open' })
    expect(suppress({ ...cells, primary: small, zeros: 'open' }).status[3]).toBe('published')
    expect(suppress({ ...cells, primary: small, zeros: 'open', singletons: 'subSpace' }).status[3]).toBe('secondary')
  })
})
