import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { lendDatabase } from '../fixtures/codebook-desk.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'
import { confirmHalfYears, drawObservations } from '../fixtures/theme-tables.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

let workspace: TestWorkspace
let browser: Browser
let coordinator: SignedInPerson
let worker: SignedInPerson

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  const { db } = await workspace.register.perform(lendDatabase, {})
  await drawObservations(db)
  await confirmHalfYears(workspace.register)
  coordinator = await workspace.signIn('social_coordinator', '16')
  worker = await workspace.signIn('social_worker', '16')
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

const BASE = '/fi/tyotila/havaintotaulukot'
const PAGES = ['', '/pairs', '/news', '/signals', '/coverage']

test.each(PAGES)('%s is read by everybody, on a phone too', async (path) => {
  for (const person of [coordinator, worker]) {
    const page = await workspace.openPage(browser, person, { width: 375 })
    await page.goto(`${workspace.address}${BASE}${path}?period=2024-01..2024-06`)
    expect(await page.locator('h1').count()).toBe(1)
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    expect(isWide).toBe(false)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  }
})

test('a worker sees the sign of hidden numbers and no filters; the coordinator chooses with the keyboard and without scripts', async () => {
  const seen = await workspace.openPage(browser, worker, { hasScripts: false })
  await seen.goto(`${workspace.address}${BASE}?period=2024-01..2024-06`)
  expect(await seen.locator('table').innerText()).toContain(':')
  expect(await seen.locator('details.theme-filters').count()).toBe(0)
  await seen.context().close()
  const own = await workspace.openPage(browser, coordinator, { hasScripts: false })
  await own.goto(`${workspace.address}${BASE}?from=2024-01&until=2024-06`)
  await own.locator('#theme-columns').selectOption('polarity')
  await own.locator('.theme-chooser button').focus()
  await own.keyboard.press('Enter')
  await own.waitForURL(/columns=polarity/)
  expect(await own.locator('caption').first().innerText()).toContain('Luonne')
  await own.context().close()
})

test('a question that cannot be answered is told on the page', async () => {
  const answer = await worker.fetch(`${BASE}?period=2024-01..2024-05`)
  expect(await answer.text()).toContain('puolivuodesta')
})

test('a coordinator confirms a half-year without scripts, on a page that breaks no rule; until then others are told who does', async () => {
  const { db } = await workspace.register.perform(lendDatabase, {})
  await insertTestReport(db, { organiser: '16', sentOn: '2022-03-05' })
  const half = `${BASE}?period=2022-01..2022-06`
  const confirm = `${workspace.address}${BASE}/confirm?half=2022H1`
  expect(await (await worker.fetch(half)).text()).toContain('koordinaattori vahvistaa ne')
  // Of the last half-years the page offers only some: this one is opened by its address.
  const page = await workspace.openPage(browser, coordinator, { width: 375 })
  await page.goto(confirm)
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  await page.context().close()
  const own = await workspace.openPage(browser, coordinator, { hasScripts: false })
  await own.goto(confirm)
  await own.locator('button[value="confirm"]').click()
  await own.waitForURL(/done=confirmed/)
  expect(await own.locator('[role="status"]').innerText()).toContain('vahvistettu')
  await own.context().close()
  expect(await (await worker.fetch(half)).text()).toContain('on vahvistettu')
})

test('a file comes as a file, protected', async () => {
  const answer = await coordinator.fetch(`${BASE}/files/cross.csv?from=2024-01&until=2024-06&rows=theme&columns=group`)
  expect(answer.headers.get('content-disposition')).toContain('16-havaintotaulukko-2024-01-2024-06.csv')
  expect(await answer.text()).toContain('older,Ikääntyneet,:,:')
})
