import { describe, expect, test } from 'vitest'
import { analyseSurvey, type CrossWish } from '../../src/analyse/survey/analyse-survey.ts'
import { evaluateForm } from '../../src/collect/questionnaire/evaluate-form.ts'
import { type Answers, NO_SURROUNDINGS } from '../../src/model/answers.ts'
import type { CodedAnswers, SurveyResponse } from '../../src/model/survey.ts'
import type { QuestionResult, SurveyAnalysis } from '../../src/model/survey-analysis.ts'
import { askedIn } from '../../src/operations/survey/survey-material.ts'
import { formOf } from '../fixtures/filling.ts'

/** A small survey: does the unit do it; if so how (several ways) and how many people; in two services how often; why; since when. */
const form = formOf(`
form: drawn
version: 1
sections:
  - id: main
    items:
      - { question: does, type: yes-no }
      - { question: ways, type: multiple, choices: [meetings, letters, calls], when: does }
      - { question: people, type: integer, min: 0, max: 1000, mayBeUnavailable: true, when: does }
      - { question: since, type: date }
      - matrix: service
        rows: [young, old]
        columns: [{ question: often, type: single, choices: [often, never] }]
      - { question: why, type: paragraph, maxLength: 500 }
      - group: K
        min: 0
        max: 3
        items:
          - { question: name, type: text, maxLength: 50, isPersonal: true }
          - { question: role, type: single, choices: [boss, worker] }
`)

const NO_NOTES = { combined: [], inconsistencies: [], published: [] }
function survey(all: readonly Answers[], more: { wish?: CrossWish; coded?: readonly CodedAnswers[] } = {}): SurveyAnalysis {
  const responses = all.map((answers, place): SurveyResponse => {
    const { variables } = evaluateForm(form, answers, NO_SURROUNDINGS)
    const asked = new Set([...variables.values()].filter(({ isRelevant }) => isRelevant).map(({ key }) => key))
    return { respondent: `R${place}`, groups: {}, answers, asked }
  })
  const material = { form, notes: NO_NOTES, responses, universe: [], groups: [], coded: more.coded ?? [] }
  const analysis = analyseSurvey(material, more.wish ?? null)
  if ('unknownAxis' in analysis) throw new Error(analysis.unknownAxis)
  return analysis
}
function of<Kind extends QuestionResult['kind']>(analysis: SurveyAnalysis, variable: string, kind: Kind) {
  const found = analysis.questions.find((one) => one.variable === variable)
  if (found?.kind !== kind) throw new Error(`${variable} is not ${kind}`)
  return found as Extract<QuestionResult, { kind: Kind }>
}
const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers)

describe('the base of a share is those who were asked and answered', () => {
  // 12 do it: 8 say how, 3 leave it out, 1 has no figure of people; 5 do not and are not asked; 3 leave even the first question out.
  const all = [
    ...times(8, { does: true, ways: ['meetings'], people: 4 }),
    ...times(3, { does: true }),
    { does: true, ways: ['letters', 'calls'], people: { unavailable: 'Ei tilastoida.' } },
    ...times(5, { does: false }),
    ...times(3, {}),
  ]
  const analysis = survey(all)

  test('the first question: 20 asked, 17 answered, 3 blank; 12 of 17 is 70.6 %, shown as 71', () => {
    const { base, choices } = of(analysis, 'does', 'choice')
    expect(base).toEqual({ replies: 20, notAsked: 0, answered: 17, unavailable: 0, blank: 3 })
    expect(choices.map(({ count, percent }) => [count, percent])).toEqual([
      [12, 71],
      [5, 29],
    ])
  })

  test('ways: the 8 who do not, or do not say, are "not asked", which is not "no answer": 8 not asked, 9 answered, 3 blank', () => {
    expect(of(analysis, 'ways', 'choice').base).toEqual({ replies: 20, notAsked: 8, answered: 9, unavailable: 0, blank: 3 })
  })

  test('"not available" is neither an answer nor a blank', () => {
    const { base, summary } = of(analysis, 'people', 'number')
    expect(base).toEqual({ replies: 20, notAsked: 8, answered: 8, unavailable: 1, blank: 3 })
    expect(summary?.sum).toBe(32)
  })

  test('nine who answered are too few for shares: counts only, and it is said', () => {
    const { isSmall, choices, percentSum } = of(analysis, 'ways', 'choice')
    expect([isSmall, percentSum]).toEqual([true, null])
    expect(choices.map(({ count, percent }) => [count, percent])).toEqual([
      [8, null],
      [1, null],
      [1, null],
    ])
  })

  test('an answer to what was no longer asked is still an answer', () => {
    // Sent on an earlier version of the form, where it was asked of all.
    expect(of(survey([{ does: false, ways: ['calls'] }]), 'ways', 'choice').base.answered).toBe(1)
  })

  test('an empty list and an empty text are blanks', () => {
    const blank = survey([{ does: true, ways: [], why: '' }])
    expect([of(blank, 'ways', 'choice').base.blank, of(blank, 'why', 'open').base.blank]).toEqual([1, 1])
  })

  test('nobody has answered anything: no shares, no figures, nothing breaks', () => {
    const empty = survey([])
    expect(of(empty, 'does', 'choice').choices.map(({ count, percent }) => [count, percent])).toEqual([
      [0, null],
      [0, null],
    ])
    expect([of(empty, 'people', 'number').summary, of(empty, 'since', 'day').earliest]).toEqual([null, null])
  })
})

