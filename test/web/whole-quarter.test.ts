import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../../src/access/actor.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { zipOf } from '../fixtures/quarter-packages.ts'
import { bodyText, press, submitAct, unfold } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

/*
 * One quarter as people live it, in a browser, each in their own role: South Ostrobothnia (16) loses half of its rows about older people
 * on the way, sees it in the review round, the fault is mended, and the figures are published.
 */

const CYCLE = '2023Q1'
const ROUND = '2023Q1-1'
const COUNTY = '16'
/** Its largest municipality. */
const SEINAJOKI = '743'
const SHEET = `/fi/tyotila/tarkastus/${ROUND}/${COUNTY}`

let workspace: TestWorkspace
let browser: Browser
let deliveries: string
type Part = 'deliverer' | 'reviewer' | 'manager' | 'statistician' | 'second' | 'registerManager' | 'keyHolder'
let people: Readonly<Record<Part, SignedInPerson>>

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  deliveries = join(mkdtempSync(join(tmpdir(), 'quarter-')), 'country')
  const size = { clients: 12_000, from: '2022Q4', to: CYCLE, seed: 7, recordsPerClient: 3 }
  await workspace.perform('country.generate', { ...size, out: deliveries, faults: [], isCompressed: false })
  await receiveTheOthers()
  people = {
    deliverer: await workspace.signIn('county_deliverer', COUNTY),
    reviewer: await workspace.signIn('county_reviewer', COUNTY),
    manager: await workspace.signIn('county_manager', COUNTY),
    statistician: await workspace.signIn('statistician'),
    second: await workspace.signIn('statistician', { email: 'second@example.invalid' }),
    registerManager: await workspace.signIn('register_manager'),
    keyHolder: await workspace.signIn('key_holder'),
  }
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

/** Everything but the quarter's package of the county: the archive, the side files, and what some other counties sent. */
async function receiveTheOthers(): Promise<void> {
  const wanted = (name: string) => !name.endsWith('-late') && !name.startsWith(`${CYCLE}-3-${COUNTY}`)
  const names = readdirSync(deliveries).filter(wanted).sort()
  for (const name of ['model-population', ...names.filter((one) => one !== 'model-population')])
    await workspace.perform('delivery.receive', { path: join(deliveries, name), lang: 'en' })
}

/** Lets a person do something on a page of their own, without scripts, and closes it. */
async function as<T>(person: SignedInPerson, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await workspace.openPage(browser, person, { hasScripts: false })
  page.setDefaultTimeout(15_000)
  try {
    return await act(page)
  } catch (error) {
    throw new Error(`${error}\n${page.url()}\n${(await bodyText(page)).slice(0, 2000)}`)
  } finally {
    await page.context().close()
  }
}
const open = async (page: Page, path: string) => {
  const answer = await page.goto(workspace.address + path)
  expect(`${path} ${answer?.status()}`).toBe(`${path} 200`)
}
async function upload(zip: string): Promise<string> {
  return as(people.deliverer, async (page) => {
    await open(page, '/fi/tyotila/toimitukset/upload')
    await page.setInputFiles('input[name="package"]', zip)
    await page.locator('form:has(input[name="package"]) button[type="submit"]').click()
    await press(page, 'receive')
    return page.url()
  })
}

async function process(): Promise<void> {
  await as(people.registerManager, async (page) => {
    await open(page, '/fi/tyotila/julkaisut')
    await page.selectOption('select[name="run-cycle"]', CYCLE)
    await submitAct(page, 'run')
    expect(await bodyText(page)).toContain('odottaa')
  })
  await workspace.perform('cycle.run-requested', {}, SYSTEM)
}

test('the county sends its package on a page and gets a receipt with the findings by cause', async () => {
  const address = await upload(zipOf(join(deliveries, `${CYCLE}-3-${COUNTY}-separate`), 'half-of-older'))
  await as(people.deliverer, async (page) => {
    await page.goto(address)
    expect(await bodyText(page)).toContain('D08')
  })
})

test('the institute processes the quarter and opens a review round, after having seen what it will hold', async () => {
  await process()
  await as(people.statistician, async (page) => {
    await open(page, '/fi/tyotila/tarkastuskierrokset')
    await page.selectOption('select[name="cycle"]', CYCLE)
    await press(page, 'preview')
    await press(page, 'open')
    await open(page, `/fi/tyotila/tarkastuskierrokset/${ROUND}`)
  })
})

