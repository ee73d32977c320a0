import { describe, expect, test } from 'vitest'
import { readIndicators } from '../../src/design/read-indicators.ts'
import { roundTo } from '../../src/method/round-to.ts'
import { roundFigures } from '../../src/process/collection/round-figures.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { valueOn } from '../../src/web/view/collection-series.ts'
import { answered, roundOf, staffingIndicators } from '../fixtures/round-answers.ts'

const INDICATORS = staffingIndicators()
const { collection, publishedEarlier = [] } =
  loadDefinitions().collections.find((one) => one.collection.id === 'child-protection-staffing') ?? never()
const COUNTRY = 'SSS'

function never(): never {
  throw new Error('the staffing collection is defined')
}

const published = (round: string, measure: string) =>
  publishedEarlier
    .filter((one) => one.round === round && one.measure === measure && one.area === COUNTRY)
    .map(({ value }) => value)

function shown(measure: string, values: Record<string, number>, decimals = 0): number | null {
  const { value } = roundFigures(INDICATORS, roundOf([answered('17', values)])).figure(measure, COUNTRY)
  return value && roundTo(value, decimals)
}

describe('published figures agree with each other', () => {
  test.each([
    ['2023-10', 15, 7],
    ['2023-04', 17, 5],
    ['2025-10', 14, 8],
  ])('%s: %i counties above the maximum and %i within it are the 22 that answer', (round, over, within) => {
    expect([published(round, 'I3-over'), published(round, 'I3')]).toEqual([[over], [within]])
    expect(over + within).toBe(22)
  })

  test('176 workers are 14 per cent of 1,214 to 1,303: the source says more than 1,200', () => {
    expect([published('2022-10', 'H5'), published('2022-10', 'I2')]).toEqual([[176], [14]])
    expect(shown('I2', { H5: 176, H3: 1_213 })).toBe(15)
    expect(shown('I2', { H5: 176, H3: 1_214 })).toBe(14)
    expect(shown('I2', { H5: 176, H3: 1_303 })).toBe(14)
    expect(shown('I2', { H5: 176, H3: 1_304 })).toBe(13)
  })

  test('the sources of April 2023 disagree, 20 and 19 per cent: both stand, each with its source', () => {
    const rows = publishedEarlier.filter(({ round, measure }) => round === '2023-04' && measure === 'I2')
    expect(rows.map(({ value }) => value)).toEqual([20, 19])
    expect(new Set(rows.map(({ source }) => source)).size).toBe(2)
  })

  test('seven counties are named as within the maximum in October 2023, as many as the source counts', () => {
    const named = publishedEarlier.filter(
      ({ round, measure, area }) => round === '2023-10' && measure === 'I3' && area !== COUNTRY,
    )
    expect(named.map(({ area }) => area)).toEqual(['01', '02', '10', '11', '15', '20', '90'])
  })
})

describe('percentages are rounded once, halves up', () => {
  test('13.5 per cent (27 of 200) is published as 14, 19.5 (39 of 200) as 20', () => {
    expect(shown('I2', { H5: 27, H3: 200 })).toBe(14)
    expect(shown('I2', { H5: 39, H3: 200 })).toBe(20)
  })
  test('just under a half is down: 194 of 995 is 19.497 per cent, 19', () => expect(shown('I2', { H5: 194, H3: 995 })).toBe(19))
  test('not rounded twice: 27 of 201 is 13.43, which is 13 and not 14 by way of 13.5', () =>
    expect(shown('I2', { H5: 27, H3: 201 })).toBe(13))
})

describe('the vacancy share is that of the English workforce census', () => {
  // Vacancies / (vacancies + full-time equivalents in post), as published for 30 September.
  test('2023: 7,723 of 7,723 + 33,119 = 40,842 is 18.9 per cent', () =>
    expect(shown('I4', { H4: 7_723, H3: 33_119 }, 1)).toBe(18.9))
  test('2022: 7,913 of 7,913 + 31,600 = 39,513 is 20.0 per cent', () =>
    expect(shown('I4', { H4: 7_913, H3: 31_600 }, 1)).toBe(20))
  test('agency workers are counted the same way: 7,174 of 7,174 + 33,119 = 40,293 is 17.8 per cent', () => {
    expect(shown('I4', { H4: 7_174, H3: 33_119 }, 1)).toBe(17.8)
  })
})

test('a county with 48 clients for each of its 25 workers has all of them above 30: 48 and 100 per cent', () => {
  const county = { H2: 48 * 25, H3: 25, H5: 25 }
  expect([shown('I1', county), shown('I2', county), shown('I6', county)]).toEqual([48, 100, 15]) // 1,200 / 30 = 40, 40 − 25
})

test('the maximum is 35 until the last day of 2023, 30 from the next, and none before the law', () => {
  const limit = collection.parameters.find(({ name }) => name === 'limit') ?? never()
  expect(['2021-12-31', '2022-01-01', '2023-12-31', '2024-01-01', '2030-01-01'].map((day) => valueOn(limit, day))).toEqual([
    null,
    35,
    35,
    30,
    30,
  ])
})

describe('faulty definitions are refused by name', () => {
  const path = 'collections/x/indicators.yaml'
  const texts = '{ fi: a, sv: b, en: c }'
  const total = `totals:\n  - { id: H2, names: ${texts}, unit: ${texts}, decimals: 0, isCount: true, needs: null }\n`
  const rest = `breaks: []\nheadline:\n  - { text: ${texts}, when: null }\nareaSummary: []\ncomments: []\n`
  const indicator = (formula: string, id = 'I1') =>
    `indicators:\n  - { id: ${id}, names: ${texts}, definition: ${texts}, unit: ${texts}, formula: ${formula}, base: null, decimals: 0, change: null, needs: null, isKey: true }\n`
  const read = (yaml: string, csv?: string) =>
    readIndicators(
      new Map([[path, yaml], ...(csv === undefined ? [] : [['collections/x/published.csv', csv] as const])]),
      'collections/x',
      [],
    )
  const ratio = '{ kind: ratio, numerator: [H2], denominator: [H2], scale: 1 }'
  const head = 'round,day,area,measure,value,source,source_date,note_fi,note_sv,note_en\n'

  test('a ratio of an answer that is not published', () => {
    expect(() => read(total + indicator(ratio.replace('denominator: [H2]', 'denominator: [H9]')) + rest)).toThrow(/H9/)
  })
  test('an id used twice', () => expect(() => read(total + indicator(ratio, 'H2') + rest)).toThrow(/H2/))
  test('an unknown kind of formula', () => expect(() => read(total + indicator('{ kind: code, text: "1+1" }') + rest)).toThrow())
  test('a published figure of nothing that is known, or without a source', () => {
    const good = total + indicator(ratio) + rest
    expect(() => read(good, `${head}2022-10,2022-11-08,SSS,I9,1,Yle,2023,,,\n`)).toThrow(/I9/)
    expect(() => read(good, `${head}2022-10,2022-11-08,SSS,I1,1,,2023,,,\n`)).toThrow(/source/)
    expect(() => read(good, `${head}2022-10,2022-11-08,SSS,I1,many,Yle,2023,,,\n`)).toThrow(/many/)
  })
})
