import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineOperation } from '../../src/operations/operation.ts'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { insertTestReport, insertTestUnit } from '../fixtures/social-reports.ts'
import { bodyText } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

let workspace: TestWorkspace
let browser: Browser
let worker: SignedInPerson
let links: { workers: string; clients: string }
let returned: string

/** The database, as fixtures need it. */
const database = defineOperation({
  name: 'delivery.list',
  title: { fi: 'Luettele', sv: 'Lista', en: 'List' },
  access: 'state',
  input: z.strictObject({}),
  perform: async (_input, { db }) => db,
})

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  worker = await workspace.signIn('social_worker', '16')
  const db = await workspace.register.perform(database, {})
  links = await insertTestUnit(db)
  returned = await insertTestReport(db, { organiser: '16', naming: 'named', account: worker.account, state: 'returned' })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

/** A phone without a session, as of somebody who follows a QR code. */
async function phone({ hasScripts = true } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 375, height: 740 }, javaScriptEnabled: hasScripts })
  return context.newPage()
}
const openLink = async (token: string, options = {}) => {
  const page = await phone(options)
  await page.goto(`${workspace.address}/fi/havainto/${token}`, { waitUntil: 'networkidle' })
  return page
}
const done = (page: Page) => page.context().close()

const shown = (page: Page, what: string) => page.locator(`.observe-step:not([hidden]) ${what}`)
const button = (page: Page, words: string) => shown(page, `button:has-text("${words}")`)
const chip = (page: Page, field: string, words: string) => page.locator(`fieldset:has(#f-${field}) label:has-text("${words}")`)

/** Presses, and waits for the heading of the next screen. */
async function on(page: Page, words: string, heading: string): Promise<void> {
  await button(page, words).click()
  await shown(page, `h2:has-text("${heading}")`).waitFor()
}

