import { describe, expect, test } from 'vitest'
import type { ClientCell } from '../../src/model/cell.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { quarterPeriod, rollingYearPeriod } from '../../src/model/period.ts'
import { comprehensiveAreas } from '../../src/process/coverage/comprehensive.ts'
import { type NationalQuestion, nationalEstimates } from '../../src/process/estimate/national-estimates.ts'

/*
 * A country of four municipalities. Families are measured against the population of 0–64.
 *
 *   county  municipality   0–64   65+    judged            clients 0–17 / 18–64 / 65+
 *     08        837         800   200    comprehensive          8 / 30 / 2
 *     08        536         400   100    comprehensive          4 / 18 / 0       and X08: 2 of 18–64
 *     18        272         300   200    comprehensive         10 /  8 / 0
 *     18        236         500   500    partial               99 / 99 / 99
 */
const PERIOD = quarterPeriod('2024Q1')
const PEOPLE: Readonly<Record<string, readonly [young: number, old: number]>> = {
  '837': [800, 200],
  '536': [400, 100],
  '272': [300, 200],
  '236': [500, 500],
}
const MUNICIPALITIES = [
  { code: '837', county: '08' },
  { code: '536', county: '08' },
  { code: '272', county: '18' },
  { code: '236', county: '18' },
]
const TITLE = { fi: '', sv: '', en: '' }

type Drawn = readonly [area: string, age: ClientCell['age'], clients: number, sex?: ClientCell['sex']]

function cell(...[area, age, clients, sex = 'F']: Drawn): ClientCell {
  const byPath = { A: clients, B: 0, C: 0, D: 0 }
  return { content: 'families', area, age, sex, period: '2024Q1', source: 'SHA+ET', clients, byPath }
}

const CELLS = [
  cell('837', 'Y7T12', 8),
  cell('837', 'Y25T44', 20),
  cell('837', 'Y45T64', 10, 'M'),
  cell('837', 'Y65T74', 2),
  cell('536', 'Y0T6', 4),
  cell('536', 'Y25T44', 18),
  cell('X08', 'Y25T44', 2),
  cell('272', 'Y13T17', 10),
  cell('272', 'Y18T24', 8),
  cell('236', 'Y25T44', 99),
]

const judged = (municipality: string, coverageClass: Coverage['class'], period: Coverage['period'] = '2024Q1'): Coverage => ({
  municipality,
  content: 'families',
  period,
  class: coverageClass,
  origin: 'coverage-file',
})
const HOMES = new Map([2023, 2024].map((year) => [year, new Map(Object.keys(PEOPLE).map((code) => [code, code]))]))

function areasOf(coverage: readonly Coverage[]) {
  return comprehensiveAreas(coverage, HOMES, (one) => one === 'comprehensive')
}

function estimates(given: Partial<NationalQuestion> = {}) {
  const coverage = [
    judged('837', 'comprehensive'),
    judged('536', 'comprehensive'),
    judged('272', 'comprehensive'),
    judged('236', 'partial'),
  ]
  return nationalEstimates({
    cells: CELLS,
    contents: [{ key: 'families', names: TITLE, definition: TITLE, denominator: 'Y0T64' }],
    periods: [PERIOD],
    comprehensive: areasOf(coverage),
    method: 'ratio',
    municipalitiesOf: () => MUNICIPALITIES,
    populationOf: ({ municipality, age }) => {
      const [young, old] = PEOPLE[municipality] ?? [0, 0]
      return age === 'Y0T64' ? young : age === 'Y_GE65' ? old : young + old
    },
    ...given,
  })
}

const figure = (age: string, sex = '_T') => estimates().find((one) => one.age === age && one.sex === sex)

describe('national estimates of a run', () => {
  test('a count: clients of every age, scaled by the population of the denominator', () => {
    // base 837 + 536 + 272: 40 + 22 + 18 and 2 of X08 = 82 clients, 1,500 people of 0–64; country 2,000
    expect(figure('_T')).toMatchObject({ clientsInBase: 82, population: 2_000, base: { units: 3, population: 1_500 } })
    expect(figure('_T')?.estimate).toBeCloseTo((2_000 * 82) / 1_500, 9)
  })

  test('the numerator of a share: only clients in the age of the denominator', () => {
    // without the two of 65–74: 80 clients
    expect(figure('Y0T64')?.clientsInBase).toBe(80)
    expect(figure('Y0T64')?.estimate).toBeCloseTo((2_000 * 80) / 1_500, 9)
  })

  test('an age is scaled by the population of that age', () => {
    // two clients of 65 and over among 500 in the base; country 1,000
    expect(figure('Y_GE65')?.estimate).toBeCloseTo((1_000 * 2) / 500, 9)
  })

  test('figures by sex count their own', () => {
    expect(figure('_T', 'M')?.clientsInBase).toBe(10)
    expect(figure('_T', 'F')?.clientsInBase).toBe(72)
  })

  test('clients of unknown municipality belong to the base only where the whole county does', () => {
    const partly = areasOf([judged('837', 'comprehensive'), judged('536', 'partial')])
    const [first] = estimates({ comprehensive: partly })
    expect(first?.clientsInBase).toBe(40)
  })

  test('where nothing is comprehensive nothing is estimated', () => {
    expect(estimates({ comprehensive: areasOf([]) })).toEqual([])
  })
})

describe('a period of several quarters rests on what was comprehensive in all of them', () => {
  test('one weak quarter takes the municipality out of the twelve months', () => {
    const quarters = rollingYearPeriod('2024Q1').quarters
    const coverage = quarters.flatMap((quarter) => [
      judged('837', 'comprehensive', quarter),
      judged('536', quarter === '2023Q3' ? 'not_assessed' : 'comprehensive', quarter),
    ])
    expect([...areasOf(coverage).of('families', rollingYearPeriod('2024Q1'))]).toEqual(['837'])
    expect([...areasOf(coverage).of('families', PERIOD)]).toEqual(['837', '536'])
  })

  test('a merged municipality is in when all its parts were', () => {
    const merged = new Map([
      [
        2025,
        new Map([
          ['507', '507'],
          ['588', '507'],
        ]),
      ],
    ])
    const period = { ...rollingYearPeriod('2025Q1'), quarters: ['2024Q4' as const] }
    const areas = (pertunmaa: Coverage['class']) =>
      comprehensiveAreas(
        [judged('507', 'comprehensive', '2024Q4'), judged('588', pertunmaa, '2024Q4')],
        merged,
        (one) => one === 'comprehensive',
      )
    expect([...areas('comprehensive').of('families', period)]).toEqual(['507'])
    expect([...areas('partial').of('families', period)]).toEqual([])
  })
})
