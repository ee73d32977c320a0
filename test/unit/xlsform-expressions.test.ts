/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: names stand like this in an XLSForm */
import { describe, expect, test } from 'vitest'
import type { ImportedNames } from '../../src/collect/questionnaire/xlsform/xpath-to-expression.ts'
import { translateXPath } from '../../src/collect/questionnaire/xlsform/xpath-to-expression.ts'

/** A form that asks `age`, `name`, one of `work`, some of `fruit`, `ok` to be acknowledged, and `person` again and again with `years`. */
const TYPES = {
  age: 'number',
  name: 'text',
  work: 'single',
  fruit: 'multiple',
  ok: 'boolean',
  person: 'group',
  years: 'number',
} as const
const names: ImportedNames = {
  nameOf: (name) => (name === 'years' ? 'person.years' : name in TYPES ? name : null),
  typeOf: (name) => TYPES[name as keyof typeof TYPES] ?? null,
  repeatOf: (name) => (name === 'years' ? 'person' : null),
  codeOf: (code) => code.replaceAll(' ', '_'),
}
const translated = (xpath: string) => translateXPath(xpath, names, 'age')

describe('conditions of an XLSForm in our own language', () => {
  test.each([
    ["${age} > 17 and ${work} = 'yes'", "age > 17 and work = 'yes'"],
    ['. >= 0 and . <= 120', 'age >= 0 and age <= 120'],
    ["selected(${fruit}, 'red apple')", "selected(fruit, 'red_apple')"],
    ["selected(${work}, 'yes')", "(work = 'yes')"],
    ["not(selected(${fruit}, 'a')) or ${age} div 2 > 3", "not (selected(fruit, 'a')) or age / 2 > 3"],
    ["${name} != ''", 'isKnown(name)'],
    ["${name} = ''", 'isBlank(name)'],
    ["${age} = '5'", 'age = 5'],
    ["${ok} = 'OK'", 'ok'],
    ['(${age} + 1) * 2', '(age + 1) * 2'],
    ['${age} - (1 - 2)', 'age - (1 - 2)'],
    ['${age} - 1 - 2', 'age - 1 - 2'],
    ['-${age} < 0', '-age < 0'],
    ['${age} mod 2 = 0', 'age % 2 = 0'],
    ['sum(${years})', 'sumOf(person, years)'],
    ['max(${years}) > 3', 'maxOf(person, years) > 3'],
    ['count(${person}) > 1', 'countOf(person) > 1'],
    ['count-selected(${fruit}) <= 3', 'count(fruit) <= 3'],
    ['round(${age} div 3, 1)', 'round((age / 3) * 10) / 10'],
    ['string-length(${name}) < 10', 'length(name) < 10'],
    ['true()', '1 = 1'],
    ['${name} = ‘a’', "name = 'a'"],
  ])('%s → %s', (xpath, expected) => expect(translated(xpath)).toEqual({ expression: expected }))

  test.each([
    ['${unknown} = 1', '${unknown}'],
    ["regex(., '[0-9]+')", 'regex()'],
    ['today() > ${age}', 'today()'],
    ['pulldata("f", "a", "b", ${age})', 'pulldata()'],
    ['../age > 1', '../age > 1'],
    ['/data/age > 1', '/data/age > 1'],
    ['${age} >', '${age} >'],
    ['((${age})', '((${age})'],
    [`"it's"`, `'it's'`],
    ['', ''],
  ])('%s has no counterpart, and the word is told', (xpath, word) => expect(translated(xpath)).toEqual({ unknown: word }))

  test('a condition of any depth ends', () => {
    expect(translated(`${'('.repeat(5000)}1${')'.repeat(5000)}`)).toHaveProperty('unknown')
  })
})
