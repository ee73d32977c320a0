import { describe, expect, test } from 'vitest'
import { answersFromJson } from '../../src/collect/questionnaire/answers-json.ts'
import { formOf } from '../fixtures/filling.ts'

const form = formOf(`
form: every-place
version: 1
sections:
  - id: all
    items:
      - { question: H2, type: integer, min: 0, max: 100, mayBeUnavailable: true }
      - { question: D, type: decimal, decimals: 1 }
      - { question: T, type: text, maxLength: 5 }
      - { question: S, type: multiple, choices: [a, b, c] }
      - { matrix: M, rows: [r1, r2], columns: [{ question: c1, type: integer }] }
      - { group: K, max: 2, items: [{ question: name, type: text }] }
      - { computed: C, formula: H2 * 2 }
`)

const read = (json: unknown) => {
  const { answers, findings } = answersFromJson(form, json)
  return { answers, findings: findings.map(({ rule, at }) => `${rule} ${at}`) }
}

describe('answers as JSON', () => {
  test('nested and flat keys mean the same', () => {
    const expected = { answers: { H2: 1, 'M.r1.c1': 3, 'K.1.name': 'A', 'K.2.name': 'B' }, findings: [] }
    expect(read({ H2: 1, M: { r1: { c1: 3 } }, K: [{ name: 'A' }, { name: 'B' }] })).toEqual(expected)
    expect(read({ H2: 1, 'M.r1.c1': 3, 'K.1.name': 'A', 'K.2.name': 'B' })).toEqual(expected)
    expect(read({ H2: 1, M: { r1: { c1: 3 } }, K: { 1: { name: 'A' }, 2: { name: 'B' } } })).toEqual(expected)
  })

  test('null and an empty text are blank, zero is zero, false is an answer', () => {
    expect(read({ H2: null, T: '', D: 0 })).toEqual({ answers: { D: 0 }, findings: [] })
  })

  test('not available carries its reason', () => {
    expect(read({ H2: { unavailable: 'Syy' } })).toEqual({ answers: { H2: { unavailable: 'Syy' } }, findings: [] })
    expect(read({ H2: { unavailable: ' ' } }).findings).toEqual(['reason H2'])
    expect(read({ D: { unavailable: 'Syy' } }).findings).toEqual(['type D'])
    expect(read({ H2: { unavailable: 'Syy', more: 1 } }).findings).toEqual(['type H2'])
  })

  test('codes come in the order of the form', () => {
    expect(read({ S: ['c', 'a'] }).answers).toEqual({ S: ['a', 'c'] })
  })

  test('what is out of bounds is an answer; the form tells of it', () => {
    expect(read({ H2: 101 })).toEqual({ answers: { H2: 101 }, findings: [] })
  })
})

describe('what cannot be taken names its field and takes nothing', () => {
  test.each([
    [{ X: 1 }, 'unknown X'],
    [{ C: 1 }, 'unknown C'],
    [{ 'M.r3.c1': 1 }, 'unknown M.r3.c1'],
    [{ M: { r1: { c9: 1 } } }, 'unknown M.r1.c9'],
    [{ M: { r1: 1 } }, 'unknown M.r1'],
    [{ M: 1 }, 'type M'],
    [{ K: 'A' }, 'type K'],
    [{ K: [{}, {}, {}] }, 'range K'],
    [{ K: [1] }, 'type K'],
    [{ H2: '1' }, 'type H2'],
    [{ H2: '1 200' }, 'type H2'],
    [{ H2: true }, 'type H2'],
    [{ H2: [1] }, 'type H2'],
    [{ H2: 1.5 }, 'type H2'],
    [{ H2: Number.POSITIVE_INFINITY }, 'type H2'],
    [{ D: 1.25 }, 'type D'],
    [{ T: 5 }, 'type T'],
    [{ T: 'abcdef' }, 'length T'],
    [{ S: 'a' }, 'type S'],
    [{ S: ['d'] }, 'choice S'],
    [{ S: [1] }, 'type S'],
    [{ 'M.r1.c1': 1, M: { r1: { c1: 2 } } }, 'type M.r1.c1'],
    [JSON.parse('{"__proto__": {"H2": 1}}'), 'unknown __proto__'],
    [{ constructor: 1 }, 'unknown constructor'],
    [{ hasOwnProperty: 1 }, 'unknown hasOwnProperty'],
    [[1], 'type '],
    ['H2', 'type '],
    [null, 'type '],
  ])('%j', (json, finding) => expect(read(json).findings).toEqual([finding]))

  test('a number given as text is told so', () => {
    expect(answersFromJson(form, { H2: '1 200' }).findings[0]?.message.en).toMatch(/given as a text/)
  })

  test.each([
    [{ S: 'a' }, 'Antakaa luettelo koodeja'],
    [{ H2: true }, 'Antakaa JSON-luku'],
    [{ M: 1 }, 'Antakaa rivit ja sarakkeet'],
    [{ K: [null] }, 'Antakaa luettelo, esimerkiksi [{ "kohta": 1 }]'],
    [{ C: 1 }, 'Lomake laskee kohdan C itse'],
  ])('%j is told with what belongs there', (json, words) =>
    expect(answersFromJson(form, json).findings[0]?.message.fi).toContain(words),
  )

  test('a very long key is not repeated whole', () => {
    expect(answersFromJson(form, { ['x'.repeat(5000)]: 1 }).findings[0]?.message.en.length).toBeLessThan(200)
  })

  test('ten thousand unknown keys are told of a thousand times at most', () => {
    const json = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`x${n}`, n]))
    expect(read(json).findings.length).toBe(1000)
  })
})
