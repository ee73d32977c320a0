import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listReviewRounds } from '../../src/operations/review/list-rounds.ts'
import { listReviewSheets } from '../../src/operations/review/list-sheets.ts'
import { openRound } from '../../src/operations/review/open-round.ts'
import { previewRound } from '../../src/operations/review/preview-round.ts'
import { showSheets } from '../../src/operations/review/show-sheet.ts'
import { actorWith, STATISTICIAN } from '../fixtures/review.ts'
import { FIRST_RUN, openReviewDesk, REVIEWER, type ReviewDesk, ROUND } from '../fixtures/review-desk.ts'

let desk: ReviewDesk
beforeAll(async () => {
  desk = await openReviewDesk()
})
afterAll(() => desk.register.close())

test('a cycle that has not been processed has nothing to review', async () => {
  await expect(desk.as(STATISTICIAN, openRound, { cycle: '2024Q3' })).rejects.toMatchObject({
    description: { code: 'no-run', kind: 'conflict' },
  })
})

describe('opening a round', () => {
  test('is shown before it is done: every county and judged content, because nobody has answered yet', async () => {
    await desk.addRun(1, FIRST_RUN)
    const preview = await desk.as(STATISTICIAN, previewRound, { cycle: '2024Q3', due: '2099-05-14' })
    expect(preview.round).toMatchObject({ id: ROUND, run: '2024Q3-r1', state: 'open', due: '2099-05-14' })
    // 21 counties and Helsinki; six tasks and the act, the total follows its tasks.
    expect(preview).toMatchObject({ organisers: 22, sheets: { length: 22 * 7 } })
    expect(new Set(preview.sheets.map(({ trigger }) => trigger))).toEqual(new Set(['new_content']))
  })

  test('the preview writes nothing', async () => {
    expect(await desk.as(STATISTICIAN, listReviewRounds, {})).toEqual([])
  })

  test('a due date that has gone by is refused', async () => {
    const late = desk.as(STATISTICIAN, openRound, { cycle: '2024Q3', due: '2024-11-01' })
    await expect(late).rejects.toMatchObject({ description: { code: 'review-due-in-past' } })
  })

  test('a county may not open it', async () => {
    await expect(desk.as(REVIEWER, openRound, { cycle: '2024Q3' })).rejects.toMatchObject({ description: { kind: 'forbidden' } })
  })

  test('of two who open at once one succeeds, the other is told', async () => {
    const both = [1, 2].map(() => desk.as(STATISTICIAN, openRound, { cycle: '2024Q3' }))
    const ends = await Promise.allSettled(both)
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = ends.find((end) => end.status === 'rejected')
    expect(refused?.reason).toMatchObject({ description: { code: 'review-round-open' } })
    const [round, ...others] = await desk.as(STATISTICIAN, listReviewRounds, {})
    expect(others).toEqual([])
    expect(round).toMatchObject({ id: ROUND, sheets: { waiting: 154 }, newerRun: null, isLate: false })
  })

  test('the usual due date is three weeks away and never on a weekend', async () => {
    const { round } = await desk.as(REVIEWER, showSheets, PLACE_OF_SHEETS)
    const days = (Date.parse(round.due) - Date.parse(round.openedAt.slice(0, 10))) / 86_400_000
    expect(days).toBeGreaterThanOrEqual(20)
    expect(days).toBeLessThanOrEqual(24)
    expect([0, 6]).not.toContain(new Date(round.due).getUTCDay())
  })
})

const PLACE_OF_SHEETS = { round: ROUND, organiser: '16' }

