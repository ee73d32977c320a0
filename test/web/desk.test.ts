import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOnScreens } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { addDeskRound } from '../fixtures/desk-round.ts'
import { STAFFING } from '../fixtures/staffing-round.ts'
import { bodyText, submitAct, unfold } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

/*
 * The institute's desk in a browser: a round is watched, its odd answers are asked about, corrected and accepted, and a form is tried.
 */

let workspace: TestWorkspace
let browser: Browser
let manager: SignedInPerson
beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  manager = await workspace.signIn('collection_manager')
  await addDeskRound(workspace.register)
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

const COLLECTION = {
  fi: `/fi/tyotila/tiedonkeruut/${STAFFING}`,
  sv: `/sv/arbetsyta/datainsamlingar/${STAFFING}`,
  en: `/en/workspace/collections/${STAFFING}`,
}
const ROUND = `${COLLECTION.fi}/2024-10`
const OF_16 = `${ROUND}/respondents/16`

async function open(path: string, options: { width?: number; hasScripts?: boolean; who?: SignedInPerson } = {}): Promise<Page> {
  const page = await workspace.openPage(browser, options.who ?? manager, { hasScripts: false, ...options })
  const response = await page.goto(`${workspace.address}${path}`)
  expect(response?.status()).toBe(200)
  return page
}

const PAGES = { monitor: '/2024-10', checks: '/2024-10/checks', submission: '/2024-10/respondents/16', preview: '/forms/1' }
const CASES = Object.entries(PAGES).flatMap(([name, path]) =>
  (['fi', 'sv', 'en'] as const).map((language) => ({ name, path, language })),
)

describe('every page of the desk', () => {
  test.each(CASES)('$name in $language can be used by everybody, wide and on a phone', async ({ path, language }) => {
    // Axe runs as a script; a page without scripts of its own is the same with them.
    const page = await open(`${COLLECTION[language]}${path}`, { hasScripts: true })
    expect(await faultsOnScreens(page, language)).toEqual([])
    await page.context().close()
  })
})

test('the monitor tells who has sent and shows a part of the list by its address', async () => {
  const page = await open(ROUND)
  expect(await bodyText(page)).toContain('2/3 vastaajaa on lähettänyt vastauksen.')
  await page.getByRole('link', { name: /luonnos tai avattu/ }).click()
  expect(new URL(page.url()).searchParams.get('show')).toBe('draft')
  expect(await page.locator('tbody tr').count()).toBe(1)
  expect(await bodyText(page)).toContain('Pirkanmaa')
  await page.context().close()
})

test('the monitor refreshes by itself only when asked to, without any script', async () => {
  expect((await manager.fetch(ROUND)).headers.get('refresh')).toBeNull()
  expect((await manager.fetch(`${ROUND}?refresh=on`)).headers.get('refresh')).toBe('60')
})

test('an odd answer is asked about from the checks with the question that stands ready', async () => {
  const page = await open(`${ROUND}/checks`)
  await unfold(page)
  const words = page.locator('textarea[name="words"]').first()
  expect(await words.inputValue()).toContain('Edellisellä kierroksella se oli 200')
  await words.fill('Mistä kasvu johtuu?')
  await submitAct(page, 'ask')
  expect(await bodyText(page)).toContain('Kysymys on lähetetty: Etelä-Pohjanmaa.')
  await page.goto(`${workspace.address}${OF_16}`)
  expect(await bodyText(page)).toContain('Mistä kasvu johtuu?')
  await page.context().close()
})

test('what one has changed meanwhile is told to the other, and what was typed stays', async () => {
  const [first, second] = [await open(OF_16), await open(OF_16)]
  await unfold(second)
  await second.locator('#reopen-reason').fill('Pyydetty puhelimessa.')
  await submitAct(first, 'close-query')
  await submitAct(second, 'reopen')
  expect(await second.locator('.problem-summary').innerText()).toContain('Joku muu on ehtinyt')
  expect(await second.locator('#reopen-reason').inputValue()).toBe('Pyydetty puhelimessa.')
  await first.context().close()
  await second.context().close()
})

test('a correction that was asked is accepted, and the versions show what changed', async () => {
  const page = await open(OF_16)
  await submitAct(page, 'accept-correction')
  const text = await bodyText(page)
  expect(text).toContain('Korjaus on hyväksytty')
  expect(text).toContain('H4: 2 → 3')
  await page.context().close()
})

