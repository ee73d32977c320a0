import { describe, expect, test } from 'vitest'
import { jointLine } from '../../src/analyse/synthesis/joint-trend.ts'
import { themeInVersion } from '../../src/analyse/synthesis/theme-in-version.ts'
import { changeOfShares, isCoveredAlike, trendLine } from '../../src/analyse/synthesis/trend-line.ts'
import type { CodebookVersion, Theme, ThemeChange } from '../../src/model/codebook.ts'
import { endedHalfYears, monthsOfHalfYear, reportsPerThousandStaff, type SharedContent } from '../../src/model/synthesis.ts'

describe('a half-year', () => {
  test('has ended when the next one has begun', () => {
    expect(endedHalfYears('2025-01-15', 3)).toEqual(['2024H2', '2024H1', '2023H2'])
    expect(endedHalfYears('2025-06-30', 2)).toEqual(['2024H2', '2024H1'])
    expect(endedHalfYears('2025-07-01', 2)).toEqual(['2025H1', '2024H2'])
  })

  test('has six months', () => {
    expect(monthsOfHalfYear('2024H2')).toEqual({ from: '2024-07', until: '2024-12' })
    expect(monthsOfHalfYear('2024-07')).toBeNull()
  })
})

describe('what stands behind the counts', () => {
  test.each([
    [120, 60, 2000],
    [7, 3000, 2.3],
    [8, 3000, 2.7],
  ])('%d reports of %d staff are %d for a thousand', (reports, staff, rate) => {
    expect(reportsPerThousandStaff({ reports, staff })).toBe(rate)
  })

  test('is not known without staff, or when the count is hidden', () => {
    expect(reportsPerThousandStaff({ reports: 12, staff: 0 })).toBeNull()
    expect(reportsPerThousandStaff({ reports: null, staff: 100 })).toBeNull()
  })
})

const RULE = { unitSharePoints: 20, ratePercent: 150, standardErrors: 2 }

interface Shared {
  readonly period: string
  /** Observations of theme 8; null = hidden, undefined = the theme is not there. */
  readonly of: number | null | undefined
  readonly all?: number
  readonly codebook?: number
  readonly units?: readonly [number, number]
}

function shared({ period, of, all = 100, codebook = 1, units = [8, 10] }: Shared): SharedContent {
  const rows = of === undefined ? [] : [{ theme: '8', total: of, cells: { children: of } }]
  const coverage = { reports: all, reportingUnits: units[0], units: units[1], staff: 1000 }
  const about = { organiser: '16', revision: 1, minimumContent: 1, nationalCodebook: codebook, sharedOn: '2026-07-01' }
  return { ...about, period, coverage, tables: [{ list: 'groups', rows }] }
}

function lineOf(contents: readonly SharedContent[], periods = ['2025H1', '2025H2', '2026H1'], group: string | null = null) {
  const sameTheme = (theme: string, from: number, to: number) => (from === to ? theme : null)
  return trendLine({ periods, contents, theme: '8', group, rule: RULE, sameTheme, codebook: 2 })
}

