import type { Kysely } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineOperation } from '../../src/operations/operation.ts'
import type { Schema } from '../../src/store/schema.ts'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { insertTestReport, SAMPLE_REPORTS, type TestReport } from '../fixtures/social-reports.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

let workspace: TestWorkspace
let browser: Browser
let aino: SignedInPerson
let birgit: SignedInPerson
const [rent, advice, cars, queues] = SAMPLE_REPORTS

/** Puts reports into the register of the site, as if they had been sent and taken in. */
const takeIn = defineOperation({
  name: 'delivery.list', // a name that the operator at the machine may perform
  title: { fi: 'Ota vastaan', sv: 'Ta emot', en: 'Take in' },
  access: 'state',
  input: z.custom<TestReport>(),
  perform: (report, context) => insertTestReport(context.db as Kysely<Schema>, report),
})

async function report(content: (typeof SAMPLE_REPORTS)[number] | undefined, sentOn: string): Promise<string> {
  return workspace.register.perform(takeIn, { organiser: '16', content: content ?? {}, sentOn })
}

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  aino = await workspace.signIn('social_coordinator', { organiser: '16', name: 'Aino Testi' })
  birgit = await workspace.signIn('social_coordinator', { organiser: '16', name: 'Birgit Test', email: 'birgit@example.invalid' })
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

async function open(path: string, { person = aino, width = 1280, hasScripts = true } = {}): Promise<Page> {
  const page = await workspace.openPage(browser, person, { width, hasScripts })
  const response = await page.goto(`${workspace.address}${path}`)
  expect(response?.status()).toBe(200)
  if (hasScripts) await page.waitForLoadState('networkidle')
  return page
}

const given = (page: Page) => page.locator('.coding-one-name').allInnerTexts()
const said = (page: Page) => page.locator('.coding-said [role="status"]')

