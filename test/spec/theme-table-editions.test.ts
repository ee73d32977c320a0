import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editionFacts, factsChange, nextFacts, projectedFacts } from '../../src/analyse/social/edition-facts.ts'
import { endedHalfYears, monthsOfHalfYear } from '../../src/model/synthesis.ts'
import { confirmedAtTheLatest, EDITION_FIELDS, type EditionField } from '../../src/model/theme-table-edition.ts'
import type { WaitingItem } from '../../src/model/waiting.ts'
import { randomId } from '../../src/operations/random-id.ts'
import type { ShownConfirmations } from '../../src/operations/theme-table/show-confirmations.ts'
import type { ShownCross } from '../../src/operations/theme-table/show-cross.ts'
import { insertCodings } from '../../src/store/social/codings.ts'
import { type CodebookDesk, dayFromNow, openCodebookDesk } from '../fixtures/codebook-desk.ts'
import { somebody } from '../fixtures/people.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'
import { confirmHalfYears, drawObservations } from '../fixtures/theme-tables.ts'

const coordinator = somebody('social_coordinator', { organiser: '16' })
const neighbour = somebody('social_coordinator', { name: 'neighbour', organiser: '02' })
const worker = somebody('social_worker', { organiser: '16' })
const decider = somebody('decision_maker', { organiser: '16' })
const SPRING = { from: '2024-01', until: '2024-06' }

/** A line as `editionFacts` reads it: an observation of a theme, from a unit, sent by an account. */
function raw(theme: string, { unit = '', account = '', group = 'older' } = {}): string {
  const values: Partial<Record<EditionField, string>> = { themes: theme, groups: group, polarity: 'negative', source: 'A', unit }
  return [...EDITION_FIELDS.map((field) => values[field] ?? ''), account].join('\t')
}
const times = (many: number, line: string) => Array.from({ length: many }, () => line)
const facts = (...lines: readonly string[]) => editionFacts(lines.join('\n'), () => false).facts
const themesIn = (text: string) => projectedFacts(text, ['themes']).split('\n').sort()

describe('what an edition keeps', () => {
  test('no id of a unit and no account: a number within the edition for a unit that may be told apart, none for others', () => {
    const lines = [raw('8', { unit: 'u-big', account: 'a-somebody' }), raw('8', { unit: 'u-small' }), raw('9', { unit: 'u-big' })]
    const made = editionFacts(lines.join('\n'), (unit) => unit === 'u-big')
    expect(made.facts).not.toMatch(/u-|a-/)
    expect(projectedFacts(made.facts, ['themes', 'unit']).split('\n').sort()).toEqual(['8\t', '8\t1', '9\t1'])
    expect(made).toMatchObject({ observations: 3, namedReporters: 1, namedReports: 1 })
  })

  test('the order of the lines says nothing of the order in which they came', () => {
    expect(facts(raw('8'), raw('12'), raw('10'))).toBe(facts(raw('10'), raw('8'), raw('12')))
  })

  test('the latest day is 60 days after the last of the half-year: 30 June + 60 and 31 December + 60', () => {
    expect(confirmedAtTheLatest('2024H1', 60)).toBe('2024-08-29')
    expect(confirmedAtTheLatest('2023H2', 60)).toBe('2024-02-29')
  })
})

describe('another edition', () => {
  test('an observation with another theme has gone and come: one changed', () => {
    const change = factsChange(facts(...times(9, raw('8'))), facts(...times(8, raw('8')), raw('12')))
    expect([change.came.length, change.gone.length, change.kept.length]).toEqual([1, 1, 8])
  })

  test('four that came are too few, five are enough', () => {
    const before = facts(...times(9, raw('8')))
    expect(nextFacts(before, facts(...times(9, raw('8')), ...times(4, raw('12'))), 5)).toBeNull()
    expect(nextFacts(before, facts(...times(9, raw('8')), ...times(5, raw('12'))), 5)?.changed).toBe(5)
  })

  test('one that was taken back waits until five have been, and does not hold up the seven that came', () => {
    const next = nextFacts(
      facts(...times(9, raw('8'))),
      facts(...times(8, raw('8')), ...times(7, raw('12', { group: 'young' }))),
      5,
    )
    // The one of theme 8 stays, and one of the seven could be it with other codes: it waits too.
    expect(themesIn(next?.facts ?? '')).toEqual([...times(6, '12'), ...times(9, '8')])
    expect(next?.changed).toBe(6)
  })

  test('six with other codes: six went, six came', () => {
    const next = nextFacts(facts(...times(9, raw('8'))), facts(...times(3, raw('8')), ...times(6, raw('12'))), 5)
    expect(themesIn(next?.facts ?? '')).toEqual([...times(6, '12'), ...times(3, '8')])
  })
})

