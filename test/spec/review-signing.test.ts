import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { acceptProposals } from '../../src/operations/coverage/accept-proposals.ts'
import { untyped } from '../../src/operations/operation.ts'
import { assignSheet } from '../../src/operations/review/assign-sheet.ts'
import { closeRound } from '../../src/operations/review/close-round.ts'
import { commentSheet } from '../../src/operations/review/comment-sheet.ts'
import { extendRound } from '../../src/operations/review/extend-round.ts'
import { listReviewSheets } from '../../src/operations/review/list-sheets.ts'
import { openRound } from '../../src/operations/review/open-round.ts'
import { settleSheet } from '../../src/operations/review/settle-sheet.ts'
import { showRound } from '../../src/operations/review/show-round.ts'
import { showSheets } from '../../src/operations/review/show-sheet.ts'
import { signSheets } from '../../src/operations/review/sign-sheets.ts'
import { withdrawSignature } from '../../src/operations/review/withdraw-signature.ts'
import { actorWith, STATISTICIAN } from '../fixtures/review.ts'
import { FIRST_RUN, MANAGER, openReviewDesk, PLACE, REVIEWER, type ReviewDesk, ROUND } from '../fixtures/review-desk.ts'

let desk: ReviewDesk
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-11-04T09:00:00Z') })
  desk = await openReviewDesk()
  await desk.addRun(1, FIRST_RUN)
  await desk.as(STATISTICIAN, openRound, { cycle: '2024Q3', due: '2024-11-22' })
})
afterAll(async () => {
  await desk.register.close()
  vi.useRealTimers()
})

const sheets = (version: number) => ({ round: ROUND, organiser: '16', sheets: [{ content: 'disability', version }] })
const sign = async () => desk.as(MANAGER, signSheets, sheets((await desk.sheet()).version))

describe('signing', () => {
  test('is refused while a municipality lacks an answer, and says how many and which', async () => {
    await expect(sign()).rejects.toMatchObject({
      description: { code: 'review-answers-missing', parameters: { lines: 18, content: 'disability' } },
    })
  })

  test('is refused while a difference of 18 per cent is not explained', async () => {
    await desk.answerAll()
    await desk.answer(['743'], { ownCount: 130 })
    await expect(sign()).rejects.toMatchObject({ description: { parameters: { lines: 1, areas: '743' } } })
    const shown = await desk.as(MANAGER, showSheets, { round: ROUND, organiser: '16' })
    expect(shown.missing.disability).toEqual([{ area: '743', missing: ['explanation'] }])
  })

  test('belongs to a manager of the county, not to its reviewers, and not to another county’s manager', async () => {
    await desk.answer(['743'], { judgement: 'too_low', explanations: ['units_missing'], mayPublish: 'no' })
    const { version } = await desk.sheet()
    for (const actor of [REVIEWER, actorWith('county_manager', '08'), STATISTICIAN])
      await expect(desk.as(actor, signSheets, sheets(version))).rejects.toMatchObject({ description: { kind: 'forbidden' } })
  })

  test('names the version it was read in: nobody signs what a colleague changed meanwhile', async () => {
    const { version } = await desk.sheet()
    await desk.answer(['408'], { mayPublish: 'with_note', publicationNote: 'Mukana myös ostopalvelut.' })
    await expect(desk.as(MANAGER, signSheets, sheets(version))).rejects.toMatchObject({
      description: { code: 'changed-meanwhile' },
    })
  })

  test('gives a receipt, and proposes a class for each municipality', async () => {
    const receipt = await sign()
    expect(receipt).toEqual({
      signedAt: '2024-11-04T09:00:00.000Z',
      sheets: [{ content: 'disability', lines: 18, proposals: 18 }],
    })
    expect(await desk.sheet()).toMatchObject({ state: 'signed', signedBy: MANAGER.id })
    const proposed = await desk.coverageLines()
    expect(proposed.get('743')).toMatchObject({
      class: 'partial',
      stage: 'proposed',
      round: ROUND,
      why: 'liian pieni; kaikki yksiköt tai järjestelmät eivät arkistoi',
    })
    expect(proposed.get('408')).toMatchObject({ class: 'comprehensive', publicationNote: 'Mukana myös ostopalvelut.' })
    expect(proposed.size).toBe(18)
  })

  test('closes the sheet: it is not answered or signed again', async () => {
    await expect(desk.answer(['743'], { mayPublish: 'yes' })).rejects.toMatchObject({
      description: { code: 'not-in-this-state', parameters: { state: 'signed' } },
    })
    await expect(sign()).rejects.toMatchObject({ description: { code: 'not-in-this-state' } })
  })

  test('is withdrawn by the county while the round is open, and its proposals with it', async () => {
    await desk.as(MANAGER, withdrawSignature, { ...PLACE, version: (await desk.sheet()).version })
    expect(await desk.sheet()).toMatchObject({ state: 'draft', signedBy: null, signedAt: null })
    expect((await desk.coverageLines()).get('743')).toMatchObject({ stage: 'withdrawn', why: 'Alue perui vahvistuksensa' })
    await sign()
    expect((await desk.coverageLines()).get('743')).toMatchObject({ stage: 'proposed' })
  })
})

