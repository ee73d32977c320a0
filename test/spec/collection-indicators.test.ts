import { describe, expect, test } from 'vitest'
import { roundTo } from '../../src/method/round-to.ts'
import type { ExactFigure } from '../../src/model/collection-figures.ts'
import { roundFigures } from '../../src/process/collection/round-figures.ts'
import { answered, missing, roundOf, staffingIndicators } from '../fixtures/round-answers.ts'

const INDICATORS = staffingIndicators()
const COUNTRY = 'SSS'

/** As published: rounded once, halves up, to the decimals of the measure. */
function shown({ value, missing: why }: ExactFigure, decimals = 0): number | string | null {
  return value === null ? why : roundTo(value, decimals)
}

describe('figures of one county', () => {
  const county = answered('16', { H2: 300, H3: 12, H4: 3, H5: 5, H6: 6 })
  const figures = roundFigures(INDICATORS, roundOf([county]))
  const of = (measure: string) => shown(figures.figure(measure, '16'))

  test('clients for one social worker: 300 / 12 = 25', () => expect(of('I1')).toBe(25))
  test('share above the maximum: 5 of 12 = 41.7 %, published as 42', () => expect(of('I2')).toBe(42))
  test('vacancy share counts the vacant posts in the base: 3 / (12 + 3) = 20 %', () => expect(of('I4')).toBe(20))
  test('substitutes: 6 of 12 = 50 %', () => expect(of('I5')).toBe(50))
  test('workers lacking: 300 / 30 = 10 are enough and there are 12, so 0 and never less', () => expect(of('I6')).toBe(0))
  test('workers lacking are whole people: 301 / 30 = 10.03 needs 11; with 9 there, 2 are lacking', () => {
    const needy = roundFigures(INDICATORS, roundOf([answered('16', { H2: 301, H3: 9 })]))
    expect(shown(needy.figure('I6', '16'))).toBe(2)
  })
  test('a mean over full-time equivalents names its own base: 300 / 10.5 = 28.57, published as 29', () => {
    const withTime = roundFigures(INDICATORS, roundOf([answered('16', { H2: 300, H3: 12, H3F: 10.5 })]))
    expect(shown(withTime.figure('I1F', '16'))).toBe(29)
    expect(shown(withTime.figure('I1', '16'))).toBe(25)
  })
  test('without workers there is nothing to divide by: not possible, which is not the same as missing', () => {
    const none = roundFigures(INDICATORS, roundOf([answered('16', { H2: 10, H3: 0 })]))
    expect(shown(none.figure('I1', '16'))).toBe('not-applicable')
    expect(shown(none.figure('H2', '16'))).toBe(10)
  })
})

describe('the country is a ratio of sums, never a mean of counties', () => {
  // A small county with few clients for each worker and a large one with many.
  const small = answered('11', { H2: 100, H3: 10, H4: 0, H5: 0, H6: 1 })
  const large = answered('08', { H2: 1_200, H3: 30, H4: 10, H5: 24, H6: 9 })
  const figures = roundFigures(INDICATORS, roundOf([small, large]))
  const of = (measure: string) => shown(figures.figure(measure, COUNTRY))

  test('(100 + 1,200) / (10 + 30) = 32.5, published as 33; the mean of 10 and 40 would be 25', () => expect(of('I1')).toBe(33))
  test('(0 + 24) of 40 = 60 %; the mean of 0 and 80 would be 40', () => expect(of('I2')).toBe(60))
  test('vacant 10 of 40 + 10 = 20 %', () => expect(of('I4')).toBe(20))
  test('substitutes 10 of 40 = 25 %', () => expect(of('I5')).toBe(25))
  test('one county is within the limit and one is not', () => expect([of('I3'), of('I3-over')]).toEqual([1, 1]))
  test('the large county lacks 1,200 / 30 − 30 = 10; the small one’s 6 too many do not help it', () => expect(of('I6')).toBe(10))
  test('every total of the country is the sum of its counties', () => {
    for (const { id } of INDICATORS.totals)
      expect(Number(figures.figure(id, COUNTRY).value?.numerator ?? 0)).toBe((small.values[id] ?? 0) + (large.values[id] ?? 0))
  })
  test('the sums stand beside the ratio: 1,300 and 40', () => {
    expect(figures.figure('I1', COUNTRY).sums).toEqual({
      numerator: { numerator: 1_300n, denominator: 1n },
      denominator: { numerator: 40n, denominator: 1n },
    })
  })
})

