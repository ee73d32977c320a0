import { describe, expect, test } from 'vitest'
import { agreementOf, type CodedByTwo, isWeak, kappaWord, pooledAgreement } from '../../src/method/agreement.ts'
import type { Codebook, Theme } from '../../src/model/codebook.ts'
import { drawn } from '../../src/operations/coding/assign-coder.ts'
import { themeAgreements } from '../../src/operations/coding/show-agreement.ts'

/*
 * A table of one theme, as it is drawn on paper:
 *
 *                 second gave it   second did not
 *   first gave it      both           firstOnly
 *   first did not    secondOnly        neither
 */
const table = (...[both, firstOnly, secondOnly, neither]: [number, number, number, number]): CodedByTwo => ({
  both,
  firstOnly,
  secondOnly,
  neither,
})

describe('per cent agreement and Cohen’s kappa', () => {
  test('fifty applications read by two: 20, 5, 10 and 15 give kappa 0.4', () => {
    // The example of many textbooks. Agreed 20 + 15 of 50 = 0.7. By chance: 25/50 · 30/50 + 25/50 · 20/50 = 0.3 + 0.2 = 0.5.
    // Kappa (0.7 − 0.5) / (1 − 0.5) = 0.4.
    const { agreed, of, kappa } = agreementOf(table(20, 5, 10, 15))
    expect([agreed, of]).toEqual([35, 50])
    expect(kappa).toBeCloseTo(0.4, 12)
  })

  test('a hundred lectures judged by two residents: 15, 5, 10 and 70 give kappa 0.57', () => {
    // A. J. Viera, J. M. Garrett, Understanding interobserver agreement: the kappa statistic, Family Medicine 37 (2005) 360–363.
    // Agreed 85 of 100. By chance: (20 · 25 + 80 · 75) / 100² = 0.05 + 0.60 = 0.65. Kappa (0.85 − 0.65) / 0.35 = 4/7 = 0.571…
    expect(agreementOf(table(15, 5, 10, 70)).kappa).toBeCloseTo(4 / 7, 12)
  })

  test('the interval is that of Fleiss, Cohen and Everitt', () => {
    // Shares 0.4, 0.1, 0.2, 0.3; first 0.5, second 0.6; 1 − kappa = 0.6.
    // Alike: 0.4 · (1 − 1.1 · 0.6)² + 0.3 · (1 − 0.9 · 0.6)² = 0.04624 + 0.06348 = 0.10972.
    // Unlike: 0.6² · (0.1 · (0.6 + 0.5)² + 0.2 · (0.4 + 0.5)²) = 0.36 · (0.121 + 0.162) = 0.10188.
    // Less (0.4 − 0.5 · 0.6)² = 0.01. Variance 0.2016 / (50 · 0.5²) = 0.016128; error 0.126996; 1.96 times it 0.248908.
    const { interval } = agreementOf(table(20, 5, 10, 15))
    expect(interval?.[0]).toBeCloseTo(0.4 - 0.248908, 5)
    expect(interval?.[1]).toBeCloseTo(0.4 + 0.248908, 5)
  })

  test('coders who always agree have kappa 1, who always differ −1, who guess 0', () => {
    expect(agreementOf(table(5, 0, 0, 5)).kappa).toBe(1)
    expect(agreementOf(table(0, 5, 5, 0)).kappa).toBe(-1)
    // By chance (10/20)² · 2 = 0.5, agreed 10 of 20.
    expect(agreementOf(table(5, 5, 5, 5)).kappa).toBe(0)
  })

  test('where nothing varies the interval is left out: it would feign certainty', () => {
    // Full agreement of ten, and a coder who never gave the theme: the formula gives an error of 0.
    expect(agreementOf(table(5, 0, 0, 5)).interval).toBeNull()
    expect(agreementOf(table(0, 3, 0, 37)).interval).toBeNull()
  })

  test('a theme that both gave to all, or neither to any, has full agreement and no kappa', () => {
    for (const counts of [table(0, 0, 0, 40), table(40, 0, 0, 0)])
      expect(agreementOf(counts)).toMatchObject({
        agreed: 40,
        of: 40,
        kappa: null,
        interval: null,
        undefinedBecause: 'no-variation',
      })
  })

  test('a theme that only one of them ever gave has a kappa: zero', () => {
    // Agreed 37 of 40; by chance 3/40 · 0 + 37/40 · 1 = 37/40. Nothing is left beyond chance.
    expect(agreementOf(table(0, 3, 0, 37)).kappa).toBeCloseTo(0, 12)
  })

  test('nothing coded twice is no agreement at all', () => {
    expect(agreementOf(table(0, 0, 0, 0))).toMatchObject({ agreed: 0, of: 0, kappa: null, undefinedBecause: 'no-reports' })
  })

  test('few reports and rare themes are told', () => {
    expect(agreementOf(table(10, 1, 1, 17)).caution).toBe('few-reports')
    expect(agreementOf(table(3, 1, 4, 92)).caution).toBe('rare-theme')
    expect(agreementOf(table(92, 4, 1, 3)).caution).toBe('rare-theme')
    expect(agreementOf(table(20, 5, 10, 15)).caution).toBeNull()
  })

  test('all themes together add up the tables', () => {
    // 20 + 5, 5 + 0, 10 + 0, 15 + 45: agreed 85 of 100. By chance (30 · 35 + 70 · 65) / 100² = 0.56; kappa 0.29 / 0.44.
    const { agreed, of, kappa } = pooledAgreement([table(20, 5, 10, 15), table(5, 0, 0, 45)])
    expect([agreed, of]).toEqual([85, 100])
    expect(kappa).toBeCloseTo(0.29 / 0.44, 12)
  })

  test('words for kappa are those of Landis and Koch', () => {
    expect([-0.1, 0, 0.21, 0.41, 0.61, 0.81, 1].map(kappaWord)).toEqual([
      'poor',
      'slight',
      'fair',
      'moderate',
      'substantial',
      'almost-perfect',
      'almost-perfect',
    ])
  })

  test('weak is what is under 0.61 and was disagreed on', () => {
    expect(isWeak(agreementOf(table(20, 5, 10, 15)))).toBe(true)
    expect(isWeak(agreementOf(table(20, 1, 1, 20)))).toBe(false)
    expect(isWeak(agreementOf(table(0, 0, 0, 40)))).toBe(false)
  })
})

