import { afterAll, beforeAll, expect, test } from 'vitest'
import { CookieJar } from '../fixtures/cookie-jar.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

/** The pages of signing in as a browser without scripts uses them, and as an attacker does. */

const PASSWORD = 'sininen kuusi juoksee hiljaa'
let workspace: TestWorkspace
let manager: SignedInPerson
beforeAll(async () => {
  workspace = await openWorkspace()
  await workspace.perform('account.create-demo', { password: PASSWORD })
  manager = await workspace.signIn('county_manager', '16')
})
afterAll(() => workspace.close())

const at = (path: string) => `${workspace.address}${path}`
const SIGN_IN = '/fi/tyotila/kirjaudu'
const SECOND = `${SIGN_IN}/second-factor`
const token = (jar: CookieJar) => jar.cookie(workspace.address, 'tietopolku')
const codeOf = async (email: string) => ((await workspace.perform('account.code', { email })) as { code: string }).code
const formTokenIn = (page: string) => /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? ''

async function afterPassword(email: string, returnTo = ''): Promise<CookieJar> {
  const jar = new CookieJar()
  const answer = await jar.post(at(SIGN_IN), { email, password: PASSWORD, return: returnTo })
  expect([answer.status, answer.headers.get('Location')?.split('?')[0]]).toEqual([302, SECOND])
  return jar
}

async function withCode(jar: CookieJar, email: string, more: Record<string, string> = {}): Promise<Response> {
  const page = await (await jar.fetch(at(SECOND))).text()
  return jar.post(at(SECOND), { formToken: formTokenIn(page), code: await codeOf(email), ...more })
}

test('password and code lead to the page that was asked for; each step has a token of its own', async () => {
  const email = 'tarkastaja16@example.invalid'
  const jar = await afterPassword(email, '/fi/tyotila/oma-tili')
  const first = token(jar)
  const answer = await withCode(jar, email, { return: '/fi/tyotila/oma-tili' })
  expect(answer.headers.get('Location')).toBe('/fi/tyotila/oma-tili')
  expect(token(jar)).not.toBe(first)
  expect((await jar.fetch(at('/fi/tyotila/oma-tili'))).status).toBe(200)
})

test('a token that was there before signing in is worth nothing afterwards', async () => {
  const email = 'tarkastaja08@example.invalid'
  const victim = new CookieJar()
  victim.setCookie(workspace.address, 'tietopolku', 'chosen-by-an-attacker-0123456789')
  await victim.post(at(SIGN_IN), { email, password: PASSWORD })
  expect(token(victim)).not.toContain('chosen')
  const half = token(victim) ?? ''
  await withCode(victim, email)
  for (const old of ['chosen-by-an-attacker-0123456789', half]) {
    const attacker = new CookieJar()
    attacker.setCookie(workspace.address, 'tietopolku', old)
    expect((await attacker.fetch(at('/fi/tyotila/oma-tili'))).status).toBe(302)
  }
})