describe('the frozen figures of a county', () => {
  test('add up: 110 in Seinäjoki, 12 in Lapua, 4 not known where, 8 elsewhere, 134 in all', async () => {
    const shown = await desk.as(REVIEWER, showSheets, PLACE_OF_SHEETS)
    const lines = shown.items.filter(({ content }) => content === 'disability')
    const counts = new Map(lines.map(({ area, figures }) => [area, figures.ownClients['SHA+ET'].clients]))
    expect(['743', '408', 'X16', 'elsewhere', 'whole'].map((area) => counts.get(area))).toEqual([110, 12, 4, 8, 134])
    const parts = [...counts].filter(([area]) => area !== 'whole').map(([, clients]) => clients ?? 0)
    expect(parts.reduce((sum, clients) => sum + clients, 0)).toBe(134)
  })

  test('own clients are exact in the three source views, and stand beside the quarter before', async () => {
    const { figures } = await desk.line('743')
    const { SHA, ET, 'SHA+ET': both } = figures.ownClients
    expect([SHA.clients, ET.clients, both.clients]).toEqual([100, 30, 110])
    expect(figures.previous[0]).toEqual({ period: '2024Q2', ownClients: 105, residents: 105 })
    expect(figures.previous).toHaveLength(4)
  })

  test('residents are those of all organisers: 7 of Seinäjoki are clients of Pirkanmaa only, 100 + 7 in the archive', async () => {
    const { figures } = await desk.line('743')
    expect(figures.residents).toMatchObject({ SHA: { clients: 107 }, ET: { clients: 30 }, 'SHA+ET': { clients: 117 } })
    expect((await desk.line('elsewhere')).figures.residents).toBeNull()
  })

  test('a share is of the population of the content; those who live in many places have none', async () => {
    // Seinäjoki had 66,160 inhabitants or so: 110 of them are 0.2 %.
    expect((await desk.line('743')).figures.ownClients['SHA+ET'].sharePercent).toBe(0.2)
    expect((await desk.line('whole')).figures.ownClients['SHA+ET'].sharePercent).toBeNull()
    expect((await desk.line('X16')).figures.ownClients['SHA+ET'].sharePercent).toBeNull()
  })

  test('before the first publication there is no median of the country', async () => {
    expect((await desk.line('743')).figures.countryMedian).toBeNull()
  })
})

describe('who sees what', () => {
  const stranger = actorWith('county_reviewer', '08')

  test('a county sees its own sheets, the institute those of all', async () => {
    const own = await desk.as(REVIEWER, listReviewSheets, {})
    expect(new Set(own.map(({ organiser }) => organiser))).toEqual(new Set(['16']))
    expect(own[0]).toMatchObject({ municipalities: 18, answered: 0, isRoundOpen: true, isLate: false })
    expect(await desk.as(STATISTICIAN, listReviewSheets, {})).toHaveLength(154)
    expect(await desk.as(STATISTICIAN, listReviewSheets, { organiser: '08' })).toHaveLength(7)
  })

  test('another county is refused, in the same words whether the round exists or not', async () => {
    const refused = { description: { code: 'not-permitted', kind: 'forbidden' } }
    await expect(desk.as(stranger, showSheets, PLACE_OF_SHEETS)).rejects.toMatchObject(refused)
    await expect(desk.as(stranger, showSheets, { ...PLACE_OF_SHEETS, round: '2024Q3-7' })).rejects.toMatchObject(refused)
    await expect(desk.as(stranger, listReviewSheets, { organiser: '16' })).rejects.toMatchObject(refused)
  })

  test.each(['county_deliverer', 'vendor_contact', 'archive_contact', 'key_holder', 'administrator'] as const)(
    'nor does a %s see exact counts',
    async (role) => {
      await expect(desk.as(actorWith(role), showSheets, PLACE_OF_SHEETS)).rejects.toMatchObject({
        description: { kind: 'forbidden' },
      })
    },
  )

  test('who looks leaves an entry in the audit trail, without figures', async () => {
    await desk.as(REVIEWER, showSheets, PLACE_OF_SHEETS)
    const entry = await desk.newestAudit()
    expect(entry).toMatchObject({ operation: 'review.sheet', actor: REVIEWER.id, subject: `${ROUND}/16` })
    expect(entry.details).toEqual({ shown: 'exact-counts', sheets: 7, lines: 7 * 20 + 1 })
  })

  test('a round that is not there is not found', async () => {
    await expect(desk.as(REVIEWER, showSheets, { ...PLACE_OF_SHEETS, round: '2023Q1-1' })).rejects.toMatchObject({
      description: { code: 'review-sheet-not-found', kind: 'notFound' },
    })
  })
})

test('while a round of the cycle is open there is no second one', async () => {
  await expect(desk.as(STATISTICIAN, previewRound, { cycle: '2024Q3' })).rejects.toMatchObject({
    description: { code: 'review-round-open', parameters: { round: ROUND } },
  })
})
