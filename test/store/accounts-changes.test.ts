import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/access/roles.ts'
import { beginSession } from '../../src/operations/account/begin-session.ts'
import {
  closeAccount,
  giveGrant,
  lockAccount,
  resetSecondFactor,
  unlockAccount,
  withdrawGrant,
} from '../../src/operations/account/change-account.ts'
import { cleanSessions } from '../../src/operations/account/clean-sessions.ts'
import { confirmCode } from '../../src/operations/account/confirm-code.ts'
import {
  beginAuthenticator,
  changePassword,
  confirmAuthenticator,
  endOtherSessions,
  endOwnSession,
  renewRecoveryCodes,
  showOwnAccount,
} from '../../src/operations/account/own-account.ts'
import { showAccount } from '../../src/operations/account/show-account.ts'
import { showSession } from '../../src/operations/account/show-session.ts'
import { type AccountBench, type AddedAccount, openBench, PASSWORD } from '../fixtures/account-bench.ts'
import { testDatabases } from './databases.ts'

const problem = (code: string) => ({ description: { code } })
const NEW_PASSWORD = 'vihreä kallio nukkuu pitkään'

describe.each(testDatabases())('accounts that change on $name', (testDatabase) => {
  let bench: AccountBench
  let administrator: AddedAccount
  let people = 0
  beforeAll(async () => {
    bench = await openBench(testDatabase)
    administrator = await bench.addAccount({ email: 'admin@example.invalid', role: 'administrator' })
  })
  afterAll(() => bench.close())

  const reviewer = () =>
    bench.addAccount({ email: `person${++people}@example.invalid`, role: 'county_reviewer', organiser: '16' })
  const signIn = async ({ email, secret }: AddedAccount, password = PASSWORD) => {
    const { token } = await bench.publicly(beginSession, { email, password, from: '192.0.2.1', device: 'Test' })
    bench.pass(1)
    return (await bench.publicly(confirmCode, { token, code: bench.code(secret), from: '192.0.2.1' })).token
  }
  const session = (token: string) => bench.publicly(showSession, { token })
  const byAdministrator = {
    as: (operation: typeof lockAccount, account: string, version: number) =>
      bench.as(administrator.actor, operation, { account, version }),
  }

  test('a lock ends all sessions at once and keeps the person out until it is opened', async () => {
    const person = await reviewer()
    const token = await signIn(person)
    await byAdministrator.as(lockAccount, person.id, 0)
    expect(await session(token)).toBeNull()
    await expect(signIn(person)).rejects.toMatchObject(problem('sign-in-wrong'))
    await byAdministrator.as(unlockAccount, person.id, 1)
    expect(await session(await signIn(person))).not.toBeNull()
  })

  test('a closed account stays closed', async () => {
    const person = await reviewer()
    await byAdministrator.as(closeAccount, person.id, 0)
    await expect(signIn(person)).rejects.toMatchObject(problem('sign-in-wrong'))
    await expect(byAdministrator.as(unlockAccount, person.id, 1)).rejects.toMatchObject(problem('not-in-this-state'))
  })

  test('a right that is taken away is gone at the next page', async () => {
    const person = await reviewer()
    const token = await signIn(person)
    await bench.as(administrator.actor, giveGrant, {
      account: person.id,
      version: 0,
      grant: { role: 'county_deliverer', organiser: '16' },
    })
    expect((await session(token))?.actor.grants.map(({ role }) => role)).toEqual(['county_reviewer', 'county_deliverer'])
    const { account } = await bench.as(administrator.actor, showAccount, { account: person.id })
    for (const [index, { number }] of account.grants.entries()) {
      await bench.as(administrator.actor, withdrawGrant, { account: person.id, version: index + 1, grant: number })
    }
    expect(await session(token)).toBeNull()
  })

  test('two administrators who change one account: the second is told', async () => {
    const person = await reviewer()
    const grant = (role: Role) => ({ account: person.id, version: 0, grant: { role, organiser: '16' } })
    const answers = await Promise.allSettled([
      bench.as(administrator.actor, giveGrant, grant('county_deliverer')),
      bench.as(administrator.actor, giveGrant, grant('county_manager')),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: problem('changed-meanwhile') })
  })

  test('nobody changes their own account or rights, not with a second account of the same address either', async () => {
    const same = await bench.addAccount({ email: 'Admin+two@example.invalid'.toLowerCase(), role: 'administrator' })
    for (const [actor, target] of [
      [administrator.actor, administrator.id],
      [same.actor, administrator.id],
    ] as const) {
      await expect(bench.as(actor, closeAccount, { account: target, version: 0 })).rejects.toMatchObject(problem('own-account'))
      const grant = { account: target, version: 0, grant: { role: 'key_holder' } } as const
      await expect(bench.as(actor, giveGrant, grant)).rejects.toMatchObject(problem('own-account'))
    }
    await bench.operator(closeAccount, { account: same.id, version: 0 })
  })

  test('the last administrator stays: of two who close each other one remains', async () => {
    const second = await bench.addAccount({ email: 'second.admin@example.invalid', role: 'administrator' })
    const answers = await Promise.allSettled([
      bench.as(administrator.actor, closeAccount, { account: second.id, version: 0 }),
      bench.as(second.actor, closeAccount, { account: administrator.id, version: 0 }),
    ])
    const failed = answers.filter(({ status }) => status === 'rejected')
    expect(failed).toMatchObject([{ reason: problem('last-administrator') }])
    const open = await bench.database.db.selectFrom('account').selectAll().where('status', '=', 'active').execute()
    const left = open.filter(({ email }) => email.includes('admin'))
    expect(left.length).toBe(1)
    await expect(bench.operator(closeAccount, { account: left[0]?.id ?? '', version: 0 })).rejects.toMatchObject(
      problem('last-administrator'),
    )
    administrator = { ...administrator, actor: await bench.actor(left[0]?.id ?? '') }
  })

  test('a new password asks for the old one and ends all other sessions', async () => {
    const person = await reviewer()
    const [here, elsewhere] = [await signIn(person), await signIn(person)]
    const own = (await session(here))?.session ?? ''
    const change = (password: string, newPassword: string) =>
      bench.as(person.actor, changePassword, { password, newPassword, session: own })
    await expect(change('not the password', NEW_PASSWORD)).rejects.toMatchObject(problem('password-wrong'))
    await expect(change(PASSWORD, 'short')).rejects.toMatchObject(problem('password-weak'))
    await change(PASSWORD, NEW_PASSWORD)
    expect([await session(here), await session(elsewhere)]).toEqual([expect.anything(), null])
    await expect(signIn(person)).rejects.toMatchObject(problem('sign-in-wrong'))
    expect(await session(await signIn(person, NEW_PASSWORD))).not.toBeNull()
  })

  test('guessing the password in an open session locks like guessing it at the door', async () => {
    const person = await reviewer()
    const guess = () =>
      bench.as(person.actor, renewRecoveryCodes, { password: 'a guess' }).catch((error) => error.description.code)
    const answers = [await guess(), await guess(), await guess(), await guess(), await guess(), await guess()]
    expect(answers).toEqual([...Array.from({ length: 5 }, () => 'password-wrong'), 'too-many-tries'])
  })

  test('one’s own sessions can be ended, another’s cannot', async () => {
    const [one, other] = [await reviewer(), await reviewer()]
    const [first, second, foreign] = [await signIn(one), await signIn(one), await signIn(other)]
    const foreignId = (await session(foreign))?.session ?? ''
    await bench.as(one.actor, endOwnSession, { session: foreignId })
    expect(await session(foreign)).not.toBeNull()
    expect((await bench.as(one.actor, showOwnAccount, {})).sessions.length).toBe(2)
    await bench.as(one.actor, endOtherSessions, { session: (await session(first))?.session ?? '' })
    expect([await session(first), await session(second), await session(foreign)]).toEqual([
      expect.anything(),
      null,
      expect.anything(),
    ])
  })

  test('a new telephone: the old app works until the new one is confirmed, then no longer', async () => {
    const person = await reviewer()
    const offer = await bench.as(person.actor, beginAuthenticator, { password: PASSWORD })
    expect(await session(await signIn(person))).not.toBeNull()
    bench.pass(1)
    await bench.as(person.actor, confirmAuthenticator, { code: bench.code(offer.secret) })
    await expect(signIn(person)).rejects.toMatchObject(problem('code-wrong'))
    expect(await session(await signIn({ ...person, secret: offer.secret }))).not.toBeNull()
  })

  test('a second factor that an administrator resets is set up anew at the next sign-in', async () => {
    const person = await reviewer()
    await byAdministrator.as(resetSecondFactor, person.id, 0)
    const begun = await bench.publicly(beginSession, { email: person.email, password: PASSWORD, from: 'x', device: 'Test' })
    expect(begun.stage).toBe('enrolment')
  })

  test('sessions that ended a month ago are removed, the others stay', async () => {
    const person = await reviewer()
    await signIn(person)
    bench.pass(40 * 24 * 60)
    const token = await signIn(person)
    expect((await bench.operator(cleanSessions, {})).sessions).toBeGreaterThan(0)
    expect(await session(token)).not.toBeNull()
  })
})

test('in a production register staff may not sign in by password; the first administrator and county people may', async () => {
  const [embedded] = testDatabases()
  if (!embedded) throw new Error('there is always an embedded database')
  const bench = await openBench(embedded, 'production')
  const begin = (email: string) => bench.publicly(beginSession, { email, password: PASSWORD, from: 'x', device: 'Test' })
  await bench.addAccount({ email: 'statistician@example.invalid', role: 'statistician' })
  await bench.addAccount({ email: 'county@example.invalid', role: 'county_manager', organiser: '16' })
  const first = await bench.addAccount({ email: 'first@example.invalid', role: 'administrator' })
  await bench.database.db.updateTable('account').set({ is_first_administrator: 1 }).where('id', '=', first.id).execute()
  await expect(begin('statistician@example.invalid')).rejects.toMatchObject(problem('sign-in-wrong'))
  expect((await begin('county@example.invalid')).stage).toBe('second-factor')
  expect((await begin('first@example.invalid')).stage).toBe('second-factor')
  await bench.close()
})
