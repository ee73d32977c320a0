import { describe, expect, test } from 'vitest'
import { staffingAnswers } from '../../src/synthetic/staffing-answers.ts'

/** 22 counties of 100,000 to 310,000 people. */
const COUNTIES = Array.from({ length: 22 }, (_, place) => ({
  organiser: String(place + 1).padStart(2, '0'),
  population: 100_000 + 10_000 * place,
}))
/** October 2025 as published: 26 clients for one worker, 14 counties with somebody above the maximum, 18 % substitutes. */
const COUNTRY = { workers: 1_300, ratio: 26, countiesOver: 14, shareOver: 12, shareVacant: 9, shareSubstitutes: 18, limit: 30 }

describe('invented answers to the staffing form', () => {
  const answers = staffingAnswers(COUNTIES, COUNTRY)
  const total = (field: 'H2' | 'H3' | 'H4' | 'H5' | 'H6') => answers.reduce((sum, one) => sum + one[field], 0)

  test('together give the figures of the country', () => {
    expect(Math.round(total('H2') / total('H3'))).toBe(26)
    expect(Math.round((100 * total('H5')) / total('H3'))).toBe(12)
    expect(Math.round((100 * total('H6')) / total('H3'))).toBe(18)
    expect(Math.round((100 * total('H4')) / (total('H3') + total('H4')))).toBe(9)
    expect(answers.filter(({ H5 }) => H5 === 0)).toHaveLength(8)
  })

  test('keep every hard rule of the form in every county', () => {
    for (const { H2, H3, H5, H6, H7 } of answers) {
      expect(H5).toBeLessThanOrEqual(H3)
      expect(H6).toBeLessThanOrEqual(H3)
      expect(H2).toBeGreaterThanOrEqual(31 * H5)
      expect(H5 > 0 || H2 - H7 <= 30 * H3).toBe(true)
    }
  })

  test('the same counties get the same answers', () => {
    expect(staffingAnswers(COUNTIES, COUNTRY)).toEqual(answers)
  })
})
