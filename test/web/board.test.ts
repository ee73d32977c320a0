import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unfoldedViolations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { openReviewSite, type ReviewSite } from '../fixtures/review-site.ts'
import type { SignedInPerson } from '../fixtures/workspace.ts'

let site: ReviewSite
let browser: Browser
let manager: SignedInPerson
let reviewer: SignedInPerson
beforeAll(async () => {
  site = await openReviewSite()
  browser = await launchBrowser()
  manager = await site.signIn('register_manager')
  reviewer = await site.signIn('county_reviewer', '16')
  await site.signIn('county_manager', '16')
  await site.perform('reminder.run-plan', {})
  await site.perform('mail.deliver', {})
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const INSTITUTE = {
  'front page': { fi: '/fi/tyotila', sv: '/sv/arbetsyta', en: '/en/workspace' },
  board: { fi: '/fi/tyotila/tilanne', sv: '/sv/arbetsyta/lage', en: '/en/workspace/board' },
  cell: {
    fi: '/fi/tyotila/tilanne/16/disability',
    sv: '/sv/arbetsyta/lage/16/disability',
    en: '/en/workspace/board/16/disability',
  },
  reminders: { fi: '/fi/tyotila/muistutukset', sv: '/sv/arbetsyta/paminnelser', en: '/en/workspace/reminders' },
  letters: { fi: '/fi/tyotila/viestit', sv: '/sv/arbetsyta/meddelanden', en: '/en/workspace/mail' },
}

describe.each(Object.entries(INSTITUTE))('the page %s', (_name, addresses) => {
  test.each(['fi', 'sv', 'en'] as const)('in %s breaks no rule of WCAG, and fits a phone', async (language) => {
    const page = await open(manager, addresses[language])
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await unfoldedViolations(page)).toEqual([])
    await page.setViewportSize({ width: 375, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    expect(await unfoldedViolations(page)).toEqual([])
    await page.context().close()
  })
})

describe('the front page of a county', () => {
  test('says in one glance what waits and by when, and shows its own seven contents', async () => {
    const page = await open(reviewer, '/sv/arbetsyta')
    expect(await page.locator('.lead').innerText()).toMatch(/^1 ärende väntar på dig\. Närmaste sista dag är \p{L}{3,4} \d/u)
    expect(await page.locator('.home-own tbody tr').count()).toBe(7)
    expect(await unfoldedViolations(page)).toEqual([])
    await page.context().close()
  })

  test('on a phone the heading stands first, then what waits, then everything else', async () => {
    const page = await open(reviewer, '/fi/tyotila', { width: 375 })
    const top = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top)
    expect(await top('h1')).toBeLessThan(await top('.work-waiting'))
    expect(await top('.work-waiting')).toBeLessThan(await top('.home-own'))
    expect(await top('.home-own')).toBeLessThan(await top('#work-menu'))
    await page.context().close()
  })

  test('leads to no board: its address is refused', async () => {
    for (const path of [
      '/fi/tyotila/tilanne',
      '/fi/tyotila/tilanne/08/disability',
      '/fi/tyotila/muistutukset',
      '/fi/tyotila/viestit',
    ])
      expect((await reviewer.fetch(path)).status).toBe(403)
  })
})

describe('the front page of who decides', () => {
  test('shows proposals and briefings, nothing of the stages of figures, and leads only where they may go', async () => {
    const decider = await site.signIn('decision_maker', '16')
    const page = await open(decider, '/fi/tyotila', { width: 375 })
    expect(await page.locator('h2').allInnerTexts()).toEqual(['Toimenpide-ehdotukset', 'Julkaistut raportit'])
    expect(await page.locator('main').innerText()).toContain('Yksikään ehdotus ei odota vastausta.')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    expect(await unfoldedViolations(page)).toEqual([])
    const links = await page
      .locator('main a, #work-menu a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    for (const link of new Set(links)) expect([link, (await decider.fetch(link)).status]).toEqual([link, 200])
    // What is not in the menu is not open either.
    for (const path of ['/fi/tyotila/ilmiot', '/fi/tyotila/luokittelu', '/fi/tyotila/kansallinen-kokonaiskuva'])
      expect([path, (await decider.fetch(path)).status]).toEqual([path, 403])
    await page.context().close()
  })
})

describe('the board by keyboard', () => {
  test('arrows move from cell to cell, Enter opens, a question mark tells the keys', async () => {
    const page = await open(manager, '/fi/tyotila/tilanne?sort=name')
    await page.waitForLoadState('networkidle')
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.place ?? '')
    await page.locator('[data-place="0-0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('1-1')
    await page.keyboard.press('End')
    expect(await focused()).toBe('1-6')
    await page.keyboard.press('?')
    expect(await page.locator('.board-keys').getAttribute('open')).not.toBeNull()
    await Promise.all([page.waitForURL(/tilanne\/\d\d\/child_welfare_act\?cycle=2024Q3$/), page.keyboard.press('Enter')])
    await page.context().close()
  })

  test('without scripts every cell is a link and the filter a form', async () => {
    const page = await open(manager, '/fi/tyotila/tilanne', { hasScripts: false })
    expect(await page.locator('.board-table tbody tr').count()).toBe(23)
    expect(await page.locator('.board-table td a').count()).toBe(23 * 7)
    await page.locator('#filter-only').selectOption('blocked')
    await page.locator('.filter-form button').click()
    expect(new URL(page.url()).searchParams.get('only')).toBe('blocked')
    await page.context().close()
  })
})

describe('reminders', () => {
  test('are previewed in both languages, then sent; what was typed is kept when they are refused', async () => {
    await site.signIn('county_reviewer', { organiser: '16', email: 'new@example.invalid' }) // not reminded today
    const page = await open(manager, '/fi/tyotila/muistutukset', { hasScripts: false })
    await page.locator('#subjectFi').fill('Muistutus {mistä}')
    await page.getByRole('button', { name: 'Lähetä muistutukset' }).click()
    expect(await page.locator('.problem-summary').innerText()).toContain('{mistä}')
    expect(await page.locator('#subjectFi').inputValue()).toBe('Muistutus {mistä}')
    await page.locator('#subjectFi').fill('Muistutus, {due}')
    await page.getByRole('button', { name: 'Esikatsele' }).click()
    expect(await page.locator('.letter-subject').innerText()).toMatch(/^Muistutus, \w\w \d+\.\d+\.\d+ \/ Tidsfristen/)
    await page.getByRole('button', { name: 'Lähetä muistutukset' }).click()
    expect(await page.locator('.done').innerText()).toBe('Yksi muistutus pantiin lähtemään.')
    await page.context().close()
  })

  test('hostile words are shown as they are, and run nowhere', async () => {
    const page = await open(manager, '/fi/tyotila/muistutukset')
    await page.locator('#bodyFi').fill('<img src=x onerror="document.title=1"> <script>document.title=2</script>')
    await page.getByRole('button', { name: 'Esikatsele' }).click()
    expect(await page.locator('.letter-body').innerText()).toContain('<script>document.title=2</script>')
    expect(await page.title()).toContain('Muistutukset')
    await page.context().close()
  })

  test('a form that was made elsewhere sends nothing', async () => {
    const forged = await manager.post('/fi/tyotila/muistutukset', {
      formToken: 'x'.repeat(43),
      act: 'send',
      round: site.round,
      letter: 'review-heads-up',
      organiser: '16',
    })
    expect(forged.status).toBe(403)
  })
})

interface Opening {
  readonly width?: number
  readonly hasScripts?: boolean
}

async function open(person: SignedInPerson, address: string, options: Opening = {}): Promise<Page> {
  const page = await site.openPage(browser, person, options)
  const answer = await page.goto(site.address + address)
  expect(answer?.status()).toBe(200)
  return page
}
