import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseSurvey } from '../../src/analyse/survey/analyse-survey.ts'
import type { Answers } from '../../src/model/answers.ts'
import type { SurveyResponse } from '../../src/model/survey.ts'
import { formOf } from '../fixtures/filling.ts'

const form = formOf(`
form: drawn
version: 1
sections:
  - id: main
    items:
      - { question: one, type: single, choices: [a, b, c] }
      - { question: many, type: multiple, choices: [x, y, z] }
      - { question: number, type: integer, mayBeUnavailable: true }
`)

const answers = fc.record(
  {
    one: fc.constantFrom('a', 'b', 'c'),
    many: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
    number: fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant({ unavailable: 'no' })),
  },
  { requiredKeys: [] },
)
const response = fc.tuple(answers, fc.subarray(['one', 'many', 'number']), fc.constantFrom('p', 'q')).map(
  ([given, asked, group]): SurveyResponse => ({
    respondent: '',
    groups: { group },
    answers: given as Answers,
    asked: new Set(asked),
  }),
)
const text = (word: string) => ({ fi: word, sv: word, en: word })
const groups = [{ key: 'group', label: text('group'), categories: ['p', 'q'].map((code) => ({ code, label: text(code) })) }]

function analysed(responses: readonly SurveyResponse[], columns: string, rows: string) {
  const universe = responses.map(({ groups: own }, place) => ({
    respondent: String(place),
    groups: own,
    hasAnswered: place % 2 === 0,
    isExcused: place % 5 === 0,
  }))
  const analysis = analyseSurvey(
    {
      form,
      notes: { combined: [{ id: 'ab', of: 'one', codes: ['a', 'b'], label: text('ab') }], inconsistencies: [], published: [] },
      responses,
      universe,
      groups,
      coded: [],
    },
    { columns, rows },
  )
  if ('unknownAxis' in analysis) throw new Error(analysis.unknownAxis)
  return analysis
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('whatever people answer', () => {
  test('every respondent is in exactly one place of every base', () => {
    fc.assert(
      fc.property(fc.array(response), (responses) => {
        for (const { base } of analysed(responses, 'group', 'one').questions) {
          expect(base.notAsked + base.answered + base.unavailable + base.blank).toBe(base.replies)
          expect(base.replies).toBe(responses.length)
        }
      }),
    )
  })

  const choicesOf = (responses: readonly SurveyResponse[]) =>
    analysed(responses, 'group', 'one').questions.flatMap((result) => (result.kind === 'choice' ? [result] : []))

  test('single choices add up to the base; of several none is above it, and together they are at least it', () => {
    fc.assert(
      fc.property(fc.array(response), (responses) => {
        for (const { choices, base, isMultiple } of choicesOf(responses)) {
          const counts = choices.map(({ count }) => count)
          expect(isMultiple || sum(counts) === base.answered).toBe(true)
          expect(sum(counts)).toBeGreaterThanOrEqual(base.answered)
          expect(Math.max(0, ...counts)).toBeLessThanOrEqual(base.answered)
        }
      }),
    )
  })

  test('"a or b" of a single choice is a and b together; shares are shown from ten who answered on', () => {
    fc.assert(
      fc.property(fc.array(response), (responses) => {
        const [one, many] = choicesOf(responses)
        expect(one?.combined[0]?.count).toBe((one?.choices[0]?.count ?? 0) + (one?.choices[1]?.count ?? 0))
        for (const { choices, base } of [one, many].flatMap((result) => result ?? [])) {
          expect(choices.map(({ percent }) => percent === null)).toEqual(choices.map(() => base.answered < 10))
        }
      }),
    )
  })

  test('a cross table of single things adds up along both sides; with several every base stays within the whole', () => {
    fc.assert(
      fc.property(
        fc.array(response),
        fc.constantFrom('one', 'many'),
        fc.constantFrom('group', 'one'),
        (responses, rows, columns) => {
          const [table] = analysed(responses, columns, rows).crossTables
          if (!table) throw new Error('no table')
          table.cells.forEach((row, i) => {
            const inRow = sum(row.map(({ count }) => count))
            expect(inRow).toBe(table.rowBases[i])
          })
          if (rows === 'one') expect(sum(table.rowBases)).toBe(table.base)
          for (const base of [...table.rowBases, ...table.columnBases]) expect(base).toBeLessThanOrEqual(table.base)
          expect(sum(table.columnBases)).toBe(table.base)
        },
      ),
    )
  })

  test('the figures of numbers stand in order, and the mean lies between the ends', () => {
    fc.assert(
      fc.property(fc.array(response), (responses) => {
        const result = analysed(responses, 'group', 'one').questions.find(({ variable }) => variable === 'number')
        if (result?.kind !== 'number' || result.summary === null) return
        const { least, lowerQuartile, median, upperQuartile, greatest, mean } = result.summary
        const inOrder = [least, lowerQuartile, median, upperQuartile, greatest]
        expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder)
        expect(mean).toBeGreaterThanOrEqual(least - 1e-9)
        expect(mean).toBeLessThanOrEqual(greatest + 1e-9)
      }),
    )
  })

  test('response rates of the groups add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(response), (responses) => {
        const [rates] = analysed(responses, 'group', 'one').rates
        for (const part of ['asked', 'answered', 'excused'] as const) {
          expect(sum((rates?.lines ?? []).map((line) => line[part]))).toBe(rates?.total[part])
        }
        expect(rates?.total.answered).toBeLessThanOrEqual(rates?.total.asked ?? 0)
      }),
    )
  })

  test('the order of respondents changes no figure', () => {
    fc.assert(
      fc.property(fc.array(response), (responses) => {
        const there = analysed(responses, 'group', 'one')
        const back = analysed([...responses].reverse(), 'group', 'one')
        expect(back.questions).toEqual(there.questions)
        expect(back.crossTables).toEqual(there.crossTables)
      }),
    )
  })
})
