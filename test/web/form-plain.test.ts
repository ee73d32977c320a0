import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../fixtures/browser.ts'
import { type FormSite, formPath, HARD, openFormSite } from '../fixtures/form-page.ts'
import type { SignedInPerson } from '../fixtures/workspace.ts'

/* The form without scripts: it is a plain form, and does the same. */

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

async function open(path = formPath(), person: SignedInPerson = site.maija): Promise<Page> {
  const page = await site.openPage(browser, person, { hasScripts: false, width: 375 })
  await page.goto(site.address + path)
  return page
}
const field = (page: Page, key: string) => page.locator(`[id="q.${key}"]`)
const press = (page: Page, what: string) => page.locator(`button[name="do"][value="${what}"]:not([aria-hidden])`).first().click()
const main = (page: Page) => page.locator('main').innerText()
const close = (page: Page) => page.context().close()

describe('a whole form without scripts', () => {
  test('it is filled, saved, corrected, added to, and sent; a question comes after saving the answer that asks for it', async () => {
    // 250 clients for 10 workers: 25 each; one worker over the limit needs at least 31 clients.
    const page = await open()
    for (const [key, text] of [
      ['H2', '250'],
      ['H7', '0'],
      ['H3', '10'],
      ['H4', 'kaksi'],
      ['H6', '1'],
      ['H5', '1'],
    ] as const)
      await field(page, key).fill(text)
    await press(page, 'save')
    expect(await page.locator('.done').innerText()).toBe('Luonnos on tallennettu.')
    expect(await field(page, 'H4').inputValue()).toBe('kaksi')
    expect(await page.locator('.problem-summary a').first().getAttribute('href')).toBe('#q.H4')
    await field(page, 'H4').fill('2')
    await field(page, 'H8').fill('Yksi työntekijä on poissa.')
    await field(page, 'K.1.name').fill('Testi Yhteys')
    await press(page, 'add:K')
    expect(new URL(page.url()).hash).toBe('#q.K.2')
    await field(page, 'K.1.email').fill('yhteys@example.invalid')
    await field(page, 'K.2.name').fill('Testi Toinen')
    await press(page, 'remove:K.2')
    expect(await field(page, 'K.2').count()).toBe(0)
    await press(page, 'undo:K')
    expect(await field(page, 'K.2.name').inputValue()).toBe('Testi Toinen')
    await press(page, 'remove:K.2')
    await press(page, 'send')
    expect(await main(page)).toContain('Lomaketta ei voi vielä lähettää.')
    await page.locator('.form-send-group a', { hasText: 'Vahvistan' }).click()
    expect(new URL(page.url()).hash).toBe('#q.L1')
    await field(page, 'L1').check()
    await press(page, 'send')
    expect(await main(page)).toContain('Lomake on valmis lähetettäväksi.')
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click()
    expect(new URL(page.url()).pathname).toBe(formPath(undefined, { page: '/receipt' }))
    await page.goto(site.address + formPath())
    expect(await main(page)).toContain('Lomake on lukittu')
    expect(await page.locator('.form-main').count()).toBe(0)
    await close(page)
  })
})

describe('two people without scripts', () => {
  test('both answers are shown, saving again overwrites nothing, and the choice holds', async () => {
    const [mine, theirs] = [await open(formPath(HARD)), await open(formPath(HARD), site.kalle)]
    await field(theirs, 'A1').fill('10,5')
    await press(theirs, 'save')
    await field(mine, 'A1').fill('11')
    await field(mine, 'A2').fill('50')
    await press(mine, 'save')
    expect(await mine.locator('.form-conflict').innerText()).toMatch(/11[\s\S]*Kalle Kollega[\s\S]*10,5/)
    expect((await site.stored('A2', HARD))?.answer).toBe(50)
    await press(mine, 'save')
    expect((await site.stored('A1', HARD))?.answer).toBe(10.5)
    expect(await field(mine, 'A1').inputValue()).toBe('11')
    await press(mine, 'kept-mine:A1')
    expect((await site.stored('A1', HARD))?.answer).toBe(11)
    await field(theirs, 'A1').fill('12')
    await press(theirs, 'save')
    await press(theirs, 'took-theirs:A1')
    expect(await field(theirs, 'A1').inputValue()).toBe('11')
    await close(mine)
    await close(theirs)
  })

  test('what somebody left alone is not saved over what another saved meanwhile', async () => {
    const [mine, theirs] = [await open(formPath(HARD)), await open(formPath(HARD), site.kalle)]
    await field(theirs, 'D1').fill('Kallen sanat')
    await press(theirs, 'save')
    await field(mine, 'A3').fill('9.4.2024')
    await press(mine, 'save')
    expect((await site.stored('D1', HARD))?.answer).toBe('Kallen sanat')
    expect((await site.stored('A3', HARD))?.answer).toBe('2024-04-09')
    await close(mine)
    await close(theirs)
  })
})

describe('words and languages without scripts', () => {
  test('an identity code is not saved, the text comes back, and everything else is saved', async () => {
    const page = await open(formPath(HARD))
    await field(page, 'D1').fill('Lapsi 010190-900Y')
    await field(page, 'A2').fill('12,5')
    await press(page, 'save')
    expect(await main(page)).toContain('henkilötunnus')
    expect(await field(page, 'D1').inputValue()).toBe('Lapsi 010190-900Y')
    expect((await site.stored('D1', HARD))?.answer).toBe('Kallen sanat')
    expect((await site.stored('A2', HARD))?.answer).toBe(12.5)
    await close(page)
  })

  test('going on in another language saves first', async () => {
    const page = await open(formPath(HARD))
    await field(page, 'A2').fill('33,5')
    await press(page, 'language:en')
    expect(new URL(page.url()).pathname).toBe(formPath(HARD, { language: 'en' }))
    expect(await field(page, 'A2').inputValue()).toBe('33.5')
    await close(page)
  })

  test('choices are saved and can be taken back; ticks of a multiple choice too', async () => {
    const page = await open(formPath(HARD))
    await page.getByLabel('Kyllä').check()
    await page.getByLabel('Puhelin').check()
    await page.getByLabel('Tapaaminen').check()
    await press(page, 'save')
    expect((await site.stored('B1', HARD))?.answer).toBe(true)
    expect((await site.stored('B3', HARD))?.answer).toEqual(['phone', 'meeting'])
    expect(await field(page, 'U.1.name').count()).toBe(1)
    await page.getByLabel('Puhelin').uncheck()
    await page.getByLabel('Tapaaminen').uncheck()
    await press(page, 'clear:B1')
    expect((await site.stored('B1', HARD))?.answer).toBeNull()
    expect((await site.stored('B3', HARD))?.answer).toBeNull()
    await close(page)
  })
})
