import { describe, expect, test } from 'vitest'
import { equalWindows } from '../../src/method/equal-windows.ts'
import { medianWait } from '../../src/method/waiting-time.ts'
import { reportingChange } from '../../src/model/proposal-effect.ts'
import { answerTimes } from '../../src/operations/proposal/board.ts'

const over = (days: number) => ({ days, isOver: true })
const goesOn = (days: number) => ({ days, isOver: false })

describe('half have been answered within so many days', () => {
  test('all answered: the median, by its lower middle', () => {
    // Waiting after 10 days: 3/4. After 20: 3/4 · 2/3 = 1/2, so half.
    expect(medianWait([over(10), over(20), over(30), over(40)])).toBe(20)
  })

  test('those that still wait count as long as they have been seen', () => {
    // 10: 5 of 5 seen, 4/5. 20: the one seen for 15 days is gone, 3 seen, 4/5 · 2/3 = 8/15. 30: 2 seen, 8/15 · 1/2 = 4/15.
    expect(medianWait([over(10), goesOn(15), over(20), over(30), goesOn(100)])).toBe(30)
    // Without them one would say 20.
  })

  test('when less than half are answered nobody can say', () => {
    expect(medianWait([over(10), goesOn(50), goesOn(60)])).toBe(null)
    expect(medianWait([])).toBe(null)
  })

  test('one half is met exactly, without an error of rounding', () => {
    // 1 − 1/6 … six times down to 3/6.
    expect(medianWait([over(1), over(2), over(3), goesOn(9), goesOn(9), goesOn(9)])).toBe(3)
  })
})

describe('how long answers took', () => {
  const rows = [
    { id: 'a', state: 'answered', submitted_on: '2024-01-01' },
    { id: 'b', state: 'done', submitted_on: '2024-01-01' },
    { id: 'c', state: 'received', submitted_on: '2024-01-31' },
    { id: 'd', state: 'lapsed', submitted_on: '2024-01-01' },
    { id: 'e', state: 'answered', submitted_on: '2024-01-01' },
  ] as const
  const answered = (proposal: string, on_day: string, outcome = 'accepted') => ({ proposal, act: 'answered', outcome, on_day })
  const ends = [
    answered('a', '2024-01-11', 'noted'), // first answer after 10 days
    answered('a', '2024-03-01'), // a later one does not count
    answered('b', '2024-01-31'), // 30 days
    { proposal: 'd', act: 'lapsed', outcome: null, on_day: '2024-02-10' }, // waited 40 days, never answered
    answered('e', '2024-02-20', 'no-answer'), // waited 50 days: that there was none is no answer
  ]

  test('from submission to the first answer; what waits is told beside, not left out', () => {
    expect(answerTimes(rows, { ends, today: '2024-03-31' })).toEqual({
      answered: 2,
      medianOfAnswered: 20, // (10 + 30) / 2
      waiting: 1,
      medianOfWaiting: 60, // 31 January to 31 March 2024
      longestWaiting: 60,
      // Waits 10, 30 over; 40, 50, 60 not. After 10: 4/5. After 30: 3/5. Never one half.
      half: null,
    })
  })

  test('nothing submitted: no time', () => {
    const none = { answered: 0, medianOfAnswered: null, waiting: 0, medianOfWaiting: null, longestWaiting: null, half: null }
    expect(answerTimes([], { ends: [], today: '2024-03-31' })).toEqual(none)
  })
})

describe('before and after an action', () => {
  test('both spans are of the same length, and the day itself belongs to neither', () => {
    expect(equalWindows('2024-03-10', { most: 5, today: '2024-12-31' })).toEqual({
      days: 5,
      before: { from: '2024-03-05', until: '2024-03-09' },
      after: { from: '2024-03-11', until: '2024-03-15' },
    })
  })

  test('while the later span has not passed, both are shortened', () => {
    expect(equalWindows('2024-03-10', { most: 180, today: '2024-03-12' })).toEqual({
      days: 2,
      before: { from: '2024-03-08', until: '2024-03-09' },
      after: { from: '2024-03-11', until: '2024-03-12' },
    })
    expect(equalWindows('2024-03-10', { most: 180, today: '2024-03-10' })).toBe(null)
  })

  test('fewer reports of a matter mean little when fewer came in of anything', () => {
    expect(reportingChange({ before: 100, after: 80 })).toBe('similar') // four fifths
    expect(reportingChange({ before: 100, after: 79 })).toBe('fewer')
    expect(reportingChange({ before: 80, after: 101 })).toBe('more')
    expect(reportingChange({ before: 0, after: 12 })).toBe('none')
  })
})
