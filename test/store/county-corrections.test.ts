import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import type { Answer } from '../../src/model/answers.ts'
import {
  previewCorrection,
  requestCorrection,
  showCorrections,
  withdrawCorrection,
} from '../../src/operations/submission/county-corrections.ts'
import { type AccountBench, openBench } from '../fixtures/account-bench.ts'
import { drawRound, drawSubmission, drawVersion, SENT_ANSWERS, STAFFING } from '../fixtures/form-codes.ts'
import { somebody } from '../fixtures/people.ts'
import { testDatabases } from './databases.ts'

const problem = (code: string) => ({ description: { code } })
const contact = somebody('county_contact', { organiser: '16' })
const ROUND = '2024-04'
const place = { collection: STAFFING, round: ROUND, respondent: '16' }
const REASON = 'Luvusta puuttui yksi toimipiste.'

describe.each(testDatabases())('corrections that a county asks for, on $name', (testDatabase) => {
  let bench: AccountBench
  const numbers = new Map<string, number>()
  beforeAll(async () => {
    bench = await openBench(testDatabase)
    const { db } = bench.database
    await drawRound(db, { round: ROUND })
    await drawRound(db, { round: '2023-10', state: 'closed', day: '2023-10-10', lastCorrection: '2023-12-10' })
    for (const [round, respondent] of [
      [ROUND, '16'],
      [ROUND, '08'],
      [ROUND, '02'],
      ['2023-10', '16'],
    ] as const)
      numbers.set(`${round}/${respondent}`, await drawSubmission(db, { round, respondent }))
    for (const key of [`${ROUND}/16`, `${ROUND}/08`, '2023-10/16'])
      await drawVersion(db, {
        submission: numbers.get(key) ?? 0,
        answers: key.startsWith('2023') ? { ...SENT_ANSWERS, H2: 590 } : SENT_ANSWERS,
      })
  })
  afterAll(() => bench.close())

  const ask = (values: Readonly<Record<string, Answer | null>>, more: object = {}, actor: Actor = contact) =>
    bench.as(actor, requestCorrection, {
      ...place,
      onVersion: 1,
      values: Object.entries(values).map(([key, to]) => ({ key, to })),
      reason: REASON,
      ...more,
    })
  const preview = (values: Readonly<Record<string, Answer | null>>, more: object = {}) =>
    bench.as(contact, previewCorrection, {
      ...place,
      onVersion: 1,
      values: Object.entries(values).map(([key, to]) => ({ key, to })),
      ...more,
    })
  const own = (actor = contact, where = place) => bench.as(actor, showCorrections, where)
  const stateOf = async (key: string) =>
    (
      await bench.database.db
        .selectFrom('submission')
        .select('state')
        .where('number', '=', numbers.get(key) ?? 0)
        .execute()
    )[0]?.state

  test('the preview shows only what differs, and what is calculated from it', async () => {
    const { changes, computed, hard } = await preview({ H2: 624, H4: 2 })
    expect(changes).toEqual([{ key: 'H2', from: 600, to: 624 }])
    // 600 / 24 = 25.0 and 624 / 24 = 26.0 clients for one worker
    expect(computed).toContainEqual({ key: 'I1', from: 25, to: 26 })
    expect(hard).toEqual([])
  })

  test('a request waits, changes nothing of the answer, and stands in the history', async () => {
    const { correction } = await ask({ H2: 624 }, { evidence: 'Asiakastietojärjestelmän luettelo 9.4.2024' })
    const shown = await own()
    expect(shown.answers.H2).toBe(600)
    expect(shown.corrections[0]).toMatchObject({
      number: correction,
      state: 'requested',
      onVersion: 1,
      changes: [{ key: 'H2', from: 600, to: 624 }],
      reason: REASON,
    })
    expect(await stateOf(`${ROUND}/16`)).toBe('received')
    const events = await bench.database.db
      .selectFrom('submission_event')
      .selectAll()
      .where('act', '=', 'correction.request')
      .execute()
    expect(events.map(({ side, text }) => [side, text])).toEqual([['county', REASON]])
  })

  test('a field that waits for a decision cannot be asked for twice, until the request is withdrawn', async () => {
    await expect(ask({ H2: 630 })).rejects.toMatchObject(problem('correction-asked-already'))
    const [waiting] = (await own()).corrections
    await bench.as(contact, withdrawCorrection, { ...place, correction: waiting?.number ?? 0 })
    await expect(bench.as(contact, withdrawCorrection, { ...place, correction: waiting?.number ?? 0 })).rejects.toMatchObject(
      problem('not-in-this-state'),
    )
    expect((await own()).corrections.map(({ state }) => state)).toEqual(['withdrawn'])
    await ask({ H2: 630 })
  })

  test('values that cannot hold together stop the request, with the field named', async () => {
    // 25 workers over the limit of 24 workers
    const told = await ask({ H5: 25 }).catch((error) => error.description)
    expect(told).toMatchObject({ code: 'correction-stopped', parameters: { fields: expect.stringContaining('H5') } })
    expect((await preview({ H5: 25 })).hard.map(({ rule }) => rule)).toContain('over-at-most-workers')
  })

  test('an unusual value needs an explanation, which is kept with the request', async () => {
    // 3 of 24 workers over: 600 clients are enough for 3 × 31. Workers 24 → 40: 600 / 40 = 15, a change of 67 %
    const { soft } = await preview({ H3: 40 })
    expect(soft.map(({ finding, reason }) => [finding.rule, reason])).toEqual([['workers-changed', null]])
    await expect(ask({ H3: 40 })).rejects.toMatchObject(problem('correction-reasons-needed'))
    await ask({ H3: 40 }, { reasons: { 'workers-changed': 'Kaksi yksikköä yhdistettiin.' } })
    expect((await own()).corrections[0]?.changes).toEqual([
      { key: 'H3', from: 24, to: 40 },
      { key: 'reason:workers-changed', from: null, to: 'Kaksi yksikköä yhdistettiin.' },
    ])
  })

  test('not available with a reason, and blank, are values too; zero is not blank', async () => {
    const { changes } = await preview({ H7: null, H4: 0, H6: { unavailable: 'Ei tilastoida.' } })
    expect(changes).toEqual([
      { key: 'H7', from: 0, to: null },
      { key: 'H4', from: 2, to: 0 },
      { key: 'H6', from: 3, to: { unavailable: 'Ei tilastoida.' } },
    ])
  })

  test.each([
    ['no change', { H4: 2 }, {}, 'correction-empty'],
    ['no reason', { H4: 3 }, { reason: '  ' }, 'correction-reason-needed'],
    ['an unknown field', { H99: 1 }, {}, 'unknown-fields'],
    ['a calculated field', { I1: 1 }, {}, 'unknown-fields'],
    ['a contact person’s details', { 'K.1.name': 'Nimi' }, {}, 'unknown-fields'],
    ['the confirmation', { L1: null }, {}, 'unknown-fields'],
    ['a prototype', { constructor: 1 }, {}, 'unknown-fields'],
    ['text for a number', { H4: 'monta' }, {}, 'answers-unfit'],
    ['a fraction for a whole number', { H4: 2.5 }, {}, 'answers-unfit'],
    ['10^16', { H4: 10 ** 16 }, {}, 'answers-unfit'],
    ['an older version', { H4: 3 }, { onVersion: 2 }, 'correction-on-older-version'],
    ['an identity code in the reason', { H4: 3 }, { reason: 'Asiakas 010190-999X' }, 'identity-code-in-text'],
    ['an identity code in a value', { H9: 'Asiakas 010190-999X' }, {}, 'identity-code-in-text'],
    ['another property', { H4: 3 }, { state: 'accepted' }, 'input-invalid'],
  ])('%s is refused', async (...[, values, more, code]) => {
    const told = await ask(values, more).catch((error) => error.description)
    expect(told).toMatchObject({ code })
    expect(JSON.stringify(told)).not.toContain('010190')
  })

  test('nothing sent, nothing to correct; a form opened again is corrected in the form', async () => {
    const of = (respondent: string) => somebody('county_contact', { organiser: respondent })
    await expect(ask({ H4: 3 }, { respondent: '02' }, of('02'))).rejects.toMatchObject(problem('nothing-to-correct'))
    const set = (state: string) =>
      bench.database.db
        .updateTable('submission')
        .set({ state, reopened_until: '2024-06-01' })
        .where('number', '=', numbers.get(`${ROUND}/08`) ?? 0)
        .execute()
    await set('reopened')
    await expect(ask({ H4: 3 }, { respondent: '08' }, of('08'))).rejects.toMatchObject(problem('correct-in-form'))
    await set('received')
  })

  test('an earlier round can be corrected after its time of corrections: it is told that this is a revision', async () => {
    const earlier = { ...place, round: '2023-10' }
    const shown = await own(contact, earlier)
    expect([shown.whyNot, shown.isAsRevision, shown.lastCorrection]).toEqual([null, true, '2023-12-10'])
    await ask({ H4: 3 }, { round: '2023-10' })
    expect((await own(contact, earlier)).corrections[0]?.changes).toEqual([{ key: 'H4', from: 2, to: 3 }])
  })

  test.each([
    ['county_contact', '08'],
    ['county_manager', '02'],
  ] as const)('a %s of county %s finds nothing: unknown and foreign look alike', async (role, organiser) => {
    const foreign = somebody(role, { organiser })
    const asked = [
      () => own(foreign),
      () => ask({ H4: 3 }, {}, foreign),
      () => bench.as(foreign, withdrawCorrection, { ...place, correction: 1 }),
      () => own(foreign, { ...place, respondent: '99' }),
    ]
    for (const one of asked) await expect(one()).rejects.toMatchObject(problem('submission-not-found'))
  })

  test('another form’s request cannot be withdrawn by its number', async () => {
    const other = somebody('county_contact', { organiser: '08' })
    const [mine] = (await own()).corrections
    const tried = bench.as(other, withdrawCorrection, { ...place, respondent: '08', correction: mine?.number ?? 0 })
    await expect(tried).rejects.toMatchObject(problem('correction-not-found'))
  })

  test('two who ask for the same field at the same time: one is told', async () => {
    const answers = await Promise.allSettled([ask({ H6: 4 }), ask({ H6: 5 })])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('the audit trail holds no words and no values', async () => {
    const trail = JSON.stringify(await bench.database.db.selectFrom('audit').selectAll().execute())
    for (const words of [REASON, 'yksikköä', 'Asiakastieto']) expect(trail).not.toContain(words)
  })
})
