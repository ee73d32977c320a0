import { afterAll, beforeAll, expect, test } from 'vitest'
import { CookieJar } from '../fixtures/cookie-jar.ts'
import { type IdentityProvider, startIdentityProvider } from '../fixtures/identity-provider.ts'
import { openWorkspace, type TestWorkspace } from '../fixtures/workspace.ts'

/** Staff sign in against a real OpenID Connect provider. */

let workspace: TestWorkspace
let provider: IdentityProvider
beforeAll(async () => {
  provider = await startIdentityProvider(() => `${workspace.address}/oidc/callback`)
  workspace = await openWorkspace({ staffSignIn: provider })
})
afterAll(async () => {
  await workspace.close()
  await provider.close()
})

/** An invited account of the institute that signs in through the provider. */
async function inviteStaff(email: string): Promise<string> {
  const grants = [{ role: 'statistician' }]
  const asked = { email, name: 'Siv Siffra', language: 'sv', grants, signIn: 'staff' }
  return ((await workspace.perform('account.invite', asked)) as { account: string }).account
}

const isCallback = (address: string) => address.includes('/oidc/callback')
const begin = (language = 'fi', to = '') =>
  `${workspace.address}/oidc/begin?language=${language}&return=${encodeURIComponent(to)}`
const status = async (account: string) =>
  ((await workspace.perform('account.show', { account })) as { account: { status: string } }).account.status

test('the sign-in page offers it, and an invited member of staff comes to the page that was asked for', async () => {
  const account = await inviteStaff('siv@institute.example')
  provider.next = { subject: 'siv', email: 'Siv@Institute.example', isEmailVerified: true }
  const jar = new CookieJar()
  const page = await (await jar.fetch(`${workspace.address}/sv/arbetsyta/logga-in`)).text()
  expect(page).toContain('/oidc/begin?language=sv')
  const { answer, address } = await jar.follow(begin('sv', '/sv/arbetsyta/mitt-konto'))
  expect([answer.status, new URL(address).pathname]).toEqual([200, '/sv/arbetsyta/mitt-konto'])
  expect(await answer.text()).toContain('Siv Siffra')
  expect(await status(account)).toBe('active')
  expect(jar.cookie(workspace.address, 'tietopolku-oidc')).toBeUndefined()
})

test('the second time the subject decides, whatever the e-mail has become', async () => {
  await inviteStaff('old.name@institute.example')
  provider.next = { subject: 'married', email: 'old.name@institute.example', isEmailVerified: true }
  await new CookieJar().follow(begin())
  provider.next = { subject: 'married', email: 'new.name@institute.example', isEmailVerified: false }
  const { address } = await new CookieJar().follow(begin())
  expect(new URL(address).pathname).toBe('/fi/tyotila')
})

test.each([
  ['an e-mail that nobody invited', { subject: 'stranger', email: 'stranger@institute.example', isEmailVerified: true }],
  [
    'an e-mail that the provider has not verified',
    { subject: 'liar', email: 'invited@institute.example', isEmailVerified: false },
  ],
  ['the e-mail of a county account', { subject: 'county', email: 'reviewer@county.example', isEmailVerified: true }],
  [
    'the e-mail of a colleague who has signed in before',
    { subject: 'heir', email: 'kept@institute.example', isEmailVerified: true },
  ],
])('is refused for %s, always in the same words', async (_what, member) => {
  if (member.subject === 'liar') await inviteStaff('invited@institute.example')
  if (member.subject === 'county')
    await workspace.signIn('county_reviewer', { organiser: '16', email: 'reviewer@county.example' })
  if (member.subject === 'heir') {
    await inviteStaff('kept@institute.example')
    provider.next = { subject: 'first owner', email: 'kept@institute.example', isEmailVerified: true }
    await new CookieJar().follow(begin())
  }
  provider.next = member
  const { answer, address } = await new CookieJar().follow(begin())
  expect([answer.status, address]).toEqual([200, `${workspace.address}/fi/tyotila/kirjaudu?problem=staff-not-invited`])
})

test.each([
  ['another state', (flow: Record<string, string>) => ({ ...flow, state: 'another' })],
  ['another nonce', (flow: Record<string, string>) => ({ ...flow, nonce: 'another' })],
  ['another verifier', (flow: Record<string, string>) => ({ ...flow, verifier: 'a'.repeat(43) })],
])('an answer is refused when the browser remembers %s', async (_what, changed) => {
  provider.next = { subject: 'siv', email: 'siv@institute.example', isEmailVerified: true }
  const jar = new CookieJar()
  const { address } = await jar.follow(begin(), (next) => !isCallback(next))
  const flow = JSON.parse(Buffer.from(jar.cookie(workspace.address, 'tietopolku-oidc') ?? '', 'base64url').toString())
  jar.setCookie(workspace.address, 'tietopolku-oidc', Buffer.from(JSON.stringify(changed(flow))).toString('base64url'))
  const answer = await jar.fetch(address)
  expect(answer.headers.get('Location')).toBe('/fi/tyotila/kirjaudu?problem=staff-failed')
  expect(jar.cookie(workspace.address, 'tietopolku')).toBeUndefined()
})

test('an answer that another browser began, or that is used again, is refused', async () => {
  provider.next = { subject: 'siv', email: 'siv@institute.example', isEmailVerified: true }
  const jar = new CookieJar()
  const { address } = await jar.follow(begin(), (next) => !isCallback(next))
  expect((await new CookieJar().fetch(address)).headers.get('Location')).toContain('problem=staff-failed')
  const flow = jar.cookie(workspace.address, 'tietopolku-oidc') ?? ''
  expect((await jar.fetch(address)).headers.get('Location')).toBe('/fi/tyotila')
  jar.setCookie(workspace.address, 'tietopolku-oidc', flow)
  expect((await jar.fetch(address)).headers.get('Location')).toContain('problem=staff-failed')
})

test('goes on only within the workspace, also when the remembered address is changed', async () => {
  provider.next = { subject: 'siv', email: 'siv@institute.example', isEmailVerified: true }
  const jar = new CookieJar()
  const { address } = await jar.follow(begin('fi', 'https://evil.example/'), (next) => !isCallback(next))
  const flow = JSON.parse(Buffer.from(jar.cookie(workspace.address, 'tietopolku-oidc') ?? '', 'base64url').toString())
  expect(flow.returnTo).toBe('/fi/tyotila')
  const changed = { ...flow, returnTo: '//evil.example' }
  jar.setCookie(workspace.address, 'tietopolku-oidc', Buffer.from(JSON.stringify(changed)).toString('base64url'))
  expect((await jar.fetch(address)).headers.get('Location')).toBe('/fi/tyotila')
})

test('nobody but the server itself may begin a session of staff', async () => {
  const asked = { issuer: provider.issuer, subject: 'siv', email: null, isEmailVerified: true, device: 'Test' }
  const administrator = await workspace.signIn('administrator')
  for (const actor of [administrator.actor, undefined]) {
    await expect(workspace.perform('session.begin-staff', asked, actor)).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
  }
})
