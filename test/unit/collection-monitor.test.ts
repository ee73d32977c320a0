import { describe, expect, test } from 'vitest'
import { MONITOR_FILTERS, type MonitorAsked, monitorView } from '../../src/analyse/collection/monitor-view.ts'
import type { MonitorRow } from '../../src/model/collection-monitor.ts'
import { FILTERS, monitorQuery, queryText, SORTS } from '../../src/web/workspace/view/desk-query.ts'

const UNTOUCHED: MonitorRow = {
  respondent: '16',
  organiser: '16',
  nameFi: 'Etelä-Pohjanmaa',
  nameSv: 'Södra Österbotten',
  state: 'not_opened',
  openedAt: null,
  lastSavedAt: null,
  firstSentAt: null,
  lastSentAt: null,
  sentVersion: 0,
  answered: 0,
  asked: 0,
  warnings: 0,
  reopenedUntil: null,
  isLate: false,
  version: 1,
  reminders: 0,
  lastReminder: null,
  calls: 0,
  openQuestions: 0,
  correctionsWaiting: 0,
  contacts: 1,
  isMarked: false,
}
const row = (respondent: string, more: Partial<MonitorRow> = {}): MonitorRow => ({
  ...UNTOUCHED,
  respondent,
  nameFi: `Alue ${respondent}`,
  nameSv: `Område ${respondent}`,
  ...more,
})
const ALL: MonitorAsked = { filter: 'all', find: '', sort: 'name', page: 1 }
const ON_DUE_DAY = { today: '2024-10-16', statedDeadline: '2024-10-16' }
const DAY_AFTER = { today: '2024-10-17', statedDeadline: '2024-10-16' }
const shown = (rows: readonly MonitorRow[], asked: Partial<MonitorAsked> = {}, about = ON_DUE_DAY) =>
  monitorView(rows, { ...ALL, ...asked }, about).lines.map(({ respondent }) => respondent)

describe('overdue', () => {
  test('is who has not answered after the stated deadline, not on it', () => {
    const rows = [row('1'), row('2', { state: 'draft' }), row('3', { state: 'received' }), row('4', { state: 'excused' })]
    expect(shown(rows, { filter: 'overdue' }, ON_DUE_DAY)).toEqual([])
    expect(shown(rows, { filter: 'overdue' }, DAY_AFTER)).toEqual(['1', '2'])
  })

  test('a form that was opened again has its own last day', () => {
    const open = row('1', { state: 'reopened', sentVersion: 1, reopenedUntil: '2024-10-20' })
    expect(shown([open], { filter: 'overdue' }, DAY_AFTER)).toEqual([])
    expect(shown([open], { filter: 'overdue' }, { ...DAY_AFTER, today: '2024-10-21' })).toEqual(['1'])
  })

  test('what came late is late for good, and not overdue any more', () => {
    const late = [row('1', { state: 'received', isLate: true })]
    expect(shown(late, { filter: 'late' }, DAY_AFTER)).toEqual(['1'])
    expect(shown(late, { filter: 'overdue' }, DAY_AFTER)).toEqual([])
  })
})

test('how far a draft is: whole per cent downwards, so that 100 means everything', () => {
  const [line] = monitorView([row('1', { answered: 199, asked: 200 })], ALL, ON_DUE_DAY).lines
  expect(line?.filledPercent).toBe(99)
  expect(monitorView([row('1')], ALL, ON_DUE_DAY).lines[0]?.filledPercent).toBeNull()
})

test('the excused are counted among the respondents but not among the asked', () => {
  const view = monitorView([row('1'), row('2', { state: 'excused' })], ALL, ON_DUE_DAY)
  expect(view).toMatchObject({ asked: 1, found: 2, states: { not_opened: 1, excused: 1 } })
  expect(view.counts).toMatchObject({ all: 2, 'not-answered': 1 })
})

test('counts are over all respondents, whatever is shown', () => {
  const rows = [row('1', { warnings: 2 }), row('2', { contacts: 0 }), row('3', { isMarked: true, state: 'accepted' })]
  const view = monitorView(rows, { ...ALL, filter: 'marked' }, ON_DUE_DAY)
  expect(view.lines).toHaveLength(1)
  expect(view.counts).toMatchObject({ all: 3, warnings: 1, 'no-contact': 1, marked: 1, accepted: 1, sent: 1 })
})

test('a name is found in Finnish, in Swedish and by key, whatever the case', () => {
  const rows = [row('16', { nameFi: 'Etelä-Pohjanmaa', nameSv: 'Södra Österbotten' }), row('08')]
  for (const find of ['etelä', 'ÖSTERBOTTEN', ' 16 ']) expect(shown(rows, { find })).toEqual(['16'])
  expect(shown(rows, { find: '%' })).toEqual([])
})

test('what waits most stands first: corrections before questions, questions before warnings', () => {
  const rows = [row('1', { warnings: 1 }), row('2', { openQuestions: 1 }), row('3', { correctionsWaiting: 1 }), row('4')]
  expect(shown(rows, { sort: 'waiting' })).toEqual(['3', '2', '1', '4'])
})

test('three thousand lines come a hundred at a time, and a page beyond the last is the last', () => {
  const rows = Array.from({ length: 250 }, (_, index) => row(String(index).padStart(3, '0')))
  const last = monitorView(rows, { ...ALL, page: 99 }, ON_DUE_DAY)
  expect(last).toMatchObject({ page: 3, pages: 3, found: 250 })
  expect(last.lines).toHaveLength(50)
})

describe('the address of a view', () => {
  test('names every filter there is', () => {
    expect(Object.keys(FILTERS)).toEqual(Object.keys(MONITOR_FILTERS))
  })

  test('says only what is not usual, and comes back the same', () => {
    const query = { filter: 'overdue', find: 'etelä & co', sort: 'waiting', page: 2 } as const
    expect(queryText({ filter: 'all', find: '', sort: 'name', page: 1 })).toBe('?')
    expect(monitorQuery(new URLSearchParams(queryText(query)))).toEqual(query)
    expect(Object.keys(SORTS)).toContain('waiting')
  })

  test.each(['__proto__', 'constructor', '', 'all;drop'])('%s is no filter: everything is shown', (show) => {
    expect(monitorQuery(new URLSearchParams({ show, sort: show, page: '-1' }))).toEqual({
      filter: 'all',
      find: '',
      sort: 'name',
      page: 1,
    })
  })
})