const theme = (id: string, replacedBy: string[] = []): Theme => ({
  id,
  parents: [],
  names: { fi: id, sv: id, en: id },
  description: null,
  include: [],
  exclude: [],
  colour: 'blue',
  memo: null,
  isRetired: replacedBy.length > 0,
  replacedBy,
})
const codebook: Codebook = { organiser: '16', national: 1, local: 0, themes: [theme('8'), theme('8.1', ['8']), theme('12')] }
const compared = (report: string, id: string, [first, second]: [boolean, boolean]) => ({
  report,
  theme: id,
  first,
  second,
  decided: null,
  decidedBy: null,
})

describe('from what two coders gave to a table of each theme', () => {
  test('reports without the theme are those that neither gave it to', () => {
    // Ten reports; a and b are the only ones with theme 12.
    const rows = [compared('a', '12', [true, true]), compared('b', '12', [true, false])]
    expect(themeAgreements(rows, { of: 10, codebook })[0]).toMatchObject({ theme: '12', counts: table(1, 1, 0, 8), agreed: 9 })
  })

  test('a theme that was merged since counts as what it became, once for each report', () => {
    // Report a: the first gave 8, the second 8.1, which is 8 now: both. Report b: only the second.
    const rows = [compared('a', '8', [true, false]), compared('a', '8.1', [false, true]), compared('b', '8.1', [false, true])]
    expect(themeAgreements(rows, { of: 5, codebook })).toMatchObject([{ theme: '8', counts: table(1, 0, 1, 3) }])
  })
})

describe('drawing reports for the second coder', () => {
  const reports = Array.from({ length: 40 }, (_, index) => `r${String(index).padStart(2, '0')}`)

  test('the same seed draws the same reports, in whatever order they are listed', () => {
    expect(drawn([...reports].reverse(), 8, 7)).toEqual(drawn(reports, 8, 7))
    expect(drawn(reports, 8, 8)).not.toEqual(drawn(reports, 8, 7))
  })

  test('no report is drawn twice, and never more than there are', () => {
    expect(new Set(drawn(reports, 40, 3)).size).toBe(40)
    expect(drawn(reports, 90, 3)).toHaveLength(40)
  })

  test('each report is about as likely as any other', () => {
    // 2,000 draws of 8 of 40: each is expected 400 times, with a deviation of √(2000 · 0.2 · 0.8) = 18; five of those either way.
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed += 1)
      for (const one of drawn(reports, 8, seed)) times.set(one, (times.get(one) ?? 0) + 1)
    expect(Math.min(...times.values())).toBeGreaterThan(310)
    expect(Math.max(...times.values())).toBeLessThan(490)
  })
})
