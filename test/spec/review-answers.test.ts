import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReviewItem } from '../../src/model/review.ts'
import { answerItems } from '../../src/operations/review/answer-items.ts'
import { clearAnswer } from '../../src/operations/review/clear-answer.ts'
import { openRound } from '../../src/operations/review/open-round.ts'
import { showAnswerHistory } from '../../src/operations/review/show-history.ts'
import { actorWith, STATISTICIAN } from '../fixtures/review.ts'
import { FIRST_RUN, openReviewDesk, PLACE, REVIEWER, type ReviewDesk } from '../fixtures/review-desk.ts'

const COLLEAGUE = actorWith('county_reviewer', '16', 'a-colleague')
let desk: ReviewDesk
beforeAll(async () => {
  desk = await openReviewDesk()
  await desk.addRun(1, FIRST_RUN)
  await desk.as(STATISTICIAN, openRound, { cycle: '2024Q3' })
})
afterAll(() => desk.register.close())

/** An answer on one line as somebody's browser sends it. */
const sent = (item: Pick<ReviewItem, 'area' | 'version'>, answer: object, seen = 110) => ({
  ...PLACE,
  answers: [{ area: item.area, version: item.version, seen, answer }],
})

describe('an answer', () => {
  test('is kept with who gave it, when, and on which value; the sheet is begun', async () => {
    const given = sent({ area: '743', version: 0 }, { judgement: 'too_low', ownCount: 130, explanations: ['on_paper'] })
    const saved = await desk.as(REVIEWER, answerItems, given)
    expect(saved).toMatchObject({ saved: [{ area: '743', version: 1 }], conflicts: [], sheetState: 'draft' })
    expect((await desk.line('743')).answer).toMatchObject({ judgement: 'too_low', ownCount: 130, seen: 110, by: REVIEWER.id })
    expect((await desk.sheet()).state).toBe('draft')
  })

  test('of which only a part is sent keeps the rest', async () => {
    await desk.as(REVIEWER, answerItems, sent({ area: '743', version: 1 }, { mayPublish: 'no' }))
    expect((await desk.line('743')).answer).toMatchObject({ judgement: 'too_low', ownCount: 130, mayPublish: 'no' })
  })

  test('sent twice is one answer', async () => {
    const again = await desk.as(REVIEWER, answerItems, sent({ area: '743', version: 2 }, { mayPublish: 'no' }))
    expect(again.saved).toEqual([{ area: '743', version: 2 }])
  })

  test('explanations stand once each, in the order of the definitions', async () => {
    const explanations = ['other', 'on_paper', 'units_missing', 'on_paper']
    await desk.as(REVIEWER, answerItems, sent({ area: '743', version: 2 }, { explanations }))
    expect((await desk.line('743')).answer?.explanations).toEqual(['units_missing', 'on_paper', 'other'])
  })

  test('for several municipalities at once is a group answer', async () => {
    await desk.answer(['005', '010', '052'], { judgement: 'cannot_say', mayPublish: 'no' })
    for (const area of ['005', '010', '052']) expect((await desk.line(area)).answer?.judgement).toBe('cannot_say')
  })
})

describe('two people at the same line', () => {
  test('the second is given what stands, and nothing is overwritten', async () => {
    const seen = { area: '408' as const, version: 0 }
    await desk.as(REVIEWER, answerItems, sent(seen, { judgement: 'comprehensive' }, 12))
    const second = await desk.as(COLLEAGUE, answerItems, sent(seen, { judgement: 'too_high' }, 12))
    expect(second.saved).toEqual([])
    expect(second.conflicts).toMatchObject([{ area: '408', version: 1, answer: { judgement: 'comprehensive', by: REVIEWER.id } }])
    expect((await desk.line('408')).answer?.judgement).toBe('comprehensive')
  })

  test('at the very same moment one of them wins and the other is told', async () => {
    const { version } = await desk.line('145')
    const both = [REVIEWER, COLLEAGUE].map((actor) =>
      desk.as(actor, answerItems, sent({ area: '145', version }, { ownCount: actor === REVIEWER ? 1 : 2 }, 0)),
    )
    const ends = await Promise.all(both)
    expect(ends.map(({ saved }) => saved.length).sort()).toEqual([0, 1])
    expect(ends.map(({ conflicts }) => conflicts.length).sort()).toEqual([0, 1])
  })

  test('lines without conflict are saved beside one that has', async () => {
    const answers = [
      { area: '408', version: 0, seen: 12, answer: { judgement: 'too_high' } },
      { area: '151', version: 0, seen: 0, answer: { judgement: 'comprehensive' } },
    ] as const
    const saved = await desk.as(COLLEAGUE, answerItems, { ...PLACE, answers })
    expect([saved.saved.map(({ area }) => area), saved.conflicts.map(({ area }) => area)]).toEqual([['151'], ['408']])
  })

  test('an answer on a value that is not the one of the register now is a conflict too', async () => {
    const { version } = await desk.line('743')
    const stale = await desk.as(REVIEWER, answerItems, sent({ area: '743', version }, { mayPublish: 'yes' }, 99))
    expect(stale.conflicts).toMatchObject([{ area: '743', figures: { ownClients: { 'SHA+ET': { clients: 110 } } } }])
  })
})

