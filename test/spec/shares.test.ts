import { describe, expect, test } from 'vitest'
import { partsFitTotal, reconcilePair } from '../../src/method/reconcile.ts'
import { sharePercent, shownShare } from '../../src/method/share.ts'

describe('a share keeps numerator and denominator until it is shown', () => {
  test('1,700 of 67,805 inhabitants: 2.507… per cent, shown as 2.5', () => {
    const share = { numerator: 1_700, denominator: 67_805 }
    expect(sharePercent(share)).toBeCloseTo(2.507_19, 5)
    expect(shownShare(share, 'share')).toBe(2.5)
  })

  test('there is no share of nobody', () => {
    expect(sharePercent({ numerator: 0, denominator: 0 })).toBeNull()
    expect(shownShare({ numerator: 3, denominator: 0 }, 'share')).toBeNull()
  })

  test('nobody of somebody is nought per cent, not missing', () => {
    expect(shownShare({ numerator: 0, denominator: 70 }, 'share')).toBe(0)
  })
})

describe('printed numbers are checked against each other', () => {
  // 1,000 people. A count printed to 10, a share printed to a whole per cent.
  const pair = (count: number, share: number) =>
    reconcilePair({ count: { printed: count, step: 10 }, share: { printed: share, step: 1 }, denominator: 1_000 })

  test('100 clients (95–105) are 9.5 to 10.5 per cent: 10 per cent fits', () => {
    expect(pair(100, 10)).toEqual({ verdict: 'fits', impliedShare: [9.5, 10.5], impliedCount: [95, 105] })
  })

  test('11 per cent fits only at the very edge (105 clients), 12 per cent not at all', () => {
    expect(pair(100, 11).verdict).toBe('at-the-edge')
    expect(pair(100, 12).verdict).toBe('contradicts')
  })

  test('rounded rows may differ from the rounded total by half a step each', () => {
    // 44 + 44 + 44 = 132 is printed as 40 + 40 + 40 and 130
    const tens = (printed: number) => ({ printed, step: 10 })
    expect(partsFitTotal([tens(40), tens(40), tens(40)], tens(130))).toBe(true)
    expect(partsFitTotal([tens(40), tens(40), tens(40)], tens(150))).toBe(false)
  })
})
