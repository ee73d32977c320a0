import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Board, BoardCell } from '../../src/operations/board/show-board.ts'
import type { CellDetails } from '../../src/operations/board/show-cell.ts'
import type { Home } from '../../src/operations/board/show-home.ts'
import { type BoardDesk, openBoardDesk } from '../fixtures/board-desk.ts'
import { actorWith, STATISTICIAN } from '../fixtures/review.ts'

let desk: BoardDesk
beforeAll(async () => {
  // Deliveries of the third quarter are due on 20 October.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-10-21T09:00:00Z') })
  desk = await openBoardDesk()
})
afterAll(async () => {
  await desk.register.close()
  vi.useRealTimers()
})

const board = async () => (await desk.perform('board.show', { cycle: '2024Q3' }, STATISTICIAN)) as Board
const cellOf = async (organiser: string, content = 'disability'): Promise<BoardCell> => {
  const { rows } = await board()
  const cell = rows.find((row) => row.organiser === organiser)?.cells.find((one) => one.content === content)
  if (!cell) throw new Error('no such cell')
  return cell
}

describe('the board of a quarter, from nothing to the review', () => {
  test('has a row for each of the 22 who have the duty to deliver, and Åland in its own line at the end', async () => {
    const { rows, contents } = await board()
    expect(rows.filter(({ hasDuty }) => hasDuty)).toHaveLength(22)
    expect(rows.at(-1)).toMatchObject({ organiser: '91', hasDuty: false })
    expect(contents).toHaveLength(7)
  })

  test('with nothing delivered everybody but Åland is late: 22 × 7 cells', async () => {
    const { summary, rows } = await board()
    expect(summary).toMatchObject({ cells: 154, late: 154, blocked: 0 })
    expect(summary.stages.open).toBe(154)
    expect(rows.at(-1)?.late).toBe(0)
  })

  test('a separate delivery moves the contents that it holds, and no others', async () => {
    await desk.deliver({ organiser: '16', coverage: { child_welfare: 'none' } })
    expect(await cellOf('16')).toMatchObject({ stage: 'received', isLate: false })
    expect(await cellOf('16', 'child_welfare')).toMatchObject({ stage: 'open', isLate: true })
    expect(await cellOf('15')).toMatchObject({ stage: 'open' })
  })

  test('the archive’s extract is of everybody', async () => {
    await desk.deliver({ organiser: null })
    const { summary } = await board()
    expect(summary.stages).toMatchObject({ open: 0, received: 154 })
  })

  test('a run takes what it was made of; what came after it is received', async () => {
    await desk.addRun(1, ['d000001', 'd000002'])
    await desk.deliver({ organiser: '15', blockingFindings: 4 })
    expect(await cellOf('16')).toMatchObject({ stage: 'processed' })
    expect(await cellOf('15')).toMatchObject({
      stage: 'received',
      blocks: [{ kind: 'blocking-findings', target: 'd000003', count: 4 }],
    })
  })

  test('a rejected delivery stands in the way until a newer one comes', async () => {
    await desk.deliver({ organiser: '08', status: 'rejected' })
    expect((await cellOf('08')).blocks).toEqual([{ kind: 'rejected-delivery', target: 'd000004', count: null }])
    await desk.deliver({ organiser: '08' })
    expect((await cellOf('08')).blocks).toEqual([])
  })

  test('who delivered separately last quarter is late with it now, whatever came from the archive', async () => {
    await desk.deliver({ organiser: '18', period: '2024Q2' })
    expect(await cellOf('18')).toMatchObject({ isLate: true, late: 'delivery', missingRoutes: ['separate'] })
    expect(await cellOf('17')).toMatchObject({ isLate: false, missingRoutes: [] })
  })

  test('a round brings its sheets into review, with how many municipalities are answered', async () => {
    await desk.addRun(2, ['d000001', 'd000002', 'd000003', 'd000005'])
    await desk.perform('review.open', { cycle: '2024Q3', due: '2024-11-14' }, STATISTICIAN)
    expect(await cellOf('16')).toMatchObject({ stage: 'in_review', sheet: 'waiting', progress: { answered: 0, items: 18 } })
  })

  test('the day after the due day the review is late, and that stands in the way', async () => {
    vi.setSystemTime(new Date('2024-11-14T21:59:00Z')) // 23.59 in Helsinki
    expect(await cellOf('16')).toMatchObject({ isLate: false })
    vi.setSystemTime(new Date('2024-11-14T22:01:00Z'))
    expect(await cellOf('16')).toMatchObject({
      late: 'review',
      blocks: [{ kind: 'round-overdue', target: '2024Q3-1', count: null }],
    })
  })
})

describe('a cell', () => {
  test('tells its causes in order of time, each with what it opens', async () => {
    const cell = (await desk.perform('board.cell', { cycle: '2024Q3', organiser: '16', content: 'disability' })) as CellDetails
    expect(cell.events.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
      'delivery d000001',
      'delivery d000002',
      'run 2024Q3-r2',
      'round 2024Q3-1',
    ])
  })

  test.each([
    { organiser: '99', content: 'disability' },
    { organiser: '16', content: 'everything' },
    { organiser: '16', content: '<script>' },
  ])('that does not exist is not found: $organiser $content', async (place) => {
    await expect(desk.perform('board.cell', place)).rejects.toMatchObject({ description: { code: 'cell-not-found' } })
  })
})

describe('who sees what', () => {
  test('the board is the institute’s: a county, a vendor and the archive may not ask for it', async () => {
    for (const role of ['county_manager', 'county_reviewer', 'vendor_contact', 'archive_contact', 'key_holder'] as const)
      await expect(desk.perform('board.show', {}, actorWith(role))).rejects.toMatchObject({ description: { kind: 'forbidden' } })
  })

  test('a county’s front page has its own row and nobody else’s', async () => {
    const home = (await desk.perform('workspace.home', {}, actorWith('county_reviewer', '15'))) as Home
    expect(home.own.map(({ organiser }) => organiser)).toEqual(['15'])
    expect(home).toMatchObject({ summary: null, late: [] })
  })

  test('the institute’s front page has the quarter in short; the key holder’s and the vendor’s have neither', async () => {
    const institute = (await desk.perform('workspace.home', {}, STATISTICIAN)) as Home
    expect(institute.summary?.cells).toBe(154)
    expect(institute.own).toEqual([])
    for (const role of ['key_holder', 'administrator', 'archive_contact', 'vendor_contact'] as const) {
      const home = (await desk.perform('workspace.home', {}, actorWith(role, null))) as Home
      expect(home).toMatchObject({ summary: null, own: [], late: [] })
    }
  })

  test('the county’s waiting list names its own round only', async () => {
    const waiting = (await desk.perform('workspace.waiting', {}, actorWith('county_manager', '16'))) as { id: string }[]
    expect(waiting.map(({ id }) => id)).toEqual(['review/2024Q3-1/16'])
  })
})
