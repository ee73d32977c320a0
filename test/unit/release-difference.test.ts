import { expect, test } from 'vitest'
import { type DifferenceFacts, releaseDifference } from '../../src/disseminate/release/difference.ts'
import type { MissingReason, StatisticalTable } from '../../src/model/table.ts'

const NAME = { fi: 'x', sv: 'x', en: 'x' }
const DIMENSIONS = ['content', 'area', 'period'].map((id) => ({ id, role: 'other' as const, label: NAME, categories: [] }))

/** Cells as `content area period value`; `—` is not judged comprehensive. */
function table(id: string, ...cells: readonly string[]): StatisticalTable {
  return {
    id,
    title: NAME,
    notes: [],
    source: NAME,
    dimensions: DIMENSIONS,
    measures: [],
    cells: cells.map((line) => {
      const [content = '', area = '', period = '', value = ''] = line.split(' ')
      const missing: MissingReason | null = value === '—' ? 'not-comprehensive' : null
      const at = [content, area, period]
      return { at, measure: 'share', value: missing ? null : Number(value), missing, mark: null, flags: [] }
    }),
  }
}

/** Municipality 108 lies in county 06, 272 in county 18. */
const FACTS: DifferenceFacts = {
  previousCycle: '2023Q4',
  isRuleChanged: false,
  changedDeliveries: [],
  countyOf: (area) => ({ '108': '06', '272': '18', '06': '06', '18': '18' })[area] ?? null,
}
const causes = (before: StatisticalTable[], after: StatisticalTable[], facts: Partial<DifferenceFacts> = {}) =>
  releaseDifference({ id: 'old', tables: before }, { id: 'new', tables: after }, { ...FACTS, ...facts }).changes.map(
    ({ at, change, cause }) => [...at, change, cause].join(' '),
  )
const SHARES = 'shares-by-municipality'
const AREAS = 'clients-by-area'

test('a quarter that the earlier release did not reach is a new period', () => {
  expect(causes([table(SHARES)], [table(SHARES, 'older 108 2024Q1 19.3')])).toEqual(['older 108 2024Q1 added new-period'])
})

test('a year that ends after the earlier release is a new period too', () => {
  expect(causes([table(AREAS)], [table(AREAS, 'older 06 2024Q1-12M 19.3')])).toEqual(['older 06 2024Q1-12M added new-period'])
})

test('a judgement that changed explains the municipality, its county and the country, of that content and time', () => {
  const before = [
    table(SHARES, 'older 108 2023Q4 —', 'older 272 2023Q4 18.0'),
    table(AREAS, 'older 06 2023Q4 10', 'older 18 2023Q4 5', 'older SSS 2023Q4 100'),
  ]
  const after = [
    table(SHARES, 'older 108 2023Q4 19.3', 'older 272 2023Q4 18.1'),
    table(AREAS, 'older 06 2023Q4 20', 'older 18 2023Q4 6', 'older SSS 2023Q4 110'),
  ]
  expect(causes(before, after)).toEqual([
    'older 108 2023Q4 changed coverage',
    'older 272 2023Q4 changed real',
    'older 06 2023Q4 changed coverage',
    'older 18 2023Q4 changed real',
    'older SSS 2023Q4 changed coverage',
  ])
})

test('a delivery that came again explains its county and the country, in the quarters of its window', () => {
  const before = [table(SHARES, 'older 108 2023Q4 19', 'older 108 2022Q4 18', 'older 272 2023Q4 18', 'older SSS 2023Q4 20')]
  const after = [table(SHARES, 'older 108 2023Q4 20', 'older 108 2022Q4 19', 'older 272 2023Q4 19', 'older SSS 2023Q4 21')]
  const changedDeliveries = [{ organiser: '06', quarters: ['2023Q1', '2023Q2', '2023Q3', '2023Q4'] as const }]
  expect(causes(before, after, { changedDeliveries })).toEqual([
    'older 108 2023Q4 changed correction',
    'older 108 2022Q4 changed real',
    'older 272 2023Q4 changed real',
    'older SSS 2023Q4 changed correction',
  ])
})

test('a changed rule explains what nothing else does', () => {
  const change = [[table(SHARES, 'older 108 2023Q4 19')], [table(SHARES, 'older 108 2023Q4 20')]] as const
  expect(causes([...change[0]], [...change[1]], { isRuleChanged: true })).toEqual(['older 108 2023Q4 changed rule'])
  expect(causes([...change[0]], [...change[1]])).toEqual(['older 108 2023Q4 changed real'])
})

test('a cell that is gone is told as removed', () => {
  expect(causes([table(SHARES, 'older 108 2023Q4 19')], [table(SHARES)])).toEqual(['older 108 2023Q4 removed real'])
})

test('numbers of cells are counted by table, change and cause', () => {
  const before = { id: 'old', tables: [table(SHARES, 'older 108 2023Q4 19', 'older 272 2023Q4 18')] }
  const after = { id: 'new', tables: [table(SHARES, 'older 108 2023Q4 20', 'older 272 2023Q4 19', 'older 272 2024Q1 19')] }
  expect(releaseDifference(before, after, FACTS).counts).toEqual([
    { table: SHARES, change: 'changed', cause: 'real', cells: 2 },
    { table: SHARES, change: 'added', cause: 'new-period', cells: 1 },
  ])
})
