import { expect, test } from 'vitest'
import { newRegister, type Outcome, tietopolku } from './run-command.ts'

/** The first administrator, people and keys, as whoever sets a register up calls them. */

const environment = { TIETOPOLKU_DATA: newRegister(), PUBLIC_URL: 'https://tietopolku.example' }

const call = (...words: string[]): Promise<Outcome> => tietopolku([...words, '--format', 'json'], environment)

test('the first administrator gets a one-time link, and there is only one first', async () => {
  const person = ['--email', 'pirjo@institute.example', '--name', 'Pirjo Pääsy']
  const made = await call('account', 'create-administrator', ...person)
  expect(made.exitCode).toBe(0)
  const { account, link } = JSON.parse(made.stdout)
  expect(account).toBe('a000001')
  expect(link).toMatch(/^https:\/\/tietopolku\.example\/fi\/tyotila\/kutsu\?token=[\w-]{43}$/)
  const again = await call('account', 'create-administrator', ...person)
  expect([again.exitCode, again.stderr]).toEqual([5, expect.stringContaining('administrator-exists')])
})

test('people are invited with their right, listed, and locked only when in use', async () => {
  const invite = ['invite', 'anna@omrade.example', '--name', 'Anna Ansvar', '--language', 'sv', '--role', 'county_manager']
  expect((await call('account', ...invite)).exitCode).toBe(3)
  const made = await call('account', ...invite, '--organiser', '08', '--until', '2999-12-31')
  expect([made.exitCode, JSON.parse(made.stdout).link]).toEqual([0, expect.stringContaining('/sv/arbetsyta/inbjudan?token=')])
  const accounts = JSON.parse((await call('account', 'list')).stdout) as { email: string; status: string; grants: object[] }[]
  expect(accounts.find(({ email }) => email === 'anna@omrade.example')).toMatchObject({
    status: 'invited',
    grants: [{ role: 'county_manager', organiser: '08', until: '2999-12-31' }],
  })
  expect((await call('account', 'lock', 'anna@omrade.example')).exitCode).toBe(5)
  expect((await call('account', 'lock', 'nobody@omrade.example')).exitCode).toBe(4)
})

test('a key is printed once, listed without its secret, and revoked', async () => {
  const made = await call('key', 'create', 'Upload robot', '--role', 'county_deliverer', '--organiser', '16')
  const { id, key } = JSON.parse(made.stdout)
  expect(key).toMatch(/^tpk_/)
  const listed = await call('key', 'list')
  expect(listed.stdout).toContain(id)
  expect(listed.stdout).not.toContain(key)
  expect([(await call('key', 'revoke', id)).exitCode, (await call('key', 'revoke', id)).exitCode]).toEqual([0, 4])
})

test.each([
  [['account', 'destroy'], 3],
  [['account', 'invite'], 3],
  [['account', 'invite', 'x@y.example', '--role', 'emperor'], 3],
  [['account', 'code', 'nobody@y.example'], 4],
  [['key', 'create', 'X', '--role', 'administrator'], 3],
  [['key', 'revoke'], 3],
])('%j is refused with exit code %i', async (words, exitCode) => {
  expect((await call(...words)).exitCode).toBe(exitCode)
})
