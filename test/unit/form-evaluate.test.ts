import { describe, expect, test } from 'vitest'
import { evaluateForm, relevantAnswers } from '../../src/collect/questionnaire/evaluate-form.ts'
import { instancesOf, nextInstance, variableKeys, variableOf } from '../../src/collect/questionnaire/variables.ts'
import { NO_SURROUNDINGS } from '../../src/model/answers.ts'
import { fill, formOf } from '../fixtures/filling.ts'

const hours = formOf(`
form: hours
version: 1
sections:
  - id: unit
    items:
      - { question: open, type: yes-no, required: true }
      - { question: kind, type: single, choices: [home, centre, { code: other, opens: other_kind }], required: true, when: open }
      - { question: other_kind, type: text, required: true }
  - id: staff
    when: open
    items:
      - matrix: M
        rows: [nurse, { row: doctor, when: kind = 'centre' }, helper]
        columns:
          - { question: direct, type: integer, required: true, min: 0 }
          - { question: indirect, type: decimal, decimals: 1, min: 0 }
          - { question: why, type: text, when: direct = 0, required: direct = 0 }
        columnTotals: true
        rowTotals: true
      - { computed: share, formula: 100 * M.nurse.direct / M.total.direct, decimals: 1 }
      - { computed: known, formula: 'sumOf(M, orZero(direct))' }
  - id: contacts
    items:
      - group: K
        min: 1
        max: 3
        items:
          - { question: name, type: text, required: true }
          - { question: at_home, type: yes-no }
          - { question: phone, type: phone, when: at_home, required: true }
      - { computed: people, formula: countOf(K) }
      - { note: thanks, when: people > 1 }
  - id: reasons
    items:
      - { question: R, type: multiple, choices: [a, b, { code: none, exclusive: true }] }
rules:
  - { id: direct-before-indirect, severity: soft, check: indirect <= direct, at: [M.indirect, M.direct] }
  - { id: names-differ, severity: hard, when: people = 2, check: 'not (sum(1, people) = 4)', at: [K] }
`)

describe('what is asked', () => {
  test('follows the answers: a closed unit is asked nothing of its staff', () => {
    fill(hours)
      .expectAsked('open', 'K')
      .expectNotAsked('kind', 'staff', 'M', 'M.nurse.direct', 'other_kind')
      .answer('open', 'true')
      .expectAsked('kind', 'staff', 'M.nurse.direct', 'M.helper.direct')
      .expectNotAsked('M.doctor.direct', 'M.nurse.why', 'other_kind')
      .answer('kind', 'centre')
      .expectAsked('M.doctor.direct')
      .answer('kind', 'other')
      .expectAsked('other_kind')
      .expectNotAsked('M.doctor.direct')
      .answer('M.nurse.direct', '0')
      .expectAsked('M.nurse.why')
      .expectNotAsked('M.helper.why')
  })

  test('an answer in a closed part does not count, and opening it again brings it back', () => {
    const filling = fill(hours).answer('open', 'true').answer('kind', 'other').answer('other_kind', 'Vene')
    expect(relevantAnswers(hours, filling.answers, NO_SURROUNDINGS)).toEqual({ open: true, kind: 'other', other_kind: 'Vene' })
    filling.answer('open', 'false').expectNotAsked('kind', 'other_kind')
    expect(relevantAnswers(hours, filling.answers, NO_SURROUNDINGS)).toEqual({ open: false })
    filling.answer('open', 'true').expectAsked('other_kind')
  })

  test('a required answer that is not asked is not missing', () => {
    fill(hours).answer('open', 'false').answer('K.1.name', 'Testi').expectFindings().expectMaySend(true)
  })
})

describe('matrices', () => {
  const open = () => fill(hours).answer('open', 'true').answer('kind', 'home').answer('K.1.name', 'Testi')

  test('totals add the rows that are asked: 10 + 5 direct, 2.5 + 1 indirect, 18.5 in all', () => {
    open()
      .answer('M.nurse.direct', '10')
      .answer('M.helper.direct', '5')
      .answer('M.nurse.indirect', '2,5')
      .answer('M.helper.indirect', '1')
      .expectComputed('M.total.direct', 15)
      .expectComputed('M.total.indirect', 3.5)
      .expectComputed('M.nurse.total', 12.5)
      .expectComputed('M.total.total', 18.5)
      .expectComputed('share', 66.6666666667)
      .expectFindings()
  })

  test('a total of which a part is blank is blank, and never counts the blank as zero unless told to', () => {
    open()
      .answer('M.nurse.direct', '10')
      .expectComputed('M.total.direct', null)
      .expectComputed('share', null)
      .expectComputed('known', 10)
  })

  test('a rule about a column is asked of each row by itself', () => {
    open()
      .answer('M.nurse.direct', '10')
      .answer('M.nurse.indirect', '11')
      .answer('M.helper.direct', '5')
      .answer('M.helper.indirect', '5')
      .expectFindings('direct-before-indirect M.nurse.indirect')
    const [finding] = open().given({ 'M.nurse.direct': 1, 'M.nurse.indirect': 2, 'M.helper.direct': 1 }).state.findings
    expect(finding?.with).toEqual(['M.nurse.direct'])
  })
})

