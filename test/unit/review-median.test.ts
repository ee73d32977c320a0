import { expect, test } from 'vitest'
import { countryMedian } from '../../src/analyse/review-round/country-median.ts'
import type { TableCell } from '../../src/model/table.ts'

const cell = (content: string, period: string, value: number | null): TableCell => ({
  at: [content, '743', period],
  measure: 'share',
  value,
  missing: value === null ? 'hidden' : null,
  mark: null,
  flags: [],
})

test('the median is of the latest quarter that has shares, without what is hidden', () => {
  const cells = [
    ...[9, 9, 9].map((share) => cell('disability', '2024Q1', share)),
    ...[2.4, 1.9, 3.1, null].map((share) => cell('disability', '2024Q2', share)),
    cell('disability', '2024Q3', null),
    cell('disability', '2024', 50),
  ]
  expect(countryMedian(cells).get('disability')).toEqual({ period: '2024Q2', sharePercent: 2.4 })
})

test('the mean of two in the middle is rounded once, away from zero: 2.3 and 2.4 give 2.4', () => {
  const cells = [2.3, 2.4].map((share) => cell('older', '2024Q2', share))
  expect(countryMedian(cells).get('older')).toEqual({ period: '2024Q2', sharePercent: 2.4 })
})

test('each content has its own, and one without any shown share has none', () => {
  const medians = countryMedian([cell('older', '2024Q2', 19), cell('families', '2024Q1', 6), cell('substance', '2024Q2', null)])
  expect([...medians]).toEqual([
    ['older', { period: '2024Q2', sharePercent: 19 }],
    ['families', { period: '2024Q1', sharePercent: 6 }],
  ])
})
