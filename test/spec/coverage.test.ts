import { describe, expect, test } from 'vitest'
import type { QuarterCode } from '../../src/model/period.ts'
import { type CoverageQuestion, coverageOf } from '../../src/process/coverage/coverage.ts'

/* County 08 has Tampere (837) and Nokia (536); county 18 has Kaustinen (236). One task is enough to draw most cases. */
const MUNICIPALITIES = [
  { code: '837', county: '08' },
  { code: '536', county: '08' },
  { code: '236', county: '18' },
]

function judged(
  given: Partial<CoverageQuestion>,
  quarter: QuarterCode = '2024Q1',
  content = 'disability',
): Record<string, string | undefined> {
  const coverage = coverageOf({
    quarters: [quarter],
    tasks: ['disability', 'child_welfare'],
    municipalitiesOn: () => MUNICIPALITIES,
    file: [],
    manifests: [],
    decisions: [],
    hasClients: () => true,
    ...given,
  })
  const wanted = coverage.filter((one) => one.content === content && one.period === quarter)
  return Object.fromEntries(
    wanted.map((one) => [one.municipality, `${one.class} by ${one.origin}${one.carriedFrom ? ` of ${one.carriedFrom}` : ''}`]),
  )
}

const manifest = (statement: CoverageQuestion['manifests'][number]['statement'], period: QuarterCode = '2024Q1') => ({
  organiser: '08',
  period,
  delivery: 1,
  statement,
})
const row = (given: Partial<CoverageQuestion['file'][number]> = {}) => ({
  organiser: '08',
  municipality: '536',
  content: 'disability',
  period: '2024Q1' as const,
  class: 'partial' as const,
  delivery: 2,
  ...given,
})

describe('how complete the data of a municipality are judged to be', () => {
  test('without any statement nobody has judged; without clients there are no data', () => {
    expect(judged({ hasClients: ({ municipality }) => municipality === '837' })).toEqual({
      '837': 'not_assessed by rule',
      '536': 'none by rule',
      '236': 'none by rule',
    })
  })

  test('a manifest speaks for every municipality of its organiser and of no other', () => {
    expect(judged({ manifests: [manifest({ disability: 'all' })] })).toEqual({
      '837': 'comprehensive by manifest',
      '536': 'comprehensive by manifest',
      '236': 'not_assessed by rule',
    })
  })

  test('"part" makes the named municipalities comprehensive and the others partial', () => {
    const statement = { disability: { class: 'part' as const, municipalities: ['837'] } }
    expect(judged({ manifests: [manifest(statement)] })).toMatchObject({
      '837': 'comprehensive by manifest',
      '536': 'partial by manifest',
    })
  })

  test('the coverage file comes before the manifest, for the municipality it names', () => {
    expect(judged({ manifests: [manifest({ disability: 'all' })], file: [row()] })).toMatchObject({
      '837': 'comprehensive by manifest',
      '536': 'partial by coverage-file',
    })
  })

  test('a row without a municipality is about all of the organiser, one with a municipality is stronger', () => {
    expect(judged({ file: [row({ municipality: '837', class: 'comprehensive' }), row({ municipality: null })] })).toMatchObject({
      '837': 'comprehensive by coverage-file',
      '536': 'partial by coverage-file',
    })
  })

  test('a newer file replaces an older one', () => {
    expect(judged({ file: [row({ delivery: 5, class: 'comprehensive' }), row({ delivery: 2 })] })).toMatchObject({
      '536': 'comprehensive by coverage-file',
    })
  })

  test('the act follows child welfare unless it has a statement of its own', () => {
    const child = manifest({ child_welfare: 'all' })
    expect(judged({ manifests: [child] }, '2024Q1', 'child_welfare_act')).toMatchObject({ '837': 'comprehensive by manifest' })
    const own = { ...child, statement: { child_welfare: 'all', child_welfare_act: 'none' } as const }
    expect(judged({ manifests: [own] }, '2024Q1', 'child_welfare_act')).toMatchObject({ '837': 'none by manifest' })
  })

  test('the total is comprehensive where every task is', () => {
    const both = manifest({ disability: 'all', child_welfare: { class: 'part', municipalities: ['837'] } })
    expect(judged({ manifests: [both] }, '2024Q1', 'total')).toEqual({
      '837': 'comprehensive by rule',
      '536': 'partial by rule',
      '236': 'not_assessed by rule',
    })
  })

  // Statement in 2023Q1:  2023Q1 ● | Q2 ● | Q3 ● | Q4 ● | 2024Q1 ● | 2024Q2 ○
  test.each([
    ['2023Q1', 'comprehensive by manifest'],
    ['2023Q2', 'comprehensive by manifest of 2023Q1'],
    ['2024Q1', 'comprehensive by manifest of 2023Q1'],
    ['2024Q2', 'not_assessed by rule'],
    ['2022Q4', 'not_assessed by rule'],
  ] as const)('a statement of 2023Q1 is carried over four quarters: in %s %s', (quarter, expected) => {
    expect(judged({ manifests: [manifest({ disability: 'all' }, '2023Q1')] }, quarter)).toMatchObject({ '837': expected })
  })

  test('a newer statement ends the carrying of an older one, also when it is weaker in rank', () => {
    const file = [row({ municipality: null, period: '2023Q4', class: 'comprehensive' })]
    expect(judged({ file, manifests: [manifest({ disability: 'none' }, '2024Q1')] })).toMatchObject({ '837': 'none by manifest' })
  })
})