describe('repeating groups', () => {
  test('the least number is asked without anything being typed', () => {
    expect(variableKeys(hours, {}).map(({ key }) => key)).toContain('K.1.name')
  })

  test('bare names mean the same instance', () => {
    fill(hours)
      .answer('open', 'false')
      .answer('K.1.name', 'A')
      .answer('K.2.name', 'B')
      .answer('K.2.at_home', 'true')
      .expectAsked('K.2.phone', 'thanks')
      .expectNotAsked('K.1.phone')
      .expectComputed('people', 2)
      .expectFindings('required K.2.phone')
  })

  test('an instance begun without an answer is asked, when the draft says so', () => {
    const begun = { ...NO_SURROUNDINGS, alsoKeys: ['K.2.name'] }
    const state = evaluateForm(hours, { open: false, 'K.1.name': 'A' }, begun)
    expect(state.findings.map(({ at }) => at)).toEqual(['K.2.name'])
  })

  test('a removed instance keeps its number: the next one gets a new', () => {
    const group = hours.sections.flatMap(({ items }) => items).find(({ id }) => id === 'K')
    if (group?.kind !== 'group') throw new Error('no group')
    expect(instancesOf(group, ['K.1.name', 'K.3.name', 'K.3.phone', 'H2', 'K.x.name', 'K.0.name', 'K.1000001.name'])).toEqual([
      1, 3,
    ])
    expect(nextInstance(group, ['K.1.name', 'K.3.name'])).toBe(4)
  })

  test('more than the most is told at the group', () => {
    const names = Object.fromEntries([1, 2, 3, 4].map((n) => [`K.${n}.name`, 'A']))
    fill(hours)
      .given({ open: false, ...names })
      .expectFindings('range K')
  })
})

describe('answers that cannot be', () => {
  test.each([
    ['R', ['a', 'none'], 'choice R'],
    ['R', ['a', 'a'], 'choice R'],
    ['R', ['z'], 'choice R'],
    ['R', 'a', 'type R'],
    ['kind', 'z', 'choice kind'],
    ['open', 'true', 'type open'],
    ['M.nurse.direct', 1.5, 'type M.nurse.direct'],
    ['M.nurse.direct', -1, 'range M.nurse.direct'],
    ['M.nurse.direct', 1e16, 'range M.nurse.direct'],
    ['M.nurse.direct', Number.NaN, 'type M.nurse.direct'],
    ['M.nurse.indirect', 1.25, 'type M.nurse.indirect'],
    ['M.nurse.direct', { unavailable: 'Syy' }, 'type M.nurse.direct'],
    ['K.1.name', 'x'.repeat(201), 'length K.1.name'],
    ['K.1.name', 'Lapsi 010190-900X', 'type K.1.name'],
    ['nosuch', 1, 'unknown nosuch'],
    ['M.nosuch.direct', 1, 'unknown M.nosuch.direct'],
    ['M', 1, 'unknown M'],
    ['K.1', 1, 'unknown K.1'],
    ['constructor', 1, 'unknown constructor'],
  ])('%s: %j', (key, answer, finding) => {
    const others = { open: true, kind: 'home', 'K.1.name': 'A', 'M.nurse.direct': 1, 'M.helper.direct': 1 }
    const state = evaluateForm(hours, { ...others, [key]: answer as never }, NO_SURROUNDINGS)
    expect(state.findings.map(({ rule, at }) => `${rule} ${at}`)).toContain(finding)
    expect(state.maySend).toBe(false)
  })

  test('variables are found by their key, of instances that are not there yet too', () => {
    expect(variableOf(hours, 'K.7.phone')?.question.type).toBe('phone')
    expect(
      ['K', 'K.0.phone', 'K.01.phone', 'K.1.phone.x', 'M.nurse', 'share', '__proto__', ''].map((key) => variableOf(hours, key)),
    ).toEqual(Array.from({ length: 8 }, () => undefined))
  })
})

test('200 fields are evaluated within two milliseconds', () => {
  const rows = Array.from({ length: 50 }, (_, row) => `r${row}`)
  const form = formOf(`
form: large
version: 1
sections:
  - id: all
    items:
      - matrix: M
        rows: [${rows.join(', ')}]
        columns:
          - { question: a, type: integer, required: true }
          - { question: b, type: integer, when: a > 0 }
          - { question: c, type: integer, when: b > 0 }
          - { question: d, type: integer }
        columnTotals: true
        rowTotals: true
rules:
  - { id: b-at-most-a, severity: hard, check: b <= a, at: [M.b] }
`)
  const answers = Object.fromEntries(rows.flatMap((row) => ['a', 'b', 'c', 'd'].map((column) => [`M.${row}.${column}`, 1])))
  const once = () => evaluateForm(form, answers, NO_SURROUNDINGS)
  for (let round = 0; round < 100; round++) once()
  // Time of the processor, not of the clock: other work on the machine does not count.
  const before = process.cpuUsage()
  for (let round = 0; round < 100; round++) once()
  expect(process.cpuUsage(before).user / 1000 / 100).toBeLessThan(2)
})
