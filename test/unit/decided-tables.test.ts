import { expect, test } from 'vitest'
import { FIELD_SEPARATOR, LINE_SEPARATOR } from '../../src/analyse/social/count-lines.ts'
import { themeAxis } from '../../src/analyse/social/theme-axis.ts'
import type { Theme } from '../../src/model/codebook.ts'
import { decidedTable } from '../../src/operations/theme-table/decided-tables.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const THEMES = loadDefinitions().socialReporting.codebooks.at(-1)?.themes ?? []
const GROUPS = { field: 'groups' as const, codes: ['children', 'older'], of: (code: string) => [code] }

/** Observations as the database gives them: so many of a theme and a group. */
function linesOf(drawn: readonly (readonly [many: number, theme: string, group: string])[]): string {
  return drawn
    .flatMap(([many, theme, group]) => Array.from({ length: many }, () => [theme, group].join(FIELD_SEPARATOR)))
    .join(LINE_SEPARATOR)
}

function decided(lines: string, themes: readonly Theme[] = THEMES) {
  const table = {
    lines,
    themes: themeAxis(themes, { levels: 'all' }),
    columns: GROUPS,
    columnsOfEach: 'any',
    smallest: 5,
  } as const
  return decidedTable(table, themes)
}

const FOUR = linesOf([
  [8, '12', 'children'],
  [4, '12', 'older'],
  [20, '', 'older'],
])

test('a table is decided once for the same observations, and anew when one has come', () => {
  const first = decided(FOUR)
  expect(first.cell('12', 'older')).toBe(false)
  expect(decided(FOUR)).toBe(first)
  const five = [FOUR, linesOf([[1, '12', 'older']])].join(LINE_SEPARATOR)
  expect(decided(five).cell('12', 'older')).toBe(true)
})

test('another codebook decides anew: observations count under what a theme became', () => {
  const merged = THEMES.map((theme) => (theme.id === '12' ? { ...theme, isRetired: true, replacedBy: ['8'] } : theme))
  expect(decided(FOUR, merged)).not.toBe(decided(FOUR))
})
