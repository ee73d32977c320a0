import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import { municipalitiesOf } from '../../src/design/areas.ts'
import type { QuarterCode } from '../../src/model/period.ts'
import { assignSheet } from '../../src/operations/review/assign-sheet.ts'
import { commentSheet } from '../../src/operations/review/comment-sheet.ts'
import { openRound } from '../../src/operations/review/open-round.ts'
import { previewRound } from '../../src/operations/review/preview-round.ts'
import { signSheets } from '../../src/operations/review/sign-sheets.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { judged } from '../fixtures/publication.ts'
import { type DrawnClients, drawnReview, STATISTICIAN } from '../fixtures/review.ts'
import { FIRST_RUN, MANAGER, openReviewDesk, PLACE, REVIEWER, type ReviewDesk, ROUND } from '../fixtures/review-desk.ts'

let desk: ReviewDesk
let [aino, eino]: Actor[] = []
const TODAY = '2024-11-05'
beforeAll(async () => {
  desk = await openReviewDesk()
  await desk.addRun(1, FIRST_RUN)
  await desk.as(STATISTICIAN, openRound, { cycle: '2024Q3' })
  aino = await desk.newColleague('Aino')
  eino = await desk.newColleague('Eino')
})
afterAll(() => desk.register.close())

const countFor = async (actor: Actor | undefined) => {
  const waiting = await desk.waitingFor(actor ?? REVIEWER, TODAY)
  return waiting.find(({ kind }) => kind === 'review')?.count ?? 0
}

describe('a sheet given to a colleague', () => {
  test('waits for the colleague and the manager, no longer for the others; all may still answer it', async () => {
    expect(await countFor(eino)).toBe(7 * 18)
    await desk.as(MANAGER, assignSheet, { ...PLACE, assignee: aino?.id ?? null })
    expect([await countFor(aino), await countFor(eino), await countFor(MANAGER)]).toEqual([7 * 18, 6 * 18, 7 * 18])
    await desk.answer(['743'], { judgement: 'too_low' })
  })

  test('is given back to everybody', async () => {
    await desk.as(MANAGER, assignSheet, { ...PLACE, assignee: null })
    expect(await countFor(eino)).toBe(7 * 18)
  })

  test('on an older version is a conflict', async () => {
    const old = desk.as(MANAGER, assignSheet, { ...PLACE, assignee: null, version: 0 })
    await expect(old).rejects.toMatchObject({ description: { code: 'changed-meanwhile' } })
  })

  test('a colleague who is asked in the thread finds the question waiting, until writing there', async () => {
    await desk.as(REVIEWER, commentSheet, { ...PLACE, text: 'Tarkistatko Lapuan?', mentions: aino?.id })
    const questions = async () => (await desk.waitingFor(aino ?? REVIEWER, TODAY)).filter(({ kind }) => kind === 'mention')
    expect(await questions()).toMatchObject([{ count: 1, opens: { section: 'review', parts: [ROUND, '16'] } }])
    await desk.as(aino ?? REVIEWER, commentSheet, { ...PLACE, text: 'Oikein on.' })
    expect(await questions()).toEqual([])
  })
})

interface DrawnQuarter {
  readonly cycle: QuarterCode
  readonly rows?: readonly DrawnClients[]
}

describe('the quarters after', () => {
  const municipalities = municipalitiesOf(loadDefinitions(), '16', 2025).map(({ code }) => code)
  /** Nobody is counted, so that no indication finds anything odd, unless a jump is drawn. */
  const addRun = (id: string, as: 'comprehensive' | 'partial', { cycle, rows = [] }: DrawnQuarter) =>
    desk.register.addRun(id, {
      ...drawnReview(cycle, rows),
      coverage: judged(municipalities, { quarters: [cycle], as }),
    })
  const triggerOf = async (cycle: string) => {
    const { sheets } = await desk.as(STATISTICIAN, previewRound, { cycle })
    return sheets.find(({ organiser, content }) => organiser === '16' && content === 'disability')?.trigger ?? null
  }

  test('what the county has not signed is new to it still', async () => {
    await addRun('2025Q1-r1', 'comprehensive', { cycle: '2025Q1' })
    expect(await triggerOf('2025Q1')).toBe('new_content')
  })

  test('what it has signed and is comprehensive rests', async () => {
    await desk.answerAll()
    const { version } = await desk.sheet()
    await desk.as(MANAGER, signSheets, { round: ROUND, organiser: '16', sheets: [{ content: 'disability', version }] })
    expect(await triggerOf('2025Q1')).toBeNull()
  })

  test('what is deficient comes every quarter, what is comprehensive in the fourth', async () => {
    await addRun('2025Q1-r2', 'partial', { cycle: '2025Q1' })
    expect(await triggerOf('2025Q1')).toBe('deficient')
    await addRun('2025Q4-r1', 'comprehensive', { cycle: '2025Q4' })
    expect(await triggerOf('2025Q4')).toBe('yearly')
  })

  test('a comprehensive content comes back when an indication warns: 100 clients became 300 in a quarter', async () => {
    const rows = [
      { organiser: '16', area: '743', period: '2025Q1', either: 100 },
      { organiser: '16', area: '743', either: 300 },
    ]
    await addRun('2025Q2-r1', 'comprehensive', { cycle: '2025Q2', rows })
    expect(await triggerOf('2025Q2')).toBe('warning')
  })
})