describe('who has not answered is never zero', () => {
  const one = answered('08', { H2: 600, H3: 20, H4: 0, H5: 4, H6: 2 })
  const figures = roundFigures(INDICATORS, roundOf([one, missing('16'), missing('91', { standing: 'excused' })]))

  test('a missing county has no figure, not 0', () => {
    for (const { id } of INDICATORS.totals) expect(shown(figures.figure(id, '16'))).toBe('not-available')
    expect(shown(figures.figure('I3', '16'))).toBe('not-available')
  })
  test('the country is of those who answered, 600 / 20 = 30, says 1 of 2, and is preliminary', () => {
    const mean = figures.figure('I1', COUNTRY)
    expect(shown(mean)).toBe(30)
    expect(mean).toMatchObject({ used: 1, asked: 2, areas: 1, isPreliminary: true })
  })
  test('the excused is not asked, so nothing is preliminary because of it', () => {
    const rest = roundFigures(INDICATORS, roundOf([one, missing('91', { standing: 'excused' })]))
    expect(rest.figure('I1', COUNTRY)).toMatchObject({ used: 1, asked: 1, isPreliminary: false })
  })
  test('an answer that is not accepted makes its county and the country preliminary, and nobody else', () => {
    const waiting = answered('16', { H2: 100, H3: 5, H4: 0, H5: 0, H6: 0 }, { isPreliminary: true })
    const both = roundFigures(INDICATORS, roundOf([one, waiting]))
    expect(['16', '08', COUNTRY].map((area) => both.figure('I1', area).isPreliminary)).toEqual([true, false, true])
  })
  test('"not available" leaves the county out of that figure only: clients of the country are 700, the mean is of one county', () => {
    const noWorkers = answered('16', { H2: 100, H4: 0, H5: 0, H6: 0 })
    const both = roundFigures(INDICATORS, roundOf([one, noWorkers]))
    expect(shown(both.figure('H2', COUNTRY))).toBe(700)
    expect(shown(both.figure('I1', COUNTRY))).toBe(30)
    expect(both.figure('I1', COUNTRY)).toMatchObject({ used: 1, asked: 2 })
  })
})

describe('when there is no maximum', () => {
  const figures = roundFigures(INDICATORS, roundOf([answered('08', { H2: 600, H3: 20, H4: 2, H6: 2 })], { limit: null }))
  const of = (measure: string) => shown(figures.figure(measure, COUNTRY))

  test('what is over it cannot be told', () =>
    expect(['H5', 'I2', 'I3', 'I3-over', 'I6'].map(of)).toEqual(Array(5).fill('not-applicable')))
  test('the mean stays: 600 / 20 = 30', () => expect(of('I1')).toBe(30))
  test('vacancies stay: 2 of 22 = 9 %', () => expect(of('I4')).toBe(9))
})

describe('municipalities that answered are rolled up to their county', () => {
  const municipality = (respondent: string, values: Record<string, number>) => answered('16', values, { respondent })
  const seinajoki = municipality('743', { H2: 200, H3: 8, H4: 1, H5: 0, H6: 1 })
  const kauhava = municipality('233', { H2: 100, H3: 2, H4: 1, H5: 0, H6: 0 })

  test('sums of the municipalities: 300 / 10 = 30', () => {
    const figures = roundFigures(INDICATORS, roundOf([seinajoki, kauhava], { round: '2022-10', limit: 35 }))
    expect(shown(figures.figure('I1', '16'))).toBe(30)
    expect(figures.figure('I1', '16')).toMatchObject({ used: 2, asked: 2, areas: 1, isPreliminary: false })
  })
  test('while one is missing the county says how much of it answered', () => {
    const figures = roundFigures(INDICATORS, roundOf([seinajoki, missing('16', { respondent: '233' })]))
    expect(figures.figure('I1', '16')).toMatchObject({ used: 1, asked: 2, isPreliminary: true })
  })
  test('nobody over in the half that answered does not tell that nobody is over; one who is over does', () => {
    const half = [seinajoki, missing('16', { respondent: '233' })]
    expect(shown(roundFigures(INDICATORS, roundOf(half)).figure('I3', '16'))).toBe('not-available')
    const over = [municipality('743', { H2: 200, H3: 8, H5: 1 }), missing('16', { respondent: '233' })]
    expect(shown(roundFigures(INDICATORS, roundOf(over)).figure('I3-over', '16'))).toBe(1)
  })
  test('workers lacking are not told of half a county', () => {
    const half = roundOf([seinajoki, missing('16', { respondent: '233' })])
    expect(shown(roundFigures(INDICATORS, half).figure('I6', '16'))).toBe('not-available')
  })
})
