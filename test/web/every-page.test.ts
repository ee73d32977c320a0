import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOnScreens, unfoldedViolations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { type FixtureSite, startFixtureSite } from '../fixtures/site.ts'
import { PAGE_CASES } from './pages.ts'

const WIDE = { width: 1280, height: 900 }

let site: FixtureSite
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  site = await startFixtureSite()
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: WIDE })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe.each(PAGE_CASES)('$name in $language', ({ language, address }) => {
  test('answers, says its language, breaks no rule of the browser or of WCAG, and fits a phone', async () => {
    const page = await context.newPage()
    const complaints = listen(page)
    const answer = await page.goto(site.address + address)

    expect(answer?.status()).toBe(200)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.title()).toMatch(/ – Tietopolku$/)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await faultsOnScreens(page, language)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })
})

test('the whole annex, 309 municipalities, breaks no rule of WCAG', async () => {
  const page = await context.newPage()
  await page.setViewportSize(WIDE)
  await page.goto(`${site.address}/fi/palvelutehtavat/vammaispalvelut/kunnat`)
  expect(await page.locator('tbody th[scope=row]').count()).toBeGreaterThan(300)
  expect(await unfoldedViolations(page)).toEqual([])
  await page.close()
}, 60_000)

test.each(['/fi', '/fi/palvelutehtavat/vammaispalvelut', '/fi/alueet/08-pirkanmaan-hyvinvointialue'])(
  'the dark theme of %s keeps its contrasts',
  async (address) => {
    const page = await browser.newPage({ colorScheme: 'dark' })
    await page.goto(site.address + address)
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(background).toBe('rgb(20, 23, 28)')
    expect(await unfoldedViolations(page)).toEqual([])
    await page.close()
  },
)

/** Everything that the browser complains about, and every request that leaves the site. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address)) complaints.push(`outside: ${request.url()}`)
  })
  return complaints
}
