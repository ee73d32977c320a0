import { describe, expect, test } from 'vitest'
import { municipalityShareRule, roundValue } from '../../src/method/rounding.ts'
import type { RoundingRule } from '../../src/model/candidate.ts'

describe('a figure is rounded once, by a named rule', () => {
  const counts: readonly [RoundingRule, number, number][] = [
    // Areas: to 100 from a thousand up, to 10 below.
    ['area-count', 9_445, 9_400],
    ['area-count', 9_450, 9_500],
    ['area-count', 1_649, 1_600],
    ['area-count', 1_000, 1_000],
    ['area-count', 999, 1_000],
    ['area-count', 644, 640],
    ['area-count', 645, 650],
    ['area-count', 4, 0],
    ['area-count', 0, 0],
    // The country: to 10,000, below 200,000 to 5,000. Published: 134,400 → 135,000.
    ['headline-count', 768_200, 770_000],
    ['headline-count', 765_000, 770_000],
    ['headline-count', 204_999, 200_000],
    ['headline-count', 134_400, 135_000],
    ['headline-count', 132_499.9, 130_000],
    ['headline-count', 42_500, 45_000],
    // A model population of one tenth of the country keeps the relative precision.
    ['headline-count', 13_440, 13_500],
    ['headline-count', 1_344, 1_350],
    ['headline-count', 134, 135],
  ]
  test.each(counts)('%s: %d is shown as %d', (rule, number, shown) => {
    expect(roundValue(rule, number, null)).toBe(shown)
  })

  const shares: readonly [RoundingRule, number, number, number][] = [
    // 49 / 2,000 = 2.45 % exactly. As binary numbers 2.45 is a little less; the half still goes up.
    ['share', 49, 2_000, 2.5],
    ['share', 2_449, 100_000, 2.4],
    ['share', 1_700, 67_805, 2.5],
    ['share', 1, 3, 33.3],
    ['share', 0, 70, 0],
    ['share', 1.005, 100, 1.0],
    ['share', 2.45, 100, 2.5],
    // Headlines: whole per cent, one decimal under five per cent.
    ['headline-share', 770_000, 5_563_970, 14],
    ['headline-share', 134_400, 5_563_970, 2.4],
    ['headline-share', 497, 10_000, 5],
    ['headline-share', 5, 100, 5],
    ['headline-share', 549, 10_000, 5],
    ['headline-share', 55, 1_000, 6],
    ['municipality-share', 23, 1_000, 2.3],
    ['whole-percent', 25, 1_000, 3],
    ['whole-percent', 23.4, 1_000, 2],
  ]
  test.each(shares)('%s: %d of %d is shown as %d per cent', (...row) => {
    const [rule, number, denominator, shown] = row
    expect(roundValue(rule, number, denominator)).toBe(shown)
  })

  test('a fall is rounded like a rise: halves go away from zero', () => {
    expect(roundValue('area-count', -45, null)).toBe(-50)
    expect(roundValue('share', -49, 2_000)).toBe(-2.5)
  })

  test('the exact value stays exact: one third of a hundred', () => {
    expect(roundValue('none', 1, 3)).toBeCloseTo(33.333_333_333, 8)
    expect(roundValue('none', 134_400.25, null)).toBe(134_400.25)
  })

  test('a municipality with fewer than a thousand inhabitants shows whole per cent', () => {
    expect(municipalityShareRule(999)).toBe('whole-percent')
    expect(municipalityShareRule(1_000)).toBe('municipality-share')
  })

  test('a share of nobody cannot be asked for', () => {
    expect(() => roundValue('share', 1, 0)).toThrow(RangeError)
  })
})
