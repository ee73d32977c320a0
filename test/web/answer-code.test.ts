import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AnswerDesk, OPEN_ROUND, openAnswerDesk } from '../fixtures/answer-desk.ts'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { STAFFING } from '../fixtures/form-codes.ts'
import { bodyText } from '../fixtures/walking.ts'

let desk: AnswerDesk
let browser: Browser
beforeAll(async () => {
  desk = await openAnswerDesk()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

async function visit(path: string, { hasScripts = true, width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: hasScripts })
  const page = await context.newPage()
  await page.goto(`${desk.workspace.address}${path}`)
  return page
}

async function enter(page: Page, code: string, name = 'Maija Malli'): Promise<void> {
  await page.locator('#code').fill(code)
  await page.locator('#name').fill(name)
  await page.locator('form.account-form button[type=submit]').click()
}

const code = (county: string) => desk.codes.get(county)?.code ?? ''
const formOf = (county: string) => `/fi/tyotila/vastaaminen/${STAFFING}/${OPEN_ROUND}/${county}`

describe('coming in with a code', () => {
  test.each(['/fi/tyotila/vastaajakoodi', '/sv/arbetsyta/svarskod', '/en/workspace/respondent-code'])(
    '%s breaks no rule of WCAG and fits a phone',
    async (path) => {
      const page = await visit(path)
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 375, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
      expect(await violations(page)).toEqual([])
      await page.context().close()
    },
  )

  test('from the sign-in page, by keyboard alone, to the form; the code is in no address', async () => {
    const page = await visit('/fi/tyotila/kirjaudu')
    await page.getByRole('link', { name: 'Vastaa tiedonkeruuseen koodilla' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/vastaajakoodi')
    for (let steps = 0; steps < 20; steps++) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.id)) === 'code') break
    }
    await page.keyboard.type(code('16').toLowerCase())
    await page.keyboard.press('Tab')
    await page.keyboard.type('Maija Malli')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${formOf('16')}`)
    expect(page.url()).not.toContain(code('16').slice(0, 9))
    const header = page.locator('.work-person')
    expect(await header.innerText()).toContain('Maija Malli')
    expect(await header.locator('a').count()).toBe(0)
    expect(await page.locator('#work-menu a').allInnerTexts()).toEqual(['Tiedonkeruut'])
    await page.context().close()
  })

  test('a wrong code is told at its field; the name stays, the code does not', async () => {
    const page = await visit('/fi/tyotila/vastaajakoodi', { hasScripts: false })
    await enter(page, 'ACDE-FGHJ-KMNP-QRTW-XY34-6799')
    expect(await page.locator('#code-error').innerText()).toContain('Koodi ei kelpaa')
    expect([await page.locator('#code').inputValue(), await page.locator('#name').inputValue()]).toEqual(['', 'Maija Malli'])
    await page.context().close()
  })

  test('opens no page but those of its form; the front page leads there; signing out ends it', async () => {
    const page = await visit('/fi/tyotila/vastaajakoodi', { hasScripts: false })
    await enter(page, code('16'))
    const status = async (path: string) => (await page.goto(`${desk.workspace.address}${path}`))?.status()
    await status('/fi/tyotila')
    expect(new URL(page.url()).pathname).toBe(formOf('16'))
    await status('/fi/tyotila/vastaajakoodi')
    expect(new URL(page.url()).pathname).toBe(formOf('16'))
    for (const other of ['kayttajat', 'tilanne', 'oma-tili', 'tiedonkeruut', 'korjauspyynnot', 'loki', 'oikeudet', 'viestit'])
      expect([other, await status(`/fi/tyotila/${other}`)]).toEqual([other, 403])
    for (const foreign of [formOf('08'), `${formOf('08')}/receipt`, formOf('16').replace(OPEN_ROUND, '2024-04')])
      expect([foreign, await status(foreign)]).toEqual([foreign, 404])
    expect(await status(`${formOf('16')}/correction`)).toBe(403)

    await status('/fi/tyotila/vastaaminen')
    expect(await page.locator('tbody tr').count()).toBe(1)
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click()
    expect(await page.locator('.done').innerText()).toContain('Olet poistunut lomakkeelta')
    await status(formOf('16'))
    expect(new URL(page.url()).pathname).toBe('/fi/tyotila/kirjaudu')
    await page.context().close()
  })

  test('after sending it shows receipt and state, and nothing of the answers', async () => {
    const page = await visit('/fi/tyotila/vastaajakoodi')
    await enter(page, code('08'))
    const answer = await page.goto(`${desk.workspace.address}${formOf('08')}/receipt`)
    expect(answer?.status()).toBe(200)
    const text = await bodyText(page)
    expect(text).toMatch(/L-\d+-1-TEST/)
    expect(text).toContain('vastaanotettu')
    expect(text).toContain('omalla tunnuksella')
    expect(await page.locator('.answer-pages a').allInnerTexts()).toEqual(['Kuitti'])
    expect(await page.getByRole('link', { name: /PDF/ }).count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 375, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    for (const hidden of ['answers', 'questions', 'contacts', 'correction'])
      expect([hidden, (await page.goto(`${desk.workspace.address}${formOf('08')}/${hidden}`))?.status()]).toEqual([hidden, 403])
    await page.context().close()
  })

  test('a code that is replaced while somebody answers signs them out at the next page', async () => {
    const page = await visit('/fi/tyotila/vastaajakoodi', { hasScripts: false })
    await enter(page, code('16'))
    await desk.workspace.perform('access-code.reissue', { id: desk.codes.get('16')?.id })
    await page.goto(`${desk.workspace.address}${formOf('16')}`)
    expect(new URL(page.url()).pathname).toBe('/fi/tyotila/kirjaudu')
    await page.context().close()
  })
})
