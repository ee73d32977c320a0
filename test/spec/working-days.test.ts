import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayNumber, weekdayOf } from '../../src/method/calendar-days.ts'
import { easterSunday, finnishNamedDays } from '../../src/method/holidays.ts'
import {
  completedInTime,
  isWeekday,
  lastDayToComplete,
  lastDayToStart,
  startedInTime,
  weekdaysBetween,
  whyNoWeekday,
} from '../../src/method/working-days.ts'

/** Holidays and eves from Monday to Friday. */
const freeOnWeekdays = (year: number) => finnishNamedDays(year).filter(({ day }) => weekdayOf(day) <= 5)

describe('the Finnish calendar', () => {
  test.each([
    // The earliest and the latest Easter there is. University Almanac Office, cited by Yle 8/2022.
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
    // Rosetta Code, "Holidays related to Easter".
    [2019, '2019-04-21'],
    [2020, '2020-04-12'],
    // Good Friday 18.4. and Easter Monday 21.4.2025: University Almanac Office, release of 11/2024.
    [2025, '2025-04-20'],
  ])('Easter Sunday of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
    expect(weekdayOf(day)).toBe(7)
  })

  test('the weekday holidays of 2025 are those that the University Almanac Office names', () => {
    expect(freeOnWeekdays(2025).map(({ day, names }) => `${day} ${names.fi}`)).toEqual([
      '2025-01-01 uudenvuodenpäivä',
      '2025-01-06 loppiainen',
      '2025-04-18 pitkäperjantai',
      '2025-04-21 toinen pääsiäispäivä',
      '2025-05-01 vapunpäivä',
      '2025-05-29 helatorstai',
      '2025-06-20 juhannusaatto',
      '2025-12-24 jouluaatto',
      '2025-12-25 joulupäivä',
      '2025-12-26 tapaninpäivä',
    ])
  })

  test.each([
    // University Almanac Office: seven in 2022 and again first in 2033; 11/2024: ten, ten, nine, eight, nine, ten, ten, ten.
    [2022, 7],
    [2024, 10],
    [2025, 10],
    [2026, 9],
    [2027, 8],
    [2028, 9],
    [2029, 10],
    [2030, 10],
    [2031, 10],
    [2033, 7],
  ])('%i has %i holidays and eves from Monday to Friday', (year, count) => {
    expect(freeOnWeekdays(year)).toHaveLength(count)
  })

  test.each([
    // Midsummer Day is the Saturday of 20–26 June, All Saints’ Day that of 31 October–6 November.
    [2020, ['2020-06-19', '2020-06-20', '2020-10-31']],
    [2021, ['2021-06-25', '2021-06-26', '2021-11-06']],
    [2024, ['2024-06-21', '2024-06-22', '2024-11-02']],
  ])('%i: Midsummer Eve, Midsummer Day and All Saints’ Day are %s', (year, wanted) => {
    const named = new Map(finnishNamedDays(year).map((one) => [one.names.en, one.day]))
    expect(['Midsummer Eve', 'Midsummer Day', 'All Saints’ Day'].map((name) => named.get(name))).toEqual(wanted)
  })

  test('Ascension Day and May Day were one day in 2008: it is free once', () => {
    expect(finnishNamedDays(2008).filter(({ day }) => day === '2008-05-01')).toHaveLength(2)
    // Wednesday 30 April to Friday 2 May: only Friday is a weekday after Wednesday.
    expect(weekdaysBetween('2008-04-30', '2008-05-02')).toBe(1)
  })

  test('before 1992 other rules held: refused, not guessed', () => {
    expect(() => finnishNamedDays(1991)).toThrow(RangeError)
    for (const count of [lastDayToStart, lastDayToComplete]) expect(() => count('1985-01-01')).toThrow(RangeError)
    expect(() => weekdaysBetween('1991-12-30', '1992-01-02')).toThrow(RangeError)
  })
})

describe('why a day is no weekday', () => {
  test('is told: a holiday by its name, else the weekend; of days before 1992 only the weekend', () => {
    const why = (day: string) => {
      const reason = whyNoWeekday(day)
      return reason !== null && typeof reason === 'object' ? reason.names.fi : reason
    }
    expect(['2025-04-18', '2025-04-19', '2025-04-20', '2025-06-21', '2025-06-20', '2025-06-19'].map(why)).toEqual([
      'pitkäperjantai',
      'saturday',
      'pääsiäispäivä',
      'juhannuspäivä',
      null, // an eve is a weekday
      null,
    ])
    expect(['1985-12-24', '1985-12-25', '1985-12-28'].map(why)).toEqual([null, null, 'saturday'])
  })
})

