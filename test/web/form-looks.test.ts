import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/text.ts'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { type FormSite, formPath, HARD, openFormSite } from '../fixtures/form-page.ts'

/* How the pages of a form look: every one in every language, wide and on a phone, breaks no rule of the browser or of WCAG. */

let site: FormSite
let browser: Browser

beforeAll(async () => {
  site = await openFormSite()
  browser = await launchBrowser()
  // Something wrong (more over the limit than workers), something doubtful (most posts vacant), something unreadable.
  const fields = [
    { key: 'H2', answer: 250, onVersion: 0 },
    { key: 'H3', answer: 10, onVersion: 0 },
    { key: 'H4', answer: 30, onVersion: 0 },
    { key: 'H5', answer: 12, onVersion: 0 },
    { key: 'H6', answer: null, typed: 'en tiedä', onVersion: 0 },
    { key: 'H7', answer: { unavailable: 'Tieto puuttuu järjestelmästä.' }, onVersion: 0 },
  ]
  await save('child-protection-staffing', fields)
  await save(HARD, [
    { key: 'B1', answer: true, onVersion: 0 },
    { key: 'B3', answer: ['phone', 'other'], onVersion: 0 },
    { key: 'M1.open_care.men', answer: 3000, onVersion: 0 },
    { key: 'M1.placements.men', answer: 1, onVersion: 0 },
    { key: 'M1.aftercare.men', answer: 1, onVersion: 0 },
    { key: 'U.1.places', answer: 900, onVersion: 0 },
  ])
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function save(collection: string, fields: readonly object[]): Promise<void> {
  const { round } = (await site.show(collection)).round
  await site.perform('submission.save', { collection, round, respondent: '16', fields }, site.maija.actor)
}

const PAGES = [
  ['the staffing form', formPath()],
  ['the staffing form with everything told', `${formPath()}?check=1`],
  ['its sending page', formPath(undefined, { page: '/send' })],
  ['its paper', formPath(undefined, { page: '/print' })],
  ['the hard form', formPath(HARD)],
  ['the hard form with everything told', `${formPath(HARD)}?check=1`],
  ['the sending page of the hard form', formPath(HARD, { page: '/send' })],
  ['the paper of the hard form', formPath(HARD, { page: '/print' })],
] as const

describe.each(PAGES)('%s', (_, path) => {
  test.each([1280, 375])('at %i pixels: no complaint of the browser, none of axe, nothing wider than the page', async (width) => {
    const page = await site.openPage(browser, site.maija, { width })
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(site.address + path, { waitUntil: 'networkidle' })
    await unfold(page)
    expect(await violations(page, ['wcag22aa'])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await smallTargets(page)).toEqual([])
    expect(said).toEqual([])
    await page.context().close()
  })
})

describe('on paper', () => {
  test.each(LANGUAGES)(
    'in %s: codes, questions, answers, what could not be read, the state, and no buttons',
    async (language) => {
      const page = await site.openPage(browser, site.maija)
      await page.goto(site.address + formPath(undefined, { language, page: '/print' }))
      await page.emulateMedia({ media: 'print' })
      const words = await page.locator('main').innerText()
      const draft = { fi: 'Luonnos, ei lähetetty', sv: 'Utkast, inte skickat', en: 'Draft, not sent' }
      const unavailable = { fi: 'Ei saatavilla', sv: 'Inte tillgänglig', en: 'Not available' }
      expect(words).toContain(draft[language])
      expect(words).toContain(unavailable[language])
      expect(words).toMatch(/H2[\s\S]*250/)
      expect(words).toContain('en tiedä')
      expect(await page.locator('main button:visible').count()).toBe(0)
      await page.context().close()
    },
  )
})

/** Opens what is folded, as a reader would who looks for something. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '')
  })
}

/** Buttons, inputs and folds that a thumb would miss; a box to tick counts with its label. */
function smallTargets(page: Page): Promise<string[]> {
  const LEAST = 43.5
  return page.evaluate((least) => {
    const all = [...document.querySelectorAll('main button, main input:not([type=hidden]), main textarea, main summary')]
    const boxes = all.map((element) => element.closest('label') ?? element)
    const seen = boxes.filter((element) => element.checkVisibility() && !element.classList.contains('visually-hidden'))
    return seen
      .filter((element) => element.getBoundingClientRect().height < least)
      .map((element) => element.outerHTML.slice(0, 120))
  }, LEAST)
}
