import { describe, expect, test } from 'vitest'
import { answerInWords, typedText } from '../../src/collect/questionnaire/answer-text.ts'
import { readTyped, readUnavailable } from '../../src/collect/questionnaire/read-typed.ts'
import type { Answer } from '../../src/model/answers.ts'
import type { Question } from '../../src/model/questionnaire.ts'
import { formOf } from '../fixtures/filling.ts'

const form = formOf(`
form: every-type
version: 1
sections:
  - id: all
    items:
      - { question: integer, type: integer, mayBeUnavailable: true }
      - { question: decimal, type: decimal, decimals: 2 }
      - { question: fine, type: decimal, decimals: 3 }
      - { question: percent, type: percent }
      - { question: date, type: date }
      - { question: single, type: single, choices: [a, b] }
      - { question: multiple, type: multiple, choices: [a, b, c] }
      - { question: text, type: text, maxLength: 10 }
      - { question: paragraph, type: paragraph, maxLength: 200 }
      - { question: email, type: email }
      - { question: phone, type: phone }
      - { question: yesno, type: yes-no }
      - { question: confirmation, type: confirmation }
`)

function question(id: string): Question {
  const found = form.sections[0]?.items.find((item) => item.id === id)
  if (found?.kind !== 'question') throw new Error(`no question ${id}`)
  return found
}

const read = (id: string, typed: string, language: 'fi' | 'sv' | 'en' = 'fi') => readTyped(question(id), typed, language)
const answer = (id: string, typed: string, language: 'fi' | 'sv' | 'en' = 'fi') => {
  const reading = read(id, typed, language)
  return 'answer' in reading ? reading.answer : `refused: ${reading.problem.en}`
}

describe('whole numbers as people type them', () => {
  test.each([
    ['1200', 1200],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f200', 1200],
    ['1\u2009200', 1200],
    ['12 345 678', 12345678],
    ['  7  ', 7],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['+5', 5],
    ['-5', -5],
    ['−5', -5],
    ['–5', -5],
    ['- 5', -5],
    ['１２', 12],
    ['12,0', 12],
    ['12.00', 12],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234,00', 1234],
    ['1 234,0', 1234],
    ['12\u200b34', 1234],
    ['1000000000000000', 1e15],
  ])('%s is %s', (typed, expected) => expect(answer('integer', typed)).toBe(expected))

  test.each([
    ['12,5', /whole number/],
    ['12.5', /whole number/],
    ['1.234', /1\u00a0234 or 1\.234/],
    ['1,234', /1\u00a0234 or 1\.234/],
    ['12 34', /two numbers/],
    ['1 2 3', /two numbers/],
    ['1e5', /figures/],
    ['noin 5', /figures/],
    ['5 lasta', /figures/],
    ['5-6', /figures/],
    ['--5', /figures/],
    ['½', /figures/],
    ['0x10', /figures/],
    ['∞', /figures/],
    ['1000000000000001', /larger/],
    ['9'.repeat(300), /larger|figures/],
    ['9'.repeat(500), /may have at most/],
  ])('%s is refused', (typed, words) => expect(answer('integer', typed)).toMatch(words))

  test('both readings of 1.234 are shown in each language, and the field is named', () => {
    const reading = read('integer', '1.234')
    expect('problem' in reading && reading.problem.fi).toMatch(/integer.*1\u00a0234 tai 1,234/)
    expect('problem' in reading && reading.problem.sv).toMatch(/1\u00a0234 eller 1,234/)
  })
})

describe('decimals', () => {
  test.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    [',5', 0.5],
    ['0,25', 0.25],
    ['1 234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['2,50', 2.5],
  ])('%s is %s', (typed, expected) => expect(answer('decimal', typed)).toBe(expected))

  test.each([
    ['2,555', /1.*two ways|two ways/],
    ['0,555', /at most 2 decimals/],
    ['1234,5678', /at most 2 decimals/],
    ['2,5,5', /figures/],
  ])('%s is refused', (typed, words) => expect(answer('decimal', typed)).toMatch(words))

  test('where three decimals are asked, the mark of the own language is decimal and the other is doubtful', () => {
    expect(answer('fine', '1,234', 'fi')).toBe(1.234)
    expect(answer('fine', '1,234', 'en')).toMatch(/two ways/)
    expect(answer('fine', '1.234', 'en')).toBe(1.234)
    expect(answer('fine', '1.234', 'sv')).toMatch(/two ways/)
  })

  test('the sign of per cent may stand after a percentage and nowhere else', () => {
    expect(answer('percent', '12,5 %')).toBe(12.5)
    expect(answer('percent', '12.5%')).toBe(12.5)
    expect(answer('decimal', '12,5 %')).toMatch(/figures/)
  })
})

test('blank is no answer, whatever the question; spaces and unseen signs are blank', () => {
  for (const item of form.sections[0]?.items ?? []) {
    for (const typed of ['', '   ', '\u00a0', '\u200b', '\n']) expect(answer(item.id, typed)).toBeNull()
  }
})

