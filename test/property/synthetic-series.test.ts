import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quarterOfDate } from '../../src/model/period.ts'
import { clockOffset, dayOf, isoOf, quarterIndex, seriesOf } from '../../src/synthetic/series.ts'

const DAY_MILLISECONDS = 86_400_000

test('a day number is the number of days since 1970, and turns back into the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2090-12-31') }), (day) => {
      expect(isoOf(day)).toBe(new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10))
      expect(dayOf(isoOf(day))).toBe(day)
    }),
  )
})

test('a day inside a series lies in the quarter that the calendar says', () => {
  const series = seriesOf('2022Q4', '2031Q3')
  fc.assert(
    fc.property(fc.integer({ min: series.firstDay, max: series.lastDay }), (day) => {
      expect(series.quarters[quarterIndex(series, day)]).toBe(quarterOfDate(isoOf(day)))
    }),
  )
  expect(quarterIndex(series, series.firstDay - 1)).toBe(0)
  expect(quarterIndex(series, series.lastDay + 1)).toBe(-1)
})

test('clocks are those of Helsinki', () => {
  const helsinki = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Helsinki', timeZoneName: 'longOffset' })
  fc.assert(
    fc.property(fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2030-12-31') }), (day) => {
      // At noon, as the change itself happens at night.
      const parts = helsinki.formatToParts(new Date(day * DAY_MILLISECONDS + DAY_MILLISECONDS / 2))
      const name = parts.find((part) => part.type === 'timeZoneName')?.value
      // Before 1996 summer time ended in September; the invented country has no moments so old.
      if (isoOf(day) >= '1996-01-01') expect(`GMT${clockOffset(day)}`).toBe(name)
    }),
  )
})