test('the session cookie is not for scripts and not for other sites', async () => {
  const answer = await new CookieJar().post(at(SIGN_IN), { email: 'vastuu08@example.invalid', password: PASSWORD })
  expect(answer.headers.get('Set-Cookie')).toMatch(/^tietopolku=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('an unknown e-mail and a wrong password give the same page', async () => {
  const page = async (email: string) => {
    const answer = await new CookieJar().post(at(SIGN_IN), { email, password: 'wrong password' })
    return [answer.status, answer.headers.has('Set-Cookie'), (await answer.text()).replaceAll(email, 'EMAIL')]
  }
  const unknown = await page('nobody@example.invalid')
  expect(await page('havu@example.invalid')).toEqual(unknown)
  expect(unknown.slice(0, 2)).toEqual([422, false])
})

test('the password is never given back to the page, and the log knows nothing of it', async () => {
  const answer = await new CookieJar().post(at(`${SIGN_IN}?x=secret-in-query`), {
    email: 'x@example.invalid',
    password: 'my-own-secret-word',
  })
  expect(await answer.text()).not.toContain('my-own-secret-word')
  expect(workspace.lines.join('\n')).not.toMatch(/my-own-secret-word|secret-in-query|example\.invalid/)
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/fi/tyotila\r\nSet-Cookie: a=b',
  '/fi/palvelutehtavat',
  'javascript:alert(1)',
])('signing in never leads to %j', async (returnTo) => {
  const email = 'arkisto@example.invalid'
  const page = await (await new CookieJar().fetch(at(`${SIGN_IN}?return=${encodeURIComponent(returnTo)}`))).text()
  expect(page).toContain('name="return" value="/fi/tyotila"')
  const answer = await new CookieJar().post(at(SIGN_IN), { email, password: PASSWORD, return: returnTo })
  expect(answer.headers.get('Location')).toBe(SECOND)
  expect(answer.headers.get('Set-Cookie')).not.toContain('a=b')
})

test('a form from another site is refused, before and after signing in', async () => {
  const elsewhere = { method: 'POST', headers: { origin: 'https://evil.example' } }
  const body = new URLSearchParams({ email: 'vastuu16@example.invalid', password: PASSWORD })
  expect((await new CookieJar().fetch(at(SIGN_IN), { ...elsewhere, body })).status).toBe(403)
  expect(
    (await manager.fetch('/fi/tyotila/oma-tili', { ...elsewhere, body: new URLSearchParams({ act: 'end-others' }) })).status,
  ).toBe(403)
})

test.each([
  ['without the form token', ''],
  ['with that of another session', 'x'.repeat(43)],
])('a form %s is refused with 403, at every page', async (_what, formToken) => {
  for (const path of [
    '/fi/tyotila/oma-tili',
    '/fi/tyotila/kayttajat',
    '/fi/tyotila/kayttajat/a000001',
    '/fi/tyotila/kirjaudu-ulos',
  ]) {
    expect((await manager.post(path, { formToken, act: 'save' })).status).toBe(403)
  }
  const jar = await afterPassword('tieto@example.invalid')
  expect((await jar.post(at(SECOND), { formToken, code: await codeOf('tieto@example.invalid') })).status).toBe(403)
})

test('signing out is a form; the token is worth nothing afterwards, a link does not do it', async () => {
  const person = await workspace.signIn('county_deliverer', '16')
  expect((await person.fetch('/fi/tyotila/kirjaudu-ulos')).status).toBe(302)
  expect((await person.fetch('/fi/tyotila')).status).toBe(200)
  const answer = await person.post('/fi/tyotila/kirjaudu-ulos', {})
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/fi/tyotila/kirjaudu?out=1'])
  expect((await person.fetch('/fi/tyotila')).headers.get('Location')).toContain('/fi/tyotila/kirjaudu?return=')
})

test('a session that is revoked dies at the next request', async () => {
  const person = await workspace.signIn('county_reviewer', { organiser: '16', email: 'revoked@example.invalid' })
  expect((await person.fetch('/fi/tyotila')).status).toBe(200)
  const answer = await manager.post(`/fi/tyotila/kayttajat/${person.account}`, { act: 'end-sessions' })
  expect(answer.status).toBe(302)
  expect((await person.fetch('/fi/tyotila')).status).toBe(302)
})

test('a role or county slipped into the form of a county manager gives nobody anything', async () => {
  const form = { act: 'save', email: 'slipped@example.invalid', name: 'Testi', language: 'fi' }
  for (const slipped of [
    { role: 'administrator' },
    { role: 'county_reviewer', organiser: '08' },
    { role: 'county_manager', organiser: '16' },
  ]) {
    expect((await manager.post('/fi/tyotila/kayttajat', { ...form, ...slipped })).status).toBe(403)
  }
  const forced = { role: 'county_reviewer', organiser: '16', status: 'active', is_first_administrator: '1', grants: '[]' }
  expect((await manager.post('/fi/tyotila/kayttajat', { ...form, ...forced })).status).toBe(302)
  const { accounts } = (await workspace.perform('account.list', {})) as {
    accounts: { email: string; status: string; grants: object[] }[]
  }
  expect(accounts.filter(({ email }) => email === form.email)).toMatchObject([
    { status: 'invited', grants: [{ role: 'county_reviewer', organiser: '16' }] },
  ])
})

test('the account of another county is as if it were not there', async () => {
  const other = await workspace.signIn('county_reviewer', '08')
  const unknown = await manager.fetch('/fi/tyotila/kayttajat/a999999')
  const foreign = await manager.fetch(`/fi/tyotila/kayttajat/${other.account}`)
  expect([foreign.status, unknown.status]).toEqual([404, 404])
  expect((await foreign.text()).replaceAll(other.account, 'ID')).toBe((await unknown.text()).replaceAll('a999999', 'ID'))
  expect((await other.fetch('/fi/tyotila/kayttajat')).status).toBe(403)
})

test('hostile text is shown as text', async () => {
  const name = '<img src=x onerror=alert(1)>"&\'{{7*7}}'
  const person = await workspace.signIn('county_reviewer', { organiser: '16', email: 'hostile@example.invalid', name })
  const page = await (await manager.fetch(`/fi/tyotila/kayttajat/${person.account}`)).text()
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(page).not.toContain('<img src=x')
  expect(page).toContain('{{7*7}}')
})

test('over-long input is refused, not stored and not an error of the server', async () => {
  const long = 'x'.repeat(50_000)
  for (const fields of [
    { email: long, password: long },
    { email: `${long}@example.invalid`, password: 'x' },
  ]) {
    expect((await new CookieJar().post(at(SIGN_IN), fields)).status).toBe(422)
  }
  expect((await manager.post('/fi/tyotila/oma-tili', { act: 'save', name: long, language: 'fi', version: '0' })).status).toBe(422)
  expect((await manager.post('/fi/tyotila/oma-tili', { act: 'save', name: 'X', language: 'fi', version: 'NaN' })).status).toBe(
    422,
  )
  expect((await new CookieJar().fetch(at(`/fi/tyotila/kutsu?token=${long.slice(0, 9000)}`))).status).toBe(404)
})

test('two who change the own details at the same time: the second sees that, and nothing is overwritten', async () => {
  const person = await workspace.signIn('statistician')
  const save = (name: string) => person.post('/fi/tyotila/oma-tili', { act: 'save', name, language: 'fi', version: '0' })
  expect((await save('First Name')).status).toBe(302)
  const second = await save('Second Name')
  expect(second.status).toBe(409)
  expect(await second.text()).toContain('Second Name')
  expect(await (await person.fetch('/fi/tyotila/oma-tili')).text()).toContain('value="First Name"')
})
