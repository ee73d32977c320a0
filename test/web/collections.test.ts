import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOnScreens, violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { addStaffingRound, STAFFING, STAFFING_ROUND } from '../fixtures/staffing-round.ts'
import { bodyText, press, unfold } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

let site: TestWorkspace
let browser: Browser
let manager: SignedInPerson
beforeAll(async () => {
  site = await openWorkspace()
  browser = await launchBrowser()
  await addStaffingRound(site.register)
  manager = await site.signIn('collection_manager')
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const HERE = { fi: '/fi/tyotila/tiedonkeruut', sv: '/sv/arbetsyta/datainsamlingar', en: '/en/workspace/collections' }
const PAGES = {
  'the register of collections': '',
  'one collection': `/${STAFFING}`,
  respondents: `/${STAFFING}/universe/list`,
  dates: `/${STAFFING}/${STAFFING_ROUND}/dates`,
  codes: `/${STAFFING}/${STAFFING_ROUND}/codes`,
  letters: `/${STAFFING}/${STAFFING_ROUND}/letters`,
}

async function open(path: string, { width = 1280, hasScripts = true } = {}): Promise<Page> {
  const page = await site.openPage(browser, manager, { width, hasScripts })
  await page.goto(`${site.address}${path}`)
  return page
}

describe.each(Object.entries(PAGES))('the page of %s', (_name, path) => {
  test.each(['fi', 'sv', 'en'] as const)('in %s breaks no rule of WCAG unfolded, and fits a phone', async (language) => {
    const page = await open(HERE[language] + path)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await faultsOnScreens(page, language)).toEqual([])
    expect(await bodyText(page)).not.toMatch(/\{\{|collections\./)
    await page.context().close()
  })
})

test('a round is made of the rule, its day moved, opened and closed, without a script', async () => {
  const page = await open(`${HERE.fi}/${STAFFING}`, { hasScripts: false })
  const row = page.locator('section[aria-labelledby="proposed"] tbody tr').first()
  const name = await row.locator('th').innerText()
  await row.getByRole('button').click()
  expect(page.url()).toContain(`/${name}/dates?done=created`)
  expect(await bodyText(page)).toContain('Kierros luotiin. Tarkista päivät.')
  const day = await page.inputValue('input[name="statedDeadline"]')
  await page.fill('input[name="statedDeadline"]', nextDay(day))
  await page.fill('input[name="decision"]', 'THL 4706/5.03.00/2022')
  await press(page, 'save')
  expect(await page.inputValue('input[name="statedDeadline"]')).toBe(nextDay(day))
  expect(await bodyText(page)).toContain('Päivät tallennettiin.')
  await press(page, 'open')
  expect(await bodyText(page)).toContain('Kierros on avoinna.')
  await unfold(page)
  await press(page, 'close-to-new')
  expect(await page.locator('.round-head .state').innerText()).toBe('vain korjauksia')
  await page.context().close()
})

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

test('dates in the wrong order are refused with what was typed kept', async () => {
  const page = await open(`${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/dates`, { hasScripts: false })
  await page.fill('input[name="statedDeadline"]', '2099-01-01')
  await press(page, 'save')
  expect(await page.locator('.problem-summary').innerText()).toContain('Päivät eivät ole järjestyksessä.')
  expect(await page.inputValue('input[name="statedDeadline"]')).toBe('2099-01-01')
  await page.context().close()
})

test('two who move the dates of one round: the second is told, nothing is overwritten', async () => {
  const [first, second] = [
    await open(`${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/dates`, { hasScripts: false }),
    await open(`${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/dates`, { hasScripts: false }),
  ]
  await first.fill('input[name="decision"]', 'first')
  await press(first, 'save')
  await second.fill('input[name="decision"]', 'second')
  await press(second, 'save')
  expect(await second.locator('.problem-summary').innerText()).toContain('Mitään ei korvattu')
  expect(await second.inputValue('input[name="decision"]')).toBe('second')
  await first.context().close()
  await second.context().close()
})

describe('the letters with codes', () => {
  test('are shown once, one page each on paper, bilingual, and the code leads in', async () => {
    const page = await open(`${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/codes`)
    await press(page, 'create')
    expect(await page.locator('.code-letter').count()).toBe(3)
    const letter = await page.locator('.code-letter').first().innerText()
    expect(letter).toContain('Personaldimensioneringen inom barnskyddets sociala arbete')
    expect(letter).toMatch(/tilanne ti 8\.10\.2024/)
    expect(letter).toMatch(/\/fi\/tyotila\/vastaajakoodi/)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.round-nav').isVisible()).toBe(false)
    const breaks = await page.locator('.code-letter').evaluateAll((all) => all.map((one) => getComputedStyle(one).breakAfter))
    expect(breaks).toEqual(['page', 'page', 'auto'])
    await page.goto(`${site.address}${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/codes`)
    expect(await page.locator('.code-letter').count()).toBe(0)
    expect(await bodyText(page)).toContain('3 / 3 vastaajalla on koodi käytössä')
    await page.context().close()
  })

  test('of one respondent are given anew, and a code is taken away', async () => {
    const page = await open(`${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/codes`, { hasScripts: false })
    await press(page, 'reissue')
    expect(await page.locator('.code-letter').count()).toBe(1)
    await page.goto(`${site.address}${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/codes`)
    await press(page, 'revoke')
    expect(await bodyText(page)).toContain('Koodi mitätöitiin.')
    expect(await page.locator('tbody tr').first().innerText()).toContain('mitätöity')
    await page.context().close()
  })
})

describe('letters', () => {
  test('are previewed in changed words, sent to the chosen one, and stand in the log', async () => {
    const page = await open(`${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/letters?letter=collection-heads-up`, { hasScripts: false })
    await page.fill('#bodyFi', 'Hei, {respondent}: vastaus viimeistään {due}.')
    await page.check('input[name="respondents"][value="16"]')
    await page.check('input[name="who"][value="chosen"]')
    await page.selectOption('#example', '16')
    await press(page, 'preview')
    expect(await page.locator('.letter-body').innerText()).toContain('Hei, Etelä-Pohjanmaa: vastaus viimeistään')
    expect(await page.inputValue('#bodyFi')).toContain('{respondent}')
    expect(await page.isChecked('input[name="respondents"][value="16"]')).toBe(true)
    await press(page, 'send')
    expect(await bodyText(page)).toContain('1 kirje lähtee.')
    expect(await page.locator('section[aria-labelledby="log"] tbody').innerText()).toContain('Etelä-Pohjanmaa')
    await page.context().close()
  })

  test('nobody chosen, nothing sent: refused, and the words stay', async () => {
    const page = await open(`${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/letters?letter=collection-heads-up`, { hasScripts: false })
    await page.check('input[name="who"][value="chosen"]')
    await page.fill('#subjectFi', 'Oma otsikko')
    await press(page, 'send')
    expect(await page.locator('.problem-summary').count()).toBe(1)
    expect(await page.inputValue('#subjectFi')).toBe('Oma otsikko')
    await page.context().close()
  })

  test('a call is noted', async () => {
    const page = await open(`${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/letters`, { hasScripts: false })
    await unfold(page)
    await page.selectOption('#respondent', '08')
    await page.fill('#note', 'Luvut tulevat perjantaina <b>varmasti</b>.')
    await press(page, 'note')
    expect(await page.locator('.letter-note').first().innerText()).toBe('Luvut tulevat perjantaina <b>varmasti</b>.')
    await page.context().close()
  })
})

test('a list of respondents is tried, then brought in; a faulty one names its lines and stays in the box', async () => {
  const page = await open(`${HERE.fi}/processing-times/universe/list`, { hasScripts: false })
  await unfold(page)
  await page.fill('#list-pasted', 'key;level;organiser;name_fi;name_sv;language;valid_from\n99;county;99;X;X;fi;2023-01-01')
  await press(page, 'import')
  expect(await page.locator('.problem-summary').innerText()).toContain('Rivi 2, organiser')
  expect(await page.inputValue('#list-pasted')).toContain('99;county')
  const good =
    'key;level;organiser;name_fi;name_sv;language;valid_from\n16;county;16;Etelä-Pohjanmaa;Södra Österbotten;fi;2023-01-01'
  await page.fill('#list-pasted', good)
  await press(page, 'check')
  expect(await bodyText(page)).toContain('Tarkistettu, mitään ei tallennettu: 1 vastaajaa.')
  await unfold(page)
  await press(page, 'import')
  expect(await bodyText(page)).toContain('Luettelo tuotiin: 1 vastaajaa.')
  await page.context().close()
})

describe('attacks', () => {
  const path = (page: string) => `${HERE.fi}/${STAFFING}/${STAFFING_ROUND}/${page}`

  test('a county sees none of the pages, and posts nothing to them', async () => {
    const county = await site.signIn('county_manager', '16')
    for (const page of Object.values(PAGES)) expect((await county.fetch(HERE.fi + page)).status).toBe(403)
    expect((await county.post(path('codes'), { act: 'create' })).status).toBe(403)
    expect((await county.post(path('dates'), { act: 'close-all', version: '1' })).status).toBe(403)
    expect((await county.post(path('letters'), { act: 'note', respondent: '16', note: 'x' })).status).toBe(403)
  })

  test('without the form token nothing is done', async () => {
    const answer = await manager.post(path('dates'), { act: 'close-all', version: '1', formToken: 'x' })
    expect(answer.status).toBe(403)
    const unknown = await manager.post(path('codes'), { act: 'explode' })
    expect(unknown.status).toBe(404)
  })

  test('a round or collection that is not there is not found', async () => {
    expect((await manager.fetch(`${HERE.fi}/nothing-known`)).status).toBe(404)
    expect((await manager.fetch(`${HERE.fi}/${STAFFING}/1999-10/dates`)).status).toBe(404)
    expect((await manager.fetch(`${HERE.fi}/${STAFFING}/universe/list?day=2024-02-31`)).status).toBe(422)
  })
})
