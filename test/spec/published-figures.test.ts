import { describe, expect, test } from 'vitest'
import { municipalitiesOf } from '../../src/design/areas.ts'
import { populationOf } from '../../src/design/population.ts'
import { estimateTotal } from '../../src/method/estimate-total.ts'
import type { EstimationUnit } from '../../src/method/estimators.ts'
import { partsFitTotal, possibleValues, reconcilePair } from '../../src/method/reconcile.ts'
import { roundValue } from '../../src/method/rounding.ts'
import { shownShare } from '../../src/method/share.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

/*
 * The figures published on 5.1.2024 (P1, mainly the first quarter of 2023) and 29.5.2024 (P2, mainly the third), as acceptance tests.
 * Source: THL, web pages and news on clients of social welfare, and the presentation of 7.2.2024; populations: Statistics Finland,
 * CC BY 4.0.
 */
const definitions = loadDefinitions()
const country = populationOf(definitions, { area: 'SSS', year: 2022 })
const hundreds = (printed: number) => ({ printed, step: 100 })

/** Eleven municipalities of Pirkanmaa: printed share in the first quarter of 2023, population 31.12.2022. */
const PIRKANMAA: readonly [code: string, share: number, population: number][] = [
  ['108', 2.0, 10_257],
  ['211', 1.6, 32_959],
  ['291', 2.5, 2_119],
  ['418', 1.8, 24_580],
  ['536', 2.4, 35_346],
  ['562', 2.7, 8_935],
  ['635', 2.3, 6_347],
  ['604', 1.3, 20_405],
  ['837', 2.4, 249_009],
  ['922', 1.5, 4_501],
  ['980', 2.0, 33_607],
]

describe('published figures hang together', () => {
  test('A1: 165,000 + 335,000 + 270,000 = 770,000', () => {
    expect(165_000 + 335_000 + 270_000).toBe(770_000)
  })

  test.each([
    ['A2', 770_000, 'headline-share', 14],
    ['A3', 135_000, 'headline-share', 2.4],
    ['A4', 134_400, 'headline-share', 2.4],
    ['A5', 130_000, 'headline-share', 2.3],
  ] as const)('%s: %d of 5,563,970 is shown by the rule for headlines', (...row) => {
    const [, clients, rule, shown] = row
    expect(country).toBe(5_563_970)
    expect(shownShare({ numerator: clients, denominator: country }, rule)).toBe(shown)
  })

  test('A6: the printed shares of eleven municipalities stand for 9,231 to 9,659 clients; 9,400 were printed', () => {
    const clients = (end: 0 | 1) =>
      PIRKANMAA.reduce(
        (sum, [, share, population]) => sum + (possibleValues({ printed: share, step: 0.1 })[end] * population) / 100,
        0,
      )
    expect(Math.round(clients(0))).toBe(9_231)
    expect(Math.round(clients(1))).toBe(9_659)
    expect(clients(0)).toBeLessThan(9_400)
    expect(clients(1)).toBeGreaterThan(9_400)
  })

  test.each([
    ['A8: Keski-Pohjanmaa', '18', 1_700, 67_805, 2.5],
    ['A9: Päijät-Häme', '09', 5_700, 204_528, 2.8],
  ])('%s', (...row) => {
    const [, area, clients, population, shown] = row
    expect(populationOf(definitions, { area, year: 2022 })).toBe(population)
    expect(shownShare({ numerator: clients, denominator: population }, 'share')).toBe(shown)
  })

  test('A10: nine rows add up to 30,600, the total says 30,500: each row may be 50 off, so it is no error', () => {
    const rows = [1_300, 1_700, 1_300, 9_400, 5_300, 700, 5_700, 3_700, 1_500]
    expect(rows.reduce((sum, row) => sum + row, 0)).toBe(30_600)
    expect(partsFitTotal(rows.map(hundreds), hundreds(30_500))).toBe(true)
    expect(partsFitTotal(rows.map(hundreds), hundreds(29_500))).toBe(false)
  })

  test('A11: the crude ratio on 30,500 clients and a base of 24 per cent cannot be the published 134,400', () => {
    // 30,500 / 24.5 % to 30,500 / 23.5 %
    const [low, high] = [30_500 / 0.245, 30_500 / 0.235].map((estimate) => roundValue('area-count', estimate, null))
    expect([low, high]).toEqual([124_500, 129_800])
  })

  test('A12: 100,000 clients at 61 per cent imply 162,600 to 165,300 people of 85 and over; the definitions agree', () => {
    const [low, high] = possibleValues({ printed: 61, step: 1 })
      .map((share) => 100_000 / (share / 100))
      .reverse()
    expect(roundValue('area-count', low ?? 0, null)).toBe(162_600)
    expect(roundValue('area-count', high ?? 0, null)).toBe(165_300)
    const people = populationOf(definitions, { area: 'SSS', year: 2022, ageGroup: 'Y_GE85' })
    expect(people).toBeGreaterThanOrEqual(162_600)
    expect(people).toBeLessThanOrEqual(165_300)
  })

  test('A13: tasks added up are at least the total, because a client can have several', () => {
    const tasks = [250_000, 250_000, 240_000, 42_500, 130_000, 40_000]
    expect(tasks.reduce((sum, one) => sum + one, 0)).toBe(952_500)
    expect(952_500).toBeGreaterThanOrEqual(770_000)
  })
})

