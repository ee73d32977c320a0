import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveAnswer } from '../fixtures/answered-round.ts'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { addStaffingRound, reaching, STAFFING, STAFFING_ROUND } from '../fixtures/staffing-round.ts'
import { bodyText, submitAct, unfold } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

const PUBLIC = `/en/data-collections/${STAFFING}`
const WORK = `/en/workspace/collections/${STAFFING}/${STAFFING_ROUND}/release`
const WIDTHS = [1280, 375] as const

let workspace: TestWorkspace
let browser: Browser
let maker: SignedInPerson
let approvers: readonly SignedInPerson[]
let desk: ReturnType<typeof reaching>

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  await addStaffingRound(workspace.register)
  desk = reaching(workspace.register)
  await giveAnswer(desk, { respondent: '08', values: { H2: 1_200, H3: 30, H4: 10, H5: 24, H6: 9 } })
  await giveAnswer(desk, { respondent: '16', values: { H2: 300, H3: 12, H4: 0, H5: 0, H6: 2 } })
  maker = await workspace.signIn('collection_manager', { email: 'maker@example.invalid' })
  const second = await workspace.signIn('statistician', { email: 'second@example.invalid' })
  approvers = [second, await workspace.signIn('register_manager', { email: 'third@example.invalid' })]
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

/** Rules of WCAG that the page breaks, at both widths; and whether it fits a phone. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await unfold(page)
    const broken = await violations(page)
    found.push(...broken.map((rule) => `${width}: ${rule}`))
    const actual = await page.evaluate(() => document.documentElement.scrollWidth)
    if (actual > width) found.push(`${width}: the page is ${actual} wide`)
  }
  return found
}

async function publicPage(address: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: true })
  const page = await context.newPage()
  const answer = await page.goto(workspace.address + address)
  expect(answer?.status()).toBe(200)
  return page
}

describe('before the first publication', () => {
  test('the page says honestly that there are no figures, and shows what others have published, with sources', async () => {
    const page = await publicPage(PUBLIC)
    const text = await bodyText(page)
    expect(text).toContain('No figures have been published here yet.')
    expect(text).toContain('KT Kuntatyönantajat')
    expect(text).toContain('In force today: 30.')
    expect(await faults(page)).toEqual([])
    await page.context().close()
  })
  test('the list names the collections, and each is linked', async () => {
    const page = await publicPage('/en/data-collections')
    await page.getByRole('link', { name: 'Staffing of social work in child welfare' }).click()
    expect(await page.locator('h1').innerText()).toBe('Staffing of social work in child welfare')
    await page.context().close()
  })
})

test('a round is made, approved by two, published, and read', async () => {
  const page = await workspace.openPage(browser, maker)
  await page.goto(workspace.address + WORK)
  await submitAct(page, 'make')
  expect(await bodyText(page)).toContain('The draft release has been made.')
  expect(await faults(page)).toEqual([])
  await submitAct(page, 'submit')
  await page.context().close()
  for (const person of approvers) {
    const own = await workspace.openPage(browser, person, { width: 375, hasScripts: false })
    await own.goto(workspace.address + WORK)
    await submitAct(own, 'approve')
    expect(await bodyText(own)).toContain('Your approval has been noted.')
    await own.context().close()
  }
  const last = await workspace.openPage(browser, maker)
  await last.goto(workspace.address + WORK)
  await submitAct(last, 'publish')
  expect(await bodyText(last)).toContain('The release is public now.')
  await submitAct(last, 'hand-over')
  expect(await bodyText(last)).toContain('The hand-over file has been made.')
  await last.context().close()

  const reader = await publicPage(PUBLIC)
  const text = await bodyText(reader)
  expect(text).toContain('had 36 clients on average')
  expect(text).toContain('South Karelia')
  expect(text).toContain('What is missing is not zero.')
  expect(await faults(reader)).toEqual([])
  await reader.context().close()
})

test('the permanent address, the quality description, the chart and the files answer', async () => {
  for (const path of ['', '/quality-description']) {
    const page = await publicPage(`${PUBLIC}/${STAFFING_ROUND}-1${path}`)
    expect(await faults(page)).toEqual([])
    await page.context().close()
  }
  const chart = await fetch(`${workspace.address}${PUBLIC}/${STAFFING_ROUND}-1/areas.svg`)
  expect([chart.status, chart.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
  const csv = await fetch(`${workspace.address}/data/${STAFFING}-${STAFFING_ROUND}-1/figures-by-area.csv?lang=sv`)
  expect(await csv.text()).toContain('Klienter per socialarbetare')
})

test('a correction is shown with both values and who is above the maximum now; the earlier release stays at its address', async () => {
  await giveAnswer(desk, { respondent: '16', values: { H2: 300, H3: 12, H4: 0, H5: 3, H6: 2 }, kind: 'correction' })
  const as = (person: SignedInPerson, operation: string, input: unknown) => workspace.perform(operation, input, person.actor)
  const { id: release, manifest } = (await as(maker, 'collection-release.create', {
    collection: STAFFING,
    round: STAFFING_ROUND,
  })) as { id: string; manifest: string }
  await as(maker, 'release.submit', { release })
  for (const person of approvers) await as(person, 'release.approve', { release, manifest })
  await as(maker, 'release.publish', { release })
  const page = await publicPage(PUBLIC)
  expect(await bodyText(page)).toContain('the maximum was not exceeded by the earlier release and is exceeded now')
  expect(await faults(page)).toEqual([])
  await page.context().close()
  const earlier = await publicPage(`${PUBLIC}/${STAFFING_ROUND}-1`)
  expect(await earlier.locator('header .earlier').innerText()).toContain(`${STAFFING}-${STAFFING_ROUND}-1`)
  await earlier.context().close()
})

test('drafts, other programmes and hostile addresses are not found', async () => {
  const paths = [
    `${PUBLIC}/${STAFFING_ROUND}-9`,
    '/en/data-collections/none',
    `${PUBLIC}/..%2F..%2Fetc`,
    `/en/releases/${STAFFING}-${STAFFING_ROUND}-1`,
  ]
  for (const path of paths) expect((await fetch(workspace.address + path)).status).toBe(404)
})

test('hand-over files are for collection managers; a form from elsewhere does nothing', async () => {
  const path = `${WORK}/hand-over/1/answers.csv`
  const given = await maker.fetch(path)
  expect([given.status, given.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  expect((await approvers[0]?.fetch(path))?.status).toBe(403)
  expect((await maker.fetch(`${WORK}/hand-over/1/..%2Fmanifest.json`)).status).toBe(404)
  const response = await maker.post(WORK, { act: 'make', formToken: 'forged' })
  expect(response.status).toBe(403)
})

test('a county reads its own figures before publication, on a phone', async () => {
  const county = await workspace.signIn('county_contact', '16')
  const page = await workspace.openPage(browser, county, { width: 375 })
  await page.goto(`${workspace.address}/en/workspace/answer/${STAFFING}/${STAFFING_ROUND}/16/preview`)
  expect(await bodyText(page)).toContain('25')
  expect(await faults(page)).toEqual([])
  const foreign = await county.fetch(`/en/workspace/answer/${STAFFING}/${STAFFING_ROUND}/08/preview`)
  expect(foreign.status).toBe(404)
  await page.context().close()
})
