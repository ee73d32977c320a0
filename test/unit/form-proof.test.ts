import { describe, expect, test } from 'vitest'
import { proveForm } from '../../src/collect/questionnaire/prove-form.ts'
import { requireProved } from '../../src/collect/questionnaire/require-proved.ts'
import { formOf, staffingForm } from '../fixtures/filling.ts'

interface Sketch {
  readonly items: string
  readonly rules?: string
  readonly outside?: string
}

/** A form of one section. */
function sketch({ items, rules, outside }: Sketch) {
  const part = (name: string, text: string | undefined) => (text === undefined ? '' : `${name}:\n${text}\n`)
  return formOf(
    `form: sketch\nversion: 1\n${part('outside', outside)}sections:\n  - id: all\n    items:\n${items}\n${part('rules', rules)}`,
  )
}

const told = (parts: Sketch) => proveForm(sketch(parts)).map(({ severity, path, code }) => `${severity} ${path} ${code}`)

const A = '      - { question: A, type: integer, required: true, min: 0, max: 10 }\n'
const B = '      - { question: B, type: yes-no }\n'
const C = '      - { question: C, type: single, choices: [x, y], required: true }\n'

test('the staffing form has nothing to say', () => {
  expect(proveForm(staffingForm())).toEqual([])
  expect(() => requireProved(staffingForm())).not.toThrow()
})

describe('names and types', () => {
  test.each([
    [`${A}      - { question: Z, type: text, when: Q > 0 }`, 'blocking items.Z.when name-unknown'],
    [`${A}      - { question: Z, type: text, when: A + 1 }`, 'blocking items.Z.when type-mismatch'],
    [`${A}      - { question: Z, type: text, when: A >> 1 }`, 'blocking items.Z.when expression-unreadable'],
    [`${A}      - { question: Z, type: text, required: A }`, 'blocking items.Z.required type-mismatch'],
    [`${C}      - { question: Z, type: text, when: C = 'z' }`, 'blocking items.Z.when choice-unknown'],
    [`${A}      - { question: Z, type: text, when: constructor = 1 }`, 'blocking items.Z.when name-unknown'],
    [`${A}      - { question: Z, type: text, when: previous.Q = 1 }`, 'blocking items.Z.when name-unknown'],
    [`${A}      - { question: Z, type: text, when: parameter.limit = 1 }`, 'blocking items.Z.when name-unknown'],
    [`${A}      - { computed: Z, formula: nosuch(A) }`, 'blocking items.Z.formula function-unknown'],
  ])('%s', (items, fault) => expect(told({ items })).toContain(fault))

  test('a rule names places that are there, and messages show nothing that people wrote', () => {
    const form = formOf(`
form: sketch
version: 1
sections:
  - id: all
    items:
      - { question: A, type: integer }
      - { question: T, type: text }
rules:
  - { id: wrong-place, severity: hard, check: A > 1, at: [Q] }
  - { id: shows-text, severity: hard, check: A > 1, at: [A] }
texts:
  rules:
    shows-text: { fi: 'Luku {A} ja {T}', sv: 'Talet {A} och {Q}', en: 'x {A}' }
`)
    const faults = proveForm(form).map(({ path, code }) => `${path} ${code}`)
    expect(faults).toContain('rules.wrong-place.at rule-place-unknown')
    expect(faults).toContain('rules.shows-text.message placeholder-personal')
    expect(faults).toContain('rules.shows-text.message name-unknown')
    expect(faults).toContain('rules.shows-text.message placeholder-differs')
  })

  test('a value from outside that nothing reads is worth a word', () => {
    expect(told({ items: A, outside: '  - { name: parameter.limit, type: number }' })).toEqual([
      'warning outside.parameter.limit outside-unused',
    ])
  })
})

describe('structure', () => {
  test.each([
    ['      - { question: A, type: integer, min: 5, max: 4 }', 'blocking items.A bounds-crossed'],
    ['      - { question: A, type: integer, min: 0.2, max: 0.8 }', 'blocking items.A bounds-crossed'],
    ["      - { question: A, type: integer, min: '2024-01-01' }", 'blocking items.A bounds-type'],
    ['      - { question: A, type: date, min: 5 }', 'blocking items.A bounds-type'],
    ["      - { question: A, type: date, min: '2024-02-30' }", 'blocking items.A bounds-type'],
    ['      - { question: A, type: single }', 'blocking items.A choices-missing'],
    ['      - { question: A, type: text, choices: [x] }', 'blocking items.A choices-not-used'],
    ['      - { question: A, type: single, choices: [{ code: x, opens: T }] }', 'blocking items.A.choices.x opens-unknown'],
    ['      - { question: round, type: integer }', 'blocking items.round id-reserved'],
    ['      - { question: constructor, type: integer }', 'blocking items.constructor id-reserved'],
    ['      - { group: K, min: 3, max: 2, items: [{ question: n, type: text }] }', 'blocking items.K bounds-crossed'],
    [
      '      - { matrix: M, rows: [r], columns: [{ question: t, type: text }], rowTotals: true }',
      'blocking items.M totals-without-numbers',
    ],
    ['      - { note: N }', 'blocking sections nothing-asked'],
  ])('%s', (items, fault) => expect(told({ items })).toContain(fault))
})