describe('a published count and share that do not reconcile are flagged', () => {
  // Population at the end of 2022, approximately: 0–17 1.03 M, 18–64 3.24 M, 0–64 4.27 M, 65+ 1.296 M, all 5.564 M.
  const tens = (printed: number) => ({ printed, step: 10_000 })
  const fives = (printed: number) => ({ printed, step: 5_000 })
  test.each([
    ['older people P1 and P2: 19.3 %', tens(250_000), { printed: 19, step: 1 }, 1_296_000, 'fits'],
    ['working-age P1: 6.8 %', tens(220_000), { printed: 7, step: 1 }, 3_240_000, 'fits'],
    ['Child Welfare Act P1: 3.9 %', fives(40_000), { printed: 3.9, step: 0.1 }, 1_030_000, 'fits'],
    ['families P2: 5.6 %', tens(240_000), { printed: 6, step: 1 }, 4_270_000, 'fits'],
    ['disability P1: 2.4 %', fives(135_000), { printed: 2.4, step: 0.1 }, 5_563_970, 'fits'],
    ['substance P2, a range: 0.5 to 0.9 %', [fives(30_000), fives(50_000)], { printed: 0.5, step: 0.1 }, 5_563_970, 'fits'],
    ['A19: substance P1: 0.9 %, printed 0.4', fives(50_000), { printed: 0.4, step: 0.1 }, 5_563_970, 'contradicts'],
    ['A20: families P1: 5.4 %, printed 6', tens(230_000), { printed: 6, step: 1 }, 4_270_000, 'at-the-edge'],
    ['A21: working-age P2: 7.7 %, printed 7', tens(250_000), { printed: 7, step: 1 }, 3_240_000, 'contradicts'],
  ] as const)('%s', (...row) => {
    const [, count, share, denominator, verdict] = row
    expect(reconcilePair({ count, share, denominator }).verdict).toBe(verdict)
  })

  test('A19: 0.4 per cent of the population would be about 22,300 clients', () => {
    const { impliedCount } = reconcilePair({ count: fives(50_000), share: { printed: 0.4, step: 0.1 }, denominator: 5_563_970 })
    expect(impliedCount[0]).toBeLessThan(22_300)
    expect(impliedCount[1]).toBeGreaterThan(22_300)
    expect(impliedCount[1]).toBeLessThan(30_000)
  })
})

describe('disability in the first quarter of 2023, from three areas', () => {
  /** An area whose clients are known, as one unit with the population of its municipalities. */
  function area(unit: string, municipalities: readonly string[], clients: number): EstimationUnit {
    const population = municipalities.reduce((sum, code) => sum + populationOf(definitions, { area: code, year: 2022 }), 0)
    return { unit, stratum: unit, clients, population, groups: new Map() }
  }
  const codesOf = (county: string) => municipalitiesOf(definitions, county, 2023).map(({ code }) => code)
  const keskiPohjanmaa = area('18', codesOf('18'), 1_700)
  const paijatHame = area('09', codesOf('09'), 5_700)
  const pirkanmaa = area(
    '08',
    PIRKANMAA.map(([code]) => code),
    9_400,
  )
  const known = [keskiPohjanmaa, paijatHame, pirkanmaa]
  const base = known.reduce((sum, { population }) => sum + population, 0)
  const rest: EstimationUnit = { unit: 'rest', stratum: 'rest', clients: null, population: country - base, groups: new Map() }

  test('the base: 67,805 + 204,528 + 428,065 = 700,398 inhabitants', () => {
    expect(known.map(({ population }) => population)).toEqual([67_805, 204_528, 428_065])
    expect(base).toBe(700_398)
  })

  test('16,800 / 700,398 × 5,563,970 = 133,459', () => {
    const { estimate } = estimateTotal({ units: [...known, rest], method: 'ratio', psu: 'unit', interval: 'linearised' })
    expect(roundValue('none', Math.round(estimate), null)).toBe(133_459)
    expect(roundValue('headline-count', estimate, null)).toBe(135_000)
  })

  test('left out one at a time: without Pirkanmaa 7,400 / 272,333, without Päijät-Häme 11,100 / 495,870', () => {
    const { leaveOneOut } = estimateTotal({ units: [...known, rest], method: 'ratio', psu: 'unit', interval: 'linearised' })
    // 7,400 = 1,700 + 5,700 without Pirkanmaa; 11,100 = 1,700 + 9,400 without Päijät-Häme.
    expect(leaveOneOut?.[1]).toBeCloseTo((7_400 / 272_333) * 5_563_970, 6)
    expect(leaveOneOut?.[0]).toBeCloseTo((11_100 / 495_870) * 5_563_970, 6)
  })
})
