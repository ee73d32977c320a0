import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasRefusedMark, identityMarks } from '../../src/collect/social-report/identity-guard.ts'
import { guardWords } from '../../src/design/guard-words.ts'
import { BLACKED_OUT, blackOut, shiftedSpan } from '../../src/method/black-out.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const names = guardWords(loadDefinitions())
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Codes of people who cannot be: individual numbers from 900, any day that exists, any century sign. */
const madeUpCode = fc
  .record({
    day: fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    number: fc.integer({ min: 900, max: 999 }),
    sign: fc.constantFrom(...'+-YXWVUABCDEF'),
  })
  .map(({ day, number, sign }) => {
    const iso = day.toISOString()
    const date = `${iso.slice(8, 10)}${iso.slice(5, 7)}${iso.slice(2, 4)}`
    return `${date}${sign}${number}${CHECK[Number(`${date}${number}`) % 31]}`
  })
const anything = fc.oneof(
  // What stands before a code must not hide it.
  fc.string({ unit: fc.constantFrom(...'0123456789 .-:+A'), maxLength: 20 }),

  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.lorem(),
)

test('a code is found inside any text', () => {
  fc.assert(
    fc.property(anything, madeUpCode, anything, (before, code, after) => {
      expect(hasRefusedMark(`${before} ${code} ${after}`)).toBe(true)
    }),
  )
})

test('any text gives marks that lie inside it, in order and apart from each other', () => {
  fc.assert(
    fc.property(anything, (text) => {
      let behind = 0
      for (const { from, until } of identityMarks(text, { names })) {
        expect(from).toBeGreaterThanOrEqual(behind)
        expect(until).toBeGreaterThan(from)
        behind = until
      }
      expect(behind).toBeLessThanOrEqual(text.length)
    }),
  )
})

const HOSTILE = [
  '1',
  '0 ',
  'a@',
  'Aa ',
  'Matti Virtanen ',
  'A-',
  '01.01.',
  'FI12',
  '-',
  'tili 1 ',
  '\u200b',
  'född ',
  '👨‍👩‍👧',
  'Katu ',
  'ä',
]

test.each(HOSTILE)('5,000 signs of %j take no more than a moment', (piece) => {
  const text = piece.repeat(Math.ceil(5_000 / piece.length)).slice(0, 5_000)
  identityMarks(text, { names })
  const start = performance.now()
  identityMarks(text, { names })
  expect(performance.now() - start).toBeLessThan(500)
})

test('a blacked-out text holds nothing of what was taken out, and everything else in its place', () => {
  const spans = fc.array(fc.tuple(fc.nat(200), fc.nat(30)), { maxLength: 6 })
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 }), spans, (text, places) => {
      const asked = places
        .map(([from, length]) => ({ from, until: Math.min(text.length, from + length + 1) }))
        .filter(({ from, until }) => from < until)
      const { text: after, spans: taken } = blackOut(text, asked)
      const kept = [...text].filter((_, place) => !asked.some(({ from, until }) => from <= place && place < until)).join('')
      expect(after.split(BLACKED_OUT).join('')).toBe(kept)
      expect(after.split(BLACKED_OUT)).toHaveLength(taken.length + 1)
    }),
  )
})

test('a passage beside what was blacked out covers the same words as before', () => {
  const text = 'Perhe asuu Koivukadulla 5 ja odottaa Matti Virtasen päätöstä.'
  const spanOf = (words: string) => ({ from: text.indexOf(words), until: text.indexOf(words) + words.length })
  const { text: after, spans } = blackOut(text, [spanOf('Koivukadulla 5'), spanOf('Matti Virtasen')])
  const words = (passage: { from: number; until: number }) => {
    const moved = shiftedSpan(passage, spans)
    return after.slice(moved.from, moved.until)
  }
  expect(after).toBe('Perhe asuu ▇▇▇ ja odottaa ▇▇▇ päätöstä.')
  expect(words(spanOf('Perhe'))).toBe('Perhe')
  expect(words(spanOf('odottaa'))).toBe('odottaa')
  expect(words(spanOf('päätöstä'))).toBe('päätöstä')
  expect(words(spanOf('asuu Koivukadulla 5 ja'))).toBe('asuu ▇▇▇ ja')
  // Half inside: the whole block.
  expect(words(spanOf('kadulla 5 ja'))).toBe('▇▇▇ ja')
  expect(words(spanOf('Matti'))).toBe('▇▇▇')
})
