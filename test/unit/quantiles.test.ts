import { describe, expect, test } from 'vitest'
import { studentDistribution, studentQuantile } from '../../src/method/quantiles.ts'

describe('quantiles of the t distribution', () => {
  // Two-sided 95 % points as printed in any statistical table.
  test.each([
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ])('with %d degrees of freedom 97.5 per cent lie below %d', (degrees, printed) => {
    expect(studentQuantile(0.975, degrees)).toBeCloseTo(printed, 3)
  })

  test('with one degree of freedom it is the tangent: the 75 per cent point is 1', () => {
    expect(studentQuantile(0.75, 1)).toBeCloseTo(1, 9)
  })

  test('degrees of freedom need not be whole: the quantile lies between its neighbours', () => {
    const between = studentQuantile(0.975, 1.381)
    expect(between).toBeLessThan(12.706)
    expect(between).toBeGreaterThan(4.303)
    expect(studentDistribution(between, 1.381)).toBeCloseTo(0.975, 10)
  })

  test('the distribution is symmetric', () => {
    expect(studentQuantile(0.025, 7)).toBeCloseTo(-studentQuantile(0.975, 7), 12)
    expect(studentQuantile(0.5, 7)).toBe(0)
  })

  test('impossible questions are bugs', () => {
    expect(() => studentQuantile(1, 5)).toThrow(RangeError)
    expect(() => studentQuantile(0.9, 0)).toThrow(RangeError)
  })
})