test('the institute corrects: what cannot be read is told at its field, and a number is read as people write it', async () => {
  const page = await open(OF_16)
  const correct = async (typed: string) => {
    await page.locator('details:has(#correct-for-reason)').evaluate((details) => details.setAttribute('open', ''))
    await page.locator('input[name="c:H2"]').fill(typed)
    await page.locator('#correct-for-askedBy').fill('Alueen kirjaamo')
    await page.locator('#correct-for-reason').fill('Puhelimessa sovittu.')
    await submitAct(page, 'correct-for')
  }
  await page.locator('details:has(#correct-for-reason) > summary').click()
  await correct('12,5')
  expect(await page.locator('.problem-summary a').getAttribute('href')).toBe('#correct-for-c:H2')
  expect(await page.locator('input[name="c:H2"]').inputValue()).toBe('12,5')
  await page.locator('input[name="c:H2"]').fill('2 91')
  await correct('291')
  expect(await bodyText(page)).toContain('H2: 290 → 291')
  await page.context().close()
})

test('the submission is accepted and opened again; the log tells it all', async () => {
  const page = await open(OF_16)
  await submitAct(page, 'accept')
  expect(await bodyText(page)).toContain('Vastaus on hyväksytty.')
  await unfold(page)
  await page.locator('#reopen-reason').fill('Alue pyysi.')
  await page.locator('input[name="fields"][value="H2"]').check()
  await submitAct(page, 'reopen')
  const text = await bodyText(page)
  expect(text).toContain('kohdat H2')
  expect(text).toContain('Lomake avattiin uudelleen (hyväksytty → avattu uudelleen)')
  await page.context().close()
})

test('what is clear is accepted at once, and what is left is named with the reason', async () => {
  const page = await open(ROUND)
  await submitAct(page, 'accept-many')
  expect(await page.locator('.done').innerText()).toContain('1 vastaus hyväksyttiin.')
  await page.context().close()
})

describe('trying a form', () => {
  test.each([true, false])('checks the answers and stores nothing (scripts: %s)', async (hasScripts) => {
    const before = await stored()
    const page = await open(`${COLLECTION.fi}/forms/1`, { hasScripts })
    await page.locator('textarea[name="previous"]').fill('H2 = 200\nH3: 10\nHuu')
    for (const [key, value] of [
      ['H2', '290'],
      ['H3', '10'],
      ['H5', '11'],
    ] as const)
      await page.locator(`[name="a:${key}"]`).fill(value)
    await page.getByRole('button', { name: 'Tarkista vastaukset' }).click()
    // With scripts the findings are there already: the answer of the server is known by the line that it could not read.
    await page.locator('#previous-error').waitFor()
    const text = await bodyText(page)
    expect(text).toContain('Vastausta ei voisi lähettää.')
    expect(text).toContain('Huu')
    expect(text).toMatch(/viime kierroksella 200 ja nyt 290/)
    expect(await page.locator('[name="a:H2"]').inputValue()).toBe('290')
    expect(await stored()).toEqual(before)
    await page.context().close()
  })

  test('the limit follows the day: before 2024 it is 35, after it 30', async () => {
    const page = await open(`${COLLECTION.fi}/forms/1`)
    const limit = page.locator('input[name="o:parameter.limit"]')
    expect(await limit.inputValue()).toBe('30')
    await page.locator('input[name="day"]').fill('2023-10-10')
    await page.getByRole('button', { name: 'Tarkista vastaukset' }).click()
    expect(await limit.inputValue()).toBe('35')
    await page.context().close()
  })

  const stored = async () => {
    const tables = ['draft_field', 'submission_version', 'submission_event'] as const
    return Promise.all(tables.map((table) => countOf(table)))
  }
})

async function countOf(table: 'draft_field' | 'submission_version' | 'submission_event'): Promise<number> {
  const { reaching } = await import('../fixtures/staffing-round.ts')
  return reaching(workspace.register).inDatabase(async (db) => (await db.selectFrom(table).selectAll().execute()).length)
}

describe('nobody else gets in', () => {
  test.each([
    ['county_contact', '16'],
    ['county_manager', '16'],
    ['county_contact', '08'],
  ] as const)('a %s of %s is refused on every page and file', async (role, organiser) => {
    const person = await workspace.signIn(role, organiser)
    for (const path of [ROUND, `${ROUND}/checks`, OF_16, `${COLLECTION.fi}/forms/1`, `${ROUND}/export/answers.fi.csv`])
      expect((await person.fetch(path)).status).toBe(403)
    expect((await person.post(OF_16, { act: 'accept', version: '1' })).status).toBe(403)
  })

  test('a form without the session’s token does nothing', async () => {
    const body = new URLSearchParams({ act: 'accept', version: '1', formToken: 'guessed' })
    const answer = await manager.fetch(OF_16, { method: 'POST', headers: { origin: workspace.address }, body })
    expect(answer.status).toBe(403)
  })

  test('a file of another name is not there', async () => {
    for (const file of ['answers.fi.exe', 'passwords.fi.csv', 'answers.xx.csv', '..%2fanswers.fi.csv'])
      expect((await manager.fetch(`${ROUND}/export/${file}`)).status).toBe(404)
    const good = await manager.fetch(`${ROUND}/export/monitor.fi.xlsx`)
    expect([good.status, good.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  })
})
