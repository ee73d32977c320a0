import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginSession } from '../../src/operations/account/begin-session.ts'
import { confirmCode } from '../../src/operations/account/confirm-code.ts'
import { endSession } from '../../src/operations/account/end-session.ts'
import { enrolAuthenticator, offerEnrolment } from '../../src/operations/account/enrol-authenticator.ts'
import { showSession } from '../../src/operations/account/show-session.ts'
import { type AccountBench, openBench, PASSWORD } from '../fixtures/account-bench.ts'
import { testDatabases } from './databases.ts'

const HERE = { from: '192.0.2.1', device: 'Firefox, Linux' }
const problem = (code: string) => ({ description: { code } })

describe.each(testDatabases())('signing in on $name', (testDatabase) => {
  let bench: AccountBench
  let people = 0
  beforeAll(async () => {
    bench = await openBench(testDatabase)
  })
  afterAll(() => bench.close())

  const reviewer = (more = {}) =>
    bench.addAccount({ email: `reviewer${++people}@example.invalid`, role: 'county_reviewer', organiser: '16', ...more })
  const begin = (email: string, password = PASSWORD) => bench.publicly(beginSession, { email, password, ...HERE })
  const confirm = (token: string, code: string) => bench.publicly(confirmCode, { token, code, from: HERE.from })

  test('takes a password, then the code of the authenticator; each step gives a new token and ends the old one', async () => {
    const { email, secret, id } = await reviewer()
    const first = await begin(email)
    expect(first.stage).toBe('second-factor')
    expect(await bench.publicly(showSession, { token: first.token })).toBeNull()
    const second = await confirm(first.token, bench.code(secret))
    expect(second.token).not.toBe(first.token)
    expect(await bench.publicly(showSession, { token: first.token })).toBeNull()
    expect(await bench.publicly(showSession, { token: second.token })).toMatchObject({
      actor: { kind: 'account', id, grants: [{ role: 'county_reviewer', organiser: '16', vendor: null }] },
    })
    await expect(confirm(first.token, bench.code(secret))).rejects.toMatchObject(problem('begin-again'))
  })

  test('does not mind capitals in the e-mail', async () => {
    const { email } = await reviewer()
    expect((await begin(` ${email.toUpperCase()} `)).stage).toBe('second-factor')
  })

  test('answers a wrong password, an unknown e-mail and a closed account in the same words', async () => {
    const { email } = await reviewer()
    const closed = await reviewer()
    await bench.database.db.updateTable('account').set({ status: 'closed' }).where('id', '=', closed.id).execute()
    const answers = await Promise.all(
      [
        [email, 'not the password'],
        ['nobody@example.invalid', PASSWORD],
        [closed.email, PASSWORD],
      ].map(([who = '', password = '']) => begin(who, password).catch((error) => error.description)),
    )
    expect(answers[0]).toMatchObject({ code: 'sign-in-wrong' })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('accepts a code once: sent again in the same half minute it is refused', async () => {
    const { email, secret } = await reviewer()
    const code = bench.code(secret)
    await confirm((await begin(email)).token, code)
    await expect(confirm((await begin(email)).token, code)).rejects.toMatchObject(problem('code-wrong'))
  })

  test.each([
    [-30, 'accepted'],
    [0, 'accepted'],
    [30, 'accepted'],
    [-60, 'refused'],
    [60, 'refused'],
    [-3600, 'refused'],
  ])('a code of a clock that differs by %i seconds is %s', async (seconds, expected) => {
    const { email, secret } = await reviewer()
    bench.now = '2024-05-14T09:00:10.000Z'
    const { token } = await begin(email)
    const answer = await confirm(token, bench.code(secret, seconds)).then(
      () => 'accepted',
      () => 'refused',
    )
    expect(answer).toBe(expected)
  })

  test('accepts one of two uses of the same step at the same time', async () => {
    const { email, secret } = await reviewer()
    const { token } = await begin(email)
    const code = bench.code(secret)
    const answers = await Promise.allSettled([confirm(token, code), confirm(token, code)])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('without a second factor asks to set one up, and gives eight recovery codes of which each is accepted once', async () => {
    const { email } = await reviewer({ hasAuthenticator: false })
    const { token, stage } = await begin(email)
    expect(stage).toBe('enrolment')
    expect(await bench.publicly(showSession, { token })).toBeNull()
    const offer = await bench.publicly(offerEnrolment, { token })
    expect(offer.address).toContain(`secret=${offer.secret}`)
    expect(await bench.publicly(offerEnrolment, { token })).toEqual(offer)
    const enrolled = await bench.publicly(enrolAuthenticator, { token, code: bench.code(offer.secret), from: HERE.from })
    expect(await bench.publicly(showSession, { token: enrolled.token })).not.toBeNull()
    expect(new Set(enrolled.recoveryCodes).size).toBe(8)
    const [recovery = ''] = enrolled.recoveryCodes
    await confirm((await begin(email)).token, recovery.toLowerCase().replaceAll('-', ' '))
    await expect(confirm((await begin(email)).token, recovery)).rejects.toMatchObject(problem('code-wrong'))
  })

  test('a session ends after an hour without use, and after twelve hours in any case', async () => {
    const { email, secret } = await reviewer()
    const { token } = await confirm((await begin(email)).token, bench.code(secret))
    bench.pass(59)
    expect(await bench.publicly(showSession, { token })).not.toBeNull()
    bench.pass(61)
    expect(await bench.publicly(showSession, { token })).toBeNull()
    const again = await confirm((await begin(email)).token, bench.code(secret))
    for (let hour = 0; hour < 14; hour++) {
      bench.pass(50)
      expect(await bench.publicly(showSession, { token: again.token })).not.toBeNull()
    }
    bench.pass(20)
    expect(await bench.publicly(showSession, { token: again.token })).toBeNull()
  })

  test('signing out ends the session at once', async () => {
    const { email, secret } = await reviewer()
    const { token } = await confirm((await begin(email)).token, bench.code(secret))
    await bench.publicly(endSession, { token })
    expect(await bench.publicly(showSession, { token })).toBeNull()
    expect(await bench.publicly(endSession, { token })).toBeNull()
  })

  test('a right that ends today is gone tomorrow, also in a session that runs', async () => {
    const { email, secret, id } = await reviewer()
    bench.now = '2024-06-03T20:30:00.000Z' // 23.30 in Helsinki
    await bench.database.db.updateTable('account_grant').set({ valid_until: '2024-06-03' }).where('account', '=', id).execute()
    const { token } = await confirm((await begin(email)).token, bench.code(secret))
    expect(await bench.publicly(showSession, { token })).not.toBeNull()
    bench.pass(31)
    expect(await bench.publicly(showSession, { token })).toBeNull()
    await expect(confirm((await begin(email)).token, bench.code(secret))).rejects.toMatchObject({ description: {} })
  })

  test('no secret lies readable in the database', async () => {
    const { email, secret } = await reviewer()
    const { token } = await begin(email)
    const tables = ['account', 'session', 'sign_in_tries', 'audit'] as const
    const rows = await Promise.all(tables.map((table) => bench.database.db.selectFrom(table).selectAll().execute()))
    const text = JSON.stringify(rows)
    for (const hidden of [PASSWORD, secret, token, HERE.from]) expect(text).not.toContain(hidden)
  })
})
