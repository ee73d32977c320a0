import { describe, expect, test } from 'vitest'
import { afterNewValue } from '../../src/analyse/review-round/after-new-value.ts'
import { missingAnswers } from '../../src/analyse/review-round/missing-answers.ts'
import { renewedLine } from '../../src/analyse/review-round/renewed-line.ts'
import { median } from '../../src/method/median.ts'
import { type AnswerFields, EMPTY_ANSWER, type ItemFigures, type ReviewItem } from '../../src/model/review.ts'
import { cleanedText } from '../../src/model/typed-text.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const { tolerance, difference } = loadDefinitions().review

test('the tolerance is 2 clients or 1 per cent, the larger', () => {
  expect(tolerance).toEqual({ percent: 1, clients: 2 })
})

describe('an answer after a new delivery', () => {
  test.each([
    [100, 100, 'stays'],
    [100, 102, 'stays'], // 2 clients
    [100, 98, 'stays'],
    [100, 103, 'reopens'], // 3 clients are 3 per cent
    [1000, 1010, 'stays'], // 10 clients are 1 per cent
    [1000, 1011, 'reopens'],
    [3, 5, 'stays'],
    [3, 6, 'reopens'],
    [0, 2, 'stays'],
    [0, 3, 'reopens'],
    [null, 4, 'reopens'],
    [null, null, 'stays'],
  ] as const)('given on %s, now %s: it %s', (seen, now, fate) => {
    expect(afterNewValue({ seen, now }, tolerance)).toBe(fate)
  })
})

const figures = (clients: number): ItemFigures => {
  const figure = { clients, sharePercent: null }
  return {
    period: '2024Q3',
    ownClients: { SHA: figure, ET: figure, 'SHA+ET': figure },
    residents: null,
    previous: [],
    countryMedian: null,
  }
}
const line = (clients: number, answer: Partial<AnswerFields> | null, rest: Partial<ReviewItem> = {}): ReviewItem => ({
  round: '2024Q3-1',
  organiser: '16',
  content: 'disability',
  measure: 'clients',
  area: '743',
  figures: figures(clients),
  answer: answer && { ...EMPTY_ANSWER, ...answer, seen: clients, by: 'a1', at: '2024-11-01T09:00:00Z' },
  reopened: null,
  version: 1,
  ...rest,
})
const renewed = (item: ReviewItem, clients: number) => renewedLine(item, figures(clients), { tolerance, at: 'now' })

describe('a line after a new run', () => {
  test('keeps its answer within the tolerance and shows the new value', () => {
    const { item, isChanged, isReopened } = renewed(line(100, { judgement: 'comprehensive' }), 102)
    expect([item.figures.ownClients.SHA.clients, item.reopened, isChanged, isReopened]).toEqual([102, null, true, false])
  })

  test('reopens beyond it and keeps the value that the answer was given on', () => {
    const { item, isReopened } = renewed(line(100, { judgement: 'comprehensive' }), 120)
    expect(isReopened).toBe(true)
    expect(item.reopened?.before.ownClients['SHA+ET'].clients).toBe(100)
    expect(item.answer?.judgement).toBe('comprehensive')
  })

  test('small steps do not add up unnoticed: 100, 102, 104 reopens, because the answer was given on 100', () => {
    const first = renewed(line(100, { judgement: 'comprehensive' }), 102)
    const second = renewed(first.item, 104)
    expect([first.isReopened, second.isReopened]).toEqual([false, true])
    expect(second.item.reopened?.before.ownClients['SHA+ET'].clients).toBe(100)
  })

  test('closes again when a third run brings the value back', () => {
    const away = renewed(line(100, { judgement: 'comprehensive' }), 120)
    expect(renewed(away.item, 101).item.reopened).toBeNull()
  })

  test('counts its version up only when the own value changed, so that an answer on its way meets a conflict', () => {
    expect([renewed(line(100, null), 100).item.version, renewed(line(100, null), 101).item.version]).toEqual([1, 2])
  })

  test('a line without an answer never reopens', () => {
    expect(renewed(line(100, null), 500).item.reopened).toBeNull()
  })
})

describe('what lacks before a sheet may be signed', () => {
  const missing = (item: ReviewItem) => missingAnswers([item], difference)[0]?.missing ?? []
  const judged = { judgement: 'comprehensive', mayPublish: 'yes' } as const

  test.each([
    ['a municipality without an answer', line(100, null), ['judgement', 'may_publish']],
    ['a judgement without a word on publication', line(100, { judgement: 'too_low' }), ['may_publish']],
    ['a full answer', line(100, judged), []],
    ['an own count 15 per cent above: to be checked, not explained', line(100, { ...judged, ownCount: 115 }), []],
    ['an own count 16 per cent above', line(100, { ...judged, ownCount: 116 }), ['explanation']],
    ['the same with an explanation', line(100, { ...judged, ownCount: 116, explanations: ['on_paper'] }), []],
    ['an own count where the register has nobody', line(0, { ...judged, ownCount: 1 }), ['explanation']],
    ['publication with a note that is empty', line(100, { ...judged, mayPublish: 'with_note', publicationNote: ' ' }), ['note']],
    ['those living elsewhere, unanswered', line(8, null, { area: 'elsewhere' }), []],
    ['the whole, with an own count far off', line(100, { ownCount: 50 }, { area: 'whole' }), ['explanation']],
    ['an answer that was reopened', line(100, judged, { reopened: { before: figures(80), at: 'now' } }), ['reopened']],
  ] as const)('%s', (_, item, expected) => {
    expect(missing(item)).toEqual(expected)
  })
})

test.each([
  [[], null],
  [[2.3], 2.3],
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %s', (values, middle) => {
  expect(median(values)).toBe(middle)
})

describe('typed text', () => {
  test.each([
    ['  a\r\nb  ', 'a\nb'],
    ['zero\u200bwidth', 'zerowidth'],
    ['turned \u202eround', 'turned round'],
    ['nul\u0000byte', 'nulbyte'],
    ['half \ud83d letter', 'half \ufffd letter'],
    ['a\u0308', 'ä'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanedText(typed)).toBe(kept)
  })
})