describe('a worker with a phone, by the link of the unit', () => {
  test('reports in twelve taps and two short texts, and follows what came of it with the code', async () => {
    const page = await openLink(links.workers)
    await page.evaluate(() => {
      const counted = window as unknown as { taps: number }
      counted.taps = 0
      document.addEventListener('pointerdown', () => counted.taps++, true)
    })
    await button(page, 'Jotain pitäisi muuttua').click()
    await page.locator('#f-title').click()
    await page.keyboard.type('Vuokra vie yli puolet tuloista')
    await page.locator('#f-observation').click()
    await page.keyboard.type('Yhä useampi perhe maksaa vuokraa yli puolet tuloistaan.')
    await on(page, 'Jatka', 'Keitä')
    await chip(page, 'needs', 'Asuminen').click()
    await chip(page, 'groups', 'Työikäiset').click()
    await chip(page, 'scale', 'Toistuva').click()
    await on(page, 'Jatka', 'Mitä pitäisi tehdä')
    await page.locator('#f-profession').click()
    await page.locator('#f-profession').selectOption('social-worker')
    await chip(page, 'concernsWrong', 'Ei').click()
    await on(page, 'Tarkista ja lähetä', 'Tarkista ennen')
    expect(await page.evaluate(() => (window as unknown as { taps: number }).taps)).toBeLessThanOrEqual(11)
    await button(page, 'Lähetä havainto').click()
    const code = await page.locator('.observe-code code').innerText()
    expect(code).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]$/)
    expect(await violations(page)).toEqual([])
    expect(page.url()).not.toContain(code.slice(0, 4))
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Tulosta' }).count()).toBe(0)
    expect(await bodyText(page)).toMatch(/Kuittisivun osoite: localhost:\d+\/fi\/kuitti/)
    await page.emulateMedia({ media: null })
    await page.waitForFunction(() => !/observation/.test(Object.keys({ ...sessionStorage, ...localStorage }).join()))

    await page.getByRole('link', { name: 'Avaa kuittisivu' }).click()
    await page.locator('#receipt').fill(code.toUpperCase())
    await page.getByRole('button', { name: 'Näytä' }).click()
    await page.getByText('Koordinaattori ei ole vielä lukenut sitä.').waitFor()
    expect(page.url()).toMatch(/\/fi\/kuitti$/)
    await page.locator('summary:has-text("Mitä lähetit")').click()
    expect(await bodyText(page)).toContain('Yhä useampi perhe')
    expect(await violations(page)).toEqual([])
    await done(page)
  })

  test('goes through a caseload: a class of clients, counts beside themes, a summary', async () => {
    const page = await openLink(`${links.workers}?form=caseload`)
    await chip(page, 'caseload', '10–24').click()
    await page.locator('summary:has-text("Lisää teemoja")').click()
    await page.locator('[id="f-count-8.1"]').fill('25')
    await button(page, 'Jatka').click()
    await shown(page, '.problem-summary a:has-text("Velkaantuminen")').click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-count-8.1')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('7')
    await on(page, 'Jatka', 'Mitä läpikäynti kertoo')
    expect(await violations(page)).toEqual([])
    await done(page)
  })

  test('without a connection nothing is lost; loading the page again after sending shows the same code', async () => {
    const page = await openLink(links.clients)
    await button(page, 'Jokin on huonosti').click()
    await page.locator('#f-observation').fill('Ladattu uudelleen')
    await on(page, 'Jatka', 'Keitä')
    await on(page, 'Jatka', 'Mitä pitäisi tehdä')
    await chip(page, 'concernsWrong', 'Ei').click()
    await on(page, 'Tarkista ja lähetä', 'Tarkista ennen')
    await page.context().setOffline(true)
    await button(page, 'Lähetä havainto').click()
    await page.getByText('Teksti on tallessa tässä välilehdessä').waitFor()
    await page.context().setOffline(false)
    await button(page, 'Lähetä havainto').click()
    const code = await page.locator('.observe-code code').innerText()
    await page.getByText('Kopioi koodi').waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('.observe-code code').innerText()).toBe(code)
    await done(page)
  })

  test('what is missing is told at its field and at the top, and what was typed stays', async () => {
    const page = await openLink(links.workers)
    await button(page, 'Jokin toimi hyvin').click()
    await page.locator('#f-observation').fill('Teksti säilyy')
    await button(page, 'Jatka').click()
    await shown(page, '.problem-summary').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-title')
    expect(await page.locator('#f-observation').inputValue()).toBe('Teksti säilyy')
    expect(await violations(page)).toEqual([])
    await done(page)
  })

  test('the guard tells what it sees while typing, and an identity code does not go further', async () => {
    const page = await openLink(links.workers)
    await button(page, 'Jotain pitäisi muuttua').click()
    await page.locator('#f-title').fill('Otsikko')
    await page.locator('#f-observation').fill('Matti Virtanen, puh. 040 123 4567')
    await page.getByText('Puhelinnumero: ').waitFor()
    expect(await page.locator('#f-observation-guard').innerText()).toContain('Henkilön nimi: Matti Virtanen')
    await page.locator('#f-observation').fill('Asiakas 010190-900P odottaa')
    await page.getByText('tekstiä ei voi lähettää').waitFor()
    await button(page, 'Jatka').click()
    await shown(page, '.problem-summary').waitFor()
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('010190')
    await done(page)
  })

  test('going back, and coming back to the page, loses nothing; a deleted draft is gone', async () => {
    const page = await openLink(links.workers)
    await button(page, 'Jotain pitäisi muuttua').click()
    await page.locator('#f-title').fill('Säilyvä otsikko')
    await page.locator('#f-observation').fill('Säilyvä teksti')
    await on(page, 'Jatka', 'Keitä')
    await chip(page, 'needs', 'Asuminen').click()
    await on(page, 'Takaisin', 'Mitä havaitsit')
    expect(await page.locator('#f-title').inputValue()).toBe('Säilyvä otsikko')
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByText('Jatkat siitä, mihin jäit.').waitFor()
    expect(await page.locator('#f-observation').inputValue()).toBe('Säilyvä teksti')
    await on(page, 'Jatka', 'Keitä')
    expect(await chip(page, 'needs', 'Asuminen').locator('input').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Poista luonnos' }).click()
    await shown(page, 'h2:has-text("Mitä haluat kertoa?")').waitFor()
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
    await done(page)
  })

  test('whoever says that it is a wrong is shown where to notify it before sending', async () => {
    const page = await openLink(links.clients)
    await button(page, 'Jokin on huonosti').click()
    await page.locator('#f-observation').fill('En saa päätöstä.')
    await on(page, 'Jatka', 'Keitä')
    await on(page, 'Jatka', 'Mitä pitäisi tehdä')
    await chip(page, 'concernsWrong', 'Kyllä').click()
    await on(page, 'Tarkista ja lähetä', 'Tarkista ennen')
    expect(await shown(page, '.observe-notice').innerText()).toContain('sosiaaliasiavastaava')
    expect(await violations(page)).toEqual([])
    await done(page)
  })

  test('by keyboard alone, without a pointer', async () => {
    const page = await openLink(links.workers)
    await button(page, 'Jotain pitäisi muuttua').focus()
    await page.keyboard.press('Enter')
    await shown(page, 'h2:has-text("Mitä havaitsit")').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Näppäimillä')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Kirjoitettu näppäimillä')
    await page.locator('#f-title').focus()
    await page.keyboard.press('Enter')
    await shown(page, 'h2:has-text("Keitä")').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('step-whom')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await page.locator('#f-needs').isChecked()).toBe(true)
    await done(page)
  })
})

