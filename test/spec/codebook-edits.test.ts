import { describe, expect, test } from 'vitest'
import { type EditedCodebook, editThemes } from '../../src/method/codebook/edit-themes.ts'
import { themeChanges } from '../../src/method/codebook/theme-changes.ts'
import { carriedCounts, themeOutline } from '../../src/method/codebook/theme-outline.ts'
import type { Theme } from '../../src/model/codebook.ts'
import type { CodebookEdit } from '../../src/model/codebook-edit.ts'
import { Problem } from '../../src/model/problem.ts'
import { countedAs, currentThemes, themesAbove, themesBelow } from '../../src/model/theme-tree.ts'

function theme(id: string, parents: readonly string[] = [], rest: Partial<Theme> = {}): Theme {
  const names = { fi: `Teema ${id}`, sv: `Tema ${id}`, en: `Theme ${id}` }
  const words = { description: null, include: [], exclude: [], memo: null, colour: 'blue' as const }
  return { id, parents, names, ...words, isRetired: false, replacedBy: [], ...rest }
}

function national(themes: readonly Theme[]): EditedCodebook {
  return { owner: 'national', themes, published: new Set(themes.map(({ id }) => id)), national: [] }
}

/** The themes after several edits, one upon the other. */
function edited(book: EditedCodebook, ...edits: readonly CodebookEdit[]): readonly Theme[] {
  let { themes } = book
  for (const edit of edits) themes = editThemes({ ...book, themes }, edit)
  return themes
}

function refusal(book: EditedCodebook, edit: CodebookEdit): string {
  try {
    editThemes(book, edit)
    return 'done'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.description.code
  }
}

const parentsOf = (themes: readonly Theme[], id: string) => themes.find((one) => one.id === id)?.parents

//   8 Income        12 Housing
//   ├ 8.1 Debt      └ 12.1 Costly housing (stands under 8, too)
//   └ 12.1
const INCOME = [theme('8'), theme('8.1', ['8']), theme('12'), theme('12.1', ['12', '8'])]

describe('a theme may stand under several others', () => {
  test('what stands below Income are Debt and Costly housing', () => {
    expect([...themesBelow(INCOME, '8')].sort()).toEqual(['12.1', '8', '8.1'])
    expect([...themesAbove(INCOME, '12.1')].sort()).toEqual(['12', '8'])
  })

  test('the outline shows it under each, and what is below it only once', () => {
    const themes = [...INCOME, theme('12.1.1', ['12.1'])]
    expect(themeOutline(themes).map(({ theme: id, depth, isRepeated }) => `${depth} ${id}${isRepeated ? ' again' : ''}`)).toEqual(
      ['0 8', '1 8.1', '1 12.1', '2 12.1.1', '0 12', '1 12.1 again'],
    )
  })

  test('a coding below it counts once in the sum of each', () => {
    // 8 has 2 codings, 8.1 has 3, 12.1 has 5: Income 2 + 3 + 5 = 10, Housing 0 + 5 = 5.
    const counts = carriedCounts(
      INCOME,
      new Map([
        ['8', 2],
        ['8.1', 3],
        ['12.1', 5],
      ]),
    )
    expect(counts.get('8')).toEqual({ own: 2, withBelow: 10 })
    expect(counts.get('12')).toEqual({ own: 0, withBelow: 5 })
  })
})

describe('a merge carries the series over', () => {
  const codings = new Map([
    ['8', 1],
    ['8.1', 4],
    ['8.2', 6],
  ])
  const book = national([...INCOME, theme('8.2', ['8']), theme('8.1.1', ['8.1'])])

  test('4 codings of Debt and 6 of Poverty are 10 of Poverty after the merge, and the sum stays 11', () => {
    const themes = edited(book, { kind: 'merge', theme: '8.1', into: '8.2' })
    const counts = carriedCounts(themes, codings)
    expect(counts.get('8.2')?.own).toBe(4 + 6)
    expect(counts.get('8.1')?.own).toBe(0)
    expect(counts.get('8')?.withBelow).toBe(1 + 4 + 6)
  })

  test('what stood below the merged theme stands below the other', () => {
    expect(parentsOf(edited(book, { kind: 'merge', theme: '8.1', into: '8.2' }), '8.1.1')).toEqual(['8.2'])
  })

  test('a merge of what was merged leads to where it is now', () => {
    const themes = edited(book, { kind: 'merge', theme: '8.1', into: '8.2' }, { kind: 'merge', theme: '8.2', into: '12.1' })
    expect(countedAs(themes, '8.1')).toBe('12.1')
    expect(currentThemes(themes, '8.1')).toEqual(['12.1'])
  })

  test('a theme that is taken into use again has its own codings back', () => {
    const themes = edited(book, { kind: 'merge', theme: '8.1', into: '8.2' }, { kind: 'restore', theme: '8.1' })
    expect(carriedCounts(themes, codings).get('8.1')?.own).toBe(4)
    expect(carriedCounts(themes, codings).get('8.2')?.own).toBe(6)
  })

  test('a renamed theme keeps its codings', () => {
    const names = { fi: 'Velat', sv: 'Skulder', en: 'Debts' }
    expect(carriedCounts(edited(book, { kind: 'rename', theme: '8.1', names }), codings).get('8.1')?.own).toBe(4)
  })
})

