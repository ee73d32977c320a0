import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ThemeTable } from '../../src/model/theme-table.ts'
import type { ShownCoverage } from '../../src/operations/theme-table/show-coverage.ts'
import type { ShownCross } from '../../src/operations/theme-table/show-cross.ts'
import type { ShownNews } from '../../src/operations/theme-table/show-news.ts'
import type { ShownPairs } from '../../src/operations/theme-table/show-pairs.ts'
import type { ShownSignals } from '../../src/operations/theme-table/show-signals.ts'
import type { ThemeTableFile } from '../../src/operations/theme-table/table-file.ts'
import { type CodebookDesk, openCodebookDesk } from '../fixtures/codebook-desk.ts'
import { somebody } from '../fixtures/people.ts'
import { confirmHalfYears, drawObservations } from '../fixtures/theme-tables.ts'

const coordinator = somebody('social_coordinator', { organiser: '16' })
const worker = somebody('social_worker', { organiser: '16' })
const neighbour = somebody('social_coordinator', { name: 'neighbour', organiser: '02' })
const analyst = somebody('social_analyst')
const SPRING = { from: '2024-01', until: '2024-06' }

let desk: CodebookDesk
beforeAll(async () => {
  desk = await openCodebookDesk()
  await drawObservations(desk.db)
  await confirmHalfYears(desk.register)
})
afterAll(() => desk.close())

const cross = async (rest: object, who = coordinator) =>
  (await desk.perform<ShownCross>(who, 'theme-table.cross', { rows: 'theme', columns: 'group', ...SPRING, ...rest })).table

function cellOf({ axes, cells }: ThemeTable, row: string, column: string) {
  const at = (lines: ThemeTable['axes']['rows']['lines'], code: string) =>
    code === 'total' ? lines.length : lines.findIndex((line) => line.code === code)
  return cells[at(axes.rows.lines, row)]?.[at(axes.columns.lines, column)]
}

describe('a cross table', () => {
  test('an observation counts once in each cell: 8 of debt and 3 of costly housing are 11 of income, 3 of them of older people too', async () => {
    const table = await cross({})
    expect(cellOf(table, '8', 'working-age')?.reports).toBe(11)
    expect(cellOf(table, '8', 'older')?.reports).toBe(3)
    expect(cellOf(table, '8', 'total')?.reports).toBe(11)
    expect(cellOf(table, '12', 'total')?.reports).toBe(3)
    expect(cellOf(table, 'none', 'total')?.reports).toBe(1)
    expect(cellOf(table, 'total', 'total')?.reports).toBe(19)
  })

  test('units of five or more, people by name once each, and unnamed observations as observations', async () => {
    const cell = cellOf(await cross({}), '8.1', 'total')
    expect(cell).toMatchObject({ units: 2, namedReporters: 2, unnamedReports: 5 })
    expect(cellOf(await cross({}), '17', 'total')).toMatchObject({ reports: 1, units: 0 })
  })

  test('kinds are told beside the number', async () => {
    expect(cellOf(await cross({}), '10.2', 'older')?.polarities).toEqual({ negative: 0, positive: 6, 'weak-signal': 0 })
  })

  test('a filter leaves only what fits: of those with queues, 5', async () => {
    const table = await cross({ filters: [{ dimension: 'theme', codes: ['19'] }] })
    expect(cellOf(table, 'total', 'total')?.reports).toBe(5)
  })

  test('time: 5 in the second half of 2023 and 6 in the first of 2024', async () => {
    const table = await cross({ columns: 'half-year', from: '2023-07' })
    expect([cellOf(table, '10', '2023H2')?.reports, cellOf(table, '10', '2024H1')?.reports]).toEqual([5, 6])
  })

  test('how much was reported stands beside: 19 from 2 of 3 units that can be told apart', async () => {
    expect((await cross({})).activity).toMatchObject({ reports: 19, uncoded: 1, units: 3, reportingUnits: 2, staff: 400 })
  })
})

