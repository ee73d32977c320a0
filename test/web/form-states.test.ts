import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPERATOR } from '../../src/access/actor.ts'
import { addForm } from '../../src/operations/collection/add-form.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { drawQuestion, drawRound, drawSubmission, drawVersion } from '../fixtures/form-codes.ts'
import { COMPLETE } from '../fixtures/form-desk.ts'
import { type FormSite, formPath, HARD, HARD_ROUND, openFormSite } from '../fixtures/form-page.ts'
import { reaching } from '../fixtures/staffing-round.ts'

/* A form through its states, in the order of a round: with the last round beside it, on an older version, sent, asked about, reopened. */

const soon = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 10_000 })

let site: FormSite
let browser: Browser

beforeAll(async () => {
  site = await openFormSite()
  browser = await launchBrowser()
  await reaching(site.register).change(async (transaction) => {
    await drawRound(transaction, { round: '2024-04', state: 'closed' })
    const submission = await drawSubmission(transaction, { round: '2024-04', respondent: '16' })
    const answers = { H2: 1200, H3: 40, H4: 60, H5: 0, H6: 0 }
    await drawVersion(transaction, { submission, answers, reasons: { 'many-vacant': 'Rekrytointi on kesken.' } })
  })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(path = formPath(), { hasScripts = true } = {}): Promise<Page> {
  const page = await site.openPage(browser, site.maija, { hasScripts })
  await page.goto(site.address + path, { waitUntil: hasScripts ? 'networkidle' : 'load' })
  return page
}
const field = (page: Page, key: string) => page.locator(`[id="q.${key}"]`)
const main = (page: Page) => page.locator('main').innerText()
const close = (page: Page) => page.context().close()

test('the last round stands beside the input, and its reason is taken over with one press', async () => {
  // 60 vacant beside 40 workers: 60 % are vacant, as in the spring.
  const page = await open()
  expect(await page.locator('[id="p.H2"]').innerText()).toBe('Viime kierroksella: 1\u00a0200')
  expect(await field(page, 'H2').inputValue()).toBe('')
  await field(page, 'H3').fill('40')
  await field(page, 'H4').fill('60')
  await page.keyboard.press('Tab')
  expect(await page.locator('.form-last-reason').innerText()).toContain('Rekrytointi on kesken.')
  await page.getByRole('button', { name: 'Käytä viime kerran perustelua' }).click()
  await soon(async () => (await site.stored('reason:many-vacant'))?.answer).toBe('Rekrytointi on kesken.')
  await close(page)
})

test('without scripts the reason of the last round is taken over and saved too', async () => {
  const page = await open(formPath(), { hasScripts: false })
  await field(page, 'reason:many-vacant').fill('')
  await page.locator('button[name="do"][value="save"]:not([aria-hidden])').click()
  expect((await site.stored('reason:many-vacant'))?.answer).toBeNull()
  await page.getByRole('button', { name: 'Käytä viime kerran perustelua' }).click()
  expect((await site.stored('reason:many-vacant'))?.answer).toBe('Rekrytointi on kesken.')
  await close(page)
})

test('a newer version of the form is told with what it changes, and the draft moves when somebody says so', async () => {
  const structure = `
form: ${HARD}
version: 2
basedOn: 1
changes:
  - remove: A2
  - { add: { question: A4, type: integer }, after: A1 }
texts:
  items:
    A4: { label: { fi: Toimipaikkoja, sv: Verksamhetsställen, en: Places of work } }
`
  const page = await open(formPath(HARD))
  await field(page, 'A2').fill('12,5')
  await field(page, 'D1').fill('Säilyvä teksti')
  await page.keyboard.press('Tab')
  await soon(async () => (await site.stored('D1', HARD))?.answer).toBe('Säilyvä teksti')
  const { as, change } = reaching(site.register)
  await as(OPERATOR, addForm, { collection: HARD, structure })
  await change((transaction) =>
    transaction
      .updateTable('collection_round')
      .set({ questionnaire_version: 2 })
      .where('collection', '=', HARD)
      .where('round', '=', HARD_ROUND)
      .execute(),
  )
  await page.reload({ waitUntil: 'networkidle' })
  const notice = await page.locator('.form-newer').innerText()
  expect(notice).toContain('Uusia kysymyksiä: Toimipaikkoja')
  expect(notice).toContain('Poistuvia kysymyksiä: Osuus')
  await page.getByRole('button', { name: 'Siirry uuteen versioon' }).click()
  await soon(() => main(page)).toContain('Luonnos on siirretty lomakkeen uuteen versioon.')
  expect(await page.locator('.done').innerText()).toMatch(/ei voitu siirtää[\s\S]*Osuus: 12,5/)
  expect(await field(page, 'A4').count()).toBe(1)
  expect(await field(page, 'A2').count()).toBe(0)
  expect(await field(page, 'D1').inputValue()).toBe('Säilyvä teksti')
  await close(page)
})

test('a form with everything in order is sent from its summary, and is locked with the way to its receipt', async () => {
  const place = { collection: 'child-protection-staffing', round: '2024-10', respondent: '16' }
  const { fields } = await site.show()
  const given = Object.entries({ ...COMPLETE, H2: 1200, H3: 40, H4: 4, H6: 1 })
  const answers = given.map(([key, answer]) => ({ key, answer, onVersion: fields[key]?.version ?? 0 }))
  await site.perform('submission.save', { ...place, fields: answers }, site.maija.actor)
  const page = await open()
  await page.locator('.form-bar').getByRole('button', { name: 'Tarkista ja lähetä' }).click()
  await page.waitForURL(/\/send$/)
  await page.getByRole('button', { name: 'Lähetä vastaukset' }).click()
  await page.waitForURL(/\/receipt/)
  await page.goto(site.address + formPath())
  expect(await main(page)).toContain('Lomake on lukittu')
  expect(await page.getByRole('link', { name: 'Vastaanottokuittaus' }).count()).toBe(1)
  expect(await page.locator('main input:not([type=hidden])').count()).toBe(0)
  expect(await page.locator('.form-read').first().innerText()).toMatch(/H2[\s\S]*1\u00a0200/)
  await page.goto(`${site.address}${formPath(undefined, { page: '/print' })}`)
  expect(await page.locator('.form-paper-state').innerText()).toMatch(/^Lähetetty \d/)
  await close(page)
})

test('reopened for one figure: the others are read only, the question of the institute is one press away', async () => {
  await reaching(site.register).change(async (transaction) => {
    const { number } = await transaction
      .selectFrom('submission')
      .select('number')
      .where('id', '=', 'child-protection-staffing/2024-10/16')
      .executeTakeFirstOrThrow()
    await drawQuestion(transaction, { submission: number, field: 'H2', due: '2030-01-31' })
    const reopened = { state: 'reopened', reopened_until: '2030-01-31', reopened_fields: '["H2"]' }
    await transaction.updateTable('submission').set(reopened).where('number', '=', number).execute()
  })
  const page = await open()
  expect(await main(page)).toContain('Lomake on avattu uudelleen. Lähetä se viimeistään to 31.1.2030.')
  expect(await main(page)).toContain('Vain nämä kohdat on avattu muutettaviksi: Lastensuojelun asiakkaat, 0–17-vuotiaat.')
  const inputs = await page.locator('main [name^="a:"]').evaluateAll((all) => all.map((input) => input.getAttribute('name')))
  expect(inputs.filter((name) => !name?.startsWith('a:reason:'))).toEqual(['a:H2'])
  expect(await page.getByRole('link', { name: /Tästä kohdasta on kysytty/ }).getAttribute('href')).toMatch(
    /questions#thread-\d+$/,
  )
  await field(page, 'H2').fill('1190')
  await page.keyboard.press('Tab')
  await soon(async () => (await site.stored('H2'))?.answer).toBe(1190)
  await close(page)
})
