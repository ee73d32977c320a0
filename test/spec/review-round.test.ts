import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { answerItems } from '../../src/operations/review/answer-items.ts'
import { openRound } from '../../src/operations/review/open-round.ts'
import { previewRound } from '../../src/operations/review/preview-round.ts'
import { showSheets } from '../../src/operations/review/show-sheet.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'
import { actorWith, drawnReview, REVIEWER, STATISTICIAN } from '../fixtures/review.ts'

let register: TestRegister
const as = <Input, Output>(actor: Actor, operation: Operation<Input, Output>, input: unknown) =>
  register.app.perform(operation, input, { actor })

/*
 * Disability in Etelä-Pohjanmaa (16), 2024Q3. Seinäjoki (743) has 100 clients in the archive and 30 in the separate delivery, 20 of them
 * in both: 110 together. Lapua (408) has 12. Eight clients live in Oulu (564). 7 people of Seinäjoki are clients of Pirkanmaa (08).
 */
beforeAll(async () => {
  register = await openTestRegister()
  const run = drawnReview('2024Q3', [
    { organiser: '16', area: '743', SHA: 100, ET: 30, either: 110 },
    { organiser: '16', area: '408', either: 12 },
    { organiser: '16', area: '564', either: 8 },
    { organiser: '08', area: '743', either: 7 },
    { organiser: '16', area: '743', period: '2024Q2', either: 105 },
  ])
  await register.addRun('2024Q3-r1', run)
})
afterAll(() => register.close())

describe('a round on a drawn run', () => {
  test('the preview tells what would be opened, and writes nothing', async () => {
    const preview = await as(STATISTICIAN, previewRound, { cycle: '2024Q3' })
    expect(preview.round).toMatchObject({ id: '2024Q3-1', run: '2024Q3-r1', state: 'open' })
    expect(preview.sheets).toHaveLength(22 * 8)
    await expect(as(STATISTICIAN, showSheets, { round: '2024Q3-1', organiser: '16' })).rejects.toThrow(/nothing to review/)
  })

  test('opening freezes one line per municipality, those elsewhere, and the whole', async () => {
    const started = performance.now()
    const opened = await as(STATISTICIAN, openRound, { cycle: '2024Q3' })
    console.log('open ms', performance.now() - started, opened.items)
    const shown = await as(REVIEWER, showSheets, { round: '2024Q3-1', organiser: '16' })
    const lines = shown.items.filter(({ content }) => content === 'disability')
    const own = Object.fromEntries(lines.map(({ area, figures }) => [area, figures.ownClients['SHA+ET'].clients]))
    expect(own).toMatchObject({ 743: 110, 408: 12, elsewhere: 8, whole: 130 })
    console.log(
      JSON.stringify(
        lines.find(({ area }) => area === '743'),
        null,
        1,
      ),
    )
    console.log(JSON.stringify(lines.find(({ area }) => area === 'whole')?.figures.residents))
  })

  test('an answer is kept', async () => {
    const saved = await as(REVIEWER, answerItems, {
      round: '2024Q3-1',
      organiser: '16',
      content: 'disability',
      answers: [{ area: '743', version: 0, seen: 110, answer: { judgement: 'comprehensive', mayPublish: 'yes' } }],
    })
    expect(saved).toMatchObject({ saved: [{ area: '743', version: 1 }], conflicts: [], sheetState: 'draft' })
  })

  test('another county has no right to see or answer it', async () => {
    const stranger = actorWith('county_reviewer', '08')
    await expect(as(stranger, showSheets, { round: '2024Q3-1', organiser: '16' })).rejects.toThrow(/no right/)
  })
})
