import { describe, expect, test } from 'vitest'
import { parametersOn, roundByRule, roundsByRule, secondTuesday } from '../../src/design/round-calendar.ts'
import type { Collection } from '../../src/model/collection.ts'
import { actOf } from '../../src/operations/collection/keep-dates.ts'
import { notWorkdaysOf } from '../../src/operations/collection/plan-rounds.ts'
import { collectionWith } from '../fixtures/collections.ts'

const staffing = collectionWith()

describe('the cross-section day is the second Tuesday of April and October', () => {
  test.each([
    [2023, '2023-04-11', '2023-10-10'],
    [2024, '2024-04-09', '2024-10-08'],
    [2025, '2025-04-08', '2025-10-14'],
    [2026, '2026-04-14', '2026-10-13'],
    [2027, '2027-04-13', '2027-10-12'],
    [2028, '2028-04-11', '2028-10-10'],
  ])('%i', (year, april, october) => {
    const rounds = roundsByRule(staffing, { from: `${year}-01-01`, until: `${year}-12-31` })
    expect(rounds.map(({ round, day }) => [round, day])).toEqual([
      [`${year}-04`, april],
      [`${year}-10`, october],
    ])
  })

  test('a month that begins on a Tuesday has its second one on the 8th, one that begins on a Wednesday on the 14th', () => {
    expect(secondTuesday(2024, 10)).toBe('2024-10-08')
    expect(secondTuesday(2025, 10)).toBe('2025-10-14')
  })
})

describe('2022 was an exception', () => {
  const rounds = roundsByRule(staffing, { from: '2022-01-01', until: '2022-12-31' })

  test('the only regular round of the year was on Tuesday 8 November, and says why', () => {
    expect(rounds.map(({ round, day }) => [round, day])).toEqual([['2022-10', '2022-11-08']])
    expect(rounds[0]?.exception?.en).toContain('November')
  })

  test('its dates are counted from the day of the exception: 8 + 8 = 16 November', () => {
    expect(rounds[0]?.statedDeadline).toBe('2022-11-16')
  })
})

test('the dates of April 2024: due on the 17th, eight days after the 9th; answers for 30 days, corrections for 60', () => {
  expect(roundByRule(staffing, '2024-04')).toMatchObject({
    opensOn: '2024-04-09',
    statedDeadline: '2024-04-17',
    lastNewAnswer: '2024-05-09',
    lastCorrection: '2024-06-08',
  })
})

test('a collection has no rounds before its first day nor after its last', () => {
  const ended = { ...staffing, until: '2026-09-30' }
  const span = { from: '2022-01-01', until: '2027-12-31' }
  const rounds = roundsByRule(ended, span).map(({ round }) => round)
  expect(rounds.at(0)).toBe('2022-10')
  expect(rounds.at(-1)).toBe('2026-04')
})

describe('other rhythms', () => {
  const halves: Collection = {
    ...staffing,
    from: '2014-10-01',
    rhythm: { kind: 'half-years', months: [4, 10], exceptions: [] },
    dates: { opens: 1, statedDeadline: 17, statedDeadlineDay: 17, lastNewAnswer: 45, lastCorrection: 90 },
  }

  test('half-years from April and October are due on the 17th of the month after', () => {
    const rounds = roundsByRule(halves, { from: '2023-01-01', until: '2023-12-31' })
    expect(rounds.map(({ round, from, until, statedDeadline }) => [round, from, until, statedDeadline])).toEqual([
      ['2022-10', '2022-10-01', '2023-03-31', '2023-04-17'],
      ['2023-04', '2023-04-01', '2023-09-30', '2023-10-17'],
    ])
  })

  test('a deadline on a fixed day never comes after the last day for answers: that day moves with it', () => {
    const short = { ...halves, dates: { ...halves.dates, lastNewAnswer: 5, lastCorrection: 10 } }
    expect(roundByRule(short, '2023-04')).toMatchObject({
      statedDeadline: '2023-10-17',
      lastNewAnswer: '2023-10-17',
      lastCorrection: '2023-10-17',
    })
  })

  test('the 31st of a month with thirty days is its last day', () => {
    const late = { ...halves, dates: { ...halves.dates, statedDeadlineDay: 31 } }
    expect(roundByRule(late, '2022-10')?.statedDeadline).toBe('2023-04-30')
  })

  test('years are calendar years, also the one of a leap day', () => {
    const yearly: Collection = { ...staffing, rhythm: { kind: 'years', months: [], exceptions: [] } }
    expect(roundByRule(yearly, '2024')).toMatchObject({ day: null, from: '2024-01-01', until: '2024-12-31' })
  })

  test('rounds by hand have no days of their own', () => {
    const byHand: Collection = { ...staffing, rhythm: { kind: 'by-hand', months: [], exceptions: [] } }
    expect(roundByRule(byHand, '2024-10')).toBeNull()
    expect(roundByRule(staffing, 'pilot')).toBeNull()
  })
})

describe('the limit of clients for one social worker', () => {
  test.each([
    ['2021-12-31', null],
    ['2022-01-01', 35],
    ['2023-12-31', 35],
    ['2024-01-01', 30],
    ['2030-06-30', 30],
  ])('on %s it is %s', (day, limit) => {
    expect(parametersOn(staffing.parameters, day)).toEqual({ limit })
  })

  test('once it is repealed there is none, which is not zero', () => {
    const [limit] = staffing.parameters
    if (!limit) throw new Error('no limit')
    const ended = limit.values.map((value) => (value.until === null ? { ...value, until: '2027-12-31' } : value))
    const repealed = [{ ...limit, values: [...ended, { from: '2028-01-01', until: null, value: null, source: 'repealed' }] }]
    expect(parametersOn(repealed, '2027-12-31')).toEqual({ limit: 30 })
    expect(parametersOn(repealed, '2028-01-01')).toEqual({ limit: null })
  })
})

test('days on which nobody is at work keep their place and are told: May Day 2025 is a Thursday and a holiday', () => {
  const days = { opensOn: '2025-04-30', statedDeadline: '2025-05-01', lastNewAnswer: '2025-05-03', lastCorrection: '2025-05-05' }
  expect(notWorkdaysOf(days)).toEqual([
    { which: 'statedDeadline', day: '2025-05-01' },
    { which: 'lastNewAnswer', day: '2025-05-03' },
  ])
})

describe('what the dates of a round ask for', () => {
  const dates = { opensOn: '2024-10-08', statedDeadline: '2024-10-16', lastNewAnswer: '2024-11-07', lastCorrection: '2024-12-07' }
  const round = { ...dates, collection: 'x', round: '2024-10', version: 1, parameters: {}, decision: null, createdAt: '' }
  const rest = { questionnaire: 'x', questionnaireVersion: 1, day: null, from: null, until: null, openedAt: null, closedAt: null }
  test.each([
    ['planned', '2024-10-07', null],
    ['planned', '2024-10-08', 'open'],
    ['planned', '2024-11-07', 'open'],
    ['planned', '2024-11-08', null],
    ['open', '2024-11-07', null],
    ['open', '2024-11-08', 'to-new-answers'],
    ['open', '2024-12-08', 'to-corrections'],
    ['correcting', '2024-12-07', null],
    ['correcting', '2024-12-08', 'to-corrections'],
    ['closed', '2025-01-01', null],
  ] as const)('a round that is %s on %s: %s', (state, today, act) => {
    expect(actOf({ ...round, ...rest, state }, today)).toBe(act)
  })
})