describe('a split does not guess', () => {
  const book = national([...INCOME, theme('20'), theme('21')])
  const themes = edited(book, { kind: 'split', theme: '8.1', into: ['20', '21'] })

  test('the 4 codings of before stay with the old theme, and the parts begin from none', () => {
    const counts = carriedCounts(themes, new Map([['8.1', 4]]))
    expect([counts.get('8.1')?.own, counts.get('20')?.own, counts.get('21')?.own]).toEqual([4, 0, 0])
    expect(currentThemes(themes, '8.1')).toEqual(['20', '21'])
    expect(countedAs(themes, '8.1')).toBe('8.1')
  })

  test('a theme that is split into those below it leaves them its place', () => {
    const tree = national([theme('1'), theme('1.1', ['1']), theme('1.1.1', ['1.1']), theme('1.1.2', ['1.1'])])
    const split = edited(tree, { kind: 'split', theme: '1.1', into: ['1.1.1', '1.1.2'] })
    expect(parentsOf(split, '1.1.1')).toEqual(['1'])
    expect(parentsOf(split, '1.1.2')).toEqual(['1'])
  })
})

describe('what cannot be is refused', () => {
  const book = national(INCOME)
  test.each<[string, CodebookEdit, string]>([
    ['under itself', { kind: 'move', theme: '8', parents: ['8'] }, 'theme-circle'],
    ['under what is below it', { kind: 'move', theme: '8', parents: ['12.1'] }, 'theme-circle'],
    ['under what is not there', { kind: 'move', theme: '8.1', parents: ['99'] }, 'theme-parent-unknown'],
    ['merged into itself', { kind: 'merge', theme: '8', into: '8' }, 'theme-into-itself'],
    ['merged into what is below it', { kind: 'merge', theme: '8', into: '8.1' }, 'theme-into-below'],
    ['split into one', { kind: 'split', theme: '8.1', into: ['12', '12'] }, 'theme-split-too-few'],
    ['retired above one that stands only there', { kind: 'retire', theme: '8' }, 'theme-has-below'],
    ['taken into use while in use', { kind: 'restore', theme: '8' }, 'theme-in-use'],
    ['an unknown theme', { kind: 'rename', theme: '99', names: theme('a').names }, 'theme-unknown'],
    ['the name of another', { kind: 'rename', theme: '8', names: { fi: ' TEEMA  12 ', sv: 'x', en: 'x' } }, 'theme-name-taken'],
    ['an id used before', { kind: 'add', id: '8.1', names: theme('b').names, parents: [], colour: null }, 'theme-id-taken'],
    ['a county’s id', { kind: 'add', id: '16-L1', names: theme('b').names, parents: [], colour: null }, 'theme-id-invalid'],
  ])('%s', (_, edit, code) => {
    expect(refusal(book, edit)).toBe(code)
  })

  test('a retired parent', () => {
    const themes = edited(book, { kind: 'retire', theme: '8.1' })
    expect(refusal({ ...book, themes }, { kind: 'move', theme: '12', parents: ['8.1'] })).toBe('theme-retired')
  })

  test('a theme that stands elsewhere too does not hinder', () => {
    expect(parentsOf(edited(book, { kind: 'retire', theme: '12' }), '12.1')).toEqual(['8'])
  })
})

describe('a county’s own part', () => {
  const book: EditedCodebook = { owner: '16', themes: [], published: new Set(['16-L4']), national: INCOME }
  const add: CodebookEdit = { kind: 'add', id: null, names: theme('x').names, parents: ['8.1'], colour: null }

  test('hangs below national themes, with ids that were never used', () => {
    const [added] = edited(book, add)
    expect(added).toMatchObject({ id: '16-L5', parents: ['8.1'], colour: 'blue' })
  })

  test.each<CodebookEdit>([
    { kind: 'rename', theme: '8', names: theme('y').names },
    { kind: 'move', theme: '8.1', parents: [] },
    { kind: 'merge', theme: '8.1', into: '8' },
    { kind: 'retire', theme: '12.1' },
  ])('does not change a national theme: $kind', (edit) => {
    expect(refusal(book, edit)).toBe('theme-not-own')
  })

  test('a theme of its own may become a national one', () => {
    const own = theme('16-L4', ['8'])
    const themes = edited({ ...book, themes: [own] }, { kind: 'merge', theme: '16-L4', into: '12.1' })
    expect(countedAs([...INCOME, ...themes], '16-L4')).toBe('12.1')
  })

  test('what was never published is taken away and leaves nothing', () => {
    const themes = edited(book, add, { kind: 'retire', theme: '16-L5' })
    expect(themes).toEqual([])
  })
})

describe('what changed is found by comparing', () => {
  const book = national([...INCOME, theme('20'), theme('21')])
  const kinds = (...edits: readonly CodebookEdit[]) =>
    themeChanges(book.themes, edited(book, ...edits)).map(({ kind, theme: id, into }) => [kind, id, ...into].join(' '))

  test.each<[readonly CodebookEdit[], readonly string[]]>([
    [[{ kind: 'add', id: null, names: theme('new').names, parents: ['8'], colour: null }], ['added 8.2']],
    [[{ kind: 'rename', theme: '8', names: theme('new').names }], ['renamed 8']],
    [[{ kind: 'move', theme: '8.1', parents: ['12'] }], ['moved 8.1']],
    [[{ kind: 'move', theme: '12.1', parents: ['8', '12'] }], []],
    [[{ kind: 'merge', theme: '8.1', into: '20' }], ['merged 8.1 20']],
    [[{ kind: 'split', theme: '8.1', into: ['20', '21'] }], ['split 8.1 20 21']],
    [[{ kind: 'retire', theme: '8.1' }], ['retired 8.1']],
    [
      [
        { kind: 'retire', theme: '8.1' },
        { kind: 'restore', theme: '8.1' },
      ],
      [],
    ],
  ])('%j', (edits, expected) => {
    expect(kinds(...edits)).toEqual(expected)
  })
})