describe('coding a report', () => {
  test('by the keyboard alone: sentence, theme, digit, undo, next', async () => {
    const first = await report(rent, '2024-05-01')
    const next = await report(cars, '2024-05-02')
    const page = await open(`/fi/tyotila/luokittelu/${first}`)
    // To the text; its only sentence; on to the themes; the beginning of a name; Enter.
    await page.keyboard.press('t')
    await page.keyboard.press('Space')
    expect(await page.locator('.coding-selection q').innerText()).toContain('Yhä useampi perhe')
    await page.keyboard.press('Enter')
    await page.keyboard.type('asumisen k')
    await page.keyboard.press('Enter')
    await said(page).getByText('Teema 12.1 Asumisen kalleus annettu.').waitFor()
    expect(await given(page)).toEqual([expect.stringContaining('12.1 Asumisen kalleus')])
    expect(await page.locator('.coding-words .coding-tag').count()).toBe(1)
    // The focus is in the text again: words by shift and arrow; the digit gives what was given last.
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await page.locator('.coding-selection q').innerText()).toBe('Yhä useampi')
    await page.keyboard.press('1')
    await expect.poll(() => given(page)).toHaveLength(2)
    await page.keyboard.press('u')
    await expect.poll(() => given(page)).toHaveLength(1)
    // A theme for the whole report, found by its number.
    await page.keyboard.press('/')
    await page.keyboard.type('8.1')
    await page.keyboard.press('Enter')
    await said(page).getByText('koko havainnolle').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByText('1–9 anna viimeksi käytetty teema').waitFor()
    await page.keyboard.press('n')
    await page.waitForURL(`**/${next}`)
    await page.context().close()
  })

  test('what is marked with the mouse gets the theme that is clicked, and survives loading again', async () => {
    const id = await report(rent, '2024-05-03')
    const page = await open(`/fi/tyotila/luokittelu/${id}`)
    const words = page.locator('[data-part="observation"] [data-from="0"]')
    const box = await words.boundingBox()
    if (!box) throw new Error('the text is not shown')
    await page.mouse.move(box.x + 2, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + 200, box.y + 12, { steps: 5 })
    await page.mouse.up()
    const marked = await page.locator('.coding-selection q').innerText()
    expect(rent?.observation.startsWith(marked)).toBe(true)
    await page.locator('#theme-list [role="option"]', { hasText: 'Köyhyys' }).click()
    await expect.poll(() => given(page)).toHaveLength(1)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('.coding-one-words q').allInnerTexts()).toEqual([marked])
    await page.locator('.coding-one button', { hasText: 'Poista' }).click()
    await expect.poll(() => given(page)).toHaveLength(0)
    await page.context().close()
  })

  test('a suggestion shows its words, leads to their sentence, and is given only when accepted', async () => {
    const id = await report(queues, '2024-05-04')
    const page = await open(`/fi/tyotila/luokittelu/${id}`)
    expect(await page.locator('h1').getAttribute('lang')).toBe('sv')
    const suggested = page.locator('.coding-suggested li', { hasText: 'Velkaantuminen' })
    expect(await given(page)).toEqual([])
    await suggested.locator('.coding-because button').first().click()
    expect(await page.locator('.coding-selection q').innerText()).toMatch(/skuldrådgivning/)
    await suggested.locator('button[type="submit"]').click()
    await expect.poll(() => given(page)).toEqual([expect.stringContaining('8.1')])
    expect(await page.locator('.coding-suggested li', { hasText: 'Velkaantuminen' }).count()).toBe(0)
    await page.context().close()
  })

  test('two passages that overlap have lines of their own under one another', async () => {
    const id = await report(rent, '2024-05-05')
    const passage = (from: number, until: number) => ({
      part: 'observation',
      from,
      until,
      words: rent?.observation.slice(from, until),
    })
    await workspace.perform('coding.add', { report: id, theme: '12.1', passage: passage(0, 60) }, aino.actor)
    await workspace.perform('coding.add', { report: id, theme: '8.2', passage: passage(30, 90) }, aino.actor)
    const page = await open(`/fi/tyotila/luokittelu/${id}`)
    const lanes = await page
      .locator('[data-part="observation"] .coding-line')
      .evaluateAll((lines) => lines.map((line) => line.className))
    expect(lanes.filter((name) => name.includes('coding-lane-1')).length).toBeGreaterThan(0)
    expect(await page.locator('[data-part="observation"] .coding-tag').allInnerTexts()).toEqual([
      expect.stringContaining('12.1'),
      expect.stringContaining('8.2'),
    ])
    await page.context().close()
  })

  test('text that was redacted after the page was opened is not coded, and the page says so', async () => {
    const id = await report(rent, '2024-05-06')
    const page = await open(`/fi/tyotila/luokittelu/${id}`)
    await workspace.register.perform(
      defineOperation({ ...takeIn, input: z.string(), perform: (one, context) => redact(context.db as Kysely<Schema>, one) }),
      id,
    )
    await page.keyboard.press('t')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.keyboard.type('12.1')
    await page.keyboard.press('Enter')
    await said(page).getByText('Tekstiä on muutettu').waitFor()
    expect(await given(page)).toEqual([])
    await page.context().close()
  })

  test('without scripts: a sentence and a theme are chosen from lists, a note is written, the theme is taken away', async () => {
    const id = await report(advice, '2024-05-07')
    const page = await open(`/fi/tyotila/luokittelu/${id}`, { hasScripts: false, width: 375 })
    await page.locator('#plain-passage').selectOption({ index: 2 })
    await page.locator('#plain-theme').selectOption('8.1')
    await page.locator('.coding-plain button').click()
    expect(await given(page)).toEqual([expect.stringContaining('8.1')])
    await page.locator('.coding-memo-form summary').click()
    await page.locator('textarea[name="memo"]').fill('Talousneuvonta')
    await page.locator('.coding-memo-form button').click()
    expect(await page.locator('textarea[name="memo"]').inputValue()).toBe('Talousneuvonta')
    await page.locator('.coding-one button', { hasText: 'Poista' }).click()
    expect(await given(page)).toEqual([])
    await page.context().close()
  })

  test('a form from elsewhere gives no theme', async () => {
    const id = await report(rent, '2024-05-08')
    const answer = await aino.post(`/fi/tyotila/luokittelu/${id}/act`, { act: 'add', theme: '8', formToken: 'none' })
    expect(answer.status).toBe(403)
    const elsewhere = await workspace.signIn('social_coordinator', '11')
    expect((await elsewhere.fetch(`/fi/tyotila/luokittelu/${id}`)).status).toBe(403)
  })
})

async function redact(db: Kysely<Schema>, id: string): Promise<string> {
  await db
    .updateTable('social_report_text')
    .set({ text: 'Yhä ▇▇▇ perhe.' })
    .where('report', '=', id)
    .where('part', '=', 'observation')
    .execute()
  return id
}

