import { describe, expect, test } from 'vitest'
import { checkTypes, type ExpressionType, type NameTypes } from '../../src/collect/questionnaire/expression/check-types.ts'
import { evaluate } from '../../src/collect/questionnaire/expression/evaluate.ts'
import { robustDistance } from '../../src/collect/questionnaire/expression/functions.ts'
import { parseExpression } from '../../src/collect/questionnaire/expression/parse.ts'
import type { Scope } from '../../src/collect/questionnaire/expression/scope.ts'
import { exactNumber, type Value } from '../../src/collect/questionnaire/expression/value.ts'

const VALUES: Readonly<Record<string, Value>> = {
  two: 2,
  three: 3,
  zero: 0,
  yes: true,
  no: false,
  colour: 'red',
  colours: ['red', 'blue'],
  day: '2024-04-09',
  words: 'äiti 👩‍👧',
  'M1.r1.c1': 7,
}

const scope: Scope = {
  valueOf: (name) => (Object.hasOwn(VALUES, name) ? (VALUES[name] ?? null) : null),
  isUnavailable: (name) => name === 'missing',
  each: (id) =>
    id === 'K' ? [1, 2, 3].map((n) => ({ ...scope, valueOf: (name) => (name === 'n' ? n : scope.valueOf(name)) })) : [],
  historyOf: () => [500, 502, 498, 500],
}

