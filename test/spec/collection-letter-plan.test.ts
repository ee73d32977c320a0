import { describe, expect, test } from 'vitest'
import { hasPassed, letterByHand, lettersDue, plannedLetters } from '../../src/operations/collection/letter-plan.ts'
import { collectionWith } from '../fixtures/collections.ts'

const DAYS = { opensOn: '2024-10-08', statedDeadline: '2024-10-16', lastNewAnswer: '2024-11-07' }
const plan = plannedLetters(collectionWith(), DAYS)
const open = { ...DAYS, state: 'open', openedOn: '2024-10-08' } as const
const planned = { ...DAYS, state: 'planned', openedOn: null } as const
const due = (round: typeof open | typeof planned, today: string) => lettersDue(plan, round, today).map(({ key }) => key)

test('the plan: 14 days before, on the day, 2 days before the deadline, then 1, 5 and 10 days after it', () => {
  expect(plan.map(({ day, letter, to }) => [day, letter, to])).toEqual([
    ['2024-09-24', 'collection-invitation', 'all'],
    ['2024-10-08', 'collection-opened', 'all'],
    ['2024-10-14', 'collection-heads-up', 'not-answered'],
    ['2024-10-17', 'collection-overdue', 'not-answered'],
    ['2024-10-21', 'collection-overdue', 'not-answered'],
    ['2024-10-26', 'collection-escalation', 'not-answered'],
  ])
})

describe('a letter of the plan is due', () => {
  test.each([
    ['2024-09-23', []],
    ['2024-09-24', ['invitation']],
    ['2024-09-26', ['invitation']],
    ['2024-09-27', []],
  ])('before the round opens, on %s: %j', (today, keys) => expect(due(planned, today)).toEqual(keys))

  test.each([
    ['2024-10-08', ['opened']],
    ['2024-10-11', []],
    ['2024-10-14', ['heads-up']],
    ['2024-10-16', ['heads-up']],
    ['2024-10-17', ['first']],
    ['2024-10-20', []],
    ['2024-10-21', ['second']],
    ['2024-10-26', ['escalation']],
    ['2024-10-28', ['escalation']],
    ['2024-10-29', []],
  ])('while it is open, on %s: %j', (today, keys) => expect(due(open, today)).toEqual(keys))
})

test('the word that the form is open waits until it is: opened on the 11th, told on the 11th', () => {
  expect(due({ ...open, openedOn: '2024-10-11' } as unknown as typeof open, '2024-10-11')).toEqual(['opened'])
})

test('nobody is reminded before the deadline once it has passed, however the days fall together', () => {
  const close = plannedLetters(
    {
      reminders: [
        { key: 'heads-up', from: 'stated-deadline', days: 0, to: 'not-answered', isEscalation: false },
        { key: 'first', from: 'stated-deadline', days: 1, to: 'not-answered', isEscalation: false },
      ],
    },
    DAYS,
  )
  expect(lettersDue(close, open, '2024-10-17').map(({ key }) => key)).toEqual(['first'])
  expect(lettersDue(close, open, '2024-10-16').map(({ key }) => key)).toEqual(['heads-up'])
})

test('a closed round writes no letters, and after the last day for answers nobody is reminded', () => {
  expect(lettersDue(plan, { ...open, state: 'correcting' }, '2024-10-26')).toEqual([])
  expect(lettersDue(plan, { ...open, lastNewAnswer: '2024-10-20' }, '2024-10-26')).toEqual([])
})

test('an invitation that did not go before the opening will not go any more', () => {
  const [invitation] = plan
  if (!invitation) throw new Error('no invitation')
  expect(hasPassed(invitation, { state: 'planned' }, '2024-09-24')).toBe(false)
  expect(hasPassed(invitation, { state: 'open' }, '2024-09-24')).toBe(true)
})

test('the letter that fits when somebody writes by hand: invitation, heads-up, overdue', () => {
  expect(letterByHand(planned, '2024-10-01')).toBe('collection-invitation')
  expect(letterByHand(open, '2024-10-16')).toBe('collection-heads-up')
  expect(letterByHand(open, '2024-10-17')).toBe('collection-overdue')
})
