import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { openWorkspace, type TestWorkspace } from '../fixtures/workspace.ts'

/** Signing in as people do it: invitation, second factor, passkey; with and without scripts, wide and on a telephone. */

const PASSWORD = 'sininen kuusi juoksee hiljaa'
let workspace: TestWorkspace
let browser: Browser
beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  await workspace.perform('account.create-demo', { password: PASSWORD })
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

async function newPage({ hasScripts = true, width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: hasScripts })
  return context.newPage()
}

async function invite(email: string): Promise<string> {
  const grants = [{ role: 'county_reviewer', organiser: '16' }]
  const { token } = (await workspace.perform('account.invite', { email, name: 'Kaisa', language: 'fi', grants })) as {
    token: string
  }
  return `${workspace.address}/fi/tyotila/kutsu?token=${token}`
}

const codeOf = async (email: string) => ((await workspace.perform('account.code', { email })) as { code: string }).code

async function givePassword(page: Page, email: string): Promise<void> {
  await page.goto(`${workspace.address}/fi/tyotila/kirjaudu`)
  await page.fill('#email', email)
  await page.fill('#password', PASSWORD)
  await page.click('main button[type=submit]')
  await page.waitForSelector('#code')
}

test('an invited person without scripts chooses a password, sets up an app, keeps the recovery codes and is in', async () => {
  const { TOTP, Secret } = await import('otpauth')
  const page = await newPage({ hasScripts: false, width: 375 })
  await page.goto(await invite('kaisa@example.invalid'))
  await page.fill('#name', 'Kaisa Kutsuttu')
  await page.fill('#password', 'short')
  await page.click('main button[type=submit]')
  expect(await page.inputValue('#name')).toBe('Kaisa Kutsuttu')
  expect(await page.textContent('#password-error')).toContain('12')
  await page.fill('#password', PASSWORD)
  await page.click('main button[type=submit]')
  const secret = (await page.textContent('.account-key code'))?.replaceAll(' ', '') ?? ''
  expect(await page.locator('svg.account-qr').count()).toBe(1)
  await page.fill('#code', '000000')
  await page.click('button:has-text("Ota käyttöön")')
  expect(await page.textContent('[role=alert]')).toContain('Koodi ei kelpaa')
  await page.fill('#code', new TOTP({ secret: Secret.fromBase32(secret) }).generate())
  await page.click('button:has-text("Ota käyttöön")')
  expect(await page.locator('.account-codes li').count()).toBe(8)
  await page.click('.button-link')
  expect(new URL(page.url()).pathname).toBe('/fi/tyotila')
  expect(await page.textContent('.work-person')).toContain('Kaisa Kutsuttu')
  await page.context().close()
})

test('a passkey is added on the own account and opens the door the next time', async () => {
  const email = 'tarkastaja16@example.invalid'
  const page = await newPage()
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const
  await devices.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } })
  await givePassword(page, email)
  await page.fill('#code', await codeOf(email))
  await page.click('button:has-text("Kirjaudu")')
  await page.waitForSelector('.work-person')
  await page.goto(`${workspace.address}/fi/tyotila/oma-tili`)
  await page.click('summary:has-text("Lisää pääsyavain")')
  await page.fill('#passkey-name', 'työkone')
  await page.fill('#password-passkey', PASSWORD)
  await page.click('button:has-text("Lisää pääsyavain")')
  await page.waitForURL(/done=passkeyAdded/)
  expect(await page.textContent('main')).toContain('työkone')
  await page.click('button:has-text("Kirjaudu ulos")')
  await page.waitForURL(/out=1/)
  await givePassword(page, email)
  await page.click('button:has-text("Käytä pääsyavainta")')
  await page.waitForURL(`${workspace.address}/fi/tyotila`)
  expect(await page.textContent('.work-person')).toContain('Tarja Tarkkanen')
  await page.context().close()
})

test.each([
  ['fi', '/fi/tyotila/kirjaudu', null],
  ['sv', '/sv/arbetsyta/logga-in', null],
  ['fi', '/fi/tyotila/kirjaudu/second-factor', null],
  ['fi', '/fi/tyotila/oma-tili', 'county_manager'],
  ['sv', '/sv/arbetsyta/mitt-konto', 'county_manager'],
  ['en', '/en/workspace/account', 'county_manager'],
  ['fi', '/fi/tyotila/kayttajat', 'administrator'],
  ['sv', '/sv/arbetsyta/anvandare', 'administrator'],
  ['fi', '/fi/tyotila/kayttajat', 'county_manager'],
  ['fi', '/fi/tyotila/kayttajat/a000008', 'administrator'],
  ['sv', '/sv/arbetsyta/anvandare/a000008', 'county_manager'],
] as const)('in %s the page %s as %s breaks no rule of WCAG and fits a phone', async (language, path, role) => {
  const person = role === null ? null : await workspace.signIn(role, role === 'county_manager' ? '16' : {})
  const page = person ? await workspace.openPage(browser, person) : await newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const answer = await page.goto(workspace.address + path)
  expect(answer?.status()).toBe(200)
  expect(await page.getAttribute('html', 'lang')).toBe(language)
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 375, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})
