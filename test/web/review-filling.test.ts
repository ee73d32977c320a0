import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShownSheets } from '../../src/operations/review/show-sheet.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { openReviewSite, type ReviewSite } from '../fixtures/review-site.ts'
import type { SignedInPerson } from '../fixtures/workspace.ts'

/*
 * Organiser 16, disability services: Alajärvi (005) has 100 clients, Alavus (010) 110, Evijärvi (052) 120, Ilmajoki (145) 130, and so on.
 */
const SHEET = '/fi/tyotila/tarkastus/2024Q3-1/16?content=disability'

const soon = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 10_000 })

let site: ReviewSite
let browser: Browser
let reviewer: SignedInPerson
let colleague: SignedInPerson

beforeAll(async () => {
  site = await openReviewSite()
  browser = await launchBrowser()
  reviewer = await site.signIn('county_reviewer', { organiser: '16', name: 'Raija Rivi' })
  colleague = await site.signIn('county_reviewer', { organiser: '16', email: 'toinen@example.invalid', name: 'Kalle Kollega' })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(person: SignedInPerson, { hasScripts = true, path = SHEET } = {}): Promise<Page> {
  const page = await site.openPage(browser, person, { hasScripts })
  await page.goto(site.address + path, { waitUntil: hasScripts ? 'networkidle' : 'load' })
  return page
}
const own = (page: Page, area: string) => page.locator(`[id="${area}.own"]`)
const line = (page: Page, area: string) => page.locator(`#line-${area}`)
const status = (page: Page) => page.locator('.save-status [role=status]')
async function stored(area: string, content = 'disability') {
  const shown = (await site.perform('review.sheet', { round: site.round, organiser: '16' })) as ShownSheets
  return shown.items.find((item) => item.content === content && item.area === area)?.answer ?? null
}

describe('with scripts', () => {
  test('the column is filled by keyboard; every line says how far it is from the register, and is saved when it is left', async () => {
    const page = await open(reviewer)
    await own(page, '005').focus()
    await page.keyboard.type('105')
    await page.keyboard.press('Enter')
    await page.keyboard.type('122')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('20')
    await page.keyboard.press('ArrowUp')
    expect(await own(page, '010').evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await line(page, '005').locator('.difference').innerText()).toBe('+5 (+5,0\u00a0%)\ntäsmää')
    expect(await line(page, '010').locator('.difference').innerText()).toBe('+12 (+10,9\u00a0%)\ntarkista')
    expect(await line(page, '052').locator('.difference').innerText()).toContain(
      '−100 (−83,3\u00a0%)\nselitä ero\nValitse selitys',
    )
    await page.keyboard.press('Shift+Enter')
    await soon(() => status(page).innerText()).toMatch(/^Tallennettu klo \d{1,2}\.\d\d\.$/)
    expect((await stored('005'))?.ownCount).toBe(105)
    expect((await stored('052'))?.ownCount).toBe(20)
    await page.context().close()
  })

  test('progress moves while judgements are given, and stays after the page is loaded again', async () => {
    const page = await open(reviewer)
    expect(await page.locator('#progress-words').innerText()).toMatch(/^0\/126 vastattu/)
    for (const [field, code] of [
      ['judgement', 'comprehensive'],
      ['publish', 'yes'],
    ] as const) {
      const select = page.locator(`[id="145.${field}"]`)
      await select.focus()
      await select.selectOption(code)
    }
    expect(await page.locator('#progress-words').innerText()).toMatch(/^1\/126 vastattu/)
    await own(page, '005').focus()
    await soon(() => status(page).innerText()).toMatch(/^Tallennettu/)
    await page.reload()
    expect(await page.locator('#progress-words').innerText()).toMatch(/^1\/126 vastattu/)
    await page.context().close()
  })

  test('a line opens to its figures and further fields; an identity code is told while it is typed', async () => {
    const page = await open(reviewer)
    await line(page, '010').getByRole('button', { name: 'Alavus', exact: true }).click()
    expect(await line(page, '010').locator('.line-figures tbody tr').allInnerTexts()).toEqual([
      'Omat asiakkaat\t90\t40\t110\t1,0\u00a0%\t105\t100\t95\t90\t',
      'Asukkaat, kaikki järjestäjät\t90\t40\t110\t1,0\u00a0%\t105\t100\t95\t90\t',
    ])
    const note = page.locator('[id="010.note"]')
    await note.fill('Asiakas 010190-900Y')
    expect(await line(page, '010').locator('.field-error').innerText()).toBe('Tekstissä näyttää olevan henkilötunnus. Poista se.')
    await own(page, '145').focus()
    await soon(() => line(page, '010').locator('.notice-stop').innerText()).toContain('henkilötunnus')
    expect(await note.inputValue()).toBe('Asiakas 010190-900Y')
    expect((await stored('010'))?.publicationNote).toBe('')
    await note.fill('')
    await page.context().close()
  })

  test('two editors of a line: the second sees both answers and chooses; nothing is lost', async () => {
    const [mine, theirs] = [await open(reviewer), await open(colleague)]
    await own(theirs, '151').fill('149')
    await own(theirs, '005').focus()
    await soon(() => status(theirs).innerText()).toMatch(/^Tallennettu/)
    await own(mine, '151').fill('140')
    await own(mine, '005').focus()
    const notice = line(mine, '151').locator('.notice-stop')
    await soon(() => notice.innerText()).toContain('Mitään ei korvattu')
    expect(await notice.innerText()).toMatch(/Oma luku: 140[\s\S]*Oma luku: 149/)
    expect((await stored('151'))?.ownCount).toBe(149)
    await notice.getByRole('button', { name: 'Pidä oma vastaukseni' }).click()
    await own(mine, '151').focus()
    await own(mine, '005').focus()
    await soon(async () => (await stored('151'))?.ownCount).toBe(140)
    await mine.context().close()
    await theirs.context().close()
  })

  test('the save button and a group answer never overtake the line that is being saved', async () => {
    const page = await open(reviewer)
    await own(page, '408').fill('221')
    await page.locator('.save-status button').click()
    await soon(() => status(page).innerText()).toMatch(/^Tallennettu/)
    await own(page, '408').fill('222')
    await page.locator('[name="pick.408"]').check()
    await page.locator('#groupJudgement').selectOption('comprehensive')
    await own(page, '408').fill('223')
    await page.getByRole('button', { name: 'Tallenna valituille' }).click()
    await soon(() => page.locator('.done').innerText()).toBe('Vastaus tallennettu valituille kunnille.')
    expect(await page.locator('.problem-summary').count()).toBe(0)
    expect(await stored('408')).toMatchObject({ ownCount: 223, judgement: 'comprehensive' })
    await page.context().close()
  })

  test('without a connection the typed values wait, say so, and go when it is back', async () => {
    const page = await open(reviewer)
    await page.context().setOffline(true)
    await own(page, '152').fill('150')
    await own(page, '005').focus()
    await soon(() => status(page).innerText()).toBe(
      'Ei yhteyttä. Yksi rivi odottaa tallennusta; kirjoittamasi on tallessa tällä sivulla.',
    )
    await page.context().setOffline(false)
    await soon(async () => (await stored('152'))?.ownCount).toBe(150)
    await page.context().close()
  })
})

describe('without scripts', () => {
  test('the form is filled, a line opens without losing what was typed, and explanations are saved', async () => {
    const page = await open(colleague, { hasScripts: false })
    await own(page, '218').fill('200')
    await page.locator('[id="218.judgement"]').selectOption('too_low')
    await line(page, '218').getByRole('button', { name: 'Karijoki', exact: true }).click()
    expect(await own(page, '218').inputValue()).toBe('200')
    expect(await line(page, '218').locator('.difference').innerText()).toContain('+40 (+25,0\u00a0%)')
    await line(page, '218').getByLabel('Kaikki yksiköt tai järjestelmät eivät arkistoi').check()
    await line(page, '218').getByLabel('Huomautus julkaisuun').fill('Yksi yksikkö puuttuu.')
    await page.locator('.save-status button').click()
    expect(await page.locator('.done').innerText()).toBe('Vastaukset tallennettu.')
    expect(await stored('218')).toMatchObject({
      ownCount: 200,
      judgement: 'too_low',
      explanations: ['units_missing'],
      publicationNote: 'Yksi yksikkö puuttuu.',
    })
    await page.context().close()
  })

  test('the same judgement is given to several municipalities at once; other fields stay', async () => {
    const page = await open(colleague, { hasScripts: false })
    for (const area of ['218', '232', '233']) await page.locator(`[name="pick.${area}"]`).check()
    await page.locator('#groupJudgement').selectOption('too_low')
    await page.locator('#groupPublish').selectOption('no')
    await page.getByRole('button', { name: 'Tallenna valituille' }).click()
    expect(await page.locator('.done').innerText()).toBe('Vastaus tallennettu valituille kunnille.')
    expect(await stored('233')).toMatchObject({ judgement: 'too_low', mayPublish: 'no', ownCount: null })
    expect(await stored('218')).toMatchObject({ judgement: 'too_low', mayPublish: 'no', ownCount: 200 })
    await page.context().close()
  })

  test('two editors: both answers stand on the page, other lines are saved, and saving again is a choice', async () => {
    const [mine, theirs] = [await open(reviewer, { hasScripts: false }), await open(colleague, { hasScripts: false })]
    await own(theirs, '300').fill('191')
    await theirs.locator('.save-status button').click()
    await own(mine, '300').fill('180')
    await own(mine, '301').fill('200')
    await mine.locator('.save-status button').click()
    expect(await mine.locator('.problem-summary').innerText()).toContain('muut rivit tallennettiin')
    expect(await line(mine, '300').locator('.notice-stop').innerText()).toMatch(/Oma luku: 180[\s\S]*Oma luku: 191/)
    expect(await own(mine, '300').inputValue()).toBe('180')
    expect((await stored('301'))?.ownCount).toBe(200)
    expect((await stored('300'))?.ownCount).toBe(191)
    await mine.locator('.save-status button').click()
    expect((await stored('300'))?.ownCount).toBe(180)
    await mine.context().close()
    await theirs.context().close()
  })

  test('the page of one line keeps every answer, and the last one can be undone', async () => {
    const path = '/fi/tyotila/tarkastus/2024Q3-1/16/403?content=disability'
    const page = await open(reviewer, { hasScripts: false, path })
    for (const count of ['210', '215']) {
      await own(page, '403').fill(count)
      await page.getByRole('button', { name: 'Tallenna' }).click()
    }
    expect(await page.locator('section[aria-labelledby=history-title] tbody tr').count()).toBe(2)
    await page.getByRole('button', { name: 'Kumoa viimeisin vastaus' }).click()
    expect(await own(page, '403').inputValue()).toBe('210')
    expect(await page.locator('section[aria-labelledby=history-title] tbody tr').first().innerText()).toContain('Kumottiin')
    expect((await stored('403'))?.ownCount).toBe(210)
    await page.context().close()
  })
})

test('cells pasted from a spreadsheet are shown before they are saved, with what cannot be read', async () => {
  const page = await open(reviewer, { hasScripts: false, path: '/fi/tyotila/tarkastus/2024Q3-1/16/upload/file' })
  await page.locator('#pasted').fill('Kunta\tOma luku\tArvio\nAlajärvi\t1 02\tKattava\nAlavus\tnoin sata\tKattava\n')
  await page.locator('#fill-content').selectOption('older')
  await page.getByRole('button', { name: 'Näytä muutokset' }).click()
  expect(await page.locator('.fill-errors tbody tr').count()).toBe(1)
  expect(await page.locator('.fill-errors tbody').innerText()).toContain('Oma luku')
  expect(await page.locator('.fill-changes tbody').innerText()).toMatch(/Alajärvi[\s\S]*Oma luku: 102 · Kattava/)
  expect(await stored('005', 'older')).toBeNull()
  await page.getByRole('button', { name: 'Tallenna muutokset' }).click()
  expect(await page.locator('.done').innerText()).toBe('Tiedoston vastaukset tallennettu.')
  expect(await stored('005', 'older')).toMatchObject({ ownCount: 102, judgement: 'comprehensive' })
  await page.context().close()
})

test('the workbook that was downloaded comes back filled', async () => {
  const page = await open(reviewer, { hasScripts: false, path: '/fi/tyotila/tarkastus/2024Q3-1/16/upload/file' })
  const file = await (await reviewer.fetch('/fi/tyotila/tarkastus/2024Q3-1/16/download/review.fi.xlsx')).arrayBuffer()
  await page
    .locator('#file')
    .setInputFiles({ name: 'tarkastus.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(file) })
  await page.getByRole('button', { name: 'Näytä muutokset' }).click()
  expect(await page.locator('#preview-title').innerText()).toBe('Mikään vastaus ei muutu.')
  expect(await page.locator('.fill-errors tbody tr').allInnerTexts()).toEqual([])
  await page.context().close()
})
