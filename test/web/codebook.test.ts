import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { lendDatabase } from '../fixtures/codebook-desk.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'
import { bodyText, press, unfold } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

/* One county makes its own part of the codebook and asks for a change of the national one; all of it without scripts. */
const BOOK = '/fi/tyotila/koodikirja'
const PHONE = 375

let workspace: TestWorkspace
let browser: Browser
let coordinator: SignedInPerson
let analyst: SignedInPerson
let worker: SignedInPerson

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  coordinator = await workspace.signIn('social_coordinator', '16')
  analyst = await workspace.signIn('social_analyst')
  worker = await workspace.signIn('social_worker', '16')
  const { db } = await workspace.register.perform(lendDatabase, {})
  const report = await insertTestReport(db, { organiser: '16' })
  await workspace.perform('coding.add', { report, theme: '12.1' }, coordinator.actor)
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

/** Without scripts, as the pages work; only what looks for faults needs them. */
async function open(person: SignedInPerson, path: string, look: { width?: number; hasScripts?: boolean } = {}): Promise<Page> {
  const page = await workspace.openPage(browser, person, { hasScripts: false, ...look })
  await page.goto(workspace.address + path)
  return page
}

const close = (page: Page) => page.context().close()

/** What axe finds, with everything folded opened. */
async function openedViolations(page: Page): Promise<string[]> {
  await unfold(page)
  return violations(page)
}

