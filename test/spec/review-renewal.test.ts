import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerItems } from '../../src/operations/review/answer-items.ts'
import { listReviewRounds } from '../../src/operations/review/list-rounds.ts'
import { openRound } from '../../src/operations/review/open-round.ts'
import { renewRound } from '../../src/operations/review/renew-round.ts'
import { signSheets } from '../../src/operations/review/sign-sheets.ts'
import { type DrawnClients, STATISTICIAN } from '../fixtures/review.ts'
import { FIRST_RUN, MANAGER, openReviewDesk, PLACE, REVIEWER, type ReviewDesk, ROUND } from '../fixtures/review-desk.ts'

let desk: ReviewDesk
beforeAll(async () => {
  desk = await openReviewDesk()
  await desk.addRun(1, FIRST_RUN)
  await desk.as(STATISTICIAN, openRound, { cycle: '2024Q3' })
})
afterAll(() => desk.register.close())

const renew = () => desk.as(STATISTICIAN, renewRound, { round: ROUND })
/** The first run with other numbers for Seinäjoki (743) and Lapua (408). */
const changed = (seinajoki: number, lapua: number): DrawnClients[] =>
  FIRST_RUN.map((row) => {
    const isNow = row.organiser === '16' && row.period === undefined
    if (isNow && row.area === '743') return { ...row, either: seinajoki }
    return isNow && row.area === '408' ? { ...row, either: lapua } : row
  })

describe('after a new delivery', () => {
  test('there is nothing to renew before there is a newer run', async () => {
    await expect(renew()).rejects.toMatchObject({ description: { code: 'no-newer-run', parameters: { run: '2024Q3-r1' } } })
  })

  test('answers stay within the tolerance, 110 → 112; beyond it they reopen, 12 → 20, and show both values', async () => {
    await desk.answerAll()
    const { version } = await desk.sheet()
    await desk.as(MANAGER, signSheets, { round: ROUND, organiser: '16', sheets: [{ content: 'disability', version }] })
    await desk.addRun(2, changed(112, 20))
    expect((await desk.as(STATISTICIAN, listReviewRounds, {}))[0]?.newerRun).toBe('2024Q3-r2')

    // Seinäjoki, Lapua and the whole changed; only Lapua by more than 2 clients among those answered.
    expect(await renew()).toEqual({ run: '2024Q3-r2', changed: 3, reopened: 1, reopenedSheets: 1 })
    const [seinajoki, lapua] = [await desk.line('743'), await desk.line('408')]
    expect(seinajoki).toMatchObject({ reopened: null, answer: { seen: 110 } })
    expect(seinajoki.figures.ownClients['SHA+ET'].clients).toBe(112)
    expect(lapua.reopened?.before.ownClients['SHA+ET'].clients).toBe(12)
    expect(lapua.figures.ownClients['SHA+ET'].clients).toBe(20)
    expect(lapua.answer).toMatchObject({ judgement: 'comprehensive', seen: 12 })
  })

  test('the signed sheet opens again, and only the proposal of the reopened municipality is taken back', async () => {
    expect(await desk.sheet()).toMatchObject({ state: 'reopened', signedBy: null })
    const lines = await desk.coverageLines()
    expect(lines.get('408')).toMatchObject({ stage: 'withdrawn', why: 'Luku muuttui uudessa toimituksessa' })
    expect(lines.get('743')).toMatchObject({ stage: 'proposed' })
  })

  test('an answer that was on its way on the old value meets a conflict', async () => {
    const answers = [{ area: '408', version: 1, seen: 12, answer: { mayPublish: 'no' } }] as const
    const late = await desk.as(REVIEWER, answerItems, { ...PLACE, answers })
    expect(late).toMatchObject({ saved: [], conflicts: [{ area: '408', version: 2 }] })
  })

  test('saying the same again on the new value closes the line, and the sheet can be signed', async () => {
    await desk.answer(['408'], { judgement: 'comprehensive', mayPublish: 'yes' })
    expect(await desk.line('408')).toMatchObject({ reopened: null, answer: { seen: 20 } })
    const { version } = await desk.sheet()
    const signed = { round: ROUND, organiser: '16', sheets: [{ content: 'disability', version }] }
    await desk.as(MANAGER, signSheets, signed)
    expect((await desk.coverageLines()).get('408')).toMatchObject({ stage: 'proposed', class: 'comprehensive' })
  })

  test('a change of one client in one hundred leaves a signed sheet signed', async () => {
    await desk.addRun(3, changed(111, 20))
    expect(await renew()).toMatchObject({ changed: 2, reopened: 0, reopenedSheets: 0 })
    expect((await desk.sheet()).state).toBe('signed')
  })

  test('an area that appears becomes a line of its own: clients in a county that had none with an unknown home', async () => {
    await desk.addRun(4, [...changed(111, 20), { organiser: '08', area: 'X08', either: 6 }])
    await renew()
    const { items } = await desk.sheetsOf('08')
    const unknown = items.find(({ area, content }) => area === 'X08' && content === 'disability')
    expect(unknown?.figures.ownClients['SHA+ET'].clients).toBe(6)
  })
})

describe('two versions of the residents’ figures', () => {
  test('that differ by few people of other organisers are not both shown: 7 at first, now 9', async () => {
    expect((await desk.line('743')).figures.residents?.['SHA+ET'].clients).toBe(111 + 7)
    const rows = changed(111, 20).map((row) => (row.organiser === '08' && row.area === '743' ? { ...row, either: 9 } : row))
    await desk.addRun(5, rows)
    await renew()
    expect((await desk.line('743')).figures.residents?.['SHA+ET'].clients).toBeNull()
  })
})
