import { describe, expect, test } from 'vitest'
import { type EstimateRequest, estimateTotal } from '../../src/method/estimate-total.ts'
import type { EstimationUnit } from '../../src/method/estimators.ts'

/*
 * Three representative municipalities and the rest of the country, by age (register of the worked example):
 *
 *            population 0–17 / 18–64 / 65+          clients
 *   M1          200 /   500 /   300 =   1,000    10 / 20 / 30 =  60   6.0 %
 *   M2          900 / 2,300 /   800 =   4,000    18 / 46 / 64 = 128   3.2 %
 *   M3        1,000 / 3,000 / 1,000 =   5,000    10 / 45 / 90 = 145   2.9 %
 *   rest     17,900 / 52,200 / 19,900 = 90,000         ?
 *   country  20,000 / 58,000 / 22,000 = 100,000
 */
const AGES = ['0–17', '18–64', '65+'] as const

function municipality(
  name: string,
  { stratum = name, population, clients }: { stratum?: string; population: readonly number[]; clients: readonly number[] | null },
): EstimationUnit {
  const add = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  const groups = AGES.map((age, i) => [age, { population: population[i] ?? 0, clients: clients?.[i] ?? null }] as const)
  return { unit: name, stratum, population: add(population), clients: clients && add(clients), groups: new Map(groups) }
}

const M1 = municipality('M1', { stratum: 'north', population: [200, 500, 300], clients: [10, 20, 30] })
const M2 = municipality('M2', { stratum: 'south', population: [900, 2_300, 800], clients: [18, 46, 64] })
const M3 = municipality('M3', { stratum: 'south', population: [1_000, 3_000, 1_000], clients: [10, 45, 90] })
const REST = municipality('rest', { stratum: 'east', population: [17_900, 52_200, 19_900], clients: null })

const ask = (given: Partial<EstimateRequest>) =>
  estimateTotal({ units: [M1, M2, M3, REST], method: 'ratio', psu: 'unit', interval: 'linearised', ...given })

describe('the national total from representative municipalities', () => {
  test('ratio: 100,000 × 333 / 10,000 = 3,330', () => {
    expect(ask({ method: 'ratio' }).estimate).toBeCloseTo(3_330, 9)
  })

  test('post-stratified: 20,000 × 38/2,100 + 58,000 × 111/5,800 + 22,000 × 184/2,100 = 3,399.524', () => {
    // 361.905 + 1,110.000 + 1,927.619
    expect(ask({ method: 'poststratified' }).estimate).toBeCloseTo(3_399.524, 3)
  })

  test('mean share: 100,000 × (6.0 % + 3.2 % + 2.9 %) / 3 = 4,033.333', () => {
    expect(ask({ method: 'mean-share' }).estimate).toBeCloseTo(4_033.333, 3)
  })

  test('known areas plus an estimate of the rest by ratio is the ratio itself: 333 + 90,000 × 3.33 %', () => {
    expect(ask({ method: 'known-plus-estimate' }).estimate).toBeCloseTo(3_330, 9)
  })

  test('the same identity holds with post-stratification', () => {
    const both = ask({ method: 'known-plus-estimate', restMethod: 'poststratified' })
    expect(both.estimate).toBeCloseTo(ask({ method: 'poststratified' }).estimate, 9)
  })

  test('with the mean share for the rest: 333 + 90,000 × 4.03333 % = 3,963', () => {
    expect(ask({ method: 'known-plus-estimate', restMethod: 'mean-share' }).estimate).toBeCloseTo(3_963, 9)
  })

  test('separate ratio: each stratum by its own ratio, an empty one by the ratio of all', () => {
    // north 1,000 × 6 % + south 9,000 × 273/9,000 + east 90,000 × 3.33 % = 60 + 273 + 2,997
    const separate = ask({ method: 'separate-ratio' })
    expect(separate.estimate).toBeCloseTo(3_330, 9)
    expect(separate.warnings).toEqual(['weak-base', 'extrapolated-stratum', 'small-stratum'])
  })

  test('the base is 10,000 of 100,000 inhabitants: 10 per cent, three units', () => {
    expect(ask({}).base).toEqual({ units: 3, population: 10_000, share: 0.1 })
  })
})

describe('how sure the estimate is', () => {
  test('linearised: residuals N − 3.33 % · P are 26.7, −5.2 and −21.5', () => {
    // v = 10² · (1 − 3/4) · 3/2 · (712.89 + 27.04 + 462.25) = 100 · 0.25 · 1.5 · 1,202.18 = 45,081.75
    expect(ask({}).standardError).toBeCloseTo(Math.sqrt(45_081.75), 6)
  })

  test('n_eff = 10,000² / (1,000² + 4,000² + 5,000²) = 2.381, so 1.381 degrees of freedom', () => {
    expect(ask({}).degreesOfFreedom).toBeCloseTo(100 / 42 - 1, 9)
  })

  test('jackknife: without M1 273/9,000, without M2 205/6,000, without M3 188/5,000', () => {
    // 3,033.333, 3,416.667, 3,760: distances 296.667, 86.667, 430 from 3,330
    const sumOfSquares = 296.666_667 ** 2 + 86.666_667 ** 2 + 430 ** 2
    const variance = (1 - 3 / 4) * (2 / 3) * sumOfSquares
    expect(ask({ interval: 'jackknife' }).standardError).toBeCloseTo(Math.sqrt(variance), 4)
  })

  test('smallest and largest estimate with one unit left out', () => {
    const [smallest, largest] = ask({}).leaveOneOut ?? []
    expect(smallest).toBeCloseTo(3_033.333, 3)
    expect(largest).toBeCloseTo(3_760, 9)
  })

  test('counties as PSUs: the south of two municipalities is drawn as one', () => {
    // M1 against M2 + M3: residuals 26.7 and −26.7. Two of three strata are in the base: f = 2/3.
    const variance = 10 ** 2 * (1 - 2 / 3) * (2 / 1) * (26.7 ** 2 + 26.7 ** 2)
    expect(ask({ psu: 'stratum' }).standardError).toBeCloseTo(Math.sqrt(variance), 6)
  })

  test('the bootstrap gives the same numbers for the same seed, others for another', () => {
    const draw = (seed: number) => ask({ interval: 'bootstrap', draws: 500, seed }).standardError
    expect(draw(7)).toBe(draw(7))
    expect(draw(7)).not.toBe(draw(8))
  })

  test('one representative unit has an estimate but no interval', () => {
    const alone = ask({ units: [M1, REST] })
    expect(alone.estimate).toBeCloseTo(91_000 * 0.06, 9)
    expect(alone).toMatchObject({ standardError: null, interval: null, leaveOneOut: null })
    expect(alone.warnings).toEqual(['weak-base', 'single-unit'])
  })

  test('ten units with five per cent of the population are no weak base', () => {
    const small = (index: number, clients: number | null) => ({
      ...M1,
      unit: `U${index}`,
      stratum: 'all',
      clients,
      population: 1_000,
    })
    const base = Array.from({ length: 10 }, (_, index) => small(index, 50))
    const rest = Array.from({ length: 190 }, (_, index) => small(index + 10, null))
    expect(ask({ units: [...base, ...rest] }).warnings).toEqual([])
    expect(ask({ units: [...base, ...rest, small(500, null)] }).warnings).toEqual(['weak-base'])
  })
})