describe('days', () => {
  test.each([
    ['9.4.2024', '2024-04-09'],
    ['09.04.2024', '2024-04-09'],
    ['9. 4. 2024', '2024-04-09'],
    ['2024-04-09', '2024-04-09'],
    ['29.2.2024', '2024-02-29'],
  ])('%s is %s', (typed, expected) => expect(answer('date', typed)).toBe(expected))

  test.each(['29.2.2023', '31.4.2024', '4/9/2024', '9.4.24', '2024-4-9', '9.4.', 'huomenna', '0.1.2024', '2024-04-09T10:00'])(
    '%s is refused',
    (typed) => expect(answer('date', typed)).toMatch(/Write the day/),
  )
})

describe('texts', () => {
  test('length is counted as a person counts: ten flags of two signs each fit in ten', () => {
    expect(answer('text', '🇫🇮'.repeat(10))).toBe('🇫🇮'.repeat(10))
    expect(answer('text', '🇫🇮'.repeat(11))).toMatch(/11 characters.*at most 10/)
    expect(answer('text', 'a\u0308'.repeat(10))).toBe('ä'.repeat(10))
  })

  test('a line break stays in a paragraph and becomes a space in a line', () => {
    expect(answer('paragraph', 'a\r\nb')).toBe('a\nb')
    expect(answer('text', 'a\r\nb')).toBe('a b')
  })

  test('a personal identity code is refused and never repeated', () => {
    for (const typed of ['Lapsi 010190-900X', '010190+900x']) {
      const refused = String(answer('paragraph', typed))
      expect(refused).toMatch(/identity code/)
      expect(refused).not.toMatch(/010190|900/)
    }
  })

  test('hostile text is only text', () => {
    expect(answer('paragraph', '<script>alert(1)</script>{H2}')).toBe('<script>alert(1)</script>{H2}')
  })
})

describe('the rest', () => {
  test.each([
    ['email', 'a.b+c@alue.example', 'a.b+c@alue.example'],
    ['email', 'mäki@alue.example', 'mäki@alue.example'],
    ['phone', '040 123 4567', '040 123 4567'],
    ['phone', '+358 (40) 123-4567', '+358 (40) 123-4567'],
    ['single', 'b', 'b'],
    ['multiple', 'c, a', ['a', 'c']],
    ['multiple', 'a a', ['a']],
    ['multiple', ' ; ,', null],
    ['yesno', 'true', true],
    ['yesno', 'ei', false],
    ['confirmation', 'on', true],
    ['confirmation', 'false', null],
  ])('%s: %s is %j', (id, typed, expected) => expect(answer(id, typed)).toEqual(expected))

  test.each([
    ['email', 'a@b'],
    ['email', 'a b@alue.example'],
    ['email', 'a@@alue.example'],
    ['email', '.a@alue.example'],
    ['email', `${'a'.repeat(250)}@alue.example`],
    ['phone', '1234'],
    ['phone', '0401234567890123'],
    ['phone', 'ei ole'],
    ['single', 'c'],
    ['single', 'constructor'],
    ['multiple', 'a, d'],
    ['yesno', 'ehkä'],
    ['confirmation', 'ehkä'],
  ])('%s: %s is refused', (id, typed) => expect(answer(id, typed)).toMatch(/^refused/))
})

describe('not available', () => {
  test('needs a reason, and a question that allows it', () => {
    expect(readUnavailable(question('integer'), ' Järjestelmä vaihtui. ')).toEqual({
      answer: { unavailable: 'Järjestelmä vaihtui.' },
    })
    expect(readUnavailable(question('integer'), ' ')).toHaveProperty('problem')
    expect(readUnavailable(question('integer'), '010190-900X')).toHaveProperty('problem')
    expect(readUnavailable(question('integer'), 'x'.repeat(501))).toHaveProperty('problem')
    expect(readUnavailable(question('decimal'), 'Syy')).toHaveProperty('problem')
  })
})

describe('an answer as text', () => {
  const samples: readonly [string, Answer, string][] = [
    ['integer', 1234567, '1\u00a0234\u00a0567'],
    ['integer', -1234, '−1\u00a0234'],
    ['decimal', 1234.5, '1\u00a0234,5'],
    ['date', '2024-04-09', '9.4.2024'],
    ['multiple', ['a', 'c'], 'a c'],
    ['yesno', true, 'true'],
  ]

  test.each(samples)('%s %j stands in the input as %s', (id, value, text) => {
    expect(typedText(question(id), value, 'fi')).toBe(text)
  })

  test('for reading: words of the language, and why it is not available', () => {
    expect(answerInWords(question('yesno'), true, 'sv')).toBe('ja')
    expect(answerInWords(question('date'), '2024-04-09', 'en')).toBe('9 April 2024')
    expect(answerInWords(question('integer'), 1234, 'en')).toBe('1,234')
    expect(answerInWords(question('integer'), { unavailable: 'Syy' }, 'fi')).toBe('ei saatavilla: Syy')
    expect(answerInWords(question('integer'), null, 'fi')).toBe('')
  })
})