test('the county sees in one glance what waits and by when', async () => {
  await as(people.reviewer, async (page) => {
    await open(page, '/fi/tyotila')
    const waiting = await page.locator('.work-waiting').innerText()
    expect(waiting).toContain(CYCLE)
    expect(waiting).toMatch(/viimeistään (ma|ti|ke|to|pe|la|su) \d/)
  })
})

/** What the county's own system holds: people with a period of services for older people in the quarter, by home municipality. */
function ownCounts(): Map<string, number> {
  const csv = readFileSync(join(deliveries, `${CYCLE}-3-${COUNTY}-separate`, 'asiakkuusjaksot.csv'), 'utf8')
  const [head = '', ...rows] = csv.trimEnd().split('\n')
  const columns = head.split(';')
  const periods = rows.map((row) => Object.fromEntries(row.split(';').map((cell, place) => [columns[place] ?? '', cell])))
  const inQuarter = periods.filter(
    ({ palvelutehtava, alkupvm = '', loppupvm = '' }) =>
      palvelutehtava === 'older' && alkupvm <= '2023-03-31' && (loppupvm === '' || loppupvm >= '2023-01-01'),
  )
  const homes = Map.groupBy(inQuarter, ({ kotikunta = '' }) => kotikunta)
  return new Map([...homes].map(([home, own]) => [home, new Set(own.map(({ henkilotunnus }) => henkilotunnus)).size]))
}

test('the reviewer types an own count; twice the register asks for an explanation', async () => {
  await as(people.reviewer, async (page) => {
    await open(page, `${SHEET}?content=older`)
    await page.fill(`[name="${SEINAJOKI}.own"]`, String(ownCounts().get(SEINAJOKI)))
    await page.selectOption(`[name="${SEINAJOKI}.judgement"]`, 'too_low')
    await press(page, 'save')
    expect(await bodyText(page)).toContain('selitä')
  })
})

test('the other lines are pasted from a spreadsheet, seen before they are taken, and signed by the manager', async () => {
  const line = (area: string, own: number) => [area, own, 'during_quarter', 'too_low', 'units_missing', 'no'].join('\t')
  const counts = [...ownCounts()]
  const whole = counts.reduce((sum, [, own]) => sum + own, 0)
  const head = ['Kuntakoodi', 'Oma luku', 'Oman luvun määritelmä', 'Arvio', 'Selitykset', 'Saako julkaista'].join('\t')
  const pasted = [head, ...counts.map(([area, own]) => line(area, own)), line('whole', whole)].join('\n')
  await as(people.reviewer, async (page) => {
    await open(page, `${SHEET}/upload/file`)
    await page.fill('textarea[name="pasted"]', pasted)
    await page.selectOption('select[name="content"]', 'older')
    await press(page, 'preview')
    await press(page, 'fill')
    expect(page.url()).toContain('done=filled')
  })
  await sign()
})

async function sign(): Promise<void> {
  await as(people.manager, async (page) => {
    await open(page, `${SHEET}/sign-off/summary`)
    for (const sheet of await page.locator('input[name="sheet"]').all())
      await sheet.setChecked((await sheet.getAttribute('value'))?.startsWith('older/') ?? false)
    await page.check('input[name="sure"]')
    await press(page, 'sign')
    expect(page.url()).toContain('done=signed')
  })
}

let ticket = ''
test('a ticket carries the fault to the county', async () => {
  await as(people.statistician, async (page) => {
    const line = encodeURIComponent(`review/${ROUND}/${COUNTY}/older/whole`)
    await open(page, `/fi/tyotila/korjauspyynnot/new?review=${line}`)
    await page.fill('main [name="title"]', 'Iäkkäiden palveluista puuttuu joka toinen rivi')
    await page.fill('main [name="description"]', 'Alueen oma luku on kaksinkertainen.')
    await unfold(page)
    await page.selectOption('main [name="layer"]', 'supplier')
    await page.locator('main form button[type="submit"]').last().click()
    ticket = new URL(page.url()).pathname
    expect(ticket).toMatch(/korjauspyynnot\/(?!new)/)
    await page.locator('button[name="to"][value="county"]').click()
  })
  await as(people.deliverer, async (page) => {
    await open(page, '/fi/tyotila/korjauspyynnot')
    expect(await bodyText(page)).toContain('joka toinen rivi')
  })
})

