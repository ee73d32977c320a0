import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OPERATOR } from '../../src/access/actor.ts'
import { defineOperation } from '../../src/operations/operation.ts'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { insertTestReport, type TestReport } from '../fixtures/social-reports.ts'
import { bodyText, submitAct, unfold } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

let workspace: TestWorkspace
let browser: Browser
let coordinator: SignedInPerson

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  coordinator = await workspace.signIn('social_coordinator', '16')
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

const INBOX = '/fi/tyotila/havaintojen-vastaanotto'
const TEXT = 'Matti Virtasen perhe häädettiin. Isä (010185-901E) etsii asuntoa. Apua ei ole.'

const insert = defineOperation({
  name: 'delivery.list',
  title: { fi: 'Lisää', sv: 'Lägg till', en: 'Add' },
  access: 'state',
  input: z.custom<TestReport>(),
  perform: (given, { db }) => insertTestReport(db, given),
})
const waiting = (title: string, given: Partial<TestReport> = {}): Promise<string> =>
  workspace.register.app.perform(
    insert,
    { organiser: '16', state: 'sent', ...given, content: { title, ...given.content } },
    { actor: OPERATOR },
  )

async function opened(path: string, options: { width?: number; hasScripts?: boolean } = {}): Promise<Page> {
  const page = await workspace.openPage(browser, coordinator, options)
  await page.goto(workspace.address + path)
  return page
}
const leave = (page: Page) => page.context().close()

describe('without scripts', () => {
  test('an observation is opened, an identity code blacked out, and taken in', async () => {
    const report = await waiting('Häätö yöllä', { content: { observation: TEXT } })
    const page = await opened(INBOX, { hasScripts: false })
    expect(await bodyText(page)).toContain('henkilötunnus')
    await page.getByRole('link', { name: 'Häätö yöllä' }).click()
    await page.locator('button[data-act="accept"]').click()
    expect(await bodyText(page)).toContain('Havainnossa on henkilötunnus, joten sitä ei voi ottaa vastaan')
    // What must go is ticked already; the name is ticked by hand, a place is written.
    expect(await page.getByLabel(/Henkilötunnus/).isChecked()).toBe(true)
    await page.getByLabel(/Henkilön nimi: ”Matti Virtasen”/).check()
    await page.getByLabel('Muu kohta').fill('etsii asuntoa')
    await submitAct(page, 'redact')
    const text = await bodyText(page)
    expect(text).toContain('Kohdat peitettiin.')
    expect(text).toContain('▇▇▇ perhe häädettiin. Isä (▇▇▇) ▇▇▇. Apua ei ole.')
    expect(text).not.toMatch(/Virtasen|901E/)
    await page.locator('button[data-act="accept"]').click()
    expect(page.url()).toContain('done=accepted')
    expect(await bodyText(page)).toContain('Havainto otettiin vastaan.')
    await page.goto(`${workspace.address}${INBOX}/${report}`)
    expect(await bodyText(page)).toContain('Vastaanotettu')
    await leave(page)
  })

  test('the original opens for a reason, and the reason stays beside it', async () => {
    const report = await waiting('Alkuperäinen', { content: { observation: TEXT } })
    const page = await opened(`${INBOX}/${report}`, { hasScripts: false })
    await page.getByLabel('Muu kohta').fill('Matti Virtasen')
    await submitAct(page, 'redact')
    expect(await bodyText(page)).not.toContain('Matti Virtasen')
    await page.getByLabel('Miksi avaat sen').fill('Tarkistan, peitettiinkö liikaa')
    await page.locator('button[value="original"]').click()
    expect(await page.locator('.triage-original').innerText()).toContain('Matti Virtasen perhe')
    expect(page.url()).not.toContain('Tarkistan')
    await page.goto(`${workspace.address}${INBOX}/${report}`)
    expect(await bodyText(page)).toContain('Tarkistan, peitettiinkö liikaa')
    expect(await bodyText(page)).not.toContain('Matti Virtasen')
    await leave(page)
  })

  test('a message that is refused is given back as it was written', async () => {
    const report = await waiting('Palautettava', { naming: 'receipt', receiptHash: 'digest of one' })
    const page = await opened(`${INBOX}/${report}`, { hasScripts: false })
    await unfold(page)
    await page.getByLabel('Viesti havainnoijalle', { exact: true }).fill('Poista 010185-901E, kiitos')
    await submitAct(page, 'return')
    expect(await page.getByLabel('Viesti havainnoijalle', { exact: true }).inputValue()).toBe('Poista 010185-901E, kiitos')
    await page.getByLabel('Viesti havainnoijalle', { exact: true }).fill('Kerro ilman henkilötunnusta, kiitos')
    await submitAct(page, 'return')
    expect(await bodyText(page)).toContain('Havainto palautettiin korjattavaksi.')
    await leave(page)
  })

  test('a perhaps-wrong reminds of the channel that the law means, and can be pointed there', async () => {
    const report = await waiting('Ehkä epäkohta', { content: { concernsWrong: true } })
    const page = await opened(`${INBOX}/${report}`, { hasScripts: false })
    expect(await bodyText(page)).toContain('ei ole lain tarkoittama ilmoitus')
    await unfold(page)
    expect(await page.getByLabel('Kanava').inputValue()).toBe('wrong')
    await submitAct(page, 'move')
    expect(await bodyText(page)).toContain('tieto ei siirry sinne itsestään')
    await leave(page)
  })
})

