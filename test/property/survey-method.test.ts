import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDay, weekdayOf } from '../../src/method/calendar-days.ts'
import { finnishNamedDays } from '../../src/method/holidays.ts'
import { basesOfShare, countsOfShare, printedPercent } from '../../src/method/rounded-share.ts'
import { lastDayToComplete, lastDayToStart, startedInTime, weekdayAfter, weekdaysBetween } from '../../src/method/working-days.ts'

/** Days from 1992 to 2199: number 8035 is 1 January 1992. */
const days = fc.integer({ min: 8_035, max: 83_600 }).map(isoDay)
const spans = fc.integer({ min: 0, max: 800 })

/** Counted one day at a time. */
function bruteForce(from: string, to: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const isHoliday = finnishNamedDays(Number(day.slice(0, 4))).some((named) => named.day === day && named.kind === 'holiday')
    if (weekdayOf(day) <= 5 && !isHoliday) count++
  }
  return count
}

describe('weekdays', () => {
  test('between two days are what one counts on the fingers', () => {
    fc.assert(
      fc.property(days, spans, (from, span) => {
        const to = addDays(from, span)
        expect(weekdaysBetween(from, to)).toBe(bruteForce(from, to))
      }),
      { numRuns: 60 },
    )
  })

  test('add up: from a to c are those from a to b and from b to c', () => {
    fc.assert(
      fc.property(days, spans, spans, (a, first, second) => {
        const [b, c] = [addDays(a, first), addDays(a, first + second)]
        expect(weekdaysBetween(a, c)).toBe(weekdaysBetween(a, b) + weekdaysBetween(b, c))
      }),
    )
  })

  test('the n-th after a day is the first day with n weekdays in between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const found = weekdayAfter(day, count)
        expect([weekdaysBetween(day, found), weekdaysBetween(day, addDays(found, -1))]).toEqual([count, count - 1])
      }),
    )
  })

  test('a later arrival never has an earlier last day, and everything up to the last day is in time', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), (arrival, after) => {
        expect(lastDayToStart(addDays(arrival, 1)) >= lastDayToStart(arrival)).toBe(true)
        expect(lastDayToComplete(addDays(arrival, 1)) >= lastDayToComplete(arrival)).toBe(true)
        const start = addDays(arrival, after)
        expect(startedInTime(arrival, start)).toBe(start <= lastDayToStart(arrival))
      }),
    )
  })

  test('a year has 15 named days, and 250 to 256 weekdays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1992, max: 2198 }), (year) => {
        expect(finnishNamedDays(year)).toHaveLength(15)
        const weekdays = weekdaysBetween(`${year}-12-31`, `${year + 1}-12-31`)
        expect(weekdays).toBeGreaterThanOrEqual(250)
        expect(weekdays).toBeLessThanOrEqual(256)
      }),
    )
  })
})

const counts = fc.integer({ min: 0, max: 5_000 })
const percents = fc.integer({ min: 0, max: 100 })

describe('printed shares', () => {
  test('every base in the range is printed so, and the ones just outside are not', () => {
    fc.assert(
      fc.property(counts, percents, (count, percent) => {
        const range = basesOfShare(count, percent)
        if (range === null) return
        const to = Math.min(range.to, range.from + 500)
        for (const base of [range.from, Math.floor((range.from + to) / 2), to]) expect(printedPercent(count, base)).toBe(percent)
        if (range.from > Math.max(1, count)) expect(printedPercent(count, range.from - 1)).not.toBe(percent)
        if (Number.isFinite(range.to)) expect(printedPercent(count, range.to + 1)).not.toBe(percent)
      }),
    )
  })

  test('the two directions agree: a count is among those of a base when the base is among those of the count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), percents, fc.nat(), (base, percent, seed) => {
        const count = seed % (base + 1)
        const ofBase = countsOfShare(base, percent)
        const ofCount = basesOfShare(count, percent)
        const isCount = ofBase !== null && ofBase.from <= count && count <= ofBase.to
        const isBase = ofCount !== null && ofCount.from <= base && base <= ofCount.to
        expect([isCount, isBase]).toEqual([printedPercent(count, base) === percent, printedPercent(count, base) === percent])
      }),
    )
  })

  test('the shares of a base from 0 to 100 hold every count exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (base) => {
        const all = Array.from({ length: 101 }, (_, percent) => countsOfShare(base, percent)).flatMap((range) =>
          range === null ? [] : Array.from({ length: range.to - range.from + 1 }, (_, place) => range.from + place),
        )
        expect(all).toEqual(Array.from({ length: base + 1 }, (_, count) => count))
      }),
    )
  })
})