describe('undoing', () => {
  const undo = (version: number) => desk.as(REVIEWER, clearAnswer, { ...PLACE, area: '218', version })

  test('goes back step by step to the empty line, and forgets nothing', async () => {
    await desk.answer(['218'], { ownCount: 1 })
    await desk.answer(['218'], { ownCount: 2 })
    await desk.answer(['218'], { ownCount: 3 })
    expect((await undo(3)).item).toMatchObject({ version: 4, answer: { ownCount: 2 } })
    expect((await undo(4)).item).toMatchObject({ version: 5, answer: { ownCount: 1 } })
    expect((await undo(5)).item).toMatchObject({ version: 6, answer: null })
    const history = await desk.as(REVIEWER, showAnswerHistory, { ...PLACE, area: '218' })
    expect(history.map(({ answer }) => answer?.ownCount ?? null)).toEqual([1, 2, 3, 2, 1, null])
    expect(history.map(({ standsFor }) => standsFor)).toEqual([1, 2, 3, 2, 1, 0])
  })

  test('after a new answer goes back to what stood before it, which was nothing', async () => {
    await desk.answer(['218'], { ownCount: 9 })
    expect((await undo(7)).item).toMatchObject({ version: 8, answer: null })
  })

  test('what nobody has answered is refused, and so is an older version', async () => {
    const empty = desk.as(REVIEWER, clearAnswer, { ...PLACE, area: '989', version: 0 })
    await expect(empty).rejects.toMatchObject({ description: { code: 'nothing-to-undo' } })
    await expect(undo(1)).rejects.toMatchObject({ description: { code: 'changed-meanwhile', kind: 'conflict' } })
  })
})

describe('bad input', () => {
  const line = { area: '232', version: 0 }
  const refused = (answer: object) => desk.as(REVIEWER, answerItems, sent(line, answer, 0))

  test.each([
    ['an identity code in the note', { publicationNote: 'Soita 010594Y9032' }, 'identity-code-in-text'],
    ['the same with signs that nobody sees between', { publicationNote: '010594\u200bY\u200b9032' }, 'identity-code-in-text'],
    ['an explanation that is not in the definitions', { explanations: ['weather'] }, 'review-unknown-choice'],
    ['a judgement that does not exist', { judgement: 'perfect' }, 'input-invalid'],
    ['a count that is no whole number', { ownCount: 1.5 }, 'input-invalid'],
    ['a negative count', { ownCount: -1 }, 'input-invalid'],
    ['a day that does not exist', { ownCountDate: '2024-02-30' }, 'input-invalid'],
    ['a thirteenth month', { fixMonth: '2025-13' }, 'input-invalid'],
    ['a note that is too long', { publicationNote: 'x'.repeat(301) }, 'input-invalid'],
    ['a field that is not the county’s to set', { by: 'a-other' }, 'input-invalid'],
  ])('%s is refused and nothing is saved', async (_, answer, code) => {
    await expect(refused(answer)).rejects.toMatchObject({ description: { code } })
    expect((await desk.line('232')).version).toBe(0)
  })

  test('the problem never repeats the identity code', async () => {
    await expect(refused({ publicationNote: 'Soita 010594Y9032' })).rejects.not.toThrow(/010594/)
  })

  test('hostile text is kept as text, without what cannot be seen', async () => {
    await refused({ publicationNote: '<img src=x onerror=alert(1)>\u0000 ’; drop table review_item; --\u202e' })
    expect((await desk.line('232')).answer?.publicationNote).toBe('<img src=x onerror=alert(1)> ’; drop table review_item; --')
  })

  test('a line that the sheet does not have is refused, with everything sent beside it', async () => {
    const answers = [
      { area: '233', version: 0, seen: 0, answer: { ownCount: 5 } },
      { area: '837', version: 0, seen: 0, answer: { ownCount: 5 } },
    ]
    const foreign = desk.as(REVIEWER, answerItems, { ...PLACE, answers })
    await expect(foreign).rejects.toMatchObject({ description: { code: 'review-line-not-found' } })
    expect((await desk.line('233')).answer).toBeNull()
  })

  test('another county cannot answer, whatever the body says', async () => {
    const stranger = actorWith('county_reviewer', '08')
    await expect(desk.as(stranger, answerItems, sent(line, { ownCount: 1 }, 0))).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
  })

  test('nor can the institute answer for a county', async () => {
    await expect(desk.as(STATISTICIAN, answerItems, sent(line, { ownCount: 1 }, 0))).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
  })
})

test('the audit trail tells that lines were answered, never what was said', async () => {
  await desk.answer(['300'], { ownCount: 77, publicationNote: 'Luku on vielä epävarma.' })
  const entry = await desk.newestAudit()
  expect(entry).toMatchObject({ operation: 'review.answer', subject: '2024Q3-1/16' })
  expect(entry.details).toEqual({ content: 'disability', measure: 'clients', lines: 1 })
})