describe('comments', () => {
  const comment = (actor: typeof REVIEWER, rest: object) => desk.as(actor, untyped(commentSheet), { ...PLACE, ...rest })
  const questions = async () => (await desk.as(STATISTICIAN, showRound, { round: ROUND })).questions

  test('a question to the institute waits until the institute writes', async () => {
    await comment(REVIEWER, { text: 'Miksi luku on pieni?', mentionsInstitute: true })
    expect(await questions()).toEqual([{ organiser: '16', content: 'disability', comments: 1 }])
    await comment(STATISTICIAN, { text: 'Kaksi yksikköä puuttuu.' })
    expect(await questions()).toEqual([])
    const { comments } = await desk.as(REVIEWER, showSheets, { round: ROUND, organiser: '16' })
    expect(comments.map(({ side, text }) => [side, text])).toEqual([
      ['county', 'Miksi luku on pieni?'],
      ['institute', 'Kaksi yksikköä puuttuu.'],
    ])
  })

  test.each([
    ['an identity code', 'Asiakas 010594Y9032', 'identity-code-in-text'],
    ['nothing but spaces', '   ', 'input-invalid'],
    ['more than 1,000 characters', 'x'.repeat(1001), 'input-invalid'],
  ])('%s is refused', async (_, text, code) => {
    await expect(comment(REVIEWER, { text })).rejects.toMatchObject({ description: { code } })
  })

  test('nobody outside the county can be asked or given the sheet', async () => {
    const outside = { description: { code: 'account-not-of-county' } }
    await expect(comment(REVIEWER, { text: 'Katsotko?', mentions: 'a-other' })).rejects.toMatchObject(outside)
    await expect(desk.as(MANAGER, assignSheet, { ...PLACE, assignee: 'a-other' })).rejects.toMatchObject(outside)
  })

  test('another county cannot write into the thread', async () => {
    await expect(comment(actorWith('county_reviewer', '08'), { text: 'Hei' })).rejects.toMatchObject({
      description: { kind: 'forbidden' },
    })
  })
})

describe('what waits', () => {
  const today = () => new Date().toISOString().slice(0, 10)

  test('for a county: its unsigned sheets, in one line, with the day they are due', async () => {
    const [item, ...others] = await desk.waitingFor(REVIEWER, today())
    expect(others).toEqual([])
    // Six other contents of 18 municipalities each.
    expect(item).toMatchObject({ id: `review/${ROUND}/16`, kind: 'review', count: 6 * 18, due: '2024-11-22', isLate: false })
  })

  test('for the institute: what is signed and not settled', async () => {
    const items = await desk.waitingFor(STATISTICIAN, today())
    expect(items).toMatchObject([{ id: `review-settle/${ROUND}`, count: 1, opens: { section: 'rounds', parts: [ROUND] } }])
  })

  test('for others: nothing', async () => {
    for (const role of ['county_deliverer', 'vendor_contact', 'key_holder'] as const)
      expect(await desk.waitingFor(actorWith(role), today())).toEqual([])
  })
})

