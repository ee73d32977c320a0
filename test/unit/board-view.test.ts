import { describe, expect, test } from 'vitest'
import { STAGES_IN_ORDER } from '../../src/model/production-stage.ts'
import { titled } from '../../src/model/waiting.ts'
import type { BoardCell, BoardRow } from '../../src/operations/board/show-board.ts'
import { cellAfterKey, filterIn, rowsShown, toneOf } from '../../src/web/workspace/view/board-view.ts'

const CELL: BoardCell = {
  content: 'older',
  stage: 'processed',
  isLate: false,
  late: null,
  missingRoutes: [],
  blocks: [],
  lateData: [],
  waitsForRun: false,
  sheet: null,
  progress: null,
  openTickets: 0,
}
const LATE: BoardCell = { ...CELL, stage: 'open', isLate: true, late: 'delivery' }
const BLOCKED: BoardCell = { ...CELL, blocks: [{ kind: 'ticket', target: 't000001', count: null }] }

function row(organiser: string, name: string, cell: BoardCell): BoardRow {
  const names = { fi: name, sv: name, en: name }
  return { organiser, names, hasDuty: organiser !== '91', late: cell.isLate ? 1 : 0, blocked: cell.blocks.length, cells: [cell] }
}

const ROWS = [
  row('02', 'Kainuu', CELL),
  row('03', 'Pohjanmaa', BLOCKED),
  row('04', 'Satakunta', LATE),
  row('91', 'Ahvenanmaa', CELL),
]
const shown = (search: string) =>
  rowsShown({ rows: ROWS }, filterIn(new URLSearchParams(search), STAGES_IN_ORDER), 'fi').map(({ names }) => names.fi)

describe('the order of the board', () => {
  test('late ones first, then blocked ones; Åland last', () => {
    expect(shown('')).toEqual(['Satakunta', 'Pohjanmaa', 'Kainuu', 'Ahvenanmaa'])
  })

  test('by name when asked; Åland last all the same', () => {
    expect(shown('sort=name')).toEqual(['Kainuu', 'Pohjanmaa', 'Satakunta', 'Ahvenanmaa'])
  })
})

describe('the filter of the board', () => {
  test.each([
    ['only=late', ['Satakunta']],
    ['only=blocked', ['Pohjanmaa']],
    ['stage=open', ['Satakunta']],
    ['stage=processed', ['Pohjanmaa', 'Kainuu', 'Ahvenanmaa']],
    ['stage=processed&only=late', []],
    ['stage=nonsense&only=%3Cscript%3E', ['Satakunta', 'Pohjanmaa', 'Kainuu', 'Ahvenanmaa']],
  ])('%s shows %j', (search, names) => {
    expect(shown(search)).toEqual(names)
  })
})

test('late and blocked cells are red beside their word, done ones green', () => {
  expect([toneOf(LATE), toneOf(BLOCKED), toneOf(CELL), toneOf({ ...CELL, stage: 'settled' })]).toEqual([
    'stop',
    'stop',
    'neutral',
    'good',
  ])
})

describe('keys on a board of 3 rows and 8 columns', () => {
  const size = { rows: 3, columns: 8 }
  test.each([
    ['ArrowDown', { row: 0, column: 0 }, { row: 1, column: 0 }],
    ['ArrowUp', { row: 0, column: 0 }, null],
    ['ArrowRight', { row: 2, column: 7 }, null],
    ['ArrowLeft', { row: 2, column: 7 }, { row: 2, column: 6 }],
    ['Home', { row: 1, column: 5 }, { row: 1, column: 0 }],
    ['End', { row: 1, column: 5 }, { row: 1, column: 7 }],
    ['a', { row: 1, column: 5 }, null],
  ])('%s', (key, from, to) => {
    expect(cellAfterKey(key, from, size)).toEqual(to)
  })
})

describe('the title in a waiting line', () => {
  const line = (fi: string) => titled({ fi: 'Kysy: {title}', sv: 'Fråga: {title}', en: 'Ask: {title}' }, { fi, sv: '' }).fi

  test('of 60 characters stands whole, a longer one is cut between words', () => {
    const sixty = `${'a'.repeat(29)} ${'b'.repeat(30)}` // 29 + 1 + 30
    expect(line(sixty)).toBe(`Kysy: ${sixty}`)
    expect(line(`${sixty} c`)).toBe(`Kysy: ${sixty}…`)
    expect(line(`${sixty}b`)).toBe(`Kysy: ${'a'.repeat(29)}…`)
  })

  test('of one long word is cut within it', () => {
    expect(line('a'.repeat(61))).toBe(`Kysy: ${'a'.repeat(60)}…`)
  })
})
