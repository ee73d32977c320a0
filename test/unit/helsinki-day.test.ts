import { expect, test } from 'vitest'
import { helsinkiDay as dayRead } from '../../src/collect/delivery/helsinki-day.ts'
import { helsinkiDay } from '../../src/model/helsinki-day.ts'

test('midnight in Helsinki is 22.00 UTC in winter and 21.00 UTC in summer', () => {
  expect(helsinkiDay('2024-02-10T21:59:59.999Z')).toBe('2024-02-10')
  expect(helsinkiDay('2024-02-10T22:00:00.000Z')).toBe('2024-02-11')
  expect(helsinkiDay('2024-05-14T20:59:59.999Z')).toBe('2024-05-14')
  expect(helsinkiDay('2024-05-14T21:00:00.000Z')).toBe('2024-05-15')
})

test('the day changes with the year and on a leap day', () => {
  expect(helsinkiDay('2023-12-31T22:00:00.000Z')).toBe('2024-01-01')
  expect(helsinkiDay('2024-02-28T22:00:00.000Z')).toBe('2024-02-29')
})

test('a text that is no moment is an error, not a day', () => {
  expect(() => helsinkiDay('yesterday')).toThrow(RangeError)
})

test('what the program notes and what a delivery says have the same day', () => {
  const moments = ['2024-03-31T00:59:59.000Z', '2024-03-31T21:00:00.000Z', '2024-10-26T21:00:00.000Z', '2024-10-27T22:00:00.000Z']
  expect(moments.map(helsinkiDay)).toEqual(['2024-03-31', '2024-04-01', '2024-10-27', '2024-10-28'])
  expect(moments.map(dayRead)).toEqual(moments.map(helsinkiDay))
})
