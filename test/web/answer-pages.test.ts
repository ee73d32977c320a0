import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AnswerDesk, OPEN_ROUND, openAnswerDesk, PAST_ROUND } from '../fixtures/answer-desk.ts'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { STAFFING } from '../fixtures/form-codes.ts'
import { bodyText, press, submitAct, unfold } from '../fixtures/walking.ts'

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

const past = `${STAFFING}/${PAST_ROUND}/16`

async function open(path: string, { hasScripts = true, width = 1280 } = {}): Promise<Page> {
  const page = await desk.workspace.openPage(browser, desk.contact, { hasScripts, width })
  const response = await page.goto(`${desk.workspace.address}${path}`)
  expect(response?.status()).toBe(200)
  return page
}

/** WCAG at both widths, no sideways scrolling, no key of a text that is not there. */
async function isSound(page: Page): Promise<void> {
  await unfold(page)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 375, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  expect(await violations(page)).toEqual([])
  expect(await bodyText(page)).not.toMatch(/answer\.[a-z]|\{\{|undefined|null/)
}

describe('the pages beside the form', () => {
  test.each([
    '/fi/tyotila/vastaaminen',
    '/sv/arbetsyta/svara',
    `/fi/tyotila/vastaaminen/${past}/receipt`,
    `/en/workspace/answer/${past}/receipt?version=1`,
    `/sv/arbetsyta/svara/${STAFFING}/${OPEN_ROUND}/16/receipt`,
    `/fi/tyotila/vastaaminen/${past}/answers`,
    `/en/workspace/answer/${past}/answers?version=1&compare=none`,
    `/sv/arbetsyta/svara/${STAFFING}/${OPEN_ROUND}/16/answers`,
    `/fi/tyotila/vastaaminen/${past}/correction`,
    `/sv/arbetsyta/svara/${past}/correction?field=H2&field=H9`,
    `/en/workspace/answer/${STAFFING}/${OPEN_ROUND}/16/correction`,
    `/fi/tyotila/vastaaminen/${past}/questions`,
    `/en/workspace/answer/${STAFFING}/${OPEN_ROUND}/16/questions`,
    `/sv/arbetsyta/svara/${past}/contacts`,
  ])('%s breaks no rule of WCAG and fits a phone', async (path) => {
    const page = await open(path)
    await isSound(page)
    await page.context().close()
  })

  test('the list tells what to do, in which order, with weekdays', async () => {
    const page = await open('/fi/tyotila/vastaaminen')
    const lines = await page.locator('section[aria-labelledby=own-open] tbody tr').allInnerTexts()
    expect(lines.length).toBe(2)
    expect(lines[0]).toMatch(/Vastaa kysymyksiin \(2\)/)
    expect(lines[1]).toMatch(/(ma|ti|ke|to|pe|la|su) \d+\.\d+\.\d{4}[\s\S]*Täytä/)
    expect(await page.locator('.work-waiting li').allInnerTexts()).toEqual([
      expect.stringMatching(/kysymyksiä teille[\s\S]*\(2\)[\s\S]*myöhässä/),
      expect.stringMatching(/vastaa[\s\S]*viimeistään/),
    ])
    await page.context().close()
  })

  test('versions stand beside each other, and what differs says so in a word', async () => {
    const page = await open(`/fi/tyotila/vastaaminen/${past}/answers`, { hasScripts: false })
    const changed = await page.locator('tr.answer-changed').allInnerTexts()
    expect(changed.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^H2 .* 624 muuttunut 600$/),
      expect.stringMatching(/^H9 .* kaksi yksikköä. muuttunut ei vastattu$/),
    ])
    await page.locator('#compare').selectOption('none')
    await page.getByRole('button', { name: 'Vertaa' }).click()
    expect(await page.locator('tr.answer-changed').count()).toBe(0)
    await page.context().close()
  })

  test('printed, the receipt has no menus', async () => {
    const page = await open(`/fi/tyotila/vastaaminen/${past}/receipt`)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.work-side', '.answer-pages', '.buttons'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false)
    expect(await page.locator('.answer-receipt').isVisible()).toBe(true)
    await page.context().close()
  })

  test.each(['receipt', 'answers', 'correction', 'questions', 'contacts'])('another county’s %s is not found', async (page) => {
    const answers = await Promise.all(
      ['08', '99'].map((whose) => desk.contact.fetch(`/fi/tyotila/vastaaminen/${STAFFING}/${OPEN_ROUND}/${whose}/${page}`)),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
  })

  test('a form from elsewhere does nothing', async () => {
    const fields = { act: 'remove', contact: '1', formToken: 'x'.repeat(43) }
    const answer = await desk.contact.post(`/fi/tyotila/vastaaminen/${past}/contacts`, fields)
    expect(answer.status).toBe(403)
    expect(await (await desk.contact.fetch(`/fi/tyotila/vastaaminen/${past}/contacts`)).text()).toContain('Outi Ojala')
  })
})

describe('a correction, without scripts', () => {
  test('is chosen, typed, looked at, explained, asked for, and taken back', async () => {
    const page = await open(`/fi/tyotila/vastaaminen/${past}/correction`, { hasScripts: false })
    await page.locator('input[name=field][value=H3]').check()
    await page.locator('input[name=field][value=H5]').check()
    await page.getByRole('button', { name: 'Kirjoita uudet arvot' }).click()
    const workers = page.locator('[id="to:H3"]')
    const over = page.locator('[id="to:H5"]')
    expect(await workers.inputValue()).toBe('24')

    await workers.fill('kaksikymmentä')
    await press(page, 'preview')
    expect(await page.locator('.problem-summary').innerText()).toContain('numeroin')
    expect(await workers.inputValue()).toBe('kaksikymmentä')

    await workers.fill('20')
    await over.fill('21')
    await press(page, 'preview')
    expect(await page.locator('.answer-check .problem-summary').innerText()).toContain('H5')
    expect(await page.locator('button[name=act][value=request]').count()).toBe(0)

    await over.fill('0')
    await workers.fill('40')
    await press(page, 'preview')
    const difference = await page.locator('.answer-check tbody tr').allInnerTexts()
    expect(difference.map((line) => line.replace(/\s+/g, ' '))).toContainEqual(expect.stringMatching(/^H3 .* 24 40$/))
    // 624 / 24 = 26.0 and 624 / 40 = 15.6 clients for one worker
    expect(difference.map((line) => line.replace(/\s+/g, ' '))).toContainEqual(expect.stringMatching(/^I1 .* 26,0 15,6$/))

    await page.locator('#reason').fill('Yksi toimipiste puuttui. Asiakas 010190-999X')
    await press(page, 'request')
    expect(await page.locator('#reason').inputValue()).toContain('Yksi toimipiste')
    await page.locator('#reason').fill('Yksi toimipiste puuttui.')
    await press(page, 'request')
    expect(await page.locator('.done').innerText()).toContain('pyydetty')
    const newest = page.locator('.answer-correction').first()
    expect(await newest.innerText()).toMatch(/H3[\s\S]*24[\s\S]*40[\s\S]*Yksi toimipiste puuttui/)

    await newest.getByRole('button').click()
    expect(await page.locator('.done').innerText()).toContain('peruttu')
    await page.context().close()
  })
})

describe('questions, without scripts', () => {
  test('are answered in place; what was typed stays when it is refused', async () => {
    const page = await open(`/fi/tyotila/vastaaminen/${past}/questions`, { hasScripts: false })
    const first = page.locator('.answer-thread').filter({ hasText: 'Koko lomake' })
    await first.locator('textarea').fill('Koskee asiakasta 010190-999X')
    await first.locator('button').click()
    expect(await page.locator('.problem-summary').innerText()).toContain('henkilötunnus')
    const again = page.locator('.answer-thread').filter({ hasText: 'Koko lomake' })
    expect(await again.locator('textarea').inputValue()).toContain('Koskee asiakasta')
    await again.locator('textarea').fill('Luku on tarkistettu <b>kahdesti</b>.')
    await again.locator('button').click()
    expect(await page.locator('.done').innerText()).toBe('Vastaus on lähetetty.')
    expect(await bodyText(page)).toContain('<b>kahdesti</b>')
    expect(await page.locator('.work-waiting').innerText()).toContain('(1)')
    await page.context().close()
  })
})

describe('contact persons, without scripts', () => {
  test('are added, changed, refused with the field named, and removed for good', async () => {
    const page = await open(`/fi/tyotila/vastaaminen/${past}/contacts`, { hasScripts: false })
    await page.locator('#name-new').fill('Uusi Ihminen')
    await page.locator('#email-new').fill('uusi@alue')
    await submitAct(page, 'add')
    expect(await page.locator('#email-new').getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('#name-new').inputValue()).toBe('Uusi Ihminen')
    await page.locator('#email-new').fill('uusi@example.invalid')
    await submitAct(page, 'add')
    expect(await page.locator('.done').innerText()).toBe('Yhteyshenkilö on lisätty.')

    await page.getByText('Muuta tietoja').last().click()
    await page.locator('#task-3').fill('johtaja')
    await page.locator('.answer-contact', { hasText: 'Uusi Ihminen' }).getByRole('button', { name: 'Tallenna' }).click()
    expect(await page.locator('.answer-contact', { hasText: 'Uusi Ihminen' }).innerText()).toContain('johtaja')

    const person = page.locator('.answer-contact', { hasText: 'Uusi Ihminen' })
    await person.locator('summary').last().click()
    await person.locator('input[name=sure]').check()
    await person.getByRole('button', { name: /Poista tiedot heti/ }).click()
    expect(await page.locator('.done').innerText()).toBe('Tiedot on poistettu.')
    expect(await bodyText(page)).not.toContain('Uusi Ihminen')
    await page.context().close()
  })
})