describe('the end of a round', () => {
  const close = () => desk.as(STATISTICIAN, closeRound, { round: ROUND })
  const settle = async (rest: object) =>
    desk.as(STATISTICIAN, settleSheet, { ...PLACE, version: (await desk.sheet()).version, ...rest })

  test('it is not closed before its due date while counties still answer', async () => {
    await expect(close()).rejects.toMatchObject({ description: { code: 'review-not-due', parameters: { due: '2024-11-22' } } })
  })

  test('the due date may move, but not into the past', async () => {
    await expect(desk.as(STATISTICIAN, extendRound, { round: ROUND, due: '2024-11-04' })).rejects.toMatchObject({
      description: { code: 'review-due-in-past' },
    })
    await desk.as(STATISTICIAN, extendRound, { round: ROUND, due: '2024-11-25' })
    expect((await desk.as(STATISTICIAN, showRound, { round: ROUND })).round.due).toBe('2024-11-25')
  })

  test('the last day to answer ends at midnight in Helsinki', async () => {
    vi.setSystemTime(new Date('2024-11-25T21:59:00Z'))
    await expect(close()).rejects.toMatchObject({ description: { code: 'review-not-due' } })
    vi.setSystemTime(new Date('2024-11-25T22:01:00Z'))
    const late = await desk.as(REVIEWER, listReviewSheets, {})
    expect(late.filter(({ isLate }) => isLate)).toHaveLength(6)
    expect((await desk.waitingFor(STATISTICIAN, '2024-11-26'))[0]).toMatchObject({ isLate: true })
  })

  test('what is not signed becomes not answered; what is signed stays', async () => {
    expect(await close()).toEqual({ signed: 1, notAnswered: 153 })
    const states = (await desk.as(REVIEWER, listReviewSheets, {})).map(({ content, state }) => [content, state])
    expect(states).toContainEqual(['disability', 'signed'])
    expect(states).toContainEqual(['older', 'not_answered'])
  })

  test('a closed round takes no answers and no withdrawal, but comments', async () => {
    const closed = { description: { code: 'review-round-closed' } }
    await expect(desk.answer(['743'], { mayPublish: 'yes' })).rejects.toMatchObject(closed)
    await expect(close()).rejects.toMatchObject(closed)
    const withdrawal = desk.as(MANAGER, withdrawSignature, { ...PLACE, version: (await desk.sheet()).version })
    await expect(withdrawal).rejects.toMatchObject(closed)
    await desk.as(REVIEWER, commentSheet, { ...PLACE, text: 'Löysimme virheen.', mentionsInstitute: true })
  })

  test('a signed sheet is settled once its proposals have been decided on', async () => {
    await expect(settle({})).rejects.toMatchObject({
      description: { code: 'coverage-proposals-waiting', parameters: { places: 18 } },
    })
  })

  test('then it is: the institute takes the county at its word, and the classes are in force', async () => {
    const seen = Math.max(...[...(await desk.coverageLines()).values()].map(({ line }) => line))
    const { round: _, ...place } = PLACE
    const answer = { ...place, period: '2024Q3', municipalities: 'all', seen, why: 'Alueen arvio', verdict: 'accepted' } as const
    await desk.as(STATISTICIAN, acceptProposals, answer)
    expect((await desk.coverageLines()).get('743')).toMatchObject({ stage: 'accepted', class: 'partial', round: ROUND })
    expect(await settle({})).toEqual({ state: 'settled' })
    expect(await desk.sheet()).toMatchObject({ state: 'settled', signedBy: MANAGER.id })
  })

  test('a county that kept silent is settled with a reason only', async () => {
    const older = { ...PLACE, content: 'older' }
    const silent = (await desk.as(STATISTICIAN, listReviewSheets, { organiser: '16' })).find(({ content }) => content === 'older')
    const version = silent?.version ?? -1
    await expect(desk.as(STATISTICIAN, settleSheet, { ...older, version })).rejects.toMatchObject({
      description: { code: 'review-reason-missing' },
    })
    await desk.as(STATISTICIAN, settleSheet, { ...older, version, reason: 'Luokat pidetään ennallaan: luvut kuten ennen.' })
    const settled = (await desk.as(STATISTICIAN, listReviewSheets, { organiser: '16' })).find(
      ({ content }) => content === 'older',
    )
    expect(settled).toMatchObject({ state: 'settled', settledReason: 'Luokat pidetään ennallaan: luvut kuten ennen.' })
  })
})
