import { expect, test } from 'vitest'
import { suggestThemes } from '../../src/method/keyword-rules.ts'
import type { KeywordRule } from '../../src/model/codebook.ts'

const rule = (theme: string, any: readonly string[], none: readonly string[] = []): KeywordRule => ({
  id: `rule-${theme}`,
  theme,
  language: 'fi',
  any,
  none,
})
const found = (text: string, ...rules: readonly KeywordRule[]) =>
  suggestThemes(text, rules, 'fi').map(({ theme, reasons }) => [theme, ...reasons.map((reason) => reason.text)].join(': '))

test('a word is found by its beginning, in every inflected form and in capitals, and the whole word is shown', () => {
  expect(found('Vuokrat nousevat. VUOKRANKOROTUS ja vuokra-asunnot.', rule('12.1', ['vuokra']))).toEqual([
    '12.1: Vuokrat: VUOKRANKOROTUS: vuokra',
  ])
})

test('what only stands inside a word is not its beginning', () => {
  expect(found('Ruokajono kasvaa.', rule('19.4', ['jono']))).toEqual([])
})

test('the place of the reason is the place in the text, also behind signs of two units', () => {
  const text = '😀 Äidillä on velkaa'
  const [reason] = suggestThemes(text, [rule('8.1', ['velka'])], 'fi')[0]?.reasons ?? []
  expect(text.slice(reason?.from, reason?.until)).toBe('velkaa')
})

test('words that begin alike and mean something else are let be, and the others still count', () => {
  const lonely = rule('10.2', ['yksin'], ['yksinhuolt'])
  expect(found('Yksinhuoltaja jonottaa.', lonely)).toEqual([])
  expect(found('Yksinhuoltaja on yksin.', lonely)).toEqual(['10.2: yksin'])
})

test('a space behind a word means the whole word', () => {
  const whole = rule('10.2', ['yksin '])
  expect(found('Yksinkertainen asia', whole)).toEqual([])
  expect(found('Hän asuu yksin.', whole)).toEqual(['10.2: yksin'])
})

test('several words in a row are found over a line break', () => {
  expect(found('Apu tuli liian\nmyöhään.', rule('19.1', ['liian myöh']))).toEqual(['19.1: liian\nmyöhään'])
})

test('signs of patterns in a rule are only signs', () => {
  expect(found('a.c abc (x) [y]', rule('1', ['a.c', '(x', '[y']))).toEqual(['1: a.c: (x: [y'])
})

test('the theme with most reasons comes first, and rules of another language say nothing', () => {
  const swedish: KeywordRule = { ...rule('6', ['velka']), language: 'sv' }
  expect(found('velka, velat, jono', rule('19.4', ['jono']), rule('8.1', ['velka', 'velat']), swedish)).toEqual([
    '8.1: velka: velat',
    '19.4: jono',
  ])
})

test('two words of a rule that begin at one place are one reason', () => {
  expect(found('vuokranantaja', rule('12.1', ['vuokra', 'vuokranant']))).toEqual(['12.1: vuokranantaja'])
})

test('a text of 20,000 signs with every word a reason is searched in a moment', () => {
  const text = 'velka '.repeat(3334)
  const started = performance.now()
  expect(suggestThemes(text, [rule('8.1', ['velka', 'velko', 'vela'])], 'fi')[0]?.reasons).toHaveLength(3334)
  expect(performance.now() - started).toBeLessThan(1000)
})