describe('several choices', () => {
  // Ten respondents: all meet, five write as well, two do all three. 10 + 7 + 2 = 19 choices: 190 %.
  const all = [
    ...times(3, { does: true, ways: ['meetings'] }),
    ...times(5, { does: true, ways: ['meetings', 'letters'] }),
    ...times(2, { does: true, ways: ['meetings', 'letters', 'calls'] }),
  ]
  test('are shares of respondents and come to more than 100 %: 100 + 70 + 20 = 190', () => {
    const { choices, percentSum, isMultiple } = of(survey(all), 'ways', 'choice')
    expect(choices.map(({ percent }) => percent)).toEqual([100, 70, 20])
    expect([isMultiple, percentSum]).toEqual([true, 190])
  })
})

describe('numbers and days', () => {
  test('1, 2, 4, 5, 100: mean 112 / 5 = 22.4, median 4, quartiles 2 and 5 (linear between ordered values)', () => {
    const analysis = survey([100, 1, 5, 2, 4].map((people) => ({ does: true, people })))
    expect(of(analysis, 'people', 'number').summary).toEqual({
      ...{ sum: 112, mean: 22.4, least: 1, lowerQuartile: 2, median: 4, upperQuartile: 5, greatest: 100 },
    })
  })

  test('of an even number of values the median lies half way: 1, 2, 3, 10 → 2.5; quartiles 1.75 and 4.75', () => {
    const { summary } = of(survey([1, 2, 3, 10].map((people) => ({ does: true, people }))), 'people', 'number')
    expect([summary?.lowerQuartile, summary?.median, summary?.upperQuartile]).toEqual([1.75, 2.5, 4.75])
  })

  test('zero counts as a number', () => {
    expect(of(survey([{ does: true, people: 0 }]), 'people', 'number').summary).toMatchObject({ mean: 0, greatest: 0 })
  })

  test('days have ends', () => {
    const { earliest, latest } = of(survey([{ since: '2021-05-01' }, { since: '1999-12-31' }]), 'since', 'day')
    expect([earliest, latest]).toEqual(['1999-12-31', '2021-05-01'])
  })
})

