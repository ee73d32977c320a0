import { describe, expect, test } from 'vitest'
import { daysBetween, letterByHand, plannedDays, plannedOccasion } from '../../src/operations/board/reminder-plan.ts'

/** A week and a day before the due day, a day and a week after it. */
const PLAN = [-7, -1, 1, 7]
const DUE = '2024-11-14'

describe('the plan of reminders around a due day of Thursday 14 November', () => {
  test.each([
    ['2024-11-06', null, null],
    ['2024-11-07', 'plan -7', 'review-heads-up'],
    // nothing ran on the 7th: made good on the two days after
    ['2024-11-09', 'plan -7', 'review-heads-up'],
    ['2024-11-10', null, null],
    ['2024-11-13', 'plan -1', 'review-heads-up'],
    ['2024-11-14', 'plan -1', 'review-heads-up'],
    ['2024-11-15', 'plan 1', 'review-overdue'],
    ['2024-11-18', null, null],
    ['2024-11-21', 'plan 7', 'review-escalation'],
    ['2024-11-24', null, null],
  ])('on %s: %s', (today, key, letter) => {
    const occasion = plannedOccasion(PLAN, { due: DUE, today })
    expect(occasion?.key ?? null).toBe(key)
    expect(occasion?.letter ?? null).toBe(letter)
  })

  test('a heads-up that was missed is not sent after the due day', () => {
    expect(plannedOccasion([-1], { due: DUE, today: '2024-11-15' })).toBeNull()
  })

  test('a single reminder after the due day goes to all who answer, not to the managers alone', () => {
    expect(plannedOccasion([1], { due: DUE, today: '2024-11-15' })?.letter).toBe('review-overdue')
  })

  test('tells its days', () => {
    expect(plannedDays(PLAN, DUE)).toEqual(['2024-11-07', '2024-11-13', '2024-11-15', '2024-11-21'])
  })

  test('counts days over the change of the clock', () => {
    expect(daysBetween('2024-10-26', '2024-10-28')).toBe(2)
    expect(daysBetween('2024-11-14', '2024-11-07')).toBe(-7)
  })
})

test('by hand the letter fits the day: until the due day a heads-up, then a word that it has passed', () => {
  expect(letterByHand({ due: DUE, today: DUE })).toBe('review-heads-up')
  expect(letterByHand({ due: DUE, today: '2024-11-15' })).toBe('review-overdue')
})
