import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventObservations } from '../../src/operations/invent-observations.ts'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { confirmHalfYears } from '../fixtures/theme-tables.ts'
import { bodyText, press } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

/* The national picture, the units of a county, and the ways of telling that have forms of their own; without scripts. */

let workspace: TestWorkspace
let browser: Browser
const people = new Map<string, SignedInPerson>()

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  people.set('coordinator', await workspace.signIn('social_coordinator', { organiser: '16', name: 'Aino Testi' }))
  people.set('analyst', await workspace.signIn('social_analyst', { name: 'Ilona Testi' }))
  people.set('worker', await workspace.signIn('social_worker', { organiser: '16', name: 'Saara Testi' }))
  const last = new Date().getUTCMonth() < 6 ? `${new Date().getUTCFullYear() - 1}-12-15` : `${new Date().getUTCFullYear()}-06-15`
  const wanted = { organiser: '16', topics: ['debt', 'housing'], count: 60, until: last, months: 5, seed: 3, coder: 'a' }
  await workspace.register.perform(inventObservations, wanted)
  await confirmHalfYears(workspace.register)
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

async function as(who: string, path: string, walk: (page: Page) => Promise<void>): Promise<void> {
  const person = people.get(who)
  if (!person) throw new Error(who)
  const page = await workspace.openPage(browser, person, { hasScripts: false })
  expect((await page.goto(`${workspace.address}${path}`))?.status()).toBe(200)
  await walk(page)
  await page.context().close()
}

/** axe needs scripts of its own: a page that has them. */
async function isGood(who: string, path: string): Promise<void> {
  const person = people.get(who)
  if (!person) throw new Error(who)
  const page = await workspace.openPage(browser, person)
  expect((await page.goto(`${workspace.address}${path}`))?.status()).toBe(200)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 375, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  expect(await bodyText(page)).not.toMatch(/(synthesis|units|gathered)\.[a-z]/)
  await page.context().close()
}