describe('the way of a theme through the pages', () => {
  test('a theme is added by keyboard, seen in the draft, and published', async () => {
    const page = await open(coordinator, BOOK)
    await page.locator('summary', { hasText: 'Lisää teema' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Autossa nukkuminen')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Att sova i bil')
    await page.locator('select[name="parent"]').first().selectOption('12')
    await page.keyboard.press('Tab')
    await press(page, 'add')
    expect(page.url()).toContain('view=draft')
    expect(await bodyText(page)).toContain('Muutos on luonnoksessa.')
    await page.getByLabel('Mitä muuttui, suomeksi').fill('Ensimmäinen oma teema.')
    await press(page, 'publish')
    const text = await bodyText(page)
    expect(text).toContain('Versio on julkaistu.')
    expect(text).toContain('Kansallinen versio 1, oma osa: versio 1.')
    expect(text).toContain('Autossa nukkuminen')
    await close(page)
  })

  test('a theme is found by its Swedish name, and reached from the list by keyboard alone', async () => {
    const page = await open(coordinator, BOOK)
    await page.getByLabel('Hae teemaa').fill('sova i bil')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    const rows = page.locator('.theme-table tbody tr')
    expect(await rows.count()).toBe(1)
    await rows.locator('a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/themes/)
    expect(await page.locator('h1').innerText()).toBe('Autossa nukkuminen')
    await close(page)
  })

  test('what was typed stays when it is refused, and the form is open again', async () => {
    const page = await open(coordinator, BOOK)
    await unfold(page)
    const form = page.locator('form', { has: page.locator('button[value="add"]') })
    await form.getByLabel('Nimi suomeksi').fill('Asuminen')
    await form.getByLabel('Nimi ruotsiksi').fill('Att bo')
    await press(page, 'add')
    expect(await bodyText(page)).toContain('Teemalla 12 on jo tämä nimi')
    expect(await form.getByLabel('Nimi ruotsiksi').inputValue()).toBe('Att bo')
    expect(await form.getByLabel('Nimi ruotsiksi').isVisible()).toBe(true)
    await close(page)
  })

  test('its description with examples is written, and the counts of codings stand in the list', async () => {
    const page = await open(coordinator, `${BOOK}/themes/16-L1`)
    await page.locator('summary', { hasText: 'Kuvaa' }).click()
    await page.getByLabel('Kuvaus, suomeksi').fill('Yö autossa.')
    await page.getByLabel('Kuuluu tähän, suomeksi', { exact: true }).fill('Talvella\nLapsen kanssa')
    await press(page, 'describe')
    expect(await bodyText(page)).toContain('Muutos on luonnoksessa.')
    await page.goto(`${workspace.address}${BOOK}?view=draft&open=all`)
    expect(await bodyText(page)).toContain('Yö autossa.')
    const row = page.locator('.theme-table tbody tr', { hasText: 'Asumisen kalleus' }).first()
    expect((await row.locator('td.number').allInnerTexts()).join(' ')).toBe('1 1')
    await close(page)
  })

  test('when somebody else was there first, what was typed stays, beside what the draft says now', async () => {
    const page = await open(coordinator, `${BOOK}/themes/16-L1`)
    await page.locator('summary', { hasText: 'Muuta nimi' }).click()
    const version = Number(await page.locator('form:has(button[value="rename"]) input[name="version"]').inputValue())
    const names = { fi: 'Autossa yöpyvät', sv: 'De som sover i bil', en: '' }
    await workspace.perform(
      'codebook.edit',
      { owner: '16', version, edit: { kind: 'rename', theme: '16-L1', names } },
      coordinator.actor,
    )
    await page.getByLabel('Nimi suomeksi').fill('Auto kotina')
    await press(page, 'rename')
    const text = await bodyText(page)
    expect(text).toContain('Joku muu on ehtinyt tallentaa')
    expect(text).toContain('Luonnoksessa on nyt: Autossa yöpyvät')
    expect(await page.getByLabel('Nimi suomeksi').inputValue()).toBe('Auto kotina')
    await press(page, 'rename')
    expect(await bodyText(page)).toContain('Muutos on luonnoksessa.')
    await close(page)
  })

  test('a county proposes, the institute accepts, and the county reads why', async () => {
    const page = await open(coordinator, `${BOOK}/themes/8.2`)
    await page.locator('summary', { hasText: 'Yhdistä' }).click()
    const form = page.locator('form', { has: page.locator('select[name="into"]') })
    await form.locator('select').selectOption('8.1')
    await form.getByLabel('Perustelu').fill('Näitä ei erota toisistaan.')
    await form.locator('button').click()
    expect(await bodyText(page)).toContain('Muutosehdotus on lähetetty.')
    await close(page)
    const desk = await open(analyst, BOOK)
    await unfold(desk)
    await desk.getByLabel('Päätöksen perustelu').fill('Selkeyttää.')
    await press(desk, 'accept')
    expect(await bodyText(desk)).toContain('Luonnoksessa on yksi muutos.')
    await close(desk)
    const again = await open(coordinator, BOOK)
    expect(await bodyText(again)).toContain('Selkeyttää.')
    await close(again)
  })

  test('a keyword rule is tried, and the words that are the reason are marked', async () => {
    const page = await open(coordinator, `${BOOK}/rules/all`)
    await page.getByLabel('Teksti', { exact: true }).fill('<b>Vuokra</b> vie rahat ja velkaa on.')
    await press(page, 'try')
    expect(await page.locator('mark').allInnerTexts()).toEqual(['Vuokra', 'velkaa'])
    expect(await bodyText(page)).toContain('<b>')
    await close(page)
  })

  test('a codebook file is looked at and then taken into the draft', async () => {
    const page = await open(coordinator, `${BOOK}/exchange/files`)
    const code = '<Code guid="11111111-0000-4000-8000-000000000000" name="Uusi koodi" isCodable="true"/>'
    const text = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${code}</Codes></CodeBook>`
    const form = page.locator('form', { has: page.locator('button[value="codebook-preview"]') })
    await form
      .locator('input[type="file"]')
      .setInputFiles({ name: 'own.qdc', mimeType: 'application/xml', buffer: Buffer.from(text) })
    await press(page, 'codebook-preview')
    expect(await bodyText(page)).toContain('Lisätään')
    await press(page, 'codebook-apply')
    expect(await bodyText(page)).toContain('Uusi koodi')
    await close(page)
  })

  test('codings are downloaded and brought back: all of them are here already', async () => {
    const file = await coordinator.fetch(`${BOOK}/exchange/files/codings.fi.qdpx?owner=16&from=&until=`)
    expect(file.status).toBe(200)
    expect(file.headers.get('cache-control')).toBe('private, no-store')
    const buffer = Buffer.from(await file.arrayBuffer())
    const page = await open(coordinator, `${BOOK}/exchange/files`)
    const form = page.locator('form', { has: page.locator('button[value="project-preview"]') })
    await form.locator('input[type="file"]').setInputFiles({ name: 'a.qdpx', mimeType: 'application/zip', buffer })
    await press(page, 'project-preview')
    expect(await bodyText(page)).toContain('Tiedostossa ei ole mitään uutta.')
    await close(page)
  })
})

describe('every page', () => {
  const PAGES = [
    BOOK,
    `${BOOK}?view=draft`,
    `${BOOK}/themes/16-L1`,
    `${BOOK}/themes/12.1`,
    `${BOOK}/versions/16/1`,
    `${BOOK}/rules/all`,
    `${BOOK}/exchange/files`,
  ]

  test.each(PAGES)('%s has nothing that axe finds, and fits a phone', async (path) => {
    const page = await open(coordinator, path, { width: PHONE, hasScripts: true })
    expect(await openedViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE)
    await close(page)
  })

  test('the institute’s page of requests, too', async () => {
    const page = await open(analyst, '/sv/arbetsyta/kodbok', { hasScripts: true })
    expect(await openedViolations(page)).toEqual([])
    await close(page)
  })

  test('the national one is folded by its top themes, opens at once, and is whole on paper', async () => {
    const page = await open(coordinator, `${BOOK}?owner=national`, { width: PHONE })
    const folded = page.locator('.theme-group')
    const [count, rows] = [await folded.count(), page.locator('.theme-table tbody tr:visible')]
    expect(count).toBeGreaterThan(5)
    expect(await rows.count()).toBe(0)
    await folded.first().locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await rows.count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Avaa kaikki' }).click()
    expect(await page.locator('.theme-group[open]').count()).toBe(count)
    const all = await rows.count()
    await page.getByRole('link', { name: 'Sulje kaikki' }).click()
    expect(await rows.count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await rows.count()).toBe(all)
    await close(page)
  })

  test('a worker reads the codebook, and nothing there can be changed or counted', async () => {
    const page = await open(worker, BOOK)
    expect(await page.locator('main form[method="post"]').count()).toBe(0)
    expect(await page.locator('.theme-table td.number').count()).toBe(0)
    expect((await worker.fetch(`${BOOK}/rules/all`)).status).toBe(403)
    expect((await worker.fetch(`${BOOK}/exchange/files/codings.fi.qdpx?owner=16`)).status).toBe(403)
    await close(page)
  })
})

describe('attacks', () => {
  test('a form without its token, or for another county, changes nothing', async () => {
    const edit = { act: 'add', owner: '16', version: '0', name_fi: 'Ei', name_sv: 'Nej' }
    expect((await coordinator.post(BOOK, { ...edit, formToken: 'x' })).status).toBe(403)
    expect((await coordinator.post(BOOK, { ...edit, owner: '02' })).status).toBe(403)
    expect((await coordinator.post(BOOK, { ...edit, owner: 'national' })).status).toBe(403)
    expect((await coordinator.fetch(`${BOOK}?owner=02`)).status).toBe(403)
    expect((await coordinator.fetch(`${BOOK}/themes/%3Cscript%3E`)).status).toBe(422)
    expect((await coordinator.fetch(`${BOOK}/exchange/files/..%2Fsecret`)).status).toBe(404)
    expect((await analyst.fetch(`${BOOK}/exchange/files/codings.fi.qdpx?owner=16`)).status).toBe(403)
  })

  test('a file that is too large for the form is refused before it is read', async () => {
    const body = 'x'.repeat(12_500_000)
    const sent = await coordinator.fetch(`${BOOK}/exchange/files`, {
      method: 'POST',
      body,
      headers: { origin: workspace.address, 'content-type': 'text/plain' },
    })
    expect(sent.status).toBe(413)
  })
})
