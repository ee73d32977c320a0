import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createAccessCode,
  listAccessCodes,
  redeemAccessCode,
  reissueAccessCode,
  revokeAccessCode,
} from '../../src/operations/account/access-codes.ts'
import { createDemoAccounts } from '../../src/operations/account/create-demo-accounts.ts'
import { createKey, listKeys, revokeKey, showKey } from '../../src/operations/account/service-keys.ts'
import { showSignInCode } from '../../src/operations/account/sign-in-code.ts'
import { type AccountBench, openBench } from '../fixtures/account-bench.ts'
import { testDatabases } from './databases.ts'

const problem = (code: string) => ({ description: { code } })

describe.each(testDatabases())('keys and codes on $name', (testDatabase) => {
  let bench: AccountBench
  beforeAll(async () => {
    bench = await openBench(testDatabase)
  })
  afterAll(() => bench.close())

  const robot = { name: 'Upload robot', role: 'county_deliverer', organiser: '16', days: 30 }

  test('a service key is shown once and stands for a machine with one role', async () => {
    const { id, key } = await bench.operator(createKey, robot)
    expect(key).toMatch(/^tpk_[\w-]{43}$/)
    expect(await bench.publicly(showKey, { token: key })).toEqual({
      kind: 'machine',
      id,
      person: `key ${id}`,
      grants: [{ role: 'county_deliverer', organiser: '16', vendor: null }],
    })
    const listed = JSON.stringify(await bench.operator(listKeys, {}))
    const stored = JSON.stringify(await bench.database.db.selectFrom('service_key').selectAll().execute())
    for (const text of [listed, stored]) expect(text).not.toContain(key)
  })

  test('a key that is revoked, has expired or never was opens nothing', async () => {
    const revoked = await bench.operator(createKey, robot)
    await bench.operator(revokeKey, { key: revoked.id })
    await expect(bench.operator(revokeKey, { key: revoked.id })).rejects.toMatchObject(problem('key-not-found'))
    const expired = await bench.operator(createKey, { ...robot, days: 1 })
    bench.pass(24 * 60)
    for (const token of [revoked.key, expired.key, `tpk_${'x'.repeat(43)}`, '']) {
      expect(await bench.publicly(showKey, { token })).toBeNull()
    }
  })

  test.each([
    ['administrator', null],
    ['register_manager', null],
    ['county_manager', '16'],
    ['county_deliverer', null],
    ['county_deliverer', '99'],
    ['statistician', '16'],
  ])('a machine cannot be %s of county %s', async (role, organiser) => {
    await expect(bench.operator(createKey, { ...robot, role, organiser })).rejects.toMatchObject(problem('key-role'))
  })

  const scope = { organiser: '16', collection: 'child-protection-staffing', round: '2024-1' }
  const redeem = (code: string, more: object = {}) =>
    bench.publicly(redeemAccessCode, { code, collection: scope.collection, round: scope.round, from: '192.0.2.1', ...more })

  test('an access code opens the form of its county in its round until its last day, however it is typed', async () => {
    const validUntil = bench.now.slice(0, 10)
    const { code } = await bench.operator(createAccessCode, { ...scope, validUntil })
    expect(code).toMatch(/^([ACDEFGHJKMNPQRTWXY34679]{4}-){5}[ACDEFGHJKMNPQRTWXY34679]{4}$/)
    expect(await redeem(code)).toEqual(scope)
    expect(await redeem(` ${code.toLowerCase().replaceAll('-', '')} `)).toEqual(scope)
    bench.pass(24 * 60)
    await expect(redeem(code)).rejects.toMatchObject(problem('access-code-refused'))
  })

  test('a replaced, revoked or foreign code and one that never was are refused in the same words', async () => {
    const validUntil = '2030-01-01'
    const replaced = await bench.operator(createAccessCode, { ...scope, validUntil })
    const fresh = await bench.operator(reissueAccessCode, { id: replaced.id })
    const revoked = await bench.operator(createAccessCode, { ...scope, organiser: '08', validUntil })
    await bench.operator(revokeAccessCode, { id: revoked.id })
    const answers = await Promise.all([
      ...[replaced.code, revoked.code, 'ACDE-FGHJ-KMNP-QRTW-XY34-6799', ''].map((code) =>
        redeem(code).catch((error) => error.description),
      ),
      redeem(fresh.code, { round: '2024-2' }).catch((error) => error.description),
      redeem(fresh.code, { collection: 'processing-times' }).catch((error) => error.description),
    ])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ code: 'access-code-refused' })
    expect(await redeem(fresh.code)).toEqual(scope)
    const listed = await bench.operator(listAccessCodes, { collection: scope.collection, round: scope.round })
    expect(listed.filter(({ revokedAt }) => revokedAt === null).map(({ id }) => id)).toContain(fresh.id)
    expect(JSON.stringify(listed)).not.toContain(fresh.code)
  })

  test('trying codes is limited by address', async () => {
    const tries = Array.from({ length: 61 }, () =>
      redeem('wrong', { from: '203.0.113.9' }).catch((error) => error.description.code),
    )
    expect((await Promise.all(tries)).filter((code) => code === 'too-many-tries').length).toBe(1)
    await expect(redeem('wrong', { from: '203.0.113.9' })).rejects.toMatchObject(problem('too-many-tries'))
  })

  test('the demo has a person for every role, and made again the same ones with the new password', async () => {
    const first = await bench.operator(createDemoAccounts, { password: 'kuusi-kallio-meri' })
    const again = await bench.operator(createDemoAccounts, { password: 'talo-silta-tuuli' })
    expect(again.accounts).toEqual(first.accounts)
    const roles = new Set(first.accounts.map(({ role }) => role))
    expect(roles.size).toBe(10)
    expect(first.accounts.filter(({ role }) => role === 'statistician').length).toBe(2)
    const [one] = first.accounts
    expect((await bench.operator(showSignInCode, { email: one?.email })).code).toBe(bench.code(one?.secret ?? ''))
  })
})

test('neither demo accounts nor codes of others exist in a production register', async () => {
  const [embedded] = testDatabases()
  if (!embedded) throw new Error('there is always an embedded database')
  const bench = await openBench(embedded, 'production')
  await expect(bench.operator(createDemoAccounts, { password: 'kuusi-kallio-meri' })).rejects.toMatchObject(
    problem('synthetic-only'),
  )
  await expect(bench.operator(showSignInCode, { email: 'a@example.invalid' })).rejects.toMatchObject(problem('synthetic-only'))
  await bench.close()
})