describe('the queue and the second coder', () => {
  test('several reports get a theme, then a second coder, who codes blind; the two are compared and settled', async () => {
    const ids = [await report(rent, '2024-04-01'), await report(advice, '2024-04-02')]
    const page = await open('/fi/tyotila/luokittelu?until=2024-04-30')
    for (const id of ids) await page.locator(`input[value="${id}"]`).check()
    await page.locator('#many-theme').selectOption('8')
    await page.locator('button[value="give"]').click()
    await page.locator('.done', { hasText: 'Teema annettiin: 2' }).waitFor()
    await page.goto(`${workspace.address}/fi/tyotila/luokittelu?state=coded&until=2024-04-30`)
    for (const id of ids) await page.locator(`input[value="${id}"]`).check()
    await page.locator('summary', { hasText: 'Anna luokiteltavaksi' }).click()
    await page.locator('#many-coder').selectOption({ label: 'Birgit Test' })
    await page.locator('input[name="place"][value="2"]').check()
    await page.locator('button[value="assign"]').click()
    await page.locator('.done', { hasText: '2 havaintoa annettiin' }).waitFor()

    const second = await open('/sv/arbetsyta/kodning?mine=1', { person: birgit })
    expect(await second.locator('.coding-found > li').count()).toBe(2)
    expect(await second.locator('.coding-found').innerText()).not.toMatch(/Försörjning/)
    for (const [index, id] of ids.entries()) {
      await second.goto(`${workspace.address}/sv/arbetsyta/kodning/${id}`, { waitUntil: 'networkidle' })
      expect(await given(second)).toEqual([])
      await second.locator('#theme-search').fill(index === 0 ? '8' : '12.1')
      await second.keyboard.press('Enter')
      await expect.poll(() => given(second)).toHaveLength(1)
      await second.locator('.coding-coders button').click()
      await second.locator('.done').waitFor()
    }
    await second.context().close()

    // Both gave 8 to the first. To the second one gave 8, the other 12.1: two differences.
    await page.goto(`${workspace.address}/fi/tyotila/luokittelu/agreement/all`)
    expect(await page.locator('.coding-differences tbody tr').count()).toBe(2)
    await page.locator('.coding-differences tr', { hasText: '12.1' }).locator('button', { hasText: 'Laske teema' }).click()
    await page.locator('.done', { hasText: 'Ero on ratkaistu' }).waitFor()
    await page.locator('.coding-differences tr', { hasText: '8 Toimeentulo' }).locator('button', { hasText: 'Älä laske' }).click()
    await expect.poll(() => page.locator('.coding-differences .state-attention').count()).toBe(0)
    await page.context().close()
  })

  test('words and filters find reports, also without scripts, and stay in the form', async () => {
    const page = await open('/fi/tyotila/luokittelu?state=counted', { hasScripts: false, width: 375 })
    await page.locator('#words').fill('skuldrådg')
    await page.locator('.coding-search button').click()
    expect(await page.locator('.coding-found > li').count()).toBe(1)
    expect(await page.locator('.coding-found mark').first().innerText()).toMatch(/skuldrådgivning/i)
    expect(await page.locator('#words').inputValue()).toBe('skuldrådg')
    // What was found is ticked at once and becomes a phenomenon; a title that is missing costs no ticks.
    await page.getByRole('link', { name: 'Valitse kaikki tällä sivulla' }).click()
    const ticks = page.locator('input[name="report"]:checked')
    expect(await ticks.count()).toBe(1)
    await page.locator('summary', { hasText: 'Kokoa ilmiöksi' }).click()
    await page.locator('#many-phenomenon').selectOption('new')
    await page.locator('button[value="gather"]').click()
    expect(await page.locator('.problem-summary').innerText()).toContain('Otsikko puuttuu')
    expect(await ticks.count()).toBe(1)
    await page.locator('#titleFi').fill('Jonot')
    await page.locator('button[value="gather"]').click()
    expect(await page.locator('.done').innerText()).toContain('Ilmiö on nostettu esiin')
    await page.context().close()
  })
})

describe('the pages of coding', () => {
  test.each([
    ['/fi/tyotila/luokittelu?state=counted&need=3', null],
    ['/sv/arbetsyta/kodning?state=coded', null],
    ['/en/workspace/coding/agreement/all', null],
    ['/fi/tyotila/luokittelu', 'report'],
    ['/sv/arbetsyta/kodning', 'report'],
  ])('%s %s breaks no rule of WCAG, says all its words and fits a phone', async (path, kind) => {
    const id = kind === null ? '' : `/${await report(queues, '2024-05-09')}`
    const page = await open(`${path}${id}`)
    if (kind !== null) await page.keyboard.press('?')
    expect(await page.locator('h1').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 375, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    expect(await page.locator('main').innerText()).not.toMatch(/coding\.[a-z]/)
    await page.context().close()
  })
})