describe('without scripts', () => {
  test('the form is one page, is reviewed, and is sent', async () => {
    const page = await openLink(links.clients, { hasScripts: false })
    await page.locator('#f-observation').fill('Ilman skriptejä')
    await page.getByRole('button', { name: 'Tarkista ja lähetä' }).click()
    expect(await bodyText(page)).toContain('Korjaa nämä kohdat')
    expect(await page.locator('#f-observation').inputValue()).toBe('Ilman skriptejä')
    await page.locator('label:has-text("Olen huomannut jotain uutta")').click()
    await chip(page, 'concernsWrong', 'Ei').click()
    await page.getByRole('button', { name: 'Tarkista ja lähetä' }).click()
    expect(await bodyText(page)).toContain('Tarkista ennen lähettämistä')
    await page.getByRole('button', { name: 'Muuta tekstiä' }).click()
    await page.locator('#f-observation').fill('Ilman skriptejä, muutettu')
    await page.getByRole('button', { name: 'Tarkista ja lähetä' }).click()
    await page.getByRole('button', { name: 'Lähetä havainto' }).click()
    expect(await page.locator('.observe-code code').innerText()).toMatch(/^\w{4}-/)
    await done(page)
  })
})

describe('by name, in the workspace', () => {
  const at = (path: string) => `${workspace.address}/fi/tyotila/havainnot${path}`

  test('nothing of it is on the server before a draft is asked for: the same may still be sent without a name', async () => {
    const page = await workspace.openPage(browser, worker)
    const posted: string[] = []
    page.on('request', (request) => request.method() === 'GET' || posted.push(request.url()))
    await page.goto(at('/new'), { waitUntil: 'networkidle' })
    await button(page, 'Jotain pitäisi muuttua').click()
    await page.locator('#f-title').fill('Vain selaimessa')
    await page.locator('#f-observation').fill('Mieli muuttuu: tämän lähetän nimettömänä')
    // Longer than the time after which a draft that was asked for is saved.
    await page.waitForTimeout(2_000)
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByText('Jatkat siitä, mihin jäit.').waitFor()
    expect(await page.locator('#f-observation').inputValue()).toContain('Mieli muuttuu')
    expect(posted).toEqual([])
    await page.getByRole('button', { name: 'Tyhjennä ja aloita alusta' }).click()
    await shown(page, 'h2:has-text("Mitä haluat kertoa?")').waitFor()
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
    await done(page)
  })

  test('is saved as a draft in the own name when asked for, gone on with, and sent', async () => {
    const page = await workspace.openPage(browser, worker, { width: 375 })
    await page.goto(at('/new'), { waitUntil: 'networkidle' })
    await button(page, 'Jotain pitäisi muuttua').click()
    await page.locator('#f-title').fill('Luonnoksesta lähetetty')
    await page.locator('#f-observation').fill('Kirjoitettu')
    await page.getByRole('button', { name: 'Tallenna luonnos nimelläni' }).click()
    await page.getByText('Luonnos tallennettu').waitFor()
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/drafts/save'))
    await page.locator('#f-observation').fill('Kirjoitettu työtilassa')
    await saved
    const link = await page.context().newPage()
    await link.goto(`${workspace.address}/fi/havainto/${links.workers}`, { waitUntil: 'networkidle' })
    await link.getByText('poista se ennen kuin lähetät tämän').waitFor()
    await link.close()
    await page.goto(at(''))
    await page.getByRole('link', { name: 'Luonnoksesta lähetetty' }).click()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('#f-observation').inputValue()).toBe('Kirjoitettu työtilassa')
    await on(page, 'Jatka', 'Keitä')
    await chip(page, 'needs', 'Asuminen').click()
    await chip(page, 'groups', 'Lapset').click()
    await chip(page, 'scale', 'Useita').click()
    await on(page, 'Jatka', 'Mitä pitäisi tehdä')
    await page.locator('#f-unit').selectOption({ label: 'Keskustan aikuissosiaalityö' })
    await page.locator('#f-profession').selectOption('counsellor')
    await chip(page, 'concernsWrong', 'Ei').click()
    await on(page, 'Tarkista ja lähetä', 'Tarkista ennen')
    expect(await violations(page)).toEqual([])
    await button(page, 'Lähetä havainto').click()
    await page.getByText('Havainto on lähetetty.').waitFor()
    expect(await page.getByRole('heading', { name: 'Luonnokset' }).count()).toBe(0)
    await page.waitForFunction(() => sessionStorage.length + localStorage.length === 0)
    expect(await violations(page)).toEqual([])
    await done(page)
  })

  test('a draft changed in another window shows both texts', async () => {
    const page = await workspace.openPage(browser, worker)
    await page.goto(at('/new'), { waitUntil: 'networkidle' })
    await button(page, 'Jotain pitäisi muuttua').click()
    await page.locator('#f-title').fill('Ensimmäisen ikkunan')
    await page.getByRole('button', { name: 'Tallenna luonnos nimelläni' }).click()
    await page.getByText('Luonnos tallennettu').waitFor()
    const other = await page.context().newPage()
    await other.goto(page.url(), { waitUntil: 'networkidle' })
    await other.locator('#f-title').fill('Toisen ikkunan')
    await other.getByText('Luonnos tallennettu').waitFor()
    await page.locator('#f-observation').fill('Jatkuu täällä')
    await page.getByText('Luonnosta on muokattu toisessa ikkunassa').waitFor()
    expect(await bodyText(page)).toContain('Toisen ikkunan')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Ota tallennettu teksti' }).click()
    await page.waitForFunction(() => (document.querySelector('#f-title') as HTMLInputElement).value === 'Toisen ikkunan')
    await done(page)
  })

  test('a returned one is mended, and withdrawn only by who is sure', async () => {
    const page = await workspace.openPage(browser, worker)
    await page.goto(at(`/${returned}`), { waitUntil: 'networkidle' })
    expect(await violations(page)).toEqual([])
    await page.locator('#f-title').fill('Korjattu otsikko')
    for (const heading of ['Keitä', 'Mitä pitäisi tehdä']) await on(page, 'Jatka', heading)
    await on(page, 'Tarkista ja lähetä', 'Tarkista ennen')
    await button(page, 'Lähetä korjattuna').click()
    await page.getByText('Korjattu havainto on lähetetty.').waitFor()
    await page.locator('summary:has-text("Peru havainto")').click()
    await page.getByRole('button', { name: 'Peru havainto lopullisesti' }).click()
    await page.getByText('Merkitse ensin').waitFor()
    await page.locator('label:has-text("Kyllä, perun havainnon")').click()
    await page.getByRole('button', { name: 'Peru havainto lopullisesti' }).click()
    await page.getByText('Havainto on peruttu ja sen teksti poistettu.').waitFor()
    await done(page)
  })
})
