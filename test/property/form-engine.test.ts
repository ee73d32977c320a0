import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typedText } from '../../src/collect/questionnaire/answer-text.ts'
import { answersFromJson } from '../../src/collect/questionnaire/answers-json.ts'
import { evaluateForm } from '../../src/collect/questionnaire/evaluate-form.ts'
import { parseExpression } from '../../src/collect/questionnaire/expression/parse.ts'
import { and, not, or } from '../../src/collect/questionnaire/expression/value.ts'
import { proveForm } from '../../src/collect/questionnaire/prove-form.ts'
import { readTyped } from '../../src/collect/questionnaire/read-typed.ts'
import { variableKeys } from '../../src/collect/questionnaire/variables.ts'
import { type Answers, NO_SURROUNDINGS } from '../../src/model/answers.ts'
import type { Question } from '../../src/model/questionnaire.ts'
import { LANGUAGES } from '../../src/model/text.ts'
import { formOf, LIMIT_30, staffingForm } from '../fixtures/filling.ts'
import { everyFilling, smallForms } from '../fixtures/random-forms.ts'

const staffing = staffingForm()
const truths = fc.constantFrom(true, false, null)

describe('three-valued logic', () => {
  test('De Morgan, commutation, association, distribution and double negation hold with blanks', () => {
    fc.assert(
      fc.property(truths, truths, truths, (a, b, c) => {
        expect(not(and(a, b))).toBe(or(not(a), not(b)))
        expect(not(or(a, b))).toBe(and(not(a), not(b)))
        expect(and(a, b)).toBe(and(b, a))
        expect(or(a, b)).toBe(or(b, a))
        expect(and(a, and(b, c))).toBe(and(and(a, b), c))
        expect(and(a, or(b, c))).toBe(or(and(a, b), and(a, c)))
        expect(not(not(a))).toBe(a)
      }),
    )
  })
})

describe('nothing throws', () => {
  const keys = fc.oneof(
    fc.constantFrom(
      ...variableKeys(staffing, {}).map(({ key }) => key),
      'K.2.name',
      'K.99999999.name',
      '__proto__',
      'constructor',
      'K',
      '',
    ),
    fc.string(),
  )

  test('whatever the answers hold, the form is evaluated', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.anything())), (pairs) => {
        const answers = Object.fromEntries(pairs) as Answers
        const state = evaluateForm(staffing, answers, { ...LIMIT_30, previous: answers, history: [answers] })
        expect(state.maySend).toBe(!state.findings.some(({ severity }) => severity === 'hard'))
      }),
    )
  })

  test('whatever the JSON is, what could be taken is an answer that the form knows', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue())), (json) => {
        const { answers } = answersFromJson(staffing, json)
        const state = evaluateForm(staffing, answers, LIMIT_30)
        expect(state.findings.filter(({ rule }) => ['type', 'choice', 'length', 'unknown'].includes(rule))).toEqual([])
      }),
    )
  })

  test('whatever is written as an expression is read or refused', () => {
    const words = fc.constantFrom(
      'H2',
      '(',
      ')',
      'and',
      'or',
      'not',
      '=',
      '<',
      '1',
      "'x'",
      ',',
      'in',
      '.',
      '[',
      '-',
      'max(',
      ' ',
      'not ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')),
        ),
        (text) => {
          const parsed = parseExpression(text)
          expect('node' in parsed || parsed.fault.fi.length > 0).toBe(true)
        },
      ),
    )
  })

  test('whatever is typed is an answer or a refusal', () => {
    const questions = variableKeys(staffing, {}).map(({ question }) => question)
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...LANGUAGES),
        (question, typed, language) => {
          const reading = readTyped(question, typed, language)
          expect('answer' in reading || reading.problem[language].length > 0).toBe(true)
        },
      ),
    )
  })
})

describe('typed text and answers', () => {
  const typedForm = formOf(`
form: typed
version: 1
sections:
  - id: all
    items:
      - { question: I, type: integer }
      - { question: D, type: decimal, decimals: 3 }
      - { question: P, type: percent }
      - { question: E, type: date }
      - { question: T, type: paragraph }
      - { question: M, type: multiple, choices: [a, b, c] }
`)
  const question = (id: string) => typedForm.sections[0]?.items.find((item) => item.id === id) as Question

  test('a number stands in its input so that it reads back as itself, in every language', () => {
    const numbers = fc.oneof(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
    )
    fc.assert(
      fc.property(numbers, fc.constantFrom(...LANGUAGES), (number, language) => {
        const asked = question(Number.isInteger(number) ? 'I' : 'D')
        expect(readTyped(asked, typedText(asked, number, language), language)).toEqual({ answer: number === 0 ? 0 : number })
      }),
    )
  })

  test('days, codes and texts read back as themselves', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.subarray(['a', 'b', 'c'], { minLength: 1 }), fc.constantFrom(...LANGUAGES), (date, codes, language) => {
        expect(readTyped(question('E'), typedText(question('E'), date, language), language)).toEqual({ answer: date })
        expect(readTyped(question('M'), typedText(question('M'), codes, language), language)).toEqual({ answer: codes })
      }),
    )
  })

  test('what was read once reads the same again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('I', 'D', 'P', 'E', 'T', 'M'),
        fc.string(),
        fc.constantFrom(...LANGUAGES),
        (id, typed, language) => {
          const first = readTyped(question(id), typed, language)
          if ('problem' in first || first.answer === null) return
          expect(readTyped(question(id), typedText(question(id), first.answer, language), language)).toEqual(first)
        },
      ),
    )
  })
})

describe('conditions', () => {
  test('answers of what is not asked change nothing', () => {
    fc.assert(
      fc.property(smallForms, fc.nat(), fc.nat(), ({ form, questions }, one, other) => {
        const fillings = everyFilling(questions)
        const answers = fillings[one % fillings.length] ?? {}
        const others = fillings[other % fillings.length] ?? {}
        const state = evaluateForm(form, answers, NO_SURROUNDINGS)
        const changed = Object.fromEntries(
          questions.flatMap(({ id }) => {
            const value = state.variables.get(id)?.isRelevant ? answers[id] : others[id]
            return value === undefined ? [] : [[id, value] as const]
          }),
        )
        const after = evaluateForm(form, changed, NO_SURROUNDINGS)
        expect([...after.relevant]).toEqual([...state.relevant])
        expect(after.findings).toEqual(state.findings)
      }),
    )
  })

  test('the proof of a small form says what trying every filling says', () => {
    fc.assert(
      fc.property(smallForms, ({ form, questions }) => {
        const states = everyFilling(questions).map((answers) => evaluateForm(form, answers, NO_SURROUNDINGS))
        const told = proveForm(form)
        const has = (path: string, code: string) => told.some((fault) => fault.path === path && fault.code === code)
        expect(told.filter(({ code }) => code.includes('not-proven'))).toEqual([])
        for (const { id } of questions) {
          const asked = states.filter((state) => state.relevant.has(id))
          expect(has(`items.${id}`, 'never-asked')).toBe(asked.length === 0)
          const isDeadEnd = asked.length > 0 && !asked.some(({ maySend }) => maySend)
          if (form.sections[0]?.items.find((item) => item.id === id)?.kind === 'question') {
            const isConditional = form.sections[0].items.some((item) => item.id === id && item.when !== null)
            expect(has(`items.${id}`, 'route-does-not-end')).toBe(isConditional && isDeadEnd)
          }
        }
        expect(has('form', 'route-does-not-end')).toBe(!states.some(({ maySend }) => maySend))
      }),
      { numRuns: 200 },
    )
  })
})
