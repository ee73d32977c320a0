import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import { showWaiting } from '../../src/operations/board/show-waiting.ts'
import { untyped } from '../../src/operations/operation.ts'
import { showOwnRounds, showStanding } from '../../src/operations/submission/county-own.ts'
import { answerQuestion, showOwnQuestions } from '../../src/operations/submission/county-questions.ts'
import { type AccountBench, openBench } from '../fixtures/account-bench.ts'
import { drawQuestion, drawRound, drawSubmission, drawVersion, STAFFING } from '../fixtures/form-codes.ts'
import { somebody } from '../fixtures/people.ts'
import { testDatabases } from './databases.ts'

const problem = (code: string) => ({ description: { code } })
const mine = somebody('county_contact', { organiser: '16' })
const other = somebody('county_manager', { organiser: '08' })
const place = { collection: STAFFING, round: '2024-04', respondent: '16' }
const byCode: Actor = {
  kind: 'code',
  id: 'c000001',
  person: 'f-1',
  grants: [{ role: 'respondent', organiser: '16', vendor: null }],
  form: place,
}

describe.each(testDatabases())('questions and own rounds on $name', (testDatabase) => {
  let bench: AccountBench
  let submission = 0
  const threads: number[] = []
  beforeAll(async () => {
    bench = await openBench(testDatabase)
    const { db } = bench.database
    await drawRound(db, { round: '2024-04' })
    await drawRound(db, { round: '2023-10', state: 'closed', day: '2023-10-10' })
    await drawRound(db, {
      round: '2024-10',
      state: 'planned',
      day: '2024-10-08',
      opensOn: '2024-10-08',
      statedDeadline: '2024-10-16',
    })
    submission = await drawSubmission(db, { round: '2024-04', respondent: '16' })
    await drawVersion(db, { submission })
    threads.push(await drawQuestion(db, { submission }), await drawQuestion(db, { submission, field: null, due: null }))
    await drawSubmission(db, { round: '2024-04', respondent: '08' })
    await drawSubmission(db, { round: '2023-10', respondent: '16', state: 'accepted' })
  })
  afterAll(() => bench.close())

  const answer = (
    thread: number | undefined,
    words: string,
    { actor = mine, where = place }: { actor?: Actor; where?: object } = {},
  ) => bench.as(actor, untyped(answerQuestion), { ...where, thread, words })
  const waiting = (actor: Actor) => bench.as(actor, showWaiting, {})

  test('own rounds are told apart into open, coming and past, with deadlines', async () => {
    const { open, coming, past } = await bench.as(mine, showOwnRounds, {})
    expect(open.map(({ round, statedDeadline, openQuestions }) => [round, statedDeadline, openQuestions])).toEqual([
      ['2024-04', '2024-05-17', 2],
    ])
    expect(past.map(({ round, state }) => [round, state])).toEqual([['2023-10', 'accepted']])
    const staffing = coming.filter(({ collection }) => collection === STAFFING)
    expect(staffing.map(({ round, opensOn, isDecided }) => [round, opensOn, isDecided])).toEqual([
      ['2024-10', '2024-10-08', true],
      ['2025-04', '2025-04-08', false],
    ])
  })

  test('a county that has not sent anything is told when the deadline has passed', async () => {
    const one = async () => (await bench.as(other, showOwnRounds, {})).open[0]
    expect(await one()).toMatchObject({ respondent: '08', state: 'not_opened', mayEdit: true, isOverdue: false })
    expect((await waiting(other)).map(({ id, due, isLate }) => [id, due, isLate])).toEqual([
      [`form/${STAFFING}/2024-04/08`, '2024-05-17', false],
    ])
    const now = bench.now
    bench.now = '2024-05-17T21:30:00.000Z' // half past midnight in Helsinki
    expect(await one()).toMatchObject({ mayEdit: true, isOverdue: true })
    expect((await waiting(other))[0]?.isLate).toBe(true)
    bench.now = '2024-06-01T08:00:00.000Z'
    expect(await one()).toMatchObject({ mayEdit: false, isOverdue: false })
    bench.now = now
  })

  test('who came in with a code sees one form and nothing that is coming', async () => {
    const { open, coming, past } = await bench.as(byCode, showOwnRounds, {})
    expect([open.map(({ round }) => round), coming, past]).toEqual([['2024-04'], [], []])
    expect(await bench.as(byCode, showStanding, place)).toMatchObject({
      isOpenToActor: false,
      openQuestions: 2,
      corrections: 'in-time',
    })
  })

  test('after sending a bare code reads no questions and answers none', async () => {
    await expect(bench.as(byCode, showOwnQuestions, place)).rejects.toMatchObject(problem('code-sees-receipt'))
    await expect(answer(threads[0], 'Kyllä', { actor: byCode })).rejects.toMatchObject(problem('code-sees-receipt'))
  })

  test('questions wait on the front page, with the first day by which one is to be answered', async () => {
    expect(await waiting(mine)).toMatchObject([{ kind: 'question', count: 2, due: '2024-05-20', opens: { section: 'answer' } }])
  })

  test('an answer is added to its thread; the last one that was waited for makes the submission answered', async () => {
    expect(await answer(threads[0], 'Luku on oikein: kaksi yksikköä yhdistettiin.')).toEqual({ state: 'query_open' })
    expect((await waiting(mine))[0]).toMatchObject({ count: 1, due: null })
    expect(await answer(threads[1], 'Kyllä.')).toEqual({ state: 'answered' })
    const shown = await bench.as(mine, showOwnQuestions, place)
    expect(shown.threads.map(({ field, lines }) => [field, lines.map(({ side }) => side)])).toEqual([
      ['H2', ['institute', 'county']],
      [null, ['institute', 'county']],
    ])
    expect(await waiting(mine)).toEqual([])
  })

  test('more can be said while the question is open, not after it is closed', async () => {
    expect(await answer(threads[0], 'Lisään vielä.')).toEqual({ state: 'answered' })
    await bench.database.db
      .updateTable('submission_query')
      .set({ closed_at: bench.now })
      .where('number', '=', threads[0] ?? 0)
      .execute()
    await expect(answer(threads[0], 'Vielä tämä.')).rejects.toMatchObject(problem('question-closed'))
  })

  test.each([
    ['another county', (thread?: number) => answer(thread, 'Vieras', { actor: other }), 'submission-not-found'],
    [
      'a thread of another form',
      (thread?: number) => answer(thread, 'Vieras', { actor: other, where: { ...place, respondent: '08' } }),
      'question-not-found',
    ],
    ['a thread that never was', () => answer(999_999, 'Vieras'), 'question-not-found'],
    ['nothing', (thread?: number) => answer(thread, '   '), 'input-invalid'],
    ['a book', (thread?: number) => answer(thread, 'a'.repeat(4001)), 'input-invalid'],
    ['an identity code', (thread?: number) => answer(thread, 'Asiakas 010190-999X'), 'identity-code-in-text'],
  ])('%s is refused and nothing is written', async (_what, tried, code) => {
    const told = await tried(threads[1]).catch((error) => error.description)
    expect(told).toMatchObject({ code })
    expect(JSON.stringify(told)).not.toContain('010190')
    const lines = await bench.database.db.selectFrom('submission_query').select('words').execute()
    expect(lines.length).toBe(5)
  })

  test('what people wrote stands in no audit entry', async () => {
    const trail = JSON.stringify(await bench.database.db.selectFrom('audit').selectAll().execute())
    for (const words of ['yhdistettiin', 'Lisään', 'oikein']) expect(trail).not.toContain(words)
  })
})
