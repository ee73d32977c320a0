import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createAccessCode,
  listAccessCodes,
  reissueAccessCode,
  revokeAccessCode,
} from '../../src/operations/account/access-codes.ts'
import { cleanSessions } from '../../src/operations/account/clean-sessions.ts'
import { beginFormSession, endFormSession } from '../../src/operations/account/form-session.ts'
import { showSession } from '../../src/operations/account/show-session.ts'
import { OPERATIONS } from '../../src/operations/all.ts'
import { type AccountBench, openBench } from '../fixtures/account-bench.ts'
import { drawRound, drawSubmission, drawVersion, SENT_ANSWERS, STAFFING } from '../fixtures/form-codes.ts'
import { sampleOf } from '../fixtures/sample-input.ts'
import { testDatabases } from './databases.ts'

const problem = (code: string) => ({ description: { code } })
const VALID_UNTIL = '2024-06-30'
const A_DAY = 24 * 60

describe.each(testDatabases())('coming in with a code on $name', (testDatabase) => {
  let bench: AccountBench
  beforeAll(async () => {
    bench = await openBench(testDatabase)
    const { db } = bench.database
    await drawRound(db, { round: '2024-04' })
    await drawRound(db, { round: '2023-10', state: 'closed' })
    await drawRound(db, { round: '2024-10', state: 'planned', opensOn: '2024-10-08' })
    for (const respondent of ['16', '08', '02', '04']) await drawSubmission(db, { round: '2024-04', respondent })
    await drawSubmission(db, { round: '2023-10', respondent: '16', state: 'accepted' })
    await drawSubmission(db, { round: '2023-10', respondent: '08', state: 'reopened', reopenedUntil: '2024-05-20' })
    await drawSubmission(db, { round: '2024-04', respondent: 'unit-7', organiser: '16' })
  })
  afterAll(() => bench.close())

  const give = (organiser: string, more: object = {}) =>
    bench.operator(createAccessCode, {
      organiser,
      collection: STAFFING,
      round: '2024-04',
      validUntil: VALID_UNTIL,
      ...more,
    })
  const enter = (code: string, more: object = {}) =>
    bench.publicly(beginFormSession, { code, name: 'Maija Malli', from: '192.0.2.1', ...more })
  const whoIs = (token: string) => bench.publicly(showSession, { token })

  test('the code alone opens its form, however it is typed; the name is what others see', async () => {
    const { id, code } = await give('16')
    expect(code).toMatch(/^([ACDEFGHJKMNPQRTWXY34679]{4}-){5}[ACDEFGHJKMNPQRTWXY34679]{4}$/)
    const { token, form } = await enter(` ${code.toLowerCase().replaceAll('-', ' ')} `, { name: '  Maija   Malli ' })
    expect(form).toEqual({ collection: STAFFING, round: '2024-04', respondent: '16' })
    expect(await whoIs(token)).toMatchObject({
      name: 'Maija Malli',
      actor: { kind: 'code', id, form, grants: [{ role: 'respondent', organiser: '16', vendor: null }] },
    })
  })

  test('two people with one code are two people, and neither of them is an account', async () => {
    const { code } = await give('16')
    const [one, other] = [await enter(code), await enter(code, { name: 'Kalle Koe' })]
    const [maija, kalle] = [await whoIs(one.token), await whoIs(other.token)]
    expect(maija?.actor.person).not.toBe(kalle?.actor.person)
    expect(maija?.session).toBe(maija?.actor.person)
    expect(maija?.formToken).not.toBe(kalle?.formToken)
  })

  test('the code of a unit opens the unit’s form, for its own county only', async () => {
    const { code } = await give('16', { respondent: 'unit-7' })
    const { token, form } = await enter(code)
    expect(form.respondent).toBe('unit-7')
    expect((await whoIs(token))?.actor.grants).toEqual([{ role: 'respondent', organiser: '16', vendor: null }])
    const crossed = await give('08', { respondent: 'unit-7' })
    await expect(enter(crossed.code)).rejects.toMatchObject(problem('access-code-refused'))
  })

  test('replaced, revoked, expired and foreign codes and those of closed rounds are refused in the same words', async () => {
    const replaced = await give('08')
    await bench.operator(reissueAccessCode, { id: replaced.id })
    const revoked = await give('02')
    await bench.operator(revokeAccessCode, { id: revoked.id })
    const expired = await give('04', { validUntil: bench.now.slice(0, 10) })
    const closed = await give('16', { round: '2023-10' })
    const nobodys = await give('05')
    const noRound = await give('16', { round: '1999-1' })
    bench.pass(A_DAY)
    const codes = [replaced, revoked, expired, closed, nobodys, noRound].map(({ code }) => code)
    const answers = await Promise.all(
      [...codes, 'ACDE-FGHJ-KMNP-QRTW-XY34-6799', ''].map((code) => enter(code).catch((error) => error.description)),
    )
    bench.pass(-A_DAY)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ code: 'access-code-refused', place: 'code' })
  })

  test('before the round opens a right code is told the day', async () => {
    const { code } = await give('16', { round: '2024-10', validUntil: '2024-12-31' })
    const told = await enter(code).catch((error) => error.description)
    expect(told).toMatchObject({ code: 'round-not-open-yet' })
    expect(told.texts.fi).toContain('tiistai')
  })

  test('a form that the institute has reopened can be opened until its last day, though its round is closed', async () => {
    const { code } = await give('08', { round: '2023-10', validUntil: '2024-05-14' })
    bench.now = '2024-05-20T18:00:00.000Z'
    const { token } = await enter(code)
    bench.pass(4 * 60)
    expect(await whoIs(token)).toBeNull()
    await expect(enter(code)).rejects.toMatchObject(problem('access-code-refused'))
    bench.now = '2024-05-14T08:00:00.000Z'
  })

  test.each([
    ['revoking the code', revokeAccessCode],
    ['giving a new one in its place', reissueAccessCode],
  ])('%s ends the sessions that it opened', async (_how, operation) => {
    const { id, code } = await give('16')
    const { token } = await enter(code)
    expect(await whoIs(token)).not.toBeNull()
    await bench.operator(operation as typeof revokeAccessCode, { id })
    expect(await whoIs(token)).toBeNull()
    const rows = await bench.database.db.selectFrom('form_session').selectAll().where('code', '=', id).execute()
    expect(rows.every(({ ended_at }) => ended_at !== null)).toBe(true)
  })

  test('closing the round ends its sessions at the next page', async () => {
    const { code } = await give('02')
    const { token } = await enter(code)
    const set = (state: string) =>
      bench.database.db.updateTable('collection_round').set({ state }).where('round', '=', '2024-04').execute()
    await set('correcting')
    expect(await whoIs(token)).not.toBeNull()
    await set('closed')
    expect(await whoIs(token)).toBeNull()
    await set('open')
  })

  test('signing out, an hour without use, and twelve hours end a session; its token does not work again', async () => {
    const { code } = await give('16')
    const [left, idle, long] = [await enter(code), await enter(code), await enter(code)]
    const actor = (await whoIs(left.token))?.actor
    if (!actor) throw new Error('the session should run')
    await bench.as(actor, endFormSession, {})
    expect(await whoIs(left.token)).toBeNull()
    for (let minutes = 0; minutes < 12 * 60; minutes += 50) {
      expect(await whoIs(long.token)).not.toBeNull()
      bench.pass(50)
    }
    expect(await whoIs(idle.token)).toBeNull()
    expect(await whoIs(long.token)).toBeNull()
    bench.pass(-15 * 50)
  })

  test('neither code nor token is stored or listed, and the name is in no audit entry', async () => {
    const { code } = await give('16')
    const { token } = await enter(code, { name: 'Tunnistettava Nimi' })
    const { db } = bench.database
    const listed = await bench.operator(listAccessCodes, { collection: STAFFING, round: '2024-04' })
    const rows = [...(await db.selectFrom('access_code').selectAll().execute()), ...listed]
    const stored = JSON.stringify([rows, await db.selectFrom('form_session').selectAll().execute()])
    for (const secret of [code, code.replaceAll('-', ''), token]) expect(stored).not.toContain(secret)
    expect(JSON.stringify(await db.selectFrom('audit').selectAll().execute())).not.toContain('Tunnistettava')
  })

  test.each([
    ['', 'name-needed'],
    ['  ', 'name-needed'],
    ['123', 'name-needed'],
    ['010190-999X', 'name-needed'],
    ['Maija 010190-999X', 'identity-code-in-text'],
    ['M'.repeat(61), 'input-invalid'],
  ])('the name “%s” is refused: %s', async (name, code) => {
    const given = await give('16')
    const told = await enter(given.code, { name }).catch((error) => error.description)
    expect([code, 'identity-code-in-text']).toContain(told.code)
    expect(JSON.stringify(told)).not.toContain('010190')
  })

  test('trying codes is limited by address', async () => {
    const from = '203.0.113.9'
    const tries = Array.from({ length: 61 }, () => enter('wrong', { from }).catch((error) => error.description.code))
    expect((await Promise.all(tries)).filter((code) => code === 'too-many-tries').length).toBe(1)
    const { code } = await give('16')
    await expect(enter(code, { from })).rejects.toMatchObject(problem('too-many-tries'))
  })

  test('sessions and the names given in them are removed a month after they ended', async () => {
    const { code } = await give('16')
    await enter(code)
    const count = async () => (await bench.database.db.selectFrom('form_session').selectAll().execute()).length
    expect(await count()).toBeGreaterThan(0)
    const now = bench.now
    bench.pass(60 * A_DAY)
    await bench.operator(cleanSessions, {})
    expect(await count()).toBe(0)
    bench.now = now
  })

  test('a code may do nothing but what belongs to answering its form', async () => {
    const { code } = await give('16')
    const actor = (await whoIs((await enter(code)).token))?.actor
    if (!actor) throw new Error('the session should run')
    const allowed: string[] = []
    for (const operation of OPERATIONS) {
      const told = await bench.as(actor, operation, { nothing: 'of the kind' }).then(
        () => null,
        (error) => error.description,
      )
      if (told?.code !== 'not-permitted') allowed.push(operation.name)
    }
    expect(allowed.sort()).toEqual(BY_CODE)
  })

  test('what a code may do it may do to its own form only: any other form looks as if there were none', async () => {
    const { code } = await give('16')
    const actor = (await whoIs((await enter(code)).token))?.actor
    if (!actor) throw new Error('the session should run')
    const others = [
      { collection: STAFFING, round: '2024-04', respondent: '08' },
      { collection: STAFFING, round: '2023-10', respondent: '16' },
      { collection: STAFFING, round: '2024-04', respondent: 'unit-7' },
      { collection: 'processing-times', round: '2024-04', respondent: '16' },
    ]
    let asked = 0
    for (const operation of OPERATIONS.filter(({ name }) => BY_CODE.includes(name))) {
      for (const other of others) {
        const sample = sampleOf(operation, { ...other, name: 'Nimi', email: 'nimi@example.invalid', phone: '', task: '' })
        if (!sample || !('respondent' in sample)) continue
        asked++
        await expect(bench.as(actor, operation, sample), operation.name).rejects.toMatchObject(problem('submission-not-found'))
      }
    }
    expect(asked).toBeGreaterThan(4 * 10)
  })

  test('after sending a code gets the receipt and no answer, by no operation', async () => {
    const { db } = bench.database
    const sent = await drawSubmission(db, { round: '2024-04', respondent: '05' })
    await drawVersion(db, { submission: sent, answers: { ...SENT_ANSWERS, H9: 'Salainen lisätieto', H2: 654_321 } })
    const earlier = await drawSubmission(db, { round: '2023-10', respondent: '05' })
    await drawVersion(db, { submission: earlier, answers: { ...SENT_ANSWERS, H9: 'Salainen lisätieto', H2: 654_321 } })
    const { token, form } = await enter((await give('05')).code)
    const actor = (await whoIs(token))?.actor
    if (!actor) throw new Error('the session should run')
    const shown: string[] = []
    for (const operation of OPERATIONS.filter(({ name }) => BY_CODE.includes(name) && name !== 'form-session.end')) {
      const sample = sampleOf(operation, { ...form, version: 1 })
      const answer = await bench.as(actor, operation, sample).catch((error) => error.description)
      const text = JSON.stringify(answer) ?? ''
      if (/654.?321|Salainen/.test(text) || answer instanceof Uint8Array) shown.push(operation.name)
    }
    expect(shown).toEqual([])
  })
})

/** Everything that somebody may do who came in with a code; some of it only until the form is sent. */
const BY_CODE = [
  'contact.add',
  'contact.change',
  'contact.leave',
  'contact.own',
  'contact.remove',
  'form-session.begin',
  'form-session.end',
  'submission.answer',
  'submission.answers',
  'submission.migrate',
  'submission.own',
  'submission.pdf',
  'submission.presence',
  'submission.questions',
  'submission.receipt',
  'submission.save',
  'submission.send',
  'submission.show',
  'submission.standing',
]