describe('the trend of a theme in a county', () => {
  test('is more when the share has grown by more than twice its standard error', () => {
    // 10 and 30 of 100: the difference is 0.20, twice the standard error 2 · √(0.2 · 0.8 · 0.02) = 0.113.
    const { change } = lineOf([
      shared({ period: '2025H1', of: 10, codebook: 2 }),
      shared({ period: '2025H2', of: 20, codebook: 2 }),
      shared({ period: '2026H1', of: 30, codebook: 2 }),
    ])
    expect(change).toEqual({ word: 'more', obstacles: [] })
  })

  test.each([
    // 20 and 10 of 100: 0.10 against 2 · √(0.15 · 0.85 · 0.02) = 0.101. One observation fewer, and it is told: 0.11 against 0.100.
    [20, 10, 'steady'],
    [20, 9, 'fewer'],
    [0, 0, 'steady'],
    [100, 100, 'steady'],
  ])('from %d to %d of a hundred is %s', (first, last, word) => {
    expect(changeOfShares({ reports: first, all: 100 }, { reports: last, all: 100 }, RULE).word).toBe(word)
  })

  test('compares shares and not counts: twice as many of twice as many is as before', () => {
    expect(changeOfShares({ reports: 20, all: 100 }, { reports: 40, all: 200 }, RULE).word).toBe('steady')
  })

  test('a hidden number and a half-year that was not shared are no zeros, and nothing is told from them', () => {
    const hidden = lineOf([
      shared({ period: '2025H1', of: null }),
      shared({ period: '2025H2', of: 20 }),
      shared({ period: '2026H1', of: 40 }),
    ])
    expect(hidden.cells[0]).toMatchObject({ status: 'hidden', reports: null, all: 100 })
    expect(hidden.change).toEqual({ word: 'unknown', obstacles: ['hidden'] })
    const missing = lineOf([shared({ period: '2025H2', of: 20 }), shared({ period: '2026H1', of: 40 })])
    expect(missing.cells[0]).toMatchObject({ status: 'not-shared', reports: null, all: null })
    expect(missing.change).toEqual({ word: 'unknown', obstacles: ['not-shared'] })
  })

  test('a hidden number in between hides only itself', () => {
    const { cells, change } = lineOf([
      shared({ period: '2025H1', of: 10 }),
      shared({ period: '2025H2', of: null }),
      shared({ period: '2026H1', of: 40 }),
    ])
    expect(cells.map(({ status }) => status)).toEqual(['shown', 'hidden', 'shown'])
    expect(change.word).toBe('more')
  })

  test('a theme that the codebook did not have yet is not there, and that is no zero either', () => {
    const { cells, change } = lineOf([shared({ period: '2025H1', of: undefined }), shared({ period: '2026H1', of: 40 })])
    expect(cells[0]?.status).toBe('not-in-codebook')
    expect(change).toEqual({ word: 'unknown', obstacles: ['not-in-codebook'] })
  })

  test('another codebook, minimum content or coverage is a break, drawn at the first half-year after it', () => {
    const other = lineOf([
      shared({ period: '2025H1', of: 10, codebook: 1 }),
      shared({ period: '2025H2', of: 20, codebook: 2 }),
      { ...shared({ period: '2026H1', of: 30, codebook: 2, units: [4, 10] }), minimumContent: 2 },
    ])
    expect(other.cells.map(({ breaks }) => breaks)).toEqual([[], ['codebook'], ['minimum-content', 'coverage']])
    expect(other.change.word).toBe('unknown')
  })

  test('small steps of coverage that add up to a large one are not compared across', () => {
    // Of ten units 4, 6 and 8 reported: 20 points at each step, 40 between the ends.
    const { cells, change } = lineOf([
      shared({ period: '2025H1', of: 10, units: [4, 10] }),
      shared({ period: '2025H2', of: 20, units: [6, 10] }),
      shared({ period: '2026H1', of: 30, units: [8, 10] }),
    ])
    expect(cells.every(({ breaks }) => breaks.length === 0)).toBe(true)
    expect(change).toEqual({ word: 'unknown', obstacles: ['coverage'] })
  })

  test('of a population group is a share of all observations of the county', () => {
    const { cells } = lineOf([shared({ period: '2025H1', of: 12 })], ['2025H1'], 'children')
    expect(cells).toMatchObject([{ reports: 12, all: 100 }])
    expect(lineOf([shared({ period: '2025H1', of: 12 })], ['2025H1'], 'older').cells[0]?.status).toBe('hidden')
  })
})

describe('coverage is alike', () => {
  const of = (reports: number | null, reportingUnits: number, staff = 1000) => ({ reports, reportingUnits, units: 10, staff })
  test.each([
    ['the same twice', of(100, 8), of(100, 8), true],
    ['twenty points of units apart', of(100, 8), of(100, 6), true],
    ['thirty points of units apart', of(100, 9), of(100, 6), false],
    ['half as much again for the same staff', of(100, 8), of(150, 8), true],
    ['more than half as much again', of(100, 8), of(151, 8), false],
    ['twice as much of twice the staff', of(100, 8), of(200, 8, 2000), true],
    ['hidden in one of them', of(100, 8), of(null, 8), false],
    ['staff not known', of(100, 8), of(100, 8, 0), false],
  ] as const)('%s', (...[, one, other, isAlike]) => {
    expect(isCoveredAlike(one, other, RULE)).toBe(isAlike)
    expect(isCoveredAlike(other, one, RULE)).toBe(isAlike)
  })
})

describe('counties together', () => {
  const periods = ['2025H1', '2026H1']
  const county = (first: Partial<Shared>, last: Partial<Shared>) =>
    lineOf([shared({ period: '2025H1', of: 10, ...first }), shared({ period: '2026H1', of: 20, ...last })], periods)

  test('are those that are shown and comparable in every half-year; the others would make a change of their own', () => {
    const lines = [county({}, {}), county({}, { of: 30 }), county({ of: null }, { of: 90 }), county({}, { units: [2, 10] })]
    const line = jointLine(lines, { periods, rule: RULE })
    expect(line.counties).toBe(2)
    // 10 + 10 of 200, then 20 + 30 of 200.
    expect(line.cells).toMatchObject([
      { reports: 20, all: 200 },
      { reports: 50, all: 200 },
    ])
    expect(line.change.word).toBe('more')
  })

  test('are nobody when none can be compared, and nothing is told', () => {
    const line = jointLine([county({ of: null }, {})], { periods, rule: RULE })
    expect(line).toMatchObject({ counties: 0, change: { word: 'unknown', obstacles: ['no-county'] } })
    expect(line.cells[1]).toMatchObject({ status: 'no-county', reports: null })
  })
})

