import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACCOUNT_ROLES } from '../../src/access/roles.ts'
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

  const robot = { name: 'Upload robot', role: 'county_deliverer', organiser: '16', days: 30 } as const

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
  ] as const)('a machine cannot be %s of county %s', async (role, organiser) => {
    await expect(bench.operator(createKey, { ...robot, role, organiser })).rejects.toMatchObject(problem('key-role'))
  })

  test('the demo has a person for every role, and made again the same ones with the new password', async () => {
    const first = await bench.operator(createDemoAccounts, { password: 'kuusi-kallio-meri' })
    const again = await bench.operator(createDemoAccounts, { password: 'talo-silta-tuuli' })
    expect(again.accounts).toEqual(first.accounts)
    const roles = new Set(first.accounts.map(({ role }) => role))
    expect([...roles].sort()).toEqual([...ACCOUNT_ROLES].sort())
    expect(first.accounts.filter(({ role }) => role === 'statistician').length).toBe(2)
    const [one] = first.accounts
    expect((await bench.operator(showSignInCode, { email: one?.email ?? '' })).code).toBe(bench.code(one?.secret ?? ''))
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
