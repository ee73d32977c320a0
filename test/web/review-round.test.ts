import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShownSheets } from '../../src/operations/review/show-sheet.ts'
import { unfoldedViolations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { drawnReview } from '../fixtures/review.ts'
import { drawnRows, openReviewSite, type ReviewSite } from '../fixtures/review-site.ts'
import type { SignedInPerson } from '../fixtures/workspace.ts'

const SHEET = '/fi/tyotila/tarkastus/2024Q3-1/16?content=disability'
const SUMMARY = '/fi/tyotila/tarkastus/2024Q3-1/16/sign-off/summary'
const ROUND = '/fi/tyotila/tarkastuskierrokset/2024Q3-1'
/** The name of a municipality is a button too; on paper it is its name. */
const PRESSED = 'button:not(.open-line):visible, nav:visible, input[type=checkbox]:visible'
const PHONE = { width: 375, height: 800 }

let site: ReviewSite
let browser: Browser
let reviewer: SignedInPerson
let manager: SignedInPerson
let statistician: SignedInPerson

beforeAll(async () => {
  site = await openReviewSite()
  browser = await launchBrowser()
  reviewer = await site.signIn('county_reviewer', { organiser: '16', name: 'Raija Rivi' })
  manager = await site.signIn('county_manager', { organiser: '16', name: 'Mikko Mallikas' })
  statistician = await site.signIn('statistician')
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(person: SignedInPerson, path: string, { hasScripts = false, width = 1280 } = {}): Promise<Page> {
  const page = await site.openPage(browser, person, { hasScripts, width })
  await page.goto(site.address + path, { waitUntil: hasScripts ? 'networkidle' : 'load' })
  return page
}

/** Every municipality of the sheet is judged comprehensive and may be published. */
async function answerAll(content: string): Promise<void> {
  const place = { round: site.round, organiser: '16' }
  const { items } = (await site.perform('review.sheet', place)) as ShownSheets
  const owed = items.filter((item) => item.content === content && /^\d{3}$/.test(item.area))
  const answers = owed.map(({ area, version, figures }) => ({
    ...{ area, version, seen: figures.ownClients['SHA+ET'].clients },
    answer: { judgement: 'comprehensive', mayPublish: 'yes' },
  }))
  await site.perform('review.answer', { ...place, content, answers }, reviewer.actor)
}

describe('the pages break no rule of WCAG or of the browser, and fit a phone', () => {
  const pages = [
    ['county', '/fi/tyotila/tarkastus'],
    ['county', '/fi/tyotila/tarkastus/2024Q3-1/16?content=disability&open=010'],
    ['county', '/fi/tyotila/tarkastus/2024Q3-1/16/010?content=disability'],
    ['county', '/fi/tyotila/tarkastus/2024Q3-1/16/upload/file'],
    ['county', '/fi/tyotila/tarkastus/2024Q3-1/16/sign-off/summary'],
    ['county', '/sv/arbetsyta/granskning'],
    ['county', '/sv/arbetsyta/granskning/2024Q3-1/16?content=disability&open=010'],
    ['county', '/sv/arbetsyta/granskning/2024Q3-1/16/sign-off/summary'],
    ['institute', '/fi/tyotila/tarkastuskierrokset'],
    ['institute', '/sv/arbetsyta/granskningsrundor/2024Q3-1'],
    ['institute', '/sv/arbetsyta/granskning/2024Q3-1/16?content=disability'],
    ['institute', '/fi/tyotila/tarkastus?organiser=16'],
  ] as const

  test.each(pages)('%s: %s', async (who, path) => {
    const page = await open(who === 'county' ? manager : statistician, path, { hasScripts: true })
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.title()).toMatch(/ – Tietopolku$/)
    expect(await unfoldedViolations(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    expect(await unfoldedViolations(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('in the dark theme too', async () => {
    const page = await open(manager, SHEET, { hasScripts: true })
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await unfoldedViolations(page)).toEqual([])
    await page.context().close()
  })
})

test('on paper stand the county, the quarter, the figures and that it is a draft, without anything to press', async () => {
  const page = await open(reviewer, SHEET)
  await page.emulateMedia({ media: 'print' })
  for (const words of [
    'Etelä-Pohjanmaan hyvinvointialue',
    'heinä–syyskuu 2024',
    'Luonnos, ei julkaistavaksi',
    'Invented example data',
  ])
    expect(await page.getByText(words).first().isVisible()).toBe(true)
  expect(await page.locator(PRESSED).evaluateAll((shown) => shown.map(({ outerHTML }) => outerHTML.slice(0, 200)))).toEqual([])
  expect(await page.locator('#line-010 td.together').isVisible()).toBe(true)
  await page.context().close()
})

test('a whole round is printed, each content on a sheet of its own with county, quarter and draft on top', async () => {
  const page = await open(reviewer, '/fi/tyotila/tarkastus/2024Q3-1/16/print/all')
  await page.emulateMedia({ media: 'print' })
  const heads = await page.locator('.paper-head').allInnerTexts()
  expect(heads.length).toBe(await page.locator('.review-paper h2').count())
  expect(heads[0]).toMatch(
    /Etelä-Pohjanmaan hyvinvointialue · heinä–syyskuu 2024\s.*Invented example data\sLuonnos, ei julkaistavaksi/,
  )
  const breaks = await page
    .locator('.review-paper section')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore))
  expect(new Set(breaks.slice(1))).toEqual(new Set(['page']))
  await page.context().close()
})

test('a county begins where something waits, and sees there by when', async () => {
  const page = await open(reviewer, '/fi/tyotila/tarkastus')
  expect(await page.locator('.round-sheets p').first().innerText()).toMatch(
    /^0\/126 vastattu, vastaa viimeistään [a-z]{2} \d{1,2}\.\d{1,2}\.\d{4}$/,
  )
  await page.getByRole('link', { name: 'Vammaispalvelut' }).click()
  expect(await page.locator('h2').nth(1).innerText()).toBe('Vammaispalvelut')
  await page.context().close()
})

test('a comment asks the institute; the institute sees it in the round, and its answer ends the waiting', async () => {
  const county = await open(reviewer, SHEET)
  await county.locator('#comment').fill('Miksi luku laski?')
  await county.getByLabel('Pyydä vastausta laitokselta').check()
  await county.getByRole('button', { name: 'Lähetä kommentti' }).click()
  expect(await county.locator('.comments li').innerText()).toMatch(
    /^Sinä [\s\S]*Miksi luku laski\?[\s\S]*Odottaa laitoksen vastausta\.$/,
  )
  const institute = await open(statistician, ROUND)
  expect(await institute.locator('.cell-note').allInnerTexts()).toEqual(['odottaa vastaustasi'])
  await institute.goto(site.address + SHEET)
  await institute.locator('#comment').fill('Yksi yksikkö puuttuu.')
  await institute.getByRole('button', { name: 'Lähetä kommentti' }).click()
  await county.reload()
  expect(await county.locator('.comments li').nth(1).innerText()).toContain('Laitos')
  expect(await county.locator('.comments .state').count()).toBe(0)
  await county.context().close()
  await institute.context().close()
})

test('the manager sees what lacks with links, signs what is whole, and may take the signature back', async () => {
  await answerAll('older')
  const page = await open(manager, SUMMARY)
  const disability = page.locator('section[aria-labelledby=summary-disability]')
  expect(await disability.locator('summary').innerText()).toBe('18 riviltä puuttuu jotakin')
  expect(await disability.locator('.missing-lines a').first().getAttribute('href')).toBe(`${SHEET}&open=005#line-005`)
  const older = page.locator('section[aria-labelledby=summary-older]')
  expect(await older.locator('.summary-counts').innerText()).toMatch(/kattava 18[\s\S]*kyllä 18/)
  expect(await page.locator('.sign-form').innerText()).toContain('Vahvistaja: Mikko Mallikas, Alueen vastuuhenkilö.')
  expect(await page.locator('[name=sheet]').count()).toBe(1)
  await page.locator('[name=sure]').check()
  await page.getByRole('button', { name: 'Lähetä vastaukset laitokselle' }).click()
  expect(await older.locator('.receipt').innerText()).toMatch(/^Vahvistettu .+\. Vahvistaja: Mikko Mallikas\.$/)

  await page.goto(`${site.address}/fi/tyotila/tarkastus/2024Q3-1/16?content=older`)
  expect(await page.locator('.read-only').innerText()).toContain('Vastaukset on vahvistettu')
  expect(await page.locator('.review-table input, .review-table select').count()).toBe(0)
  await page.goto(site.address + SUMMARY)
  await older.getByRole('button', { name: 'Peru vahvistus' }).click()
  expect(await page.locator('.done').innerText()).toBe('Vahvistus peruttu. Vastauksia voi taas muuttaa.')
  expect(await older.locator('.receipt').count()).toBe(0)
  await page.context().close()
})

test('a new run reopens the answers it moved: both values stand there, and the answer can be said to hold', async () => {
  await answerAll('disability')
  const moved = drawnRows().map((row) =>
    row.area === '010' && row.content === 'disability' ? { ...row, SHA: 170, either: 190 } : row,
  )
  await site.register.addRun('2024Q3-2', drawnReview('2024Q3', moved))
  const institute = await open(statistician, ROUND)
  await institute.getByRole('button', { name: 'Päivitä luvut uusimpaan ajoon' }).click()
  expect(await institute.locator('.done').innerText()).toBe('Kierroksen luvut päivitetty.')
  expect(await institute.locator('.cell-note').allInnerTexts()).toContain('yksi rivi avattu uudelleen')

  const county = await open(reviewer, SHEET)
  const notice = county.locator('#line-010 .line-notice')
  expect(await notice.innerText()).toMatch(/vastaus annettiin luvulle 110, nyt luku on 190/)
  expect(await county.locator('#line-145 .line-notice').count()).toBe(0)
  await notice.getByRole('button', { name: 'Vastaus pätee myös uuteen lukuun' }).click()
  expect(await county.locator('.line-notice').count()).toBe(0)
  await county.context().close()
  await institute.context().close()
})

test('opening a round shows first what would be opened', async () => {
  await site.register.addRun(
    '2024Q2-1',
    drawnReview(
      '2024Q2',
      drawnRows().filter(({ period }) => (period ?? '') <= '2024Q2'),
    ),
  )
  const page = await open(statistician, '/fi/tyotila/tarkastuskierrokset')
  expect(await page.locator('#cycle option').allInnerTexts()).toEqual(['huhti–kesäkuu 2024'])
  await page.getByRole('button', { name: 'Katso, mitä avattaisiin' }).click()
  expect(await page.locator('.preview').innerText()).toMatch(
    /lomaketta 2\d alueelle, yhteensä .+ kuntariviä\. Vastaukset viimeistään [a-z]{2} /,
  )
  expect(await page.locator('.round-sheets').count()).toBe(0)
  await page.getByRole('button', { name: 'Avaa kierros', exact: true }).click()
  expect(await page.locator('h1').innerText()).toBe('Tarkastuskierros: huhti–kesäkuu 2024')
  expect(await page.locator('.done').innerText()).toBe('Kierros avattu.')
  await page.context().close()
})
