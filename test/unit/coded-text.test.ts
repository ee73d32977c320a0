import { describe, expect, test } from 'vitest'
import type { Codebook, Theme } from '../../src/model/codebook.ts'
import { searchedWords } from '../../src/operations/coding/search-input.ts'
import { snippetOf } from '../../src/operations/coding/snippet.ts'
import { afterAct, type CodingWork } from '../../src/web/workspace/parts/coding/coding-work.ts'
import { keyInText } from '../../src/web/workspace/parts/coding/text-keys.ts'
import { sentencesOf, textPieces, tidySpan, wordEdge } from '../../src/web/workspace/view/coded-text.ts'
import { passageIn, type ShownCoding } from '../../src/web/workspace/view/coding-page.ts'
import { foundThemes, themeChoices } from '../../src/web/workspace/view/theme-choices.ts'

/*            0         1         2
              0123456789012345678901234 */
const TEXT = 'Vuokra nousi. Raha loppui.'
const one = (id: string, from: number, until: number) => ({ id, theme: '8', from, until })

describe('a text cut for drawing', () => {
  const shown = (...codings: ReturnType<typeof one>[]) =>
    textPieces(TEXT, codings, { selection: null }).map(
      ({ text, codings: own }) => `${text}:${own.map(({ id, lane }) => id + lane).join('')}`,
    )

  test('without codings it is one piece', () => {
    expect(shown()).toEqual([`${TEXT}:`])
  })

  test('codings that overlap have lanes of their own, from beginning to end', () => {
    expect(shown(one('a', 0, 12), one('b', 7, 18))).toEqual(['Vuokra :a0', 'nousi:a0b1', '. Raha:b1', ' loppui.:'])
  })

  test('a lane that has become free is used again', () => {
    expect(shown(one('a', 0, 6), one('b', 14, 18))).toEqual(['Vuokra:a0', ' nousi. :', 'Raha:b0', ' loppui.:'])
  })

  test('a coding that reaches beyond the text, as after a redaction, is left out', () => {
    expect(shown(one('a', 20, 99), one('b', 5, 5))).toEqual([`${TEXT}:`])
  })

  test('the pieces together are always the text', () => {
    const sentences = sentencesOf(TEXT, 'fi')
    const pieces = textPieces(TEXT, [one('a', 3, 20)], { selection: { from: 10, until: 16 }, sentences })
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT)
    expect(
      pieces
        .filter(({ isSelected }) => isSelected)
        .map(({ text }) => text)
        .join(''),
    ).toBe('si. Ra')
  })
})

describe('sentences and selections', () => {
  test('sentences with the space behind them are the whole text; empty lines belong to the one before', () => {
    const text = 'Vuokra nousi.\n\nRaha loppui. 🙂 Ja niin edelleen'
    const sentences = sentencesOf(text, 'fi')
    expect(sentences.map(({ from, until }) => text.slice(from, until)).join('')).toBe(text)
    expect(text.slice(sentences[0]?.from, sentences[0]?.until)).toBe('Vuokra nousi.\n\n')
  })

  test('a selection loses the space at its ends and never halves a sign', () => {
    expect(tidySpan(TEXT, { from: 13, until: 19 })).toEqual({ from: 14, until: 18 })
    expect(tidySpan(TEXT, { from: 18, until: 14 })).toEqual({ from: 14, until: 18 })
    expect(tidySpan(TEXT, { from: 13, until: 14 })).toBeNull()
    // The smile takes places 0 and 1: from its middle the selection grows to all of it.
    expect(tidySpan('🙂a', { from: 1, until: 3 })).toEqual({ from: 0, until: 3 })
  })

  test('a selection grows to the end of the next word and shrinks to that of the one before', () => {
    expect([wordEdge(TEXT, 0, 1), wordEdge(TEXT, 6, 1), wordEdge(TEXT, 13, -1), wordEdge(TEXT, 6, -1)]).toEqual([6, 13, 6, 0])
  })
})

describe('keys in the text', () => {
  const key = (name: string, more: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey', boolean>> = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...more,
  })
  const at = { text: TEXT, sentences: sentencesOf(TEXT, 'fi'), here: 0, selection: null }

  test('arrows go from sentence to sentence and stop at the ends', () => {
    expect(keyInText(key('ArrowDown'), at)).toEqual({ here: 1 })
    expect(keyInText(key('ArrowDown'), { ...at, here: 1 })).toEqual({ here: 1 })
    expect(keyInText(key('ArrowUp'), at)).toEqual({ here: 0 })
  })

  test('space selects the sentence, and again takes the selection away', () => {
    expect(keyInText(key(' '), at)).toEqual({ selection: { from: 0, until: 14 } })
    expect(keyInText(key(' '), { ...at, selection: { from: 0, until: 13 } })).toEqual({ selection: null })
  })

  test('shift and an arrow adds the next sentence, or a word; with Ctrl the beginning moves', () => {
    expect(keyInText(key('ArrowDown', { shiftKey: true }), at)).toEqual({ here: 1, selection: { from: 0, until: 26 } })
    expect(keyInText(key('ArrowRight', { shiftKey: true }), at)).toEqual({ selection: { from: 0, until: 6 } })
    const selection = { from: 0, until: 13 }
    expect(keyInText(key('ArrowRight', { shiftKey: true, ctrlKey: true }), { ...at, selection })).toEqual({
      selection: { from: 6, until: 13 },
    })
  })

  test('keys of the browser are left to it', () => {
    for (const other of [key('ArrowDown', { altKey: true }), key('a', { ctrlKey: true }), key('Tab'), key('Escape')])
      expect(keyInText(other, at)).toBeNull()
  })
})