describe('the national picture', () => {
  test('what a county shares, the institute sees beside how much stands behind it', async () => {
    await as('coordinator', '/fi/tyotila/kansallinen-kokonaiskuva/share', async (page) => {
      expect(await bodyText(page)).toContain('Ei vielä jaettu')
      await press(page, 'share')
      expect(await bodyText(page)).toContain('Tiedot jaettiin kansalliseen kokonaiskuvaan.')
    })
    await as('analyst', '/sv/arbetsyta/nationell-helhetsbild/compare', async (page) => {
      const row = page.locator('tbody tr', { hasText: 'Södra Österbotten' })
      expect(await row.innerText()).toMatch(/60[\s\S]*6 av 7/)
      // Who has shared nothing is named under the table: 21 of the 22 organisers.
      expect(await page.locator('tbody tr').count()).toBe(1)
      const silent = await page.locator('p', { hasText: 'Har inte delat uppgifter:' }).innerText()
      expect(silent.split(', ')).toHaveLength(21)
      // 8 = income: from its column to what was shared of it half-year by half-year, and to the same as a file.
      await page.locator('thead a[href$="theme=8"]').click()
      expect(await page.locator('tbody', { hasText: 'Södra Österbotten' }).innerText()).toMatch(/\d\s%[\s\S]*6\s\/\s7\senh\./)
      const path = await page.getByRole('link', { name: 'Ladda ner tabellen (CSV)' }).getAttribute('href')
      const file = await page.request.get(`${workspace.address}${path}`)
      expect(file.headers()['content-disposition']).toMatch(/utveckling-8-\d{4}H[12]-\d{4}H[12]\.sv\.csv/)
      expect(await file.text()).toMatch(/H[12],16,Södra Österbotten,,8,/)
    })
  })

  test('a request is asked in both languages and answered; what is refused keeps what was typed', async () => {
    await as('analyst', '/fi/tyotila/kansallinen-kokonaiskuva/requests', async (page) => {
      await page.locator('summary').first().click()
      await page.locator('[name="titleFi"]').fill('Häädöt')
      await page.locator('[name="textFi"]').fill('Mitä näette häätöuhasta?')
      await page.locator('[name="textSv"]').fill('Vad ser ni av vräkningshot?')
      await page.locator('[name="dueOn"]').fill('2999-01-31')
      await press(page, 'ask')
      expect(await page.getByRole('alert').innerText()).toContain('suomeksi ja ruotsiksi')
      expect(await page.locator('[name="textFi"]').inputValue()).toBe('Mitä näette häätöuhasta?')
      await page.locator('[name="titleSv"]').fill('Vräkningar')
      await press(page, 'ask')
      expect(await bodyText(page)).toContain('Tietopyyntö lähetettiin alueille.')
    })
    await as('coordinator', '/sv/arbetsyta', async (page) => {
      await page
        .getByRole('link', { name: /Besvara informationsbegäran: Vräkningar/ })
        .first()
        .click()
      await page.locator('[name="textSv"]').fill('Hotet blir känt för sent.')
      await press(page, 'send')
      expect(await bodyText(page)).toContain('Svaret skickades.')
    })
    await as('analyst', '/sv/arbetsyta/nationell-helhetsbild/requests', async (page) => {
      expect(await bodyText(page)).toContain('Hotet blir känt för sent.')
    })
  })

  test('the year clock takes a usual rhythm with one press and moves on when it was done', async () => {
    await as('coordinator', '/fi/tyotila/kansallinen-kokonaiskuva/clock', async (page) => {
      await page.getByRole('button', { name: 'Tiimien kuukausittainen läpikäynti' }).click()
      expect(await bodyText(page)).toContain('Tallennettu vuosikelloon.')
      await press(page, 'done')
      expect(await bodyText(page)).toContain('Toistuva asia siirtyi seuraavaan kertaan.')
    })
  })

  test('a part of the plan is written and checked', async () => {
    await as('coordinator', '/fi/tyotila/kansallinen-kokonaiskuva/plan', async (page) => {
      const goals = page.locator('#goals')
      await goals.locator('summary').first().click()
      await goals.locator('[name="textFi"]').fill('Tieto päätyy päätöksiin.')
      await goals.locator('button[value="save"]').click()
      expect(await bodyText(page)).toContain('Kirjoitettuja osia: 1 / 6.')
      expect(await goals.getByRole('status').innerText()).toBe('Suunnitelman osa tallennettiin.')
      expect(await goals.locator('.proposal-words').innerText()).toBe('Tieto päätyy päätöksiin.')
    })
  })

  test('each matter of §29 says what is missing; the institute chooses whose observations stand beside the figures', async () => {
    await as('analyst', '/sv/arbetsyta/nationell-helhetsbild/duties', async (page) => {
      expect(await bodyText(page)).toContain('Välj ett område')
      await page.locator('[name="organiser"]').selectOption('16')
      await page.getByRole('button', { name: 'Visa' }).click()
      expect(await page.locator('main h2').first().innerText()).toMatch(/^Södra Österbotten, /)
      // Eight matters, each with what is not known of it.
      expect(await page.getByText('Vad som saknas och vem som kunde ge det:').count()).toBe(8)
    })
  })

  test('what cannot be shown is told within the workspace, with the way back to its front page', async () => {
    const page = await workspace.openPage(browser, people.get('worker') as SignedInPerson, { hasScripts: false })
    expect((await page.goto(`${workspace.address}/fi/tyotila/kansallinen-kokonaiskuva/share`))?.status()).toBe(403)
    expect(await page.locator('.work').evaluate((frame) => getComputedStyle(frame).display)).toBe('grid')
    await page.getByRole('link', { name: 'Työtilan etusivulle' }).click()
    expect(new URL(page.url()).pathname).toBe('/fi/tyotila')
    await page.context().close()
  })

  test.each([
    ['coordinator', 'share compare trend duties requests clock plan network'],
    ['analyst', 'compare trend duties requests clock network'],
  ])('the pages of the %s break no rule of WCAG and fit a phone', async (who, parts) => {
    await isGood(who, '/fi/tyotila/kansallinen-kokonaiskuva')
    for (const part of parts.split(' ')) await isGood(who, `/sv/arbetsyta/nationell-helhetsbild/${part}`)
  })
})