describe('outside the coordinator’s own work', () => {
  test('lines of observations without a theme or a group are the coordinator’s only', async () => {
    const of = ({ axes }: ThemeTable) => [axes.rows, axes.columns].map(({ lines }) => lines.some(({ code }) => code === 'none'))
    expect(of(await cross({}))).toEqual([true, true])
    const seen = await cross({}, worker)
    expect(of(seen)).toEqual([false, false])
    expect(seen.activity.uncoded).toBeNull()
  })

  test('a worker sees no number below five, and no split by kind', async () => {
    const table = await cross({}, worker)
    expect(cellOf(table, '8', 'older')?.reports).toBeNull()
    expect(cellOf(table, '17', 'total')?.reports).toBeNull()
    expect(cellOf(table, '8', 'total')).toMatchObject({ reports: 11, polarities: null, namedReporters: null })
    expect(table.cells.flat().some(({ reports }) => reports !== null && reports > 0 && reports < 5)).toBe(false)
  })

  test('nobody else sees tables without themes, or of a half-year that is not over', async () => {
    const year = new Date().getUTCFullYear() + 1
    const ask = (rest: object) =>
      desk.outcomeOf(worker, 'theme-table.cross', { rows: 'theme', columns: 'group', ...SPRING, ...rest })
    expect(await ask({ rows: 'task' })).toBe('theme-table-themes')
    expect(await ask({ from: `${year}-01`, until: `${year}-06` })).toBe('theme-table-running')
    expect(await ask({ rows: 'task', columns: 'half-year' })).toBe('done')
  })

  test('nobody else can filter, or ask for months that overlap', async () => {
    const ask = (rest: object) =>
      desk.outcomeOf(worker, 'theme-table.cross', { rows: 'theme', columns: 'group', ...SPRING, ...rest })
    expect(await ask({ filters: [{ dimension: 'polarity', codes: ['negative'] }] })).toBe('theme-table-unfiltered')
    expect(await ask({ until: '2024-05' })).toBe('theme-table-whole')
    expect(await ask({ from: '2023-07' })).toBe('theme-table-whole')
    expect(await ask({ columns: 'month' })).toBe('theme-table-whole')
    expect(await ask({ columns: 'half-year', from: '2023-07' })).toBe('done')
  })

  test('several half-years have no total, which could be taken apart', async () => {
    const table = await cross({ columns: 'half-year', from: '2023-07' }, worker)
    expect(cellOf(table, '10', 'total')?.reports).toBeNull()
    expect(cellOf(table, '10', '2024H1')?.reports).toBe(6)
  })

  test('another county and the institute see nothing, whether there is anything or not', async () => {
    const ask = (who: typeof worker, organiser: string) =>
      desk.outcomeOf(who, 'theme-table.cross', { organiser, rows: 'theme', columns: 'group' })
    expect(await ask(neighbour, '16')).toBe('not-permitted')
    expect(await ask(worker, '02')).toBe('not-permitted')
    expect(await ask(worker, '99')).toBe('not-permitted')
    expect(await ask(analyst, '16')).toBe('not-permitted')
  })

  test('rows and columns must differ, months must be in order', async () => {
    const ask = (rest: object) =>
      desk.outcomeOf(coordinator, 'theme-table.cross', { rows: 'theme', columns: 'group', ...SPRING, ...rest })
    expect(await ask({ columns: 'theme' })).toBe('theme-table-sides')
    expect(await ask({ rows: 'month', columns: 'year' })).toBe('theme-table-sides')
    expect(await ask({ from: '2024-07' })).toBe('theme-table-months')
    expect(await ask({ from: '2024-13' })).toBe('input-invalid')
  })
})

test('two themes together: 5 of 19, expected 8 × 5 ÷ 19, so 5 × 19 ÷ 40 = 2.375 times as often; 5 of the 8 with either', async () => {
  const shown = await desk.perform<ShownPairs>(coordinator, 'theme-table.pairs', SPRING)
  expect(shown.pairs.find(({ one, other }) => one === '8.1' && other === '19.4')).toEqual({
    ...{ one: '8.1', other: '19.4' },
    ...{ reports: 5, lift: 2.375, jaccard: 0.625 },
  })
  // 12.1 stands under 8: they are always together.
  expect(shown.pairs.some(({ one, other }) => one === '8' && other === '12.1')).toBe(false)
  const seen = await desk.perform<ShownPairs>(worker, 'theme-table.pairs', SPRING)
  expect(seen.pairs.every(({ reports }) => reports >= 5)).toBe(true)
})

test('what is new: debt was not there before, loneliness grew from 5 to 6', async () => {
  const { news } = await desk.perform<ShownNews>(coordinator, 'theme-table.news', SPRING)
  expect(news.find(({ theme }) => theme === '8.1')).toEqual({ theme: '8.1', before: 0, now: 8, change: 8, isNew: true })
  expect(news.find(({ theme }) => theme === '10.2')).toMatchObject({ before: 5, now: 6, change: 1, isNew: false })
  const seen = await desk.perform<ShownNews>(worker, 'theme-table.news', SPRING)
  expect(seen.news.find(({ theme }) => theme === '17')).toEqual({ theme: '17', before: 0, now: null, change: null, isNew: true })
})