describe('circles', () => {
  test.each([
    [
      'two computed fields of each other',
      '      - { question: A, type: integer }\n      - { computed: X, formula: Y + A }\n      - { computed: Y, formula: X }',
    ],
    ['a question that is asked when it is answered', '      - { question: A, type: integer, when: A > 0 }'],
    [
      'two questions that open each other',
      '      - { question: A, type: text, when: isKnown(B) }\n      - { question: B, type: text, when: isKnown(A) }',
    ],
    [
      'a computed field over itself through a total',
      "      - { computed: X, formula: 'sumOf(M, c)' }\n      - { matrix: M, when: X > 0, rows: [r], columns: [{ question: c, type: integer }] }",
    ],
  ])('%s', (_, items) => {
    const faults = proveForm(sketch({ items }))
    expect(faults.map(({ code }) => code)).toContain('circle')
    expect(faults[0]?.texts.en).toMatch(/→/)
  })

  test('a section asked by an answer inside it', () => {
    const form = formOf('form: sketch\nversion: 1\nsections: [{ id: s, when: B, items: [{ question: B, type: yes-no }] }]')
    expect(proveForm(form).map(({ code }) => code)).toContain('circle')
  })

  test('a chain of a hundred and thirty conditions is too long', () => {
    const chain = Array.from(
      { length: 130 },
      (_, n) => `      - { question: Q${n}, type: yes-no${n === 0 ? '' : `, when: Q${n - 1}`} }`,
    )
    expect(proveForm(sketch({ items: chain.join('\n') })).map(({ code }) => code)).toContain('chain-too-long')
  })

  test('a thing is counted once, whether it is asked or answered: a chain of a hundred conditions is proved', () => {
    const chain = Array.from(
      { length: 100 },
      (_, n) => `      - { question: Q${n}, type: yes-no, required: true${n === 0 ? '' : `, when: Q${n - 1}`} }`,
    )
    expect(proveForm(sketch({ items: chain.join('\n') }))).toEqual([])
  })

  test.each([
    ['minus signs', 50, (inner: string) => `${'-'.repeat(150)}${inner}`],
    ['brackets', 110, (inner: string) => `${'1 + ('.repeat(49)}${inner}${')'.repeat(49)}`],
    ['functions', 110, (inner: string) => `${'abs('.repeat(49)}${inner}${')'.repeat(49)}`],
  ])('a chain is also too long by its %s: it could not be worked out', (_, length, formula) => {
    const chain = Array.from(
      { length },
      (_, n) => `      - { computed: C${n}, formula: '${formula(n === 0 ? 'A' : `C${n - 1}`)}' }`,
    )
    expect(proveForm(sketch({ items: `${A}${chain.join('\n')}` })).map(({ code }) => code)).toEqual(['chain-too-long'])
  })

  test('formulas that name the one before twice do not double the work with every step', () => {
    const chain = Array.from({ length: 60 }, (_, n) => {
      const before = n === 0 ? 'A' : `C${n - 1}`
      return `      - { computed: C${n}, formula: '${n % 2 === 0 ? `coalesce(${before}, ${before})` : `${before} + ${before}`}' }`
    })
    expect(proveForm(sketch({ items: `${A}${chain.join('\n')}` }))).toEqual([])
  })

  test('five thousand formulas in a row, written backwards, are told in place of a fault of ours', () => {
    const section = (s: number) =>
      `{ id: s${s}, items: [${Array.from({ length: 500 }, (_, n) => `{ computed: C${500 * s + n}, formula: C${500 * s + n + 1} + 1 }`).join(', ')}] }`
    const sections = Array.from({ length: 10 }, (_, s) => section(s))
    const form = formOf(
      `form: sketch\nversion: 1\nsections: [${sections.join(', ')}, { id: e, items: [{ question: C5000, type: integer }] }]`,
    )
    expect(proveForm(form).map(({ code }) => code)).toEqual(['chain-too-long'])
  })
})