describe('a theme of an older version counts the same', () => {
  const text = { fi: '', sv: '', en: '' }
  const theme = (id: string, more: Partial<Theme> = {}): Theme => ({
    ...{ id, parents: [], names: text, description: null, include: [], exclude: [], colour: 'blue', memo: null },
    ...{ isRetired: false, replacedBy: [], ...more },
  })
  const version = (number: number, themes: readonly Theme[], changes: readonly ThemeChange[] = []): CodebookVersion => ({
    ...{ owner: 'national', number, effectiveFrom: `202${number}-01-01`, note: text, themes, changes },
  })
  const below8 = { parents: ['8'] }
  const FIRST = version(1, [theme('8'), theme('8.1', below8), theme('8.2', below8), theme('9')])
  const back = (second: CodebookVersion, id: string) => themeInVersion({ versions: [FIRST, second], theme: id, from: 2, to: 1 })

  test('when nothing below it has changed, whatever happened elsewhere', () => {
    const second = version(2, [...FIRST.themes, theme('10')], [{ kind: 'added', theme: '10', into: [] }])
    expect(['8', '8.1', '9', '10'].map((id) => back(second, id))).toEqual(['8', '8.1', '9', null])
  })

  test('when it only got another id', () => {
    const gone = theme('9', { isRetired: true, replacedBy: ['11'] })
    const second = version(2, [...FIRST.themes.slice(0, 3), gone, theme('11')], [{ kind: 'merged', theme: '9', into: ['11'] }])
    expect(back(second, '11')).toBe('9')
  })

  test('when a merge or a split stays wholly below it; what was merged or split is another theme itself', () => {
    const gone = theme('8.2', { ...below8, isRetired: true, replacedBy: ['8.1'] })
    const merged = version(
      2,
      [theme('8'), theme('8.1', below8), gone, theme('9')],
      [{ kind: 'merged', theme: '8.2', into: ['8.1'] }],
    )
    expect(['8', '8.1', '9'].map((id) => back(merged, id))).toEqual(['8', null, '9'])
    const parts = ['8.3', '8.4'].map((id) => theme(id, below8))
    const parted = theme('8.2', { ...below8, isRetired: true, replacedBy: ['8.3', '8.4'] })
    const split = version(2, [theme('8'), theme('8.1', below8), parted, ...parts, theme('9')])
    expect(['8', '8.1', '8.3', '8.4'].map((id) => back(split, id))).toEqual(['8', '8.1', null, null])
  })

  test('but not when a theme below was added, moved away or taken out, or it was described anew', () => {
    const more = version(2, [...FIRST.themes, theme('8.3', below8)], [{ kind: 'added', theme: '8.3', into: [] }])
    expect(back(more, '8')).toBeNull()
    const moved = version(2, [theme('8'), theme('8.1', below8), theme('8.2', { parents: ['9'] }), theme('9')])
    expect(['8', '9', '8.2'].map((id) => back(moved, id))).toEqual([null, null, '8.2'])
    const out = version(2, [theme('8'), theme('8.1', below8), theme('8.2', { ...below8, isRetired: true }), theme('9')])
    expect(back(out, '8')).toBeNull()
    expect(back(version(2, FIRST.themes, [{ kind: 'described', theme: '9', into: [] }]), '9')).toBeNull()
  })

  test('through any number of versions between, and not further', () => {
    const second = version(2, FIRST.themes, [{ kind: 'renamed', theme: '9', into: [] }])
    const third = version(3, FIRST.themes, [{ kind: 'described', theme: '8.1', into: [] }])
    const versions = [FIRST, second, third]
    expect(themeInVersion({ versions, theme: '9', from: 3, to: 1 })).toBe('9')
    expect(themeInVersion({ versions, theme: '8.1', from: 3, to: 1 })).toBeNull()
    expect(themeInVersion({ versions, theme: '8.1', from: 2, to: 1 })).toBe('8.1')
    expect(themeInVersion({ versions, theme: '8.1', from: 3, to: 3 })).toBe('8.1')
  })
})
