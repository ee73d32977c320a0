import fc from 'fast-check'
import { test } from 'vitest'
import { type EditedCodebook, editThemes } from '../../src/method/codebook/edit-themes.ts'
import { themeChanges } from '../../src/method/codebook/theme-changes.ts'
import { carriedCounts, themeOutline } from '../../src/method/codebook/theme-outline.ts'
import type { Theme } from '../../src/model/codebook.ts'
import type { CodebookEdit } from '../../src/model/codebook-edit.ts'
import { Problem } from '../../src/model/problem.ts'
import { circularTheme, countedAs, currentThemes } from '../../src/model/theme-tree.ts'

const START = ['1', '2', '3', '4', '5', '6'].map((id, place): Theme => {
  const names = { fi: `a${id}`, sv: `a${id}`, en: `a${id}` }
  const words = { description: null, include: [], exclude: [], memo: null, colour: 'grey' as const }
  return { id, parents: place > 2 ? [String(place - 1)] : [], names, ...words, isRetired: false, replacedBy: [] }
})

const id = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9', '1.1', '2.1', '3.1')
const names = fc.integer({ min: 1, max: 30 }).map((number) => ({ fi: `b${number}`, sv: `b${number}`, en: `b${number}` }))
const edits: fc.Arbitrary<CodebookEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    id: fc.constant(null),
    names,
    parents: fc.array(id, { maxLength: 3 }),
    colour: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('rename' as const), theme: id, names }),
  fc.record({ kind: fc.constant('move' as const), theme: id, parents: fc.array(id, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('merge' as const), theme: id, into: id }),
  fc.record({ kind: fc.constant('split' as const), theme: id, into: fc.array(id, { minLength: 2, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('retire' as const), theme: id }),
  fc.record({ kind: fc.constant('restore' as const), theme: id }),
)

/** What comes of a sequence: an edit that is refused changes nothing, and each few edits a version is published. */
function themesAfter(sequence: readonly (CodebookEdit | 'publish')[]): readonly Theme[] {
  let book: EditedCodebook = { owner: 'national', themes: START, published: new Set(START.map((one) => one.id)), national: [] }
  for (const edit of sequence) {
    if (edit === 'publish') book = { ...book, published: new Set([...book.published, ...book.themes.map((one) => one.id)]) }
    else {
      try {
        book = { ...book, themes: editThemes(book, edit) }
      } catch (error) {
        if (!(error instanceof Problem)) throw error
      }
    }
  }
  return book.themes
}

const sequences = fc.array(fc.oneof({ arbitrary: edits, weight: 6 }, { arbitrary: fc.constant('publish' as const), weight: 1 }), {
  maxLength: 40,
})

test('no sequence of edits leaves a circle, a parent that is not in use, or two themes of one name', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      const themes = themesAfter(sequence)
      const inUse = themes.filter(({ isRetired }) => !isRetired)
      const known = new Set(inUse.map((one) => one.id))
      return (
        circularTheme(themes) === undefined &&
        inUse.every(({ parents }) => parents.every((parent) => known.has(parent))) &&
        new Set(inUse.map((one) => one.names.fi)).size === inUse.length &&
        new Set(themes.map((one) => one.id)).size === themes.length
      )
    }),
    { numRuns: 300 },
  )
})

test('through every sequence of edits the codings keep their sum, and every theme in use is shown', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      const themes = themesAfter(sequence)
      const codings = new Map(START.map((one, place) => [one.id, place + 1]))
      const sum = [...carriedCounts(themes, codings).values()].reduce((total, { own }) => total + own, 0)
      const shown = new Set(themeOutline(themes).map((line) => line.theme))
      return sum === 1 + 2 + 3 + 4 + 5 + 6 && themes.every((one) => one.isRetired || shown.has(one.id))
    }),
    { numRuns: 300 },
  )
})

test('what a theme became is in use or was given up, and where it counts is one of the themes', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      const themes = themesAfter(sequence)
      const known = new Map(themes.map((one) => [one.id, one]))
      return themes.every((one) => {
        const became = currentThemes(themes, one.id).map((other) => known.get(other))
        const isSettled = became.every((other) => other !== undefined && (!other.isRetired || other.replacedBy.length === 0))
        return isSettled && known.has(countedAs(themes, one.id))
      })
    }),
    { numRuns: 300 },
  )
})

test('published themes are never lost, and a version compared with itself has no changes', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      const themes = themesAfter(sequence)
      const known = new Set(themes.map((one) => one.id))
      return START.every((one) => known.has(one.id)) && themeChanges(themes, themes).length === 0
    }),
    { numRuns: 300 },
  )
})
