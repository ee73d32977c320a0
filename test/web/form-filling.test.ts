import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../fixtures/browser.ts'
import { type FormSite, formPath, HARD, openFormSite } from '../fixtures/form-page.ts'
import type { SignedInPerson } from '../fixtures/workspace.ts'

/* Maija Meikäläinen and Kalle Kollega of South Ostrobothnia fill in the staffing form and a form with everything that is hard to draw. */

const soon = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 10_000 })

let site: FormSite
let browser: Browser

beforeAll(async () => {
  site = await openFormSite()
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

interface Opened {
  readonly person?: SignedInPerson
  readonly path?: string
  readonly width?: number
}

/** A page of the form; what the browser has to say in its console is collected, and there must be nothing. */
async function open({ person = site.maija, path = formPath(), width = 1280 }: Opened = {}): Promise<Page & { said: string[] }> {
  const page = await site.openPage(browser, person, { width })
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(site.address + path, { waitUntil: 'networkidle' })
  return Object.assign(page, { said })
}
const field = (page: Page, key: string) => page.locator(`[id="q.${key}"]`)
const status = (page: Page) => page.locator('.form-bar [role=status]')
const saved = (page: Page) =>
  soon(() => status(page).innerText()).toMatch(/^Luonnos tallennettu klo \d{1,2}\.\d\d, Maija Meikäläinen\.$/)
const close = (page: Page) => page.context().close()

describe('filling in', () => {
  test('what is typed is saved by itself, says who saved it and when, and stands there after the page is loaded again', async () => {
    const page = await open()
    await field(page, 'H2').fill('1 250')
    await saved(page)
    expect(await site.stored('H2')).toMatchObject({ answer: 1250, typed: null, savedLabel: 'Maija Meikäläinen' })
    await page.reload({ waitUntil: 'networkidle' })
    expect((await field(page, 'H2').inputValue()).replace(/\s/g, '')).toBe('1250')
    expect(page.said).toEqual([])
    await close(page)
  })

  test('what cannot be read is kept as it was typed, and told when the field is left', async () => {
    const page = await open()
    await field(page, 'H4').pressSequentially('noin 3')
    expect(await page.locator('[id="e.H4"]').count()).toBe(0)
    await page.keyboard.press('Tab')
    await soon(() => page.locator('[id="e.H4"]').innerText()).toContain('Kirjoittakaa luku numeroin')
    await saved(page)
    expect(await site.stored('H4')).toMatchObject({ answer: null, typed: 'noin 3' })
    await page.reload({ waitUntil: 'networkidle' })
    expect(await field(page, 'H4').inputValue()).toBe('noin 3')
    await field(page, 'H4').fill('3')
    await soon(async () => (await site.stored('H4'))?.answer).toBe(3)
    await close(page)
  })

  test('figures are calculated while answers are typed, and questions come when an answer asks for them', async () => {
    // 300 clients for 10 workers: 30.0 each. One worker over the limit asks for an explanation.
    const page = await open()
    await field(page, 'H2').fill('300')
    await field(page, 'H3').fill('10')
    expect(await page.locator('[id="q.I1"] output').innerText()).toBe('30,0')
    expect(await field(page, 'H8').count()).toBe(0)
    await field(page, 'H5').fill('1')
    expect(await field(page, 'H8').count()).toBe(1)
    await field(page, 'H5').fill('0')
    expect(await field(page, 'H8').count()).toBe(0)
    await page.keyboard.press('Tab')
    await saved(page)
    await close(page)
  })

  test('a rule between two answers is told when the field is left, not while a number is half typed', async () => {
    // H5 ≤ H3: 12 workers over the limit cannot be among 10 workers; "1" on the way to "12" is nothing to complain of.
    const page = await open()
    await field(page, 'H3').fill('10')
    await field(page, 'H5').focus()
    await field(page, 'H5').pressSequentially('12')
    expect(await page.locator('[id="e.H5"]').count()).toBe(0)
    await page.keyboard.press('Tab')
    await soon(() => page.locator('[id="e.H5"] .field-error').count()).toBeGreaterThan(0)
    expect(await field(page, 'H5').getAttribute('aria-invalid')).toBe('true')
    await field(page, 'H5').fill('0')
    expect(await page.locator('[id="e.H5"]').count()).toBe(0)
    await page.keyboard.press('Tab')
    await saved(page)
    await close(page)
  })

  test('a doubtful figure is answered with a reason in place', async () => {
    // 30 vacant posts beside 10 workers: 75 % are vacant, and more than 40 % asks why.
    const page = await open()
    await field(page, 'H3').fill('10')
    await field(page, 'H4').fill('30')
    await page.keyboard.press('Tab')
    const reason = field(page, 'reason:many-vacant')
    await reason.fill('Haku on kesken.')
    await page.keyboard.press('Tab')
    await soon(async () => (await site.stored('reason:many-vacant'))?.answer).toBe('Haku on kesken.')
    await soon(() => page.locator('.form-doubt-answered').count()).toBe(1)
    await field(page, 'H4').fill('2')
    await page.keyboard.press('Tab')
    await saved(page)
    await close(page)
  })

  test('"not available" is said with a reason, and never becomes a zero', async () => {
    const page = await open()
    const question = page.locator('.form-question', { has: field(page, 'H6') })
    await question.locator('summary', { hasText: 'saatavilla' }).click()
    await question.getByRole('checkbox').check()
    await question.getByLabel('Miksi tietoa ei ole saatavilla?').fill('Järjestelmä vaihtui.')
    await page.keyboard.press('Tab')
    await soon(async () => (await site.stored('H6'))?.answer).toEqual({ unavailable: 'Järjestelmä vaihtui.' })
    await page.reload({ waitUntil: 'networkidle' })
    expect(await question.getByRole('checkbox').isChecked()).toBe(true)
    await question.getByRole('checkbox').uncheck()
    await field(page, 'H6').fill('0')
    await soon(async () => (await site.stored('H6'))?.answer).toBe(0)
    await close(page)
  })

  test('an identity code is told at once, and neither sent nor kept in the browser', async () => {
    const page = await open()
    await field(page, 'H9').fill('Lapsi 010190-900Y on siirtynyt')
    await page.keyboard.press('Tab')
    await soon(() => page.locator('[id="e.H9"]').innerText()).toContain('henkilötunnus')
    await page.waitForTimeout(1500)
    expect(await site.stored('H9')).toBeUndefined()
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('010190')
    await field(page, 'H9').fill('Yksi lapsi on siirtynyt')
    await page.keyboard.press('Tab')
    await soon(async () => (await site.stored('H9'))?.answer).toBe('Yksi lapsi on siirtynyt')
    await close(page)
  })

  test('the whole form is filled by keyboard alone, and Enter saves without going anywhere', async () => {
    const page = await open()
    await field(page, 'H7').focus()
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')
    await saved(page)
    expect(new URL(page.url()).pathname).toBe(formPath())
    await field(page, 'L1').focus()
    await page.keyboard.press('Space')
    await soon(async () => (await site.stored('L1'))?.answer).toBe(true)
    await close(page)
  })
})

describe('rows and blocks', () => {
  test('details are added, removed and brought back', async () => {
    const page = await open()
    await field(page, 'K.1.name').fill('Testi Yksi')
    await field(page, 'K.1.email').fill('yksi@example.invalid')
    await page.getByRole('button', { name: 'Lisää yhteyshenkilö' }).click()
    await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('q.K.2')
    await field(page, 'K.2.name').fill('Testi Kaksi')
    await page.keyboard.press('Tab')
    await soon(async () => (await site.stored('K.2.name'))?.answer).toBe('Testi Kaksi')
    await page.getByRole('button', { name: 'Poista: Yhteyshenkilö 2' }).click()
    await soon(async () => (await site.stored('K.2.name'))?.answer).toBeNull()
    expect(await field(page, 'K.2').count()).toBe(0)
    await page.getByRole('button', { name: 'Kumoa' }).click()
    expect(await field(page, 'K.2.name').inputValue()).toBe('Testi Kaksi')
    await soon(async () => (await site.stored('K.2.name'))?.answer).toBe('Testi Kaksi')
    await page.getByRole('button', { name: 'Poista: Yhteyshenkilö 2' }).click()
    await soon(async () => (await site.stored('K.2.name'))?.answer).toBeNull()
    await close(page)
  })

  test('a block of a spreadsheet goes into the matrix from the cell where it is pasted, and can be undone', async () => {
    // Three rows and two columns from the first cell: 10 + 20 + 0 = 30 women, 11 + 21 + 0 = 32 men, 62 in all.
    const page = await open({ path: formPath(HARD) })
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '10\t11\r\n20\t21\r\n0\t0\r\n')
      const cell = document.getElementById('q.M1.open_care.women')
      cell?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await soon(() => field(page, 'M1.placements.men').inputValue()).toBe('21')
    await soon(() => page.locator('[id="q.M1"] tfoot output').allInnerTexts()).toEqual(['30', '32'])
    expect(await page.locator('[id="q.C1"] output').innerText()).toBe('62')
    await soon(async () => (await site.stored('M1.placements.men', HARD))?.answer).toBe(21)
    expect(await page.locator('.form-undo').innerText()).toContain('6 arvoa liitettiin.')
    await page.getByRole('button', { name: 'Kumoa' }).click()
    await soon(async () => (await site.stored('M1.placements.men', HARD))?.answer).toBeNull()
    expect(page.said).toEqual([])
    await close(page)
  })

  test('Enter and the arrows move in a column of a matrix', async () => {
    const page = await open({ path: formPath(HARD) })
    await field(page, 'M1.open_care.women').focus()
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    await page.keyboard.type('6')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q.M1.open_care.women')
    await soon(async () => (await site.stored('M1.placements.women', HARD))?.answer).toBe(6)
    await close(page)
  })

  test('"none of these" takes the other choices away; "other" asks which', async () => {
    const page = await open({ path: formPath(HARD) })
    const choices = page.getByRole('group', { name: /Yhteydenpidon tavat/ })
    await choices.getByLabel('Puhelin').check()
    await choices.getByLabel('Muu').check()
    expect(await field(page, 'B4').count()).toBe(1)
    await choices.getByLabel('Ei mitään näistä').check()
    expect(await choices.getByLabel('Puhelin').isChecked()).toBe(false)
    expect(await field(page, 'B4').count()).toBe(0)
    await soon(async () => (await site.stored('B3', HARD))?.answer).toEqual(['none'])
    await page
      .getByRole('group', { name: /Onko alueella/ })
      .getByLabel('Kyllä')
      .check()
    await soon(() => field(page, 'U.1.name').count()).toBe(1)
    await page
      .getByRole('group', { name: /Onko alueella/ })
      .getByRole('button', { name: 'Poista valinta' })
      .click()
    await soon(() => field(page, 'U.1.name').count()).toBe(0)
    await close(page)
  })
})