test('the county mends it at the source and delivers again', async () => {
  const address = await upload(zipOf(join(deliveries, `${CYCLE}-3-${COUNTY}-separate`), 'none'))
  await as(people.deliverer, async (page) => {
    await page.goto(address)
    expect(await bodyText(page)).not.toContain('D08')
    await open(page, ticket)
    await unfold(page)
    await page.fill('[name="text"]', 'Siirto jätti rivejä pois. Korjattu ja toimitettu uudelleen.')
    await submitAct(page, 'comment')
  })
  await as(people.statistician, async (page) => {
    await open(page, ticket)
    expect(await bodyText(page)).toContain('Korjattu ja toimitettu uudelleen.')
    await unfold(page)
    await page.fill('main [name="plan"]', 'Tiedot toimitetaan uudelleen ennen julkaisua.')
    await submitAct(page, 'decide')
    await page.locator('button[name="to"][value="fixed"]').click()
  })
})

test('the new figures reopen the answer, and both values stand beside it', async () => {
  await process()
  await as(people.statistician, async (page) => {
    await open(page, `/fi/tyotila/tarkastuskierrokset/${ROUND}`)
    await press(page, 'renew')
  })
  await as(people.reviewer, async (page) => {
    await open(page, `${SHEET}?content=older`)
    expect(await bodyText(page)).toContain('avattu uudelleen')
  })
})

test('the county finds its own figures, says so, and signs again', async () => {
  await as(people.reviewer, async (page) => {
    const head = ['Kuntakoodi', 'Oma luku', 'Arvio', 'Selitykset', 'Saako julkaista'].join('\t')
    const rows = [...ownCounts()].map(([area, own]) => [area, own, 'comprehensive', '', 'yes'].join('\t'))
    const whole = [...ownCounts().values()].reduce((sum, own) => sum + own, 0)
    await open(page, `${SHEET}/upload/file`)
    await page.fill(
      'textarea[name="pasted"]',
      [head, ...rows, ['whole', whole, 'comprehensive', '', 'yes'].join('\t')].join('\n'),
    )
    await page.selectOption('select[name="content"]', 'older')
    await press(page, 'preview')
    await press(page, 'fill')
  })
  await sign()
})

test('the institute accepts the county’s judgement', async () => {
  await as(people.statistician, async (page) => {
    await open(page, `/fi/tyotila/laatuarviot/${COUNTY}/older?cycle=${CYCLE}`)
    await page.check('input[name="all"]')
    await page.fill('textarea[name="why"]', 'Oma luku täsmää uuden toimituksen jälkeen.')
    await press(page, 'accept')
    expect(page.url()).toContain('done')
  })
  const history = { organiser: COUNTY, municipality: SEINAJOKI, content: 'older', period: CYCLE }
  expect(JSON.stringify(await workspace.perform('coverage.history', history, people.statistician.actor))).toContain('accepted')
})

test('the ticket is closed with the run that shows its effect', async () => {
  await process()
  await as(people.statistician, async (page) => {
    await open(page, ticket)
    await unfold(page)
    await submitAct(page, 'rerun')
    await open(page, ticket)
    await unfold(page)
    await submitAct(page, 'close')
    await open(page, ticket)
    expect(await bodyText(page)).toContain('suljettu')
  })
})

test('two others approve the release, which says what is checked, and the register manager publishes it', async () => {
  const release = `monitoring-register-${CYCLE}-1`
  const page = `/fi/tyotila/julkaisut/${release}`
  await as(people.statistician, async (browserPage) => {
    await open(browserPage, '/fi/tyotila/julkaisut')
    await submitAct(browserPage, 'make')
    await submitAct(browserPage, 'submit')
    expect(browserPage.url()).toContain('done=submit')
  })
  for (const approver of [people.second, people.registerManager])
    await as(approver, async (browserPage) => {
      await open(browserPage, page)
      await submitAct(browserPage, 'approve')
      expect(browserPage.url()).toContain('done=approve')
    })
  await as(people.registerManager, async (browserPage) => {
    await open(browserPage, page)
    await submitAct(browserPage, 'publish')
    expect(await bodyText(browserPage)).toContain('julkaistu')
  })
  const answer = await fetch(`${workspace.address}/fi`)
  expect(await answer.text()).toContain('Viimeisimmät tiedot')
  const annex = await fetch(`${workspace.address}/fi/palvelutehtavat/iakkaiden-palvelut/kunnat`)
  expect(await annex.text()).toMatch(/Seinäjoki[\s\S]{0,2000}?\d+,\d/)
})

test('the audit trail of it all is unbroken, and names no identity code', async () => {
  await as(people.keyHolder, (page) => open(page, '/fi/tyotila/loki'))
  expect(await workspace.perform('audit.verify', {}, people.keyHolder.actor)).toMatchObject({ isIntact: true, broken: null })
})