function worth(text: string): Value {
  const parsed = parseExpression(text)
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault.en}`)
  const value = evaluate(parsed.node, scope)
  return typeof value === 'number' ? exactNumber(value) : value
}

function refusal(text: string): string {
  const parsed = parseExpression(text)
  return 'fault' in parsed ? parsed.fault.en : 'read'
}

describe('arithmetic', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['7 % 4', 3],
    ['-two + 5', 3],
    ['0.1 + 0.2', 0.3],
    ['0.3 - 3 * 0.1', 0],
    ['100 * 1.1', 110],
    ['1 / 3 * 3', 1],
    ['ceil(0.1 * 3 * 10)', 3],
    ['round(2.5)', 3],
    ['round(-2.5)', -2],
    ['round(1.005, 2)', 1.01],
    ['ceil(961 / 30) - 20', 13],
    ['floor(-0.5)', -1],
    ['max(0, two - three)', 0],
    ['min(3, 1, 2)', 1],
    ['sum(1, two, three)', 6],
    ['abs(two - three)', 1],
    ['M1.r1.c1 * 2', 14],
    ["daysBetween('2024-02-28', '2024-03-01')", 2],
    ['length(words)', 6],
  ])('%s is %s', (text, expected) => expect(worth(text)).toBe(expected))

  test.each([
    '1 / 0',
    '1 / zero',
    '7 % zero',
    '0 / 0',
    '1e308 * 10',
    'two + nothing',
    'abs(nothing)',
    'max(1, nothing)',
    '-nothing',
  ])('%s is blank', (text) => expect(worth(text)).toBeNull())
})

describe('conditions', () => {
  test.each([
    ['two < three and three > two', true],
    ['two = 2', true],
    ['two != 2', false],
    ['0.1 + 0.2 = 0.3', true],
    ['0.3 in (0.1 * 3)', true],
    ["colour = 'red'", true],
    ["colour in ('blue', 'red')", true],
    ["colour in ('blue')", false],
    ["colour in ['red']", true],
    ['two in (1, 2)', true],
    ["day > '2024-01-01'", true],
    ["selected(colours, 'blue')", true],
    ["selected(colours, 'green')", false],
    ["selected(colour, 'red')", true],
    ['count(colours) = 2', true],
    ['not two = 3', true],
    ['not two = 2', false],
    ['not yes and no', false],
    ['not (yes and no)', true],
    ['not not yes', true],
    ['yes and not no', true],
    ['no or yes and yes', true],
    ['not(two = 3)', true],
    ['isBlank(nothing) and isKnown(two)', true],
    ['isUnavailable(missing)', true],
    ['orZero(nothing) = 0', true],
    ['coalesce(nothing, three) = 3', true],
    ['no and nothing = 1', false],
    ['yes or nothing = 1', true],
    ['countOf(K) = 3', true],
    ['countOf(K, n > 1) = 2', true],
    ['sumOf(K, n * two) = 12', true],
    ['minOf(K, n) = 1 and maxOf(K, n) = 3', true],
  ])('%s is %s', (text, expected) => expect(worth(text)).toBe(expected))

  test.each([
    'nothing > 1',
    'nothing = nothing',
    'not nothing = 1',
    'yes and nothing = 1',
    'no or nothing = 1',
    'nothing in (1, 2)',
  ])('%s is blank', (text) => expect(worth(text)).toBeNull())
})

describe('what cannot be read is refused with its place', () => {
  test.each([
    ['', /empty/],
    ['two +', /character 6/],
    ['two two', /more than one/],
    ['two > 1,', /more than one/],
    ['two; three', /more than one/],
    ['1 < two < 3', /chained/],
    ['two == 2', /character/],
    ['two && three', /character/],
    ['two ? 1 : 2', /character|forms do not have/],
    ['two = not yes', /brackets/],
    ['two not yes', /brackets/],
    ['not', /missing after/],
    ['yes and not', /missing after/],
    ['notä', /read/],
    ['not ', /character/],
    ['colours[0]', /forms do not have/],
    ['a.b()', /forms do not have/],
    ['this', /forms do not have/],
    ['`x`', /character/],
    ['(1', /character/],
    ["'abc", /character/],
    ['x => x', /character/],
    ['1e999', /forms do not have/],
    ['x'.repeat(1001), /longer/],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, /levels/],
    [`${'-'.repeat(999)}1`, /levels/],
  ])('%s', (text, words) => expect(refusal(text)).toMatch(words))
})

describe('nothing of the machine is reachable', () => {
  test.each(['constructor', '__proto__', 'toString', 'M1.constructor', 'colour.length', 'globalThis', 'process'])(
    'the name %s is blank',
    (name) => expect(worth(name)).toBeNull(),
  )

  test.each(['constructor(1)', 'toString(two)', 'hasOwnProperty(two)', 'eval(two)'])('the function %s does nothing', (text) => {
    expect(worth(text)).toBeNull()
  })
})

describe('types', () => {
  const TYPES: Readonly<Record<string, ExpressionType>> = {
    two: { type: 'number' },
    yes: { type: 'boolean' },
    colour: { type: 'choice', codes: ['red', 'blue'] },
    colours: { type: 'list', codes: ['red', 'blue'] },
    day: { type: 'date' },
    words: { type: 'text' },
  }
  const names: NameTypes = {
    typeOf: (name) => (Object.hasOwn(TYPES, name) ? TYPES[name] : undefined),
    within: (id) => (id === 'K' ? names : undefined),
  }
  const faultsOf = (text: string) => {
    const parsed = parseExpression(text)
    return 'node' in parsed ? checkTypes(parsed.node, names).faults.map(({ code }) => code) : ['unreadable']
  }

  test.each([
    'two + 1 > 2',
    "colour = 'red'",
    "selected(colours, 'blue')",
    "day >= '2024-04-09'",
    "words = 'x'",
    'coalesce(two, 0) > 1',
    'sumOf(K, two) > 1 and countOf(K, yes) = 2',
    'round(two, 1)',
    'not two = 3',
  ])('%s fits', (text) => expect(faultsOf(text)).toEqual([]))

  test.each([
    ['three', 'name-unknown'],
    ['constructor', 'name-unknown'],
    ['nosuch(two)', 'function-unknown'],
    ['constructor(two)', 'function-unknown'],
    ["colour = 'green'", 'choice-unknown'],
    ["selected(colours, 'green')", 'choice-unknown'],
    ["colour in ('red', 'green')", 'choice-unknown'],
    ["two = 'red'", 'type-mismatch'],
    ['two and yes', 'type-mismatch'],
    ['yes + 1', 'type-mismatch'],
    ['words < words', 'type-mismatch'],
    ['colours = colours', 'type-mismatch'],
    ["day > '9.4.2024'", 'type-mismatch'],
    ['abs()', 'type-mismatch'],
    ['abs(1, 2)', 'type-mismatch'],
    ['abs(yes)', 'type-mismatch'],
    ['coalesce(two, yes)', 'type-mismatch'],
    ['sumOf(two, two)', 'name-unknown'],
    ['sumOf(K)', 'type-mismatch'],
    ['robustDistance(words)', 'type-mismatch'],
    ['isUnavailable(two + 1)', 'type-mismatch'],
    ["('a', 'b')", 'type-mismatch'],
  ])('%s: %s', (text, code) => expect(faultsOf(text)).toContain(code))
})

describe('distance from what is usual', () => {
  test('history 500, 502, 498, 500: median 500, MAD 1; 503 is 3 / 1.4826 = 2.02 away', () => {
    expect(robustDistance(503, [500, 502, 498, 500])).toBeCloseTo(2.0235, 4)
  })

  test('three earlier rounds, or rounds that never vary, say nothing', () => {
    expect(robustDistance(900, [500, 502, 498])).toBeNull()
    expect(robustDistance(900, [500, 500, 500, 500, 700])).toBeNull()
    expect(robustDistance(null, [500, 502, 498, 500])).toBeNull()
  })
})
