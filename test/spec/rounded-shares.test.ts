import { describe, expect, test } from 'vitest'
import { basesOfShare, countsOfShare, printedPercent } from '../../src/method/rounded-share.ts'

describe('what a share printed in whole per cents tells of its base', () => {
  test('1,975 printed as 6 %: 197,500 / 6.5 = 30,384.6 and 197,500 / 5.5 = 35,909.1, so 30,385–35,909', () => {
    expect(basesOfShare(1_975, 6)).toEqual({ from: 30_385, to: 35_909 })
    expect([30_384, 30_385, 35_909, 35_910].map((base) => printedPercent(1_975, base))).toEqual([7, 6, 6, 5])
  })

  test('2,391 printed as 8 %: 239,100 / 8.5 = 28,129.4 and 239,100 / 7.5 = 31,880 exactly, so 28,130–31,880', () => {
    expect(basesOfShare(2_391, 8)).toEqual({ from: 28_130, to: 31_880 })
    // 2,391 / 28,129 = 8.5001 % would be printed as 9; 2,391 / 31,880 = 7.5 % exactly goes up to 8.
    expect([28_129, 28_130, 31_880, 31_881].map((base) => printedPercent(2_391, base))).toEqual([9, 8, 8, 7])
  })

  test('176 workers printed as 14 %: 1,214–1,303 workers, which agrees with "more than 1,200"', () => {
    expect(basesOfShare(176, 14)).toEqual({ from: 1_214, to: 1_303 })
  })
})

describe('what a printed share tells of its count', () => {
  test('25 % of 183 is 45 (24.59) or 46 (25.14)', () => {
    expect(countsOfShare(183, 25)).toEqual({ from: 45, to: 46 })
    expect([44, 45, 46, 47].map((count) => printedPercent(count, 183))).toEqual([24, 25, 25, 26])
  })

  test('77 % of 46 is nothing: 35 is 76.1 and 36 is 78.3', () => {
    expect(countsOfShare(46, 77)).toBeNull()
  })

  test('nothing printed as 0 % may have any base; nothing printed as more has none', () => {
    expect([basesOfShare(0, 0), basesOfShare(0, 1)]).toEqual([{ from: 1, to: Number.POSITIVE_INFINITY }, null])
    expect(basesOfShare(1, 0)).toEqual({ from: 201, to: Number.POSITIVE_INFINITY })
  })

  test('a count is never above its base: 3 printed as 100 % is 3 of 3, and as 101 % nothing', () => {
    expect([basesOfShare(3, 100), basesOfShare(3, 101), countsOfShare(3, 101)]).toEqual([{ from: 3, to: 3 }, null, null])
  })

  test('halves go up: 1 of 8 is 12.5 %, printed 13; 1 of 200 is 0.5 %, printed 1', () => {
    expect([printedPercent(1, 8), printedPercent(1, 200), printedPercent(0, 5)]).toEqual([13, 1, 0])
  })

  test('counts that are no counts are a bug of the caller', () => {
    expect(() => basesOfShare(-1, 6)).toThrow(RangeError)
    expect(() => countsOfShare(10.5, 6)).toThrow(RangeError)
    expect(() => printedPercent(1, 0)).toThrow(RangeError)
  })
})