describe('by keyboard', () => {
  test('j and k go through the list, x ticks, a takes in, ? tells the keys', async () => {
    await waiting('Näppäin yksi', { sentOn: '2020-01-01' })
    await waiting('Näppäin kaksi', { sentOn: '2020-01-02' })
    const page = await opened(INBOX)
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    // The button comes with the scripts.
    await page.getByText('Näppäinohje (?)').waitFor()
    await page.keyboard.press('?')
    await page.getByText('x: valitse tai poista valinta').waitFor()
    await page.keyboard.press('j')
    expect(await focused()).toBe('Näppäin yksi')
    await page.keyboard.press('x')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('Näppäin kaksi')
    await page.keyboard.press('x')
    await page.keyboard.press('k')
    expect(await focused()).toBe('Näppäin yksi')
    await page.keyboard.press('a')
    await page.getByText('2 havaintoa otettiin vastaan.').waitFor()
    // Read one by one: n leads to the next, a takes in and leads to the next.
    const [first, second] = [
      await waiting('Luettava yksi', { sentOn: '2020-01-03' }),
      await waiting('Luettava kaksi', { sentOn: '2020-01-04' }),
    ]
    await page.goto(`${workspace.address}${INBOX}/${first}`)
    await page.getByText('Näppäinohje (?)').waitFor()
    await page.keyboard.press('a')
    await page.waitForURL(`**/${second}?done=accepted&was=${first}`)
    expect(await bodyText(page)).toContain('Havainto otettiin vastaan.')
    await page.getByText('Näppäinohje (?)').waitFor()
    // What was taken in by a wrong key is one link away, where it can be put back.
    expect(await page.getByRole('link', { name: 'Palaa vastaanotettuun' }).getAttribute('href')).toBe(`${INBOX}/${first}`)
    await page.keyboard.press('n')
    await page.waitForURL((url) => !url.pathname.endsWith(second))
    await leave(page)
  })

  test('what is selected in the text is blacked out by p', async () => {
    const report = await waiting('Valittava', { content: { observation: TEXT } })
    const page = await opened(`${INBOX}/${report}`)
    await page.locator('[data-part="observation"]').waitFor()
    await page.getByText('Näppäinohje (?)').waitFor()
    await page.evaluate(() => {
      const pieces = [...document.querySelectorAll('[data-part="observation"] [data-from]')]
      const piece = pieces.find(({ textContent }) => textContent?.includes('häädettiin'))?.firstChild
      const start = piece?.textContent?.indexOf('häädettiin') ?? 0
      document
        .getSelection()
        ?.setBaseAndExtent(piece ?? document.body, start, piece ?? document.body, start + 'häädettiin'.length)
    })
    await page.getByText('Valittu: ”häädettiin”').waitFor()
    await page.keyboard.press('p')
    await page.getByText('Kohdat peitettiin.').waitFor()
    expect(await page.locator('[data-part="observation"]').innerText()).toContain('perhe ▇▇▇. Isä')
    // The name and the code still stand: a leads to the button and takes nothing in.
    await page.getByText('Näppäinohje (?)').waitFor()
    await page.keyboard.press('a')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-standing'))).toBe('2')
    await leave(page)
  })
})

describe('every page', () => {
  test.each(['fi', 'sv', 'en'])('in %s breaks no rule of WCAG and fits a phone', async (language) => {
    const report = await waiting('Saavutettava', {
      content: { observation: TEXT, concernsWrong: true },
      naming: 'named',
      account: coordinator.account,
    })
    const inbox = { fi: INBOX, sv: '/sv/arbetsyta/mottagning-av-observationer', en: '/en/workspace/triage' }[language] ?? INBOX
    for (const path of [inbox, `${inbox}?state=all`, `${inbox}/${report}`]) {
      const page = await opened(path, { width: 375 })
      await unfold(page)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
      expect(await page.locator('h1').count()).toBe(1)
      await leave(page)
    }
  })

  test('of another county is not there', async () => {
    const report = await waiting('Meidän', {})
    const other = await workspace.signIn('social_coordinator', '11')
    expect((await other.fetch(`${INBOX}/${report}`)).status).toBe(404)
    expect((await other.post(`${INBOX}/${report}`, { act: 'accept', version: '1' })).status).toBe(404)
  })
})
