import { describe, expect, test } from 'vitest'
import { carryDraft, formDifference } from '../../src/collect/questionnaire/form-difference.ts'
import { readForm } from '../../src/design/read-questionnaire.ts'

const FIRST = `
form: small
version: 1
sections:
  - id: all
    items:
      - { question: A, type: integer }
      - { question: B, type: integer }
      - { question: C, type: single, choices: [x, y] }
      - { question: D, type: multiple, choices: [x, y] }
      - { question: E, type: text }
rules:
  - { id: a-at-most-b, severity: hard, check: A <= B, at: [A] }
`
const SECOND = `
form: small
version: 2
basedOn: 1
changes:
  - remove: B
  - removeRule: a-at-most-b
  - { add: { question: N, type: integer }, after: A }
  - { replace: { question: A, type: decimal, decimals: 1 } }
  - { replace: { question: C, type: single, choices: [x, z] } }
  - { replace: { question: D, type: multiple, choices: [x] } }
  - { replace: { question: E, type: integer } }
  - { addSection: { id: more, items: [{ question: P, type: text }] }, after: all }
texts:
  items:
    E: { label: { fi: Luku, sv: Tal, en: Number } }
`
const files = new Map([
  ['form-1.yaml', FIRST],
  ['form-2.yaml', SECOND],
])
const first = readForm(files, 'form-1.yaml').form
const second = readForm(files, 'form-2.yaml').form

describe('a version as a difference', () => {
  test('is the earlier one with its changes made', () => {
    const ids = second.sections.map(({ id, items }) => [id, items.map((item) => item.id)])
    expect(ids).toEqual([
      ['all', ['A', 'N', 'C', 'D', 'E']],
      ['more', ['P']],
    ])
    expect(second.rules).toEqual([])
    expect(second.version).toBe(2)
    expect(second.digest).not.toBe(first.digest)
  })

  test('tells what it changes and nothing else', () => {
    const told = formDifference(first, second).map(({ kind, of, path, aspects }) => [kind, of, path, ...aspects].join(' '))
    expect(told).toEqual([
      'changed item A type decimals',
      'added item N',
      'added choice C.z',
      'changed item E type label maxLength',
      'added section more',
      'added item P',
      'removed item B',
      'removed choice C.y',
      'removed choice D.y',
      'removed rule a-at-most-b',
    ])
    expect(formDifference(first, first)).toEqual([])
  })
})

describe('a draft carried to the next version', () => {
  test('keeps what still fits, tells what was dropped and what is new', () => {
    const draft = { A: 5, B: 6, C: 'y', D: ['x', 'y'], E: 'text' }
    const { kept, dropped, newlyAsked } = carryDraft(draft, first, second)
    expect(kept).toEqual({ A: 5, D: ['x'] })
    expect(dropped.map(({ key, reason, answer }) => [key, reason, answer])).toEqual([
      ['B', 'removed', 6],
      ['C', 'choice', 'y'],
      ['D', 'choice', ['x', 'y']],
      ['E', 'type', 'text'],
    ])
    expect(newlyAsked.map(({ key }) => key)).toEqual(['N', 'P'])
  })

  test('an answer that is now out of bounds is kept: the form tells of it', () => {
    const narrower = readForm(
      new Map([['form-1.yaml', FIRST.replace('A, type: integer', 'A, type: integer, max: 3')]]),
      'form-1.yaml',
    ).form
    expect(carryDraft({ A: 5 }, first, narrower)).toEqual({ kept: { A: 5 }, dropped: [], newlyAsked: [] })
  })
})