describe('weak signals', () => {
  test('a single observation is a signal; three from one unit are none', async () => {
    const { signals } = await desk.perform<ShownSignals>(coordinator, 'theme-table.signals', SPRING)
    expect(signals.find(({ theme }) => theme === '17')).toMatchObject({
      reasons: ['weak-signal', 'single'],
      reports: 1,
      municipalities: 1,
    })
    expect(signals.some(({ theme }) => theme === '12.1')).toBe(false)
  })

  test('outside it is told without number, unit, municipality or group', async () => {
    const shown = await desk.perform<ShownSignals>(worker, 'theme-table.signals', SPRING)
    expect(shown.signals.find(({ theme }) => theme === '17')).toEqual({
      ...{ theme: '17', reasons: ['weak-signal'], reports: null, isFew: true, units: null },
      ...{ municipalities: null, isSpread: false, growth: null },
    })
    expect(JSON.stringify(shown)).not.toMatch(/743|young|u-small/)
  })
})

describe('the coverage board', () => {
  test('a named need without anything is a blind spot; one that is not named is none', async () => {
    const { rows } = await desk.perform<ShownCoverage>(coordinator, 'theme-table.coverage', SPRING)
    const cell = (need: string, group: string) => rows.find((row) => row.need === need)?.cells.find((one) => one.group === group)
    expect(cell('income', 'working-age')).toMatchObject({ reports: 11, isNamed: true, isBlindSpot: false })
    expect(cell('income', 'young')).toMatchObject({ reports: 0, isNamed: true, isBlindSpot: true })
    expect(cell('income', 'children')).toMatchObject({ reports: 0, isNamed: false, isBlindSpot: false })
  })

  test('silent units by name for the coordinator, small ones only as a number; others see none', async () => {
    const own = await desk.perform<ShownCoverage>(coordinator, 'theme-table.coverage', SPRING)
    expect(own.silent?.map(({ id }) => id)).toEqual(['u-silent'])
    expect(own.smallUnits).toBe(1)
    expect(own.tasks.find(({ task }) => task === 'families')).toMatchObject({ units: 1, staff: 100, reports: 13 })
    const seen = await desk.perform<ShownCoverage>(worker, 'theme-table.coverage', SPRING)
    expect(seen.silent).toBeNull()
    expect(JSON.stringify(seen)).not.toMatch(/Hiljainen|Pieni/)
  })
})

describe('files', () => {
  const take = (rest: object, who = coordinator) =>
    desk.perform<ThemeTableFile>(who, 'theme-table.file', { kind: 'cross', format: 'csv', language: 'fi', ...SPRING, ...rest })

  test('are protected for the coordinator too', async () => {
    const { content } = await take({})
    expect(content).toMatch(/8,Toimeentulo,total,Yhteensä,11,:/)
    expect(content).toMatch(/8,Toimeentulo,older,Ikääntyneet,:,:/)
  })

  test('say what they are: codebook, period, protection', async () => {
    const made = JSON.parse((await take({ format: 'json', kind: 'coverage' })).content)
    expect(made).toMatchObject({
      organiser: '16',
      ...SPRING,
      codebook: { national: 1, local: 0 },
      smallestShown: 5,
      sight: 'protected',
    })
  })

  test('are not made of what the difference of two could tell: filters, other months, no themes', async () => {
    const ask = (rest: object) =>
      desk.outcomeOf(coordinator, 'theme-table.file', {
        ...{ kind: 'cross', format: 'csv', language: 'fi', ...SPRING, ...rest },
      })
    expect(await ask({ filters: [{ dimension: 'polarity', codes: ['negative'] }] })).toBe('theme-table-unfiltered')
    expect(await ask({ until: '2024-05' })).toBe('theme-table-whole')
    expect(await ask({ rows: 'task' })).toBe('theme-table-themes')
  })

  test('are taken in every kind and format, and each leaves an entry in the trail', async () => {
    const before = await desk.db.selectFrom('audit').selectAll().where('operation', '=', 'theme-table.file').execute()
    for (const kind of ['cross', 'pairs', 'news', 'coverage'])
      for (const format of ['csv', 'json']) await take({ kind, format }, worker)
    const after = await desk.db.selectFrom('audit').selectAll().where('operation', '=', 'theme-table.file').execute()
    expect(after.length - before.length).toBe(8)
  })
})