describe('the work on the page', () => {
  const work: CodingWork = { codings: [], selection: null, undo: [], recent: ['9'], said: '', isFailed: false, isBusy: true }
  const coding = (id: string): ShownCoding => ({ id, theme: '8', passage: null, by: 'a', isCounted: true, memo: '' })
  const added = (id: string, isUndo = false) =>
    ({ what: 'added', coding: coding(id), isUndo, said: 'given', saidOfSame: 'same' }) as const
  const removed = (id: string, isUndo = false) => ({ what: 'removed', coding: coding(id), isUndo, said: 'gone' }) as const

  test('what was given stands first among the recent themes and can be undone', () => {
    const after = afterAct(work, added('a'))
    expect([after.codings.length, after.recent, after.undo.length, after.isBusy]).toEqual([1, ['8', '9'], 1, false])
    expect(afterAct(after, removed('a', true))).toMatchObject({ codings: [], undo: [] })
  })

  test('what was there already is told and not undone', () => {
    const after = afterAct(afterAct(work, added('a')), added('a'))
    expect([after.codings.length, after.said, after.undo.length]).toEqual([1, 'same', 1])
  })

  test('given, taken away, both undone: the first step then speaks of the new id', () => {
    const taken = afterAct(afterAct(work, added('a')), removed('a'))
    const again = afterAct(taken, added('b', true))
    expect(again.undo).toEqual([{ did: 'added', coding: coding('b') }])
  })
})

const theme = (id: string, parents: string[], name: string): Theme => ({
  id,
  parents,
  names: { fi: name, sv: name, en: name },
  description: null,
  include: [],
  exclude: [],
  colour: 'blue',
  memo: null,
  isRetired: id === '9',
  replacedBy: [],
})

describe('themes to choose from', () => {
  const themes = [
    theme('8', [], 'Toimeentulo'),
    theme('12', [], 'Asuminen'),
    theme('12.1', ['12', '8'], 'Asumisen kalleus'),
    theme('9', [], 'Vanha'),
  ]
  const codebook: Codebook = { organiser: '16', national: 1, local: 0, themes }
  const choices = themeChoices(codebook, 'fi')

  test('each stands once, under the first of its parents; retired ones are left out', () => {
    expect(choices.map(({ id, depth }) => `${id}:${depth}`)).toEqual(['8:0', '12:0', '12.1:1'])
  })

  test('numbers and beginnings come before the middle of words', () => {
    expect(foundThemes(choices, 'as').map(({ id }) => id)).toEqual(['12', '12.1'])
    expect(foundThemes(choices, '12.1').map(({ id }) => id)).toEqual(['12.1'])
    expect(foundThemes(choices, 'kall').map(({ id }) => id)).toEqual(['12.1'])
    expect(foundThemes(choices, 'xyz')).toEqual([])
  })
})

describe('words of a search', () => {
  test('are letters and digits in small letters, each once, and single letters are left out', () => {
    expect(searchedWords('Vuokra-ASUNTO, ’äiti’ a 3 2024 vuokra')).toEqual(['vuokra', 'asunto', 'äiti', '2024'])
    expect(searchedWords("'; drop & | ! :* <->")).toEqual(['drop'])
    expect(searchedWords(`${'yy '.repeat(30)}ab cd ef gh ij kl mn op qr`)).toHaveLength(8)
  })

  test('a snippet shows the first hit with what is around it, whole words only', () => {
    const text = `${'alku '.repeat(40)}vuokrasta puhutaan ${'loppu '.repeat(60)}`
    const pieces = snippetOf(text, ['vuokr'])
    expect(pieces.filter(({ isHit }) => isHit)).toEqual([{ text: 'vuokrasta', isHit: true }])
    const shown = pieces.map((piece) => piece.text).join('')
    expect(shown).toMatch(/^… alku .*alku vuokrasta puhutaan loppu .* …$/)
    expect(snippetOf('Lyhyt teksti', [])).toEqual([{ text: 'Lyhyt teksti', isHit: false }])
    expect(snippetOf('', ['x'])).toEqual([])
  })
})

test('a passage in a form names a part that is there, or is the whole report', () => {
  const texts = [{ part: 'observation', text: TEXT }]
  expect(passageIn('observation 0 6', texts)).toEqual({ part: 'observation', from: 0, until: 6, words: 'Vuokra' })
  expect(passageIn('', texts)).toBeNull()
})