describe('seven weekdays from the day of arrival, which is not counted', () => {
  test('the example of the handbook: who makes contact on a Tuesday is met at the latest on Thursday of the next week', () => {
    // Tuesday 4 February 2025: Wed 1, Thu 2, Fri 3, Mon 4, Tue 5, Wed 6, Thu 7
    expect(lastDayToStart('2025-02-04')).toBe('2025-02-13')
    expect(startedInTime('2025-02-04', '2025-02-13')).toBe(true)
    expect(startedInTime('2025-02-04', '2025-02-14')).toBe(false)
  })

  test('begun on the day of arrival is in time', () => {
    expect(startedInTime('2025-02-04', '2025-02-04')).toBe(true)
    expect(weekdaysBetween('2025-02-04', '2025-02-04')).toBe(0)
  })

  test.each([
    // Friday, Saturday and Sunday have the same first weekday, Monday 10 February.
    ['2025-02-07', '2025-02-18'],
    ['2025-02-08', '2025-02-18'],
    ['2025-02-09', '2025-02-18'],
  ])('arrival on %s: at the latest on %s', (arrival, last) => {
    expect(lastDayToStart(arrival)).toBe(last)
  })

  test('Easter takes two weekdays: Tuesday 15 April 2025 → Wed 16 (1), Thu 17 (2), Tue 22 (3) … Mon 28 (7)', () => {
    expect(lastDayToStart('2025-04-15')).toBe('2025-04-28')
  })

  test('6 December on a weekday is no weekday: Friday 29 November 2024 → Mon 2 (1) … Thu 5 (4), Mon 9 (5), Tue 10 (6), Wed 11 (7)', () => {
    expect(isWeekday('2024-12-06')).toBe(false)
    expect(lastDayToStart('2024-11-29')).toBe('2024-12-11')
  })

  test('Christmas Eve is counted, but nothing has to end on it: the seventh weekday on the eve moves to 27 December', () => {
    // Friday 13 December 2024: 16–20 are 1–5, Mon 23 is 6, Tue 24 is 7; 25 and 26 are holidays.
    expect(isWeekday('2024-12-24')).toBe(true)
    expect(lastDayToStart('2024-12-13')).toBe('2024-12-27')
    // One day earlier Monday 23 is the seventh.
    expect(lastDayToStart('2024-12-12')).toBe('2024-12-23')
  })

  test('Midsummer Eve likewise: Tuesday 11 June 2024 → Thursday 20 is the seventh; Wednesday 12 → from the eve to Monday 24', () => {
    expect([lastDayToStart('2024-06-11'), lastDayToStart('2024-06-12')]).toEqual(['2024-06-20', '2024-06-24'])
  })

  test('an assessment cannot begin before the matter arrives', () => {
    expect(() => startedInTime('2025-02-04', '2025-02-03')).toThrow(RangeError)
    expect(() => weekdaysBetween('2025-02-04', '2025-02-03')).toThrow(RangeError)
  })
})

describe('three months from the day of arrival', () => {
  test.each([
    // The same day of the month; act 150/1930, section 3.
    ['2025-01-15', '2025-04-15'],
    // No such day in the month: its last day.
    ['2023-11-30', '2024-02-29'],
    ['2024-11-30', '2025-02-28'],
    // 28 February 2025 is a Friday; 30 April 2025 a Wednesday (31 January has no 31 April).
    ['2025-01-31', '2025-04-30'],
    // A last day on which nothing ends moves on: Saturday 12 April 2025 → Monday 14; section 5.
    ['2025-01-12', '2025-04-14'],
    // Good Friday 18 April 2025 → Tuesday 22, over Easter.
    ['2025-01-18', '2025-04-22'],
    // Christmas Eve 2025 (Wednesday) → Monday 29, over Christmas and the weekend.
    ['2025-09-24', '2025-12-29'],
  ])('arrival on %s: completed at the latest on %s', (arrival, last) => {
    expect(lastDayToComplete(arrival)).toBe(last)
    expect([completedInTime(arrival, last), completedInTime(arrival, addDays(last, 1))]).toEqual([true, false])
  })

  test('months go over the end of a year, and backwards', () => {
    expect([addMonths('2024-11-15', 3), addMonths('2024-01-31', -2)]).toEqual(['2025-02-15', '2023-11-30'])
  })

  test('a day that does not exist is refused, not moved', () => {
    expect(() => dayNumber('2023-02-29')).toThrow(RangeError)
    expect(() => dayNumber('20240101')).toThrow(RangeError)
    expect(() => addMonths('2024-13-01', 1)).toThrow(RangeError)
  })
})
