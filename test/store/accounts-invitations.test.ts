import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import { acceptInvitation, showInvitation } from '../../src/operations/account/accept-invitation.ts'
import { beginSession } from '../../src/operations/account/begin-session.ts'
import { giveGrant, inviteAgain } from '../../src/operations/account/change-account.ts'
import { createFirstAdministrator } from '../../src/operations/account/first-administrator.ts'
import { inviteAccount } from '../../src/operations/account/invite.ts'
import { listAccounts } from '../../src/operations/account/list-accounts.ts'
import { showAccount } from '../../src/operations/account/show-account.ts'
import { showStep } from '../../src/operations/account/show-step.ts'
import { untyped } from '../../src/operations/operation.ts'
import { type AccountBench, openBench, PASSWORD } from '../fixtures/account-bench.ts'
import { testDatabases } from './databases.ts'

const problem = (code: string) => ({ description: { code } })
const REVIEWER = { role: 'county_reviewer', organiser: '16' } as const

describe.each(testDatabases())('invitations on $name', (testDatabase) => {
  let bench: AccountBench
  let administrator: Actor
  let manager: Actor
  let people = 0
  beforeAll(async () => {
    bench = await openBench(testDatabase)
    administrator = (await bench.addAccount({ email: 'admin@example.invalid', role: 'administrator' })).actor
    manager = (await bench.addAccount({ email: 'manager@example.invalid', role: 'county_manager', organiser: '16' })).actor
  })
  afterAll(() => bench.close())

  const person = (more: object = {}) => ({
    email: `invited${++people}@example.invalid`,
    name: 'Kaisa Kutsuttu',
    language: 'sv' as const,
    grants: [REVIEWER],
    ...more,
  })
  /** The token as it stands in the letter. */
  const tokenFor = async (account: string): Promise<string> => {
    const rows = await bench.database.db
      .selectFrom('mail')
      .selectAll()
      .where('to_account', '=', account)
      .orderBy('number')
      .execute()
    return (JSON.parse(rows.at(-1)?.parameters ?? '{}') as { token?: string }).token ?? ''
  }
  const accept = (token: string, more: object = {}) =>
    bench.publicly(untyped(acceptInvitation), {
      token,
      name: 'Kaisa',
      language: 'sv',
      password: PASSWORD,
      device: 'Test',
      ...more,
    })

  test('goes by letter in the person’s language; who accepts sets a password and then a second factor', async () => {
    const asked = person()
    const { account, token: shownToInviter } = await bench.as(manager, inviteAccount, asked)
    expect(shownToInviter).toBeNull()
    const letter = await bench.database.db
      .selectFrom('mail')
      .selectAll()
      .where('to_account', '=', account)
      .executeTakeFirstOrThrow()
    expect([letter.template, letter.language]).toEqual(['invitation', 'sv'])
    const token = await tokenFor(account)
    expect(await bench.publicly(showInvitation, { token })).toMatchObject({ email: asked.email, purpose: 'invitation' })
    expect((await accept(token)).stage).toBe('enrolment')
    const signedIn = await bench.publicly(beginSession, { email: asked.email, password: PASSWORD, from: 'x', device: 'Test' })
    expect(signedIn.stage).toBe('enrolment')
  })

  test('works once, for seven days, and not after a newer one: always the same answer', async () => {
    const used = await bench.as(administrator, inviteAccount, person())
    const usedToken = await tokenFor(used.account)
    await accept(usedToken)
    const replaced = await bench.as(administrator, inviteAccount, person())
    const replacedToken = await tokenFor(replaced.account)
    await bench.as(administrator, inviteAgain, { account: replaced.account })
    const expired = await bench.as(administrator, inviteAccount, person())
    const expiredToken = await tokenFor(expired.account)
    bench.pass(7 * 24 * 60)
    const answers = await Promise.all(
      [usedToken, replacedToken, expiredToken, 'never-was-such-a-token'].map((token) =>
        accept(token).catch((error) => error.description),
      ),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ code: 'invitation-not-valid', kind: 'notFound' })
  })

  test('accepted twice at the same time is accepted once', async () => {
    const { account } = await bench.as(administrator, inviteAccount, person())
    const token = await tokenFor(account)
    const answers = await Promise.allSettled([accept(token), accept(token)])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a link for a new password works for a day, ends the sessions, and keeps the second factor', async () => {
    const known = await bench.addAccount({ email: 'forgetful@example.invalid', role: 'county_reviewer', organiser: '16' })
    const begin = (password: string) => bench.publicly(beginSession, { email: known.email, password, from: 'x', device: 'Test' })
    const { token: halfSession } = await begin(PASSWORD)
    await bench.as(manager, inviteAgain, { account: known.id })
    const late = await tokenFor(known.id)
    bench.pass(24 * 60)
    await expect(accept(late)).rejects.toMatchObject(problem('invitation-not-valid'))
    await bench.as(manager, inviteAgain, { account: known.id })
    const accepted = await accept(await tokenFor(known.id), { password: 'kolme uutta sanaa tässä' })
    expect(accepted.stage).toBe('second-factor')
    expect(await bench.publicly(showStep, { token: halfSession })).toBeNull()
    await expect(begin(PASSWORD)).rejects.toMatchObject(problem('sign-in-wrong'))
    expect((await begin('kolme uutta sanaa tässä')).stage).toBe('second-factor')
  })

  test('refuses a weak password and keeps the invitation', async () => {
    const { account } = await bench.as(administrator, inviteAccount, person())
    const token = await tokenFor(account)
    for (const password of ['short', 'passwordpassword', 'aaaaaaaaaaaaaaaa', 'Tietopolku12345!']) {
      await expect(accept(token, { password })).rejects.toMatchObject(problem('password-weak'))
    }
    expect((await accept(token)).stage).toBe('enrolment')
  })

  test.each([
    ['another county', { role: 'county_reviewer', organiser: '08' }, 'not-permitted'],
    ['a manager', { role: 'county_manager', organiser: '16' }, 'not-permitted'],
    ['a statistician', { role: 'statistician' }, 'not-permitted'],
    ['an administrator of their county', { role: 'administrator', organiser: '16' }, 'grant-invalid'],
    ['no county', { role: 'county_reviewer' }, 'grant-invalid'],
  ])('a county manager does not invite %s', async (_what, grant, code) => {
    await expect(bench.as(manager, inviteAccount, person({ grants: [grant] }))).rejects.toMatchObject(problem(code))
    await expect(bench.as(manager, inviteAccount, person({ grants: [REVIEWER, grant] }))).rejects.toMatchObject(problem(code))
  })

  test('what is not asked for cannot be slipped in: unknown fields are refused', async () => {
    const extra = { status: 'active', isFirstAdministrator: true, role: 'administrator' }
    for (const [name, value] of Object.entries(extra)) {
      await expect(bench.as(manager, inviteAccount, person({ [name]: value }))).rejects.toMatchObject(problem('input-invalid'))
    }
    const { account } = await bench.as(manager, inviteAccount, person())
    const token = await tokenFor(account)
    await expect(accept(token, { grants: [{ role: 'administrator' }] })).rejects.toMatchObject(problem('input-invalid'))
    await expect(accept(token, { email: 'other@example.invalid' })).rejects.toMatchObject(problem('input-invalid'))
  })

  test('a county manager sees and changes accounts of the own county only; others are not there', async () => {
    const other = await bench.addAccount({ email: 'other-county@example.invalid', role: 'county_reviewer', organiser: '08' })
    const { accounts, givableRoles, counties } = await bench.as(manager, listAccounts, {})
    const organisers = accounts.flatMap(({ grants }) => grants.map(({ organiser }) => organiser))
    expect(new Set(organisers)).toEqual(new Set(['16']))
    expect([givableRoles, counties.map(({ code }) => code)]).toEqual([
      [
        ...['county_reviewer', 'county_deliverer', 'county_contact'],
        ...['social_worker', 'social_coordinator', 'decision_maker', 'briefing_reader'],
      ],
      ['16'],
    ])
    const unknown = await bench.as(manager, showAccount, { account: 'a999999' }).catch((error) => error.description)
    expect(await bench.as(manager, showAccount, { account: other.id }).catch((error) => error.description)).toEqual(unknown)
    const give = { account: other.id, version: 0, grant: REVIEWER }
    await expect(bench.as(manager, giveGrant, give)).rejects.toMatchObject(problem('account-not-found'))
  })

  test('a name may not hold an identity code or a line break, an e-mail not be two', async () => {
    await expect(bench.as(administrator, inviteAccount, person({ name: 'Kaisa 010190-999X' }))).rejects.toMatchObject(
      problem('name-invalid'),
    )
    await expect(bench.as(administrator, inviteAccount, person({ name: 'Kaisa\r\nBcc: x@y.fi' }))).rejects.toMatchObject(
      problem('name-invalid'),
    )
    for (const email of ['a@b.fi,c@d.fi', 'a@b.fi\r\nBcc: c@d.fi', 'no-at-sign', '<a@b.fi>']) {
      await expect(bench.as(administrator, inviteAccount, person({ email }))).rejects.toMatchObject(problem('email-invalid'))
    }
  })

  test('one account has one side: staff of a county are not staff of the institute', async () => {
    const { account } = await bench.as(administrator, inviteAccount, person())
    const give = { account, version: 0, grant: { role: 'statistician' } } as const
    await expect(bench.as(administrator, giveGrant, give)).rejects.toMatchObject(problem('grant-invalid'))
  })

  test('the first administrator is made at the machine, once, with a link that only the machine shows', async () => {
    const empty = await openBench(testDatabase)
    const first = await empty.operator(createFirstAdministrator, { email: 'First@Example.invalid', name: 'Pirjo' })
    expect(first.token).toMatch(/^[\w-]{43}$/)
    const accepted = { token: first.token ?? '', name: 'Pirjo', language: 'fi', password: PASSWORD, device: 'Test' } as const
    expect((await empty.publicly(acceptInvitation, accepted)).stage).toBe('enrolment')
    await expect(empty.operator(createFirstAdministrator, { email: 'second@example.invalid', name: 'X' })).rejects.toMatchObject(
      problem('administrator-exists'),
    )
    await expect(
      empty.as(administrator, createFirstAdministrator, { email: 'x@example.invalid', name: 'X' }),
    ).rejects.toMatchObject(problem('not-permitted'))
    await empty.close()
  })
})