describe('a half-year that is confirmed', () => {
  let desk: CodebookDesk
  beforeAll(async () => {
    desk = await openCodebookDesk()
    await drawObservations(desk.db)
  })
  afterAll(() => desk.close())

  const ask = (who: typeof worker, rest: object = {}) =>
    desk.perform<ShownCross>(who, 'theme-table.cross', { rows: 'theme', columns: 'group', ...SPRING, ...rest })
  const outcome = (who: typeof worker, name: string, input: object) => desk.outcomeOf(who, name, input)
  const confirm = (newest: number, reason: string | null = null, halfYear = '2024H1') => ({ halfYear, newest, reason })
  const shown = () => desk.perform<ShownConfirmations>(coordinator, 'theme-table.confirmations', { halfYear: '2024H1' })
  async function told(who: typeof worker, theme: string, rest: object = {}): Promise<number | null | undefined> {
    const { table } = await ask(who, rest)
    return table.cells[table.axes.rows.lines.findIndex(({ code }) => code === theme)]?.at(-1)?.reports
  }
  async function send(many: number, theme: string): Promise<string[]> {
    const reports: string[] = []
    for (let at = 0; at < many; at++) {
      const report = await insertTestReport(desk.db, { organiser: '16', sentOn: '2024-06-02', unit: 'u-big' })
      await code(report, theme)
      reports.push(report)
    }
    return reports
  }
  async function code(report: string, theme: string): Promise<void> {
    const coding = { id: randomId(), report, organiser: '16', theme, passage: null, coder: 'a-coder' }
    const whole = { ...coding, isCounted: true, memo: null, codedAt: '2024-07-05T09:00:00.000Z' }
    await desk.db.transaction().execute((tx) => insertCodings(tx, [whole]))
  }

  test('before it, others see nothing in any table, file or share, and are told who confirms and when at the latest', async () => {
    for (const name of ['cross', 'pairs', 'news', 'signals', 'coverage']) {
      const sides = name === 'cross' ? { rows: 'theme', columns: 'group' } : {}
      expect(await outcome(worker, `theme-table.${name}`, { ...SPRING, ...sides })).toBe('theme-table-unconfirmed')
    }
    const file = { kind: 'cross', format: 'csv', language: 'fi', ...SPRING }
    expect(await outcome(coordinator, 'theme-table.file', file)).toBe('theme-table-unconfirmed')
    expect(await outcome(coordinator, 'shared-content.share', { period: '2024H1', note: null })).toBe('theme-table-unconfirmed')
    await expect(ask(decider)).rejects.toMatchObject({
      description: { texts: { en: expect.stringMatching(/coordinator confirms.*29 August 2024/) } },
    })
    expect(await told(coordinator, '8')).toBe(11)
  })

  test('the day after its end a half-year waits for its coordinator, in its own county', async () => {
    const [ended = ''] = endedHalfYears(dayFromNow(), 1)
    await insertTestReport(desk.db, { organiser: '05', sentOn: `${monthsOfHalfYear(ended)?.until}-02` })
    const waits = async (organiser: string) => {
      const who = somebody('social_coordinator', { name: `waits${organiser}`, organiser })
      const items = await desk.perform<WaitingItem[]>(who, 'workspace.waiting', {})
      return items.filter(({ id }) => id.startsWith('confirmation/')).map(({ id, due, opens }) => [id, due, opens.at])
    }
    expect(await waits('05')).toEqual([[`confirmation/05/${ended}`, confirmedAtTheLatest(ended, 60), `?half=${ended}`]])
    // Older ones than two half-years are left to the night.
    expect(await waits('16')).toEqual([])
  })

  test('the coordinator sees what it would contain: 19 observations, one of them not coded, from 3 units', async () => {
    const { now, standing } = await shown()
    expect(now).toEqual({ observations: 19, uncoded: 1, inInbox: 0, reportingUnits: 3 })
    expect(standing).toEqual({ halfYear: '2024H1', newest: null, latest: '2024-08-29', changed: 0 })
  })

  test('only the coordinator of the county confirms, only what has ended, and two do not do it at once', async () => {
    const name = 'theme-table.confirm-half-year'
    for (const who of [worker, decider]) expect(await outcome(who, name, confirm(0))).toBe('not-permitted')
    const year = new Date().getUTCFullYear() + 1
    expect(await outcome(coordinator, name, confirm(0, null, `${year}H1`))).toBe('theme-table-not-ended')
    const both = await Promise.all([outcome(coordinator, name, confirm(0)), outcome(coordinator, name, confirm(0))])
    expect(both.sort()).toEqual(['changed-meanwhile', 'done'])
    expect(await outcome(neighbour, name, confirm(0))).toBe('done')
    const rows = await desk.db
      .selectFrom('theme_table_edition')
      .select(['owner', 'observations', 'facts'])
      .orderBy('owner')
      .execute()
    expect(rows.map(({ owner, observations }) => [owner, observations])).toEqual([
      ['02', 0],
      ['16', 19],
    ])
    expect(rows[1]?.facts).not.toMatch(/u-(big|other|small)|a-(first|second|coder)|2024/)
    const entries = await desk.db.selectFrom('audit').select(['subject', 'details']).where('operation', '=', name).execute()
    expect(entries.map(({ subject }) => subject).sort()).toEqual(['02/2024H1', '16/2024H1'])
    expect(JSON.parse(entries.find(({ subject }) => subject.startsWith('16'))?.details ?? '')).toEqual({
      number: 1,
      observations: 19,
      changed: 0,
    })
  })

  test('what is coded or comes later changes nothing that others see; the coordinator sees it, and that one has changed', async () => {
    const before = await ask(worker)
    await code((await send(1, '8.1'))[0] ?? '', '19.4')
    expect(await ask(worker)).toEqual(before)
    expect(await ask(coordinator, { asShown: true })).toMatchObject({ table: { cells: before.table.cells } })
    expect(await told(coordinator, '8.1')).toBe(9)
    expect((await ask(coordinator)).standing).toMatchObject({ changed: 1, newest: { number: 1 } })
  })

  test('one changed is too few for another edition, and any needs a reason', async () => {
    const name = 'theme-table.confirm-half-year'
    expect(await outcome(coordinator, name, confirm(1))).toBe('theme-table-reason-needed')
    expect(await outcome(coordinator, name, confirm(1, 'Myöhässä tulleita.'))).toBe('theme-table-too-few-changes')
    expect(await outcome(coordinator, name, confirm(1, 'Lapsi 010190-900X'))).toBe('input-invalid')
  })

  test('eight came: seven of debt and one of loneliness. Debt is told anew, 8 + 7; of loneliness others see 6 as before', async () => {
    await send(6, '8.1')
    await send(1, '10.2')
    expect(await shown()).toMatchObject({ standing: { changed: 8 }, wouldChange: 8 })
    await desk.perform(coordinator, 'theme-table.confirm-half-year', confirm(1, 'Myöhässä tulleet luokiteltiin.'))
    expect(await told(worker, '8.1')).toBe(15)
    expect(await told(worker, '10.2')).toBe(6)
    const { table } = await ask(worker)
    expect(table.editions).toMatchObject([{ halfYear: '2024H1', number: 2 }])
    expect(table.activity.reports).toBe(19 + 8)
    expect((await shown()).editions.map(({ number, changed, reason }) => [number, changed, reason])).toEqual([
      [2, 8, 'Myöhässä tulleet luokiteltiin.'],
      [1, 0, null],
    ])
  })

  test('at night the system confirms what nobody has in time, and nothing twice', async () => {
    await confirmHalfYears(desk.register)
    const heads = await desk.db.selectFrom('theme_table_edition').select(['half_year', 'number', 'confirmed_by']).execute()
    expect(heads.filter(({ half_year }) => half_year === '2023H2')).toEqual([
      { half_year: '2023H2', number: 1, confirmed_by: null },
    ])
    await confirmHalfYears(desk.register)
    expect(await desk.db.selectFrom('theme_table_edition').select('number').execute()).toHaveLength(heads.length)
  })

  test('what opens for others is the half-year confirmed last', async () => {
    const { table } = await desk.perform<ShownCross>(worker, 'theme-table.cross', { rows: 'theme', columns: 'group' })
    expect([table.from, table.until]).toEqual(['2024-01', '2024-06'])
  })
})
