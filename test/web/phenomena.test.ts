import type { Kysely } from 'kysely'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { LANGUAGES, type Language } from '../../src/model/text.ts'
import { defineOperation } from '../../src/operations/operation.ts'
import type { Schema } from '../../src/store/schema.ts'
import { setReportState } from '../../src/store/social/reports.ts'
import { workspaceAddress } from '../../src/web/workspace/address.ts'
import { faultsOnScreens, unfoldedViolations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { saveUnits, unitOf } from '../fixtures/phenomenon-desk.ts'
import { INDICATOR_CSV, seedPhenomenon } from '../fixtures/seeded-phenomenon.ts'
import { bodyText, press, unfold } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

let workspace: TestWorkspace
let browser: Browser
let db: Kysely<Schema>
let coordinator: SignedInPerson
let worker: SignedInPerson
let analyst: SignedInPerson
let seeded: { phenomenon: string; reports: string[] }
let national: string

const lendDatabase = defineOperation({
  name: 'delivery.list',
  title: { fi: 'Lainaa tietokanta', sv: 'Låna databasen', en: 'Lend the database' },
  access: 'read',
  input: z.object({}),
  perform: async (_, context) => context.db,
})

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  db = await workspace.register.perform(lendDatabase, {})
  coordinator = await workspace.signIn('social_coordinator', '16')
  worker = await workspace.signIn('social_worker', '16')
  analyst = await workspace.signIn('social_analyst')
  await saveUnits({ db }, [unitOf('big', 12), unitOf('small', 3)])
  seeded = await seedPhenomenon({ db, perform: workspace.perform, coordinator: coordinator.actor })
  const titles = { fi: 'Velkaantuminen koko maassa', sv: '' }
  const made = (await workspace.perform('phenomenon.create', { titles }, analyst.actor)) as { phenomenon: string }
  national = made.phenomenon
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

const addressOf = (...parts: readonly string[]) => workspaceAddress('fi', 'phenomena', ...parts)
const open = async (person: SignedInPerson, path: string, options?: { width?: number; hasScripts?: boolean }) => {
  const page = await workspace.openPage(browser, person, options)
  await page.goto(workspace.address + path)
  return page
}

describe('every page', () => {
  const paths = (language: Language) => {
    const at = (...parts: readonly string[]) => workspaceAddress(language, 'phenomena', ...parts)
    const { phenomenon } = seeded
    return [
      [coordinator, at()],
      [coordinator, at(phenomenon)],
      [coordinator, `${at(phenomenon, 'join')}?words=vuokra`],
      [coordinator, at(phenomenon, 'pin')],
      [coordinator, at(phenomenon, 'split')],
      [coordinator, at('sources', 'all')],
      [coordinator, at('indicators', 'all')],
      [worker, at()],
      [analyst, at()],
      [analyst, at(national)],
    ] as const
  }

  test.each(LANGUAGES)('in %s has no fault that axe finds and is no wider than the screen', async (language) => {
    for (const [person, path] of paths(language)) {
      const page = await open(person, path)
      expect(await faultsOnScreens(page, language), path).toEqual([])
      expect(await page.content()).not.toMatch(/phenomena\.[a-z]+\./)
      await page.context().close()
    }
  })
})

test('a workshop about a phenomenon is planned, held, its needs named and one shared; then the institute sees it', async () => {
  const workshops = (...parts: readonly string[]) => workspaceAddress('fi', 'workshops', ...parts)
  const page = await open(coordinator, addressOf(seeded.phenomenon), { hasScripts: false })
  await page.getByRole('link', { name: 'Suunnittele työpaja ilmiöstä' }).click()
  expect(await page.locator(`input[name="phenomenon.${seeded.phenomenon}"]`).isChecked()).toBe(true)
  await page.fill('#save-day', '2024-05-14')
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  const workshop = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.getByRole('button', { name: 'Kirjaa pidetyksi' }).click()
  // Nobody took part: what was typed stays, and the page says what to do.
  expect(await page.locator('.problem-summary').innerText()).toContain('ainakin yksi osallistuja')
  await page.fill('#hold-clients', '6')
  await page.fill('#hold-workers', '11')
  await press(page, 'hold')
  const panel = page.getByRole('link', { name: 'Kirjaa, mitä asiakkaat kertoivat' })
  const told = await open(coordinator, (await panel.getAttribute('href')) ?? '', { hasScripts: false })
  expect(await told.inputValue('[name="participants"]')).toBe('6')
  expect(await told.inputValue('[name="event"]')).toContain('14.5.2024')
  await told.context().close()
  await page.fill('[id="add-need-texts.fi"]', 'Kuinka moni jättää hakematta?')
  await page.selectOption('#add-need-group', 'working-age')
  await page.selectOption('#add-need-matrixNeed', 'income')
  await page.selectOption('#add-need-found', 'missing')
  await press(page, 'add-need')
  expect(await bodyText(page)).toMatch(/Kuinka moni jättää hakematta\?[\s\S]*Tieto puuttuu/)
  await unfold(page)
  await page.getByRole('button', { name: 'Jaa laitokselle' }).click()
  await unfold(page)
  expect(await bodyText(page)).toContain('Laitos näkee nyt tietotarpeen.')
  expect((await analyst.fetch(workshops(workshop))).status).toBe(404)
  // What is not known is seen where people look for it: in its square of the coverage board.
  await page.goto(workspace.address + workspaceAddress('fi', 'theme-tables', 'coverage'))
  const income = page.locator('.coverage-board tbody tr', { hasText: 'Toimeentulo' })
  expect(await income.locator('td').nth(2).innerText()).toContain('työpajojen tarpeita ilman tietoa 1')
  await page.context().close()
  const pages = [
    [coordinator, workshops()],
    [coordinator, workshops('new', 'draft')],
    [coordinator, workshops(workshop)],
    [coordinator, workshops(workshop, 'agenda')],
    [analyst, workshops('unknown', 'all')],
  ] as const
  for (const [person, path] of pages) {
    const shown = await open(person, path)
    if (person === analyst) expect(await bodyText(shown)).toContain('Kuinka moni jättää hakematta?')
    expect(await faultsOnScreens(shown, 'fi'), path).toEqual([])
    expect(await shown.content()).not.toMatch(/workshops\.[a-z]+\./)
    await shown.context().close()
  }
})

test('a phenomenon is raised, joined, quoted, given a figure and moved, without scripts', async () => {
  const page = await open(coordinator, addressOf(), { hasScripts: false })
  await unfold(page)
  await page.fill('#titleFi', 'Jonot talousneuvontaan')
  await page.getByRole('button', { name: 'Nosta ilmiö esiin' }).click()
  expect(await bodyText(page)).toContain('Ilmiö on nostettu esiin')
  await page.getByRole('link', { name: 'Liitä havaintoja, teemoja tai lähteitä' }).click()
  await page.fill('#words', 'skuldrådg')
  await page.getByRole('button', { name: 'Etsi' }).click()
  await page.getByRole('button', { name: 'Liitä valitut havainnot' }).click()
  expect(await page.locator('.problem-summary').innerText()).toContain('Valitse ensin havainnot')
  await page.getByLabel(/Köerna till skuldrådgivningen är långa/).check()
  await page.getByRole('button', { name: 'Liitä valitut havainnot' }).click()
  expect(await bodyText(page)).toContain('Ilmiöön koottiin havaintoja: 1.')
  expect(await bodyText(page)).toContain('Jo liitetty')
  await page.getByRole('link', { name: 'Takaisin ilmiöön' }).click()
  await unfold(page)
  await page.fill('textarea[name="words"]', 'väntar i tre månader på skuldrådgivning')
  await page.locator('form:has(textarea[name="words"]) textarea[name="wordingFi"]').fill('odottavat kolme kuukautta')
  await page.locator('form:has(textarea[name="words"]) button[type="submit"]').click()
  const quotes = page.locator('.phenomenon-quotes')
  expect(await quotes.locator('blockquote[lang="sv"]').innerText()).toBe('väntar i tre månader på skuldrådgivning')
  expect(await quotes.locator('blockquote[lang="fi"]').innerText()).toContain('odottavat kolme kuukautta')
  await page.getByRole('link', { name: 'Kiinnitä luku' }).click()
  await page.selectOption('#subject', 'imported|16/sotkanet/1240|total')
  await page.selectOption('#area', '16')
  await page.getByRole('button', { name: 'Kiinnitä' }).click()
  expect(await page.locator('.pin-number').innerText()).toBe('5,8\u00a0%')
  await page.selectOption('#to', 'analysed')
  await press(page, 'move')
  expect(await page.locator('.phenomenon-timeline').innerText()).toContain('tila: Analysoitavana')
  await page.context().close()
})

test('when two have written, both texts stand side by side and the next save decides', async () => {
  const [one, other] = await Promise.all([
    open(coordinator, addressOf(seeded.phenomenon)),
    open(coordinator, addressOf(seeded.phenomenon)),
  ])
  await one.fill('#analysisFi', 'Ensimmäisen teksti')
  await one.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await one.waitForURL(/done=saved/)
  await other.fill('#analysisFi', 'Toisen teksti')
  await other.getByRole('button', { name: 'Tallenna', exact: true }).click()
  const conflict = other.locator('.phenomenon-conflict')
  await conflict.waitFor()
  expect(await conflict.innerText()).toContain('Ensimmäisen teksti')
  expect(await other.inputValue('#analysisFi')).toBe('Toisen teksti')
  expect(await unfoldedViolations(other)).toEqual([])
  await other.fill('#analysisFi', 'Ensimmäisen teksti. Toisen teksti')
  await other.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await other.waitForURL(/done=saved/)
  expect(await other.inputValue('#analysisFi')).toBe('Ensimmäisen teksti. Toisen teksti')
  for (const page of [one, other]) await page.context().close()
})

test('a figure tells that something newer is there, and is refreshed with a word', async () => {
  const text = `${INDICATOR_CSV}1240;958;2024;total;6.1\n`
  await workspace.perform('evidence.import-indicators', { text }, coordinator.actor)
  const page = await open(coordinator, addressOf(seeded.phenomenon))
  const pin = page.locator('.pin', { hasText: 'Etelä-Pohjanmaa' })
  expect(await pin.innerText()).toContain('Uusin: 2024: 6,1')
  await pin.locator('input[name="word"]').fill('vuosi 2024 julkaistiin')
  await pin.locator('button[value="refresh"]').click()
  await page.waitForURL(/done=refreshed/)
  expect(await pin.locator('.pin-number').innerText()).toContain('6,1')
  await unfold(page)
  expect(await pin.innerText()).toContain('Päivitettiin: vuosi 2024 julkaistiin')
  await page.context().close()
})

test('a quote of a report that is withdrawn disappears and says so', async () => {
  const [report = ''] = seeded.reports
  const event = { id: 'withdrawal', kind: 'social-report.withdraw', at: '2024-05-20', by: null }
  await db.transaction().execute((tx) => setReportState(tx, { report, state: 'withdrawn', event }))
  const page = await open(coordinator, addressOf(seeded.phenomenon))
  const told = await bodyText(page)
  expect(told).toContain('Havainto on peruttu, joten lainaus on poistunut.')
  expect(told).not.toContain('maksaa vuokraa yli puolet tuloistaan')
  await page.context().close()
})

test('a worker says on a phone that they see it too, and nothing leads back to them', async () => {
  const page = await open(worker, addressOf(), { width: 375 })
  expect(await bodyText(page)).toContain('Vuokra ja velat vievät perheiden tulot.')
  expect(await bodyText(page)).not.toContain('Yksikkö small')
  const watched = page.locator('article', { hasText: 'Asumisen kalleus' })
  await watched.locator('select[name="group"]').selectOption('young')
  await watched.locator('select[name="unit"]').selectOption('big')
  await watched.getByRole('button', { name: 'Minäkin näen tämän: Asumisen kalleus ja velkaantuminen' }).click()
  expect(await bodyText(page)).toContain('Kiitos.')
  const [row] = await db.selectFrom('social_echo').selectAll().execute()
  expect(Object.keys(row ?? {}).sort()).toEqual(['id', 'on_day', 'organiser', 'phenomenon', 'population_group', 'unit'])
  const trail = JSON.stringify(await db.selectFrom('audit').selectAll().where('operation', 'like', 'phenomenon.%').execute())
  expect(trail).not.toContain(worker.account)
  await page.context().close()
})

describe('attacks', () => {
  test('a form without its token, or of another county’s phenomenon, does nothing', async () => {
    const path = addressOf(seeded.phenomenon)
    const without = await coordinator.post(path, { act: 'move', version: '2', to: 'closed', formToken: 'guessed' })
    expect(without.status).toBe(403)
    const other = await workspace.signIn('social_coordinator', '08')
    expect((await other.fetch(path)).status).toBe(404)
    expect((await other.post(path, { act: 'move', version: '2', to: 'closed' })).status).toBe(404)
    expect((await analyst.fetch(path)).status).toBe(404)
    expect((await worker.fetch(path)).status).toBe(403)
  })

  test('a worker cannot mark what is not watched in their county', async () => {
    const before = (await db.selectFrom('social_echo').selectAll().execute()).length
    const answer = await worker.post(addressOf(), { act: 'echo', phenomenon: national })
    expect(answer.status).toBe(404)
    expect((await db.selectFrom('social_echo').selectAll().execute()).length).toBe(before)
  })

  test('hostile text stays text', async () => {
    const title = '<img src=x onerror=alert(1)> \u202Egnirts 👩‍👩‍👧'
    const titles = { fi: title, sv: '' }
    const { phenomenon } = (await workspace.perform('phenomenon.create', { titles }, coordinator.actor)) as { phenomenon: string }
    const html = await (await coordinator.fetch(addressOf(phenomenon))).text()
    expect(html).not.toContain('<img src=x')
    expect(html).toContain('&lt;img src=x')
  })
})
