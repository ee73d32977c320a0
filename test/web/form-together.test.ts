import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../fixtures/browser.ts'
import { type FormSite, formPath, openFormSite } from '../fixtures/form-page.ts'
import type { SignedInPerson } from '../fixtures/workspace.ts'

/* Two people at one form, a connection that comes and goes, a session that ends, a change of language: nothing typed is lost. */

const soon = (read: () => Promise<unknown>, timeout = 10_000) => expect.poll(read, { timeout })

let site: FormSite
let browser: Browser

beforeAll(async () => {
  site = await openFormSite()
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(person: SignedInPerson = site.maija, path = formPath()): Promise<Page> {
  const page = await site.openPage(browser, person)
  await page.goto(site.address + path, { waitUntil: 'networkidle' })
  return page
}
const field = (page: Page, key: string) => page.locator(`[id="q.${key}"]`)
const status = (page: Page) => page.locator('.form-bar [role=status]')
const close = (page: Page) => page.context().close()

describe('two editors', () => {
  test('different answers to one question stand side by side with who and when; one of them is chosen', async () => {
    const [mine, theirs] = [await open(site.maija), await open(site.kalle)]
    await field(theirs, 'H2').fill('310')
    await theirs.keyboard.press('Tab')
    await soon(async () => (await site.stored('H2'))?.answer).toBe(310)
    await field(mine, 'H2').fill('300')
    await mine.keyboard.press('Tab')
    const conflict = mine.locator('.form-conflict')
    await soon(() => conflict.innerText()).toMatch(/Oma vastauksesi\s+300\s+Kalle Kollega klo \d{1,2}\.\d\d\s+310/)
    expect((await site.stored('H2'))?.answer).toBe(310)
    await conflict.getByRole('button', { name: 'Pidä oma vastaukseni' }).click()
    await soon(async () => (await site.stored('H2'))?.answer).toBe(300)
    expect(await conflict.count()).toBe(0)
    await field(theirs, 'H2').fill('320')
    await theirs.keyboard.press('Tab')
    await theirs.locator('.form-conflict').getByRole('button', { name: 'Ota toinen vastaus' }).click()
    expect(await field(theirs, 'H2').inputValue()).toBe('300')
    expect((await site.stored('H2'))?.answer).toBe(300)
    await close(mine)
    await close(theirs)
  })

  test('they see each other, and what one saves comes to the other by itself', async () => {
    const mine = await open(site.maija)
    const theirs = await open(site.kalle)
    await field(theirs, 'H7').fill('4')
    await field(theirs, 'H3').focus()
    await soon(() => mine.locator('.form-company').innerText(), 40_000).toContain('Kalle Kollega')
    await soon(() => field(mine, 'H7').inputValue(), 40_000).toBe('4')
    await close(mine)
    await close(theirs)
  }, 90_000)
})

describe('nothing is lost', () => {
  test('without a connection the page says so calmly, keeps what is typed, and sends it when the connection is back', async () => {
    const page = await open()
    await page.context().setOffline(true)
    await field(page, 'H3').fill('11')
    await page.keyboard.press('Tab')
    await soon(() => status(page).innerText()).toContain('Ei yhteyttä. Kirjoittamasi on tallessa tässä selaimessa')
    await page.context().setOffline(false)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await soon(async () => (await site.stored('H3'))?.answer, 20_000).toBe(11)
    await soon(() => status(page).innerText()).toMatch(/^Luonnos tallennettu/)
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0)
    await close(page)
  })

  test('a page that was closed without a connection gives back what was typed when it is opened again', async () => {
    const page = await open()
    await page.context().route('**/fields/save', (route) => route.abort())
    await field(page, 'H4').fill('5')
    await page.keyboard.press('Tab')
    await soon(() => status(page).innerText()).toContain('Ei yhteyttä')
    // A page that is left sends once more what waits; here even that does not get through.
    await page.evaluate(() => {
      for (const event of ['beforeunload', 'visibilitychange'])
        window.addEventListener(event, (happened) => happened.stopImmediatePropagation(), true)
    })
    await page.goto('about:blank')
    expect((await site.stored('H4'))?.answer).toBeUndefined()
    await page.context().unroute('**/fields/save')
    await page.goto(site.address + formPath(), { waitUntil: 'networkidle' })
    expect(await field(page, 'H4').inputValue()).toBe('5')
    await soon(async () => (await site.stored('H4'))?.answer).toBe(5)
    expect(await page.locator('.form-bar').innerText()).toContain('palautettiin tästä selaimesta')
    await close(page)
  })

  test('when the session has ended it is said, and filling goes on after signing in again in another tab', async () => {
    const person = await site.signIn('county_contact', { organiser: '16', name: 'Sari Sähköinen', email: 'sari@example.invalid' })
    const page = await open(person)
    await page.context().clearCookies()
    await field(page, 'H6').fill('2')
    await page.keyboard.press('Tab')
    await soon(() => status(page).innerText()).toContain('Istunto on päättynyt')
    const again = await site.signIn('county_contact', { organiser: '16', email: 'sari@example.invalid' })
    await page.context().addCookies([{ name: 'tietopolku', value: again.token, url: site.address }])
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await soon(async () => (await site.stored('H6'))?.answer, 20_000).toBe(2)
    await close(page)
  })

  test('signing out empties what this browser keeps', async () => {
    const person = await site.signIn('county_contact', { organiser: '16', name: 'Ulla Ulos', email: 'ulla@example.invalid' })
    const page = await open(person)
    await page.context().route('**/fields/save', (route) => route.abort())
    await field(page, 'H9').fill('Kesken jäänyt teksti')
    await page.keyboard.press('Tab')
    await soon(() => page.evaluate(() => Object.keys(localStorage).length)).toBe(1)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click()
    await page.waitForURL(/kirjaudu/)
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0)
    await close(page)
  })

  test('changing the language in the middle saves first; numbers stand in the signs of the new language', async () => {
    const page = await open()
    await field(page, 'H3F').fill('9,5')
    await page.getByRole('link', { name: 'In English' }).click()
    await page.waitForURL(/\/en\/workspace\/answer/)
    expect(await field(page, 'H3F').inputValue()).toBe('9.5')
    expect(await page.locator('h1').innerText()).toBe('Staffing of social work in child welfare')
    await page.getByRole('link', { name: 'På svenska' }).click()
    await page.waitForURL(/\/sv\/arbetsyta\/svara/)
    expect(await field(page, 'H3F').inputValue()).toBe('9,5')
    await close(page)
  })
})