describe('every question is reached', () => {
  test.each([
    ['a number beyond its bounds', `${A}      - { question: Z, type: text, when: A > 10 }`],
    ['between two whole numbers', `${A}      - { question: Z, type: text, when: A > 3 and A < 4 }`],
    ['two codes of one choice', `${C}      - { question: Z, type: text, when: C = 'x' and C = 'y' }`],
    ['blank and known at once', `${B}      - { question: Z, type: text, when: isBlank(B) and B }`],
    ['not available where that cannot be said', `${A}      - { question: Z, type: text, when: isUnavailable(A) }`],
    [
      'known only where its own asker is closed',
      `${B}      - { question: Y, type: yes-no, when: B }\n      - { question: Z, type: text, when: not B and Y }`,
    ],
    [
      'an excluded pair of a multiple choice',
      "      - { question: S, type: multiple, choices: [a, { code: n, exclusive: true }] }\n      - { question: Z, type: text, when: \"selected(S, 'a') and selected(S, 'n')\" }",
    ],
  ])('never: %s', (_, items) => expect(told({ items })).toContain('blocking items.Z never-asked'))

  test.each([
    ['at the bound', `${A}      - { question: Z, type: text, when: A >= 10 }`],
    ['blank', `${B}      - { question: Z, type: text, when: isBlank(B) }`],
    ['of one of two codes', `${C}      - { question: Z, type: text, when: C != 'x' }`],
    [
      'through three conditions',
      `${B}      - { question: Y, type: integer, when: B }\n      - { question: X, type: single, choices: [p, q], when: Y > 100 }\n      - { question: Z, type: text, when: X = 'q' }`,
    ],
    [
      'of a sum',
      "      - { matrix: M, rows: [r, s], columns: [{ question: c, type: integer }] }\n      - { question: Z, type: text, when: 'sumOf(M, c) > 50' }",
    ],
    [
      'of the number of things',
      '      - { group: K, max: 5, items: [{ question: n, type: text }] }\n      - { question: Z, type: text, when: countOf(K) > 2 }',
    ],
    ['of the round before', `${A}      - { question: Z, type: text, when: A > previous.A }`],
    [
      'of a share',
      `${A}      - { question: Y, type: integer, min: 0, max: 10 }\n      - { computed: P, formula: 100 * Y / A }\n      - { question: Z, type: text, when: P >= 50 }`,
    ],
    ['of the day', `${A}      - { question: Z, type: text, when: round.day >= '2025-01-01' }`],
    [
      'opened by a choice',
      '      - { question: S, type: single, choices: [a, { code: o, opens: Z }] }\n      - { question: Z, type: text, required: true }',
    ],
  ])('asked: %s', (_, items) => expect(told({ items })).toEqual([]))

  test('where the search cannot try everything it says so and blocks nothing', () => {
    expect(told({ items: `${A}      - { question: Z, type: text, when: A * A * A = 343.5 }` })).toEqual([
      'warning items.Z.when not-proven-asked'.replace('.when', ''),
    ])
  })
})

describe('every route ends', () => {
  test('a hard rule that nothing fulfils', () => {
    const rules = '  - { id: impossible, severity: hard, check: A > 10, at: [A] }'
    expect(told({ items: A, rules })).toContain('blocking rules.impossible.check rule-never-holds')
  })

  test('two hard rules that exclude each other', () => {
    const rules = `  - { id: large, severity: hard, check: A > 5, at: [A] }
  - { id: small, severity: hard, check: A < 3, at: [A] }`
    expect(told({ items: A, rules })).toContain('blocking form route-does-not-end')
  })

  test('one branch that cannot be sent', () => {
    const items = `${C}      - { question: Z, type: integer, required: true, min: 0, max: 5, when: C = 'y' }`
    const rules = "  - { id: never-y, severity: hard, when: C = 'y', check: Z > 5, at: [Z] }"
    expect(told({ items, rules })).toEqual(expect.arrayContaining(['blocking items.Z route-does-not-end']))
  })

  test('a rule that says nothing ever', () => {
    const rules = '  - { id: needless, severity: soft, check: A <= 10, at: [A] }'
    expect(told({ items: A, rules })).toEqual(['warning rules.needless.check rule-never-speaks'])
  })

  test('routes through arithmetic are found by mending one answer at a time', () => {
    const items = `${A}      - { question: D, type: integer, required: true, min: 0, max: 1000 }
      - { question: Z, type: text, required: true, when: D > 30 * A and A > 0 }`
    const rules = `  - { id: even, severity: hard, check: D % 2 = 0, at: [D] }
  - { id: least, severity: hard, check: D >= 3 * A, at: [D, A] }`
    expect(told({ items, rules })).toEqual([])
  })

  test('a form that may not be taken into use says where and why', () => {
    const form = sketch({ items: `${A}      - { question: Z, type: text, when: A > 10 }` })
    expect(() => requireProved(form)).toThrow(/items\.Z: This is never asked/)
  })
})