describe('units', () => {
  test('a unit is added, gets a link and a poster with the address in both languages', async () => {
    await as('coordinator', '/fi/tyotila/yksikot/new', async (page) => {
      await page.locator('[name="nameFi"]').fill('Keskustan toimisto')
      await page.locator('[name="possibleReporters"]').fill('12')
      await page.locator('[name="staff"]').fill('15')
      await press(page, 'save')
      expect(await bodyText(page)).toContain('Yksikkö tallennettiin.')
      await page.getByRole('button', { name: 'Tee linkki: työntekijät' }).click()
      await page.getByRole('link', { name: 'Juliste' }).click()
      expect(await page.locator('.poster').count()).toBe(2)
      expect(await bodyText(page)).toMatch(/\/fi\/havainto\/[0-9a-z]{10}[\s\S]*\/sv\/observation\/[0-9a-z]{10}/)
    })
    for (const path of ['/sv/arbetsyta/enheter', '/fi/tyotila/yksikot/new']) await isGood('coordinator', path)
  })
})

describe('caseload reviews, panels and counted feedback', () => {
  const fillReview = async (page: Page) => {
    await page.locator('summary:has-text("Lisää teemoja")').click()
    await page.locator('[name="count.8.1"]').fill('25')
    await page.locator('[name="polarity"][value="negative"]').check()
    await page.locator('[name="title"]').fill('Kevään läpikäynti')
    await page.locator('[name="observation"]').fill('Velat toistuvat.')
    await page.locator('[name="needs"][value="3"]').check()
    await page.locator('[name="groups"][value="working-age"]').check()
    await page.locator('[name="profession"]').selectOption('social-worker')
    await page.locator('[name="concernsWrong"][value="no"]').check()
    await press(page, 'review')
    expect(await page.getByRole('alert').innerText()).toContain('Lukumäärä on suurempi kuin asiakkaiden määrä.')
    expect(await page.locator('[name="observation"]').inputValue()).toBe('Velat toistuvat.')
    await page.locator('[name="count.8.1"]').fill('7')
    await press(page, 'review')
    expect(await bodyText(page)).toMatch(/Velkaantuminen ja rahahuolet: 7/)
    await press(page, 'send')
  }

  test('a worker goes through a caseload by name; what is wrong is said and nothing typed is lost; it is corrected afterwards', async () => {
    await as('worker', '/fi/tyotila/havainnot/new?form=caseload', async (page) => {
      await page.locator('[name="caseload"]').fill('20')
      await fillReview(page)
      expect(await bodyText(page)).toContain('Havainto on lähetetty.')
      await page.getByRole('link', { name: 'Kevään läpikäynti' }).click()
      await page.locator('summary:has-text("Korjaa havaintoa")').click()
      expect(await page.locator('[name="caseload"]').inputValue()).toBe('20')
      await page.locator('[name="count.8.1"]').fill('9')
      await press(page, 'send')
      expect(await bodyText(page)).toContain('Korjattu havainto on lähetetty.')
      expect(await page.locator('[name="count.8.1"]').inputValue()).toBe('9')
    })
  })

  test('the same by the link of a unit, without a name: only a class of clients is asked', async () => {
    const { actor } = people.get('coordinator') ?? { actor: null }
    if (actor === null) throw new Error('nobody')
    const unit = { unit: null, version: 0, organiser: '16', nameFi: 'Tiimi', nameSv: 'Team', task: null, municipality: null }
    const staff = { possibleReporters: 9, staff: 9, supervisors: [], validFrom: '2024-01-01', validUntil: null }
    const saved = (await workspace.perform('unit.save', { ...unit, ...staff }, actor)) as { unit: string }
    const made = await workspace.perform('unit.make-link', { unit: saved.unit, audience: 'workers' }, actor)
    await as('worker', `/fi/havainto/${(made as { token: string }).token}?form=caseload`, async (page) => {
      expect(await page.locator('[name="caseload"]').count()).toBe(4)
      expect(await page.locator('[name="municipality"], [name="subArea"], [name="unit"]').count()).toBe(0)
      await page.locator('[name="caseload"][value="10-24"]').check()
      await fillReview(page)
      expect(await page.locator('.observe-code code').innerText()).toMatch(/^\w{4}-/)
    })
  })

  test.each([
    ['worker', 'new?form=caseload'],
    ['worker', 'new?form=panel'],
    ['coordinator', 'new/counted'],
  ])('the page of the %s at %s breaks no rule of WCAG and fits a phone', async (who, path) => {
    await isGood(who, `/sv/arbetsyta/observationer/${path}`)
  })
})
