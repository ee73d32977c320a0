import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../fixtures/browser.ts'
import { type FixtureSite, startFixtureSite } from '../fixtures/site.ts'

let site: FixtureSite
let browser: Browser

beforeAll(async () => {
  site = await startFixtureSite()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.address + address)
  return page
}

describe('without JavaScript', () => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled: false })
  })
  afterAll(async () => context.close())

  test('the overview tells the headline, the six tasks, and that family law is not yet collected', async () => {
    const text = await (await open(context, '/fi')).locator('main').innerText()

    expect(text).toContain('noin 770 000 ihmistä, 14 prosenttia väestöstä')
    for (const task of [
      'Iäkkäiden palvelut',
      'Työikäisten palvelut',
      'Lapsiperheiden palvelut',
      'Lastensuojelu',
      'Vammaispalvelut',
    ])
      expect(text).toContain(task)
    expect(text).toContain('Perheoikeudelliset palvelut: tietoja ei vielä kerätä.')
    expect(text).toContain('lastensuojelulain mukaisia asiakkaita')
    expect(text).toMatch(/Väestö: Tilastokeskus, CC BY 4\.0/)
  })

  test('another period is chosen with a form, and the choice stays when the language changes', async () => {
    const page = await open(context, '/fi/palvelutehtavat/vammaispalvelut')
    await page.selectOption('#period', '2023Q1')
    await page.getByRole('button', { name: 'Näytä' }).click()

    expect(await page.locator('.key-figure h2').innerText()).toBe('Koko maa, tammi–maaliskuu 2023')

    await page.getByRole('link', { name: 'På svenska' }).click()
    expect(new URL(page.url()).pathname).toBe('/sv/serviceuppgifter/funktionshinderservice')
    expect(await page.locator('.key-figure h2').innerText()).toBe('Hela landet, januari–mars 2023')
  })

  test('the annex is narrowed to one county and to a part of a name, whatever the language of the name', async () => {
    const page = await open(context, '/fi/palvelutehtavat/vammaispalvelut/kunnat')
    expect(await page.locator('main').innerText()).toContain('309 kuntaa')

    await page.selectOption('#county', '08')
    await page.fill('#name', 'tammerf')
    await page.getByRole('button', { name: 'Rajaa' }).click()

    expect(await page.locator('tbody tr:not(.county-head)').count()).toBe(1)
    expect(await page.locator('tbody tr:not(.county-head) th').innerText()).toBe('Tampere')
  })

  test('the search finds municipalities, counties and tasks by any of their names', async () => {
    const page = await open(context, '/sv')
    await page.fill('#site-search', 'Tampere')
    await page.getByRole('button', { name: 'Sök' }).click()
    await page.locator('main').getByRole('link', { name: 'Tammerfors' }).click()

    expect(new URL(page.url()).pathname).toBe('/sv/omraden/837-tammerfors')
    expect(await page.locator('h1').innerText()).toBe('Tammerfors')
  })
})

test('public pages send no script at all', async () => {
  const page = await browser.newPage()
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto(`${site.address}/fi/palvelutehtavat/vammaispalvelut`)

  expect(scripts).toEqual([])
  expect(await page.locator('script').count()).toBe(0)
  await page.close()
})

test('the first stop of the keyboard is the link to the content; every stop after it is seen', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${site.address}/en`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
  expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)

  const order: string[] = []
  for (let stop = 0; stop < 11; stop++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const style = getComputedStyle(element)
      return {
        text: element.textContent || element.getAttribute('placeholder') || '',
        ring: `${style.outlineStyle} ${style.outlineWidth}`,
      }
    })
    order.push(seen.text.trim())
    expect(seen.ring).toBe('solid 3px')
  }
  expect(order.slice(0, 10)).toEqual([
    'Tietopolku Social Welfare Monitoring Register',
    'Suomeksi',
    'På svenska',
    'In English',
    'Service tasks',
    'Areas',
    'Data collections',
    'Social reporting',
    'Releases',
    'Quality',
  ])

  await page.goto(`${site.address}/en`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  await page.close()
})

test.each(['/fi', '/sv/serviceuppgifter/funktionshinderservice', '/en/areas/08-pirkanmaa-wellbeing-services-county'])(
  'every link of %s inside the site leads somewhere',
  async (address) => {
    const page = await browser.newPage()
    await page.goto(site.address + address)
    const found = await page.$$eval('a[href]', (links) => links.map((link) => link.getAttribute('href') ?? ''))
    const own = [...new Set(found)].filter((href) => href.startsWith('/')).map((href) => href.replace(/#.*$/, ''))
    const broken = await Promise.all(own.map(async (href) => ({ href, status: (await fetch(site.address + href)).status })))

    expect(broken.filter(({ status }) => status !== 200)).toEqual([])
    expect(own.length).toBeGreaterThan(25)
    await page.close()
  },
)

test('targets are at least 44 pixels high, apart from links inside sentences, tables and lists of text', async () => {
  const page = await browser.newPage({ viewport: { width: 375, height: 800 } })
  await page.goto(`${site.address}/fi`)
  const small = await page.$$eval('header a, header input, header button, footer a, summary, .tile-map a rect', (elements) =>
    elements
      .map((element) => ({ text: element.textContent, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height < 44),
  )
  expect(small).toEqual([])
  await page.close()
})

test('what is missing is told in words: not comprehensive, hidden, outside the duty, a gap in the series', async () => {
  const page = await browser.newPage()
  await page.goto(`${site.address}/fi/palvelutehtavat/paihde-ja-riippuvuustyo`)
  expect(await page.locator('#quarters').innerText()).toContain('Luvut puuttuvat jaksolta Q4/2022, Q1/2023')
  const empty = page.locator('#counties tbody tr', { has: page.locator('.mark-not-comprehensive') }).first()
  expect(await empty.locator('td .visually-hidden').first().textContent()).toBe('ei arvioitu kattavaksi')

  await page.goto(`${site.address}/fi/alueet/91-ahvenanmaa`)
  expect(await page.locator('main').innerText()).toContain('Ahvenanmaalla ei ole velvollisuutta toimittaa tietoja')

  await page.goto(`${site.address}/fi/palvelutehtavat/lastensuojelu/kunnat?name=kihni`)
  expect(await page.locator('tbody .missing').allTextContents()).toContain('..salattu tietosuojan vuoksi')
  await page.close()
})