describe('cross tables', () => {
  // 10 do it and meet; 5 of them write too. 12 do not and see the young often; 10 of those who do see them never.
  const all = [
    ...times(5, { does: true, ways: ['meetings', 'letters'], 'service.young.often': 'never' }),
    ...times(5, { does: true, ways: ['meetings'], 'service.young.often': 'never' }),
    ...times(12, { does: false, 'service.young.often': 'often' }),
    ...times(4, { does: true, ways: ['meetings'] }),
    ...times(2, { 'service.young.often': 'often' }),
  ]

  test('count only those who answered both: 22 of 28', () => {
    const [table] = survey(all, { wish: { rows: 'service.young.often', columns: 'does' } }).crossTables
    expect([table?.base, table?.rowBases, table?.columnBases]).toEqual([22, [12, 10], [10, 12]])
    expect(
      table?.cells.map((row) => row.map(({ count, rowPercent, columnPercent }) => [count, rowPercent, columnPercent])),
    ).toEqual([
      [
        [0, 0, 0],
        [12, 100, 100],
      ],
      [
        [10, 100, 100],
        [0, 0, 0],
      ],
    ])
  })

  test('a respondent with two choices stands in two cells but once in each base', () => {
    const [table] = survey(all, { wish: { rows: 'ways', columns: 'does' } }).crossTables
    // 14 answered both; 14 meet, 5 write: 19 in cells.
    expect([table?.base, table?.columnBases, table?.rowBases]).toEqual([14, [14, 0], [14, 5, 0]])
    expect(table?.cells.map((row) => row.map(({ columnPercent }) => columnPercent))).toEqual([
      [100, null],
      [36, null], // 5 of 14 = 35.7
      [0, null],
    ])
  })

  test('what cannot divide respondents is not offered: open answers, numbers, questions asked of each thing', () => {
    expect(survey(all).axes.map(({ key }) => key)).toEqual(['does', 'ways', 'service.young.often', 'service.old.often'])
  })
})

describe('what is asked again for each thing', () => {
  test('is counted by thing: one unit with a boss and two workers, one with nobody', () => {
    const analysis = survey([{ 'K.1.role': 'boss', 'K.2.role': 'worker', 'K.4.role': 'worker', 'K.1.name': 'Testi' }, {}])
    const { base, choices } = of(analysis, 'K.role', 'choice')
    expect([base.replies, choices.map(({ count }) => count)]).toEqual([3, [1, 2]])
  })

  test('a person’s own details are not counted, shown or exported', () => {
    const analysis = survey([{ 'K.1.name': 'Testi Henkilö' }])
    expect(analysis.questions.map(({ variable }) => variable)).not.toContain('K.name')
    expect(JSON.stringify(analysis)).not.toContain('Testi Henkilö')
  })
})

describe('what was asked', () => {
  const plain = formOf(`
form: plain
version: 1
sections:
  - id: s
    items:
      - { question: a, type: integer }
      - group: G
        min: 0
        max: 3
        items: [{ question: b, type: integer }]
`)
  const answers = { a: 1, 'G.2.b': 3 }

  test('of a form without conditions is everything, and is not evaluated; it is the same as when it is', () => {
    const evaluated = evaluateForm(plain, answers, NO_SURROUNDINGS).variables
    expect([...askedIn(plain, answers, NO_SURROUNDINGS)]).toEqual([...evaluated.keys()])
    expect([...askedIn(plain, answers, NO_SURROUNDINGS)]).toEqual(['a', 'G.2.b'])
  })

  test('of a form with conditions follows the answers', () => {
    expect(askedIn(form, { does: false }, NO_SURROUNDINGS).has('ways')).toBe(false)
    expect(askedIn(form, { does: true }, NO_SURROUNDINGS).has('ways')).toBe(true)
  })
})

describe('open answers', () => {
  const all = [{ why: 'Rahaa ei ole.' }, {}, { why: 'Aikaa ei ole.' }]

  test('carry a running number that is the respondent’s in every question, and not the respondent', () => {
    expect(of(survey(all), 'why', 'open').answers).toEqual([
      { number: 1, text: 'Rahaa ei ole.' },
      { number: 3, text: 'Aikaa ei ole.' },
    ])
  })

  test('coded answers are counted by code: one answer may carry several', () => {
    const codes = new Map([
      [1, ['money', 'money']],
      [3, ['time', 'money']],
      [9, ['nobody']], // no such answer
    ])
    const { codes: counted } = of(survey(all, { coded: [{ variable: 'why', codes }] }), 'why', 'open')
    expect(counted.map(({ code, count }) => [code, count])).toEqual([
      ['money', 2],
      ['time', 1],
    ])
  })
})
