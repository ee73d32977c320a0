import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { violations } from '../fixtures/axe.ts'
import { openSocialPath, PHONE, type SocialPath } from '../fixtures/social-path.ts'
import { bodyText, press, submitAct } from '../fixtures/walking.ts'

/*
 * One observation on its whole way: told on a phone without an account, taken in, blacked out, coded by two, gathered into a phenomenon with a
 * figure beside it, told of in a briefing in both languages, turned into a proposal that is first only noted, then asked about again and
 * accepted, carried out, judged; and the answer comes back to the receipt of whoever told.
 */

let path: SocialPath
let receipt = ''
let report = ''
let phenomenon = ''
let briefing = ''
let proposal = ''

const TOLD = 'Yhä useampi perhe maksaa vuokraa yli puolet tuloistaan. Matti Virtanen soitti numerosta 050 123 4567.'

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00Z') })
  path = await openSocialPath()
}, 180_000)
afterAll(async () => {
  await path?.close()
  vi.useRealTimers()
})

const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** Opens a folded act of a proposal, fills its fields by name and sends it. */
async function take(page: Page, act: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const folded = page.locator('details.act', { has: page.locator(`input[name="act"][value="${act}"]`) })
  await folded.locator('summary').click()
  const form = folded.locator('form')
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first()
    const tag = await field.evaluate((element) => element.tagName)
    if (tag === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await form.locator('button[type="submit"]').click()
  await page.waitForLoadState('networkidle')
}

test('a worker tells on a phone, without an account, in a few touches, and gets a receipt', async () => {
  const context = await path.browser.newContext({ viewport: { width: PHONE, height: 800 }, hasTouch: true })
  const page = await context.newPage()
  await page.goto(path.link)
  await page.waitForLoadState('networkidle')
  expect(await violations(page)).toEqual([])
  await page.locator('.observe-prompt-negative').tap()
  await page.locator('[name="title"]').fill('Vuokra vie yli puolet tuloista')
  await page.locator('[name="observation"]').fill(TOLD)
  await page
    .getByText(/puhelinnumero/i)
    .first()
    .waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Jatka' }).tap()
  for (const [name, value] of [
    ['needs', '2'],
    ['groups', 'working-age'],
    ['scale', 'recurring'],
  ])
    await page.locator(`label:has(input[name="${name}"][value="${value}"])`).tap()
  await page.getByRole('button', { name: 'Jatka' }).tap()
  await page.locator('select[name="profession"]').selectOption('social-worker')
  await page.locator('label:has(input[name="concernsWrong"][value="no"])').tap()
  await page.locator('label:has(input[name="quotePermission"][value="yes"])').tap()
  await page.getByRole('button', { name: 'Tarkista ja lähetä' }).tap()
  await page.getByRole('button', { name: 'Lähetä havainto' }).tap()
  receipt = await page.locator('.observe-code').innerText()
  receipt = /[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]/.exec(receipt)?.[0] ?? ''
  expect(receipt).not.toBe('')
  expect(await violations(page)).toEqual([])
  await context.close()
})

test('the coordinator sees what the guard saw, blacks it out, and takes the observation in', async () => {
  await path.as('coordinator', '/fi/tyotila/havaintojen-vastaanotto', async (page) => {
    await page.getByRole('link', { name: 'Vuokra vie yli puolet tuloista' }).click()
    await page.waitForLoadState('networkidle')
    report = idIn(page)
    expect(await bodyText(page)).toContain('Matti Virtanen')
    expect(await violations(page)).toEqual([])
    const redact = page.locator('form:has(input[name="act"][value="redact"])')
    for (const box of await redact.locator('input[name="span"]').all()) await box.check()
    await redact.locator('button[type="submit"]').last().click()
    await page.waitForURL('**done=redacted')
    expect(await bodyText(page)).not.toMatch(/Virtanen|050 123/)
    await page.locator('button[data-act="accept"]').click()
    await page.waitForURL('**done=accepted**')
  })
})

test('two people code it, the second without seeing what the first gave', async () => {
  await path.as('coordinator', `/fi/tyotila/luokittelu/${report}`, async (page) => {
    await page.keyboard.press('/')
    await page.keyboard.type('12.1')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.coding-one-name').allInnerTexts()).toHaveLength(1)
    expect(await violations(page)).toEqual([])
  })
  const { actor } = path.person('coordinator')
  const coder = path.person('second').account
  await path.workspace.perform('coding.assign', { organiser: '16', reports: [report], coder, place: 2 }, actor)
  await path.as('second', `/fi/tyotila/luokittelu/${report}`, async (page) => {
    expect(await page.locator('.coding-one-name').count()).toBe(0)
    await page.keyboard.press('/')
    await page.keyboard.type('12.1')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.coding-one-name').allInnerTexts()).toHaveLength(1)
    await submitAct(page, 'finish')
    await page.waitForLoadState('networkidle')
  })
  await path.as('coordinator', '/fi/tyotila/luokittelu/agreement/all', async (page) => {
    expect(await bodyText(page)).toContain('100')
    expect(await violations(page)).toEqual([])
  })
})

test('a phenomenon gathers it, with a figure of another system beside it', async () => {
  const { actor } = path.person('coordinator')
  const csv = 'indicator;region;year;gender;value\n127;958;2024;total;191860\n127;958;2025;total;190774\n'
  await path.workspace.perform('evidence.import-indicators', { text: csv }, actor)
  await path.as('coordinator', '/fi/tyotila/ilmiot', async (page) => {
    await page.locator('[name="titleFi"]').fill('Asumisen kalleus')
    await page.locator('[name="titleSv"]').fill('Dyrt boende')
    await submitAct(page, 'create')
    await page.waitForURL('**done=created')
    phenomenon = idIn(page)
  })
  await path.workspace.perform('phenomenon.link', { phenomenon, kind: 'theme', target: '12.1' }, actor)
  const choices = (await path.workspace.perform('evidence.pin-choices', {}, actor)) as {
    figures: { kind: string; subject: string; measure: string }[]
  }
  const figure = choices.figures.find(({ kind }) => kind === 'imported')
  await path.workspace.perform('evidence.pin', { phenomenon, ...PINNED, ...picked(figure) }, actor)
  await path.workspace.perform(
    'evidence.quote',
    { phenomenon, report, words: 'Yhä useampi perhe maksaa vuokraa yli puolet tuloistaan.' },
    actor,
  )
  await path.as('coordinator', `/fi/tyotila/ilmiot/${phenomenon}`, async (page) => {
    const text = await bodyText(page)
    expect(text).toContain('Yhä useampi perhe')
    expect(text).toMatch(/190.774/)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: PHONE, height: 800 })
    expect(await violations(page)).toEqual([])
  })
})

test('a briefing tells of it in both languages, another person approves it, and everybody can read it', async () => {
  const { actor } = path.person('coordinator')
  const made = (await path.workspace.perform('briefing.create', NEW_BRIEFING(phenomenon), actor)) as { briefing: string }
  briefing = made.briefing
  const shown = (await path.workspace.perform('briefing.show', { briefing }, actor)) as { sections: readonly { id: string }[] }
  for (const { id } of shown.sections)
    await path.as('coordinator', `/fi/tyotila/raportit/${briefing}/sections/${id}`, async (page) => {
      await page.getByLabel('Teksti suomeksi').fill('Vuokra vie yli puolet tuloista.')
      await page.getByLabel('Teksti ruotsiksi').fill('Hyran tar över hälften av inkomsten.')
      await page.getByLabel('Suomenkielinen teksti').selectOption('ready')
      await page.getByLabel('Ruotsinkielinen teksti').selectOption('ready')
      await press(page, 'save')
      await page.waitForLoadState('networkidle')
    })
  await path.as('coordinator', `/fi/tyotila/raportit/${briefing}`, async (page) => {
    await page.locator('select[name="to"]').selectOption('draft')
    await press(page, 'move')
    await page.waitForLoadState('networkidle')
    expect(await violations(page)).toEqual([])
  })
  await path.as('coordinator', `/fi/tyotila/raportit/${briefing}/review`, async (page) => {
    await page.getByLabel('Kommentit viimeistään').fill('2026-03-20')
    await page.getByLabel(/Pekka Päättäjä/).check()
    await press(page, 'open')
    await page.waitForLoadState('networkidle')
  })
  await path.as('decider', `/fi/tyotila/raportit/${briefing}/review`, async (page) => {
    await press(page, 'read')
    await page.waitForLoadState('networkidle')
  })
  await path.as('decider', `/fi/tyotila/raportit/${briefing}`, async (page) => {
    await press(page, 'approve')
    await page.getByRole('status').getByText('Raportti hyväksyttiin').waitFor()
  })
  await path.as('coordinator', `/fi/tyotila/raportit/${briefing}`, async (page) => {
    await press(page, 'publish')
    await page.getByRole('status').getByText('Raportti julkaistiin.').waitFor()
  })
  const page = await path.browser.newPage()
  for (const [address, text] of [
    [`/fi/sosiaalinen-raportointi/raportit/${briefing}`, 'Vuokra vie yli puolet tuloista.'],
    [`/sv/social-rapportering/rapporter/${briefing}`, 'Hyran tar över hälften av inkomsten.'],
  ] as const) {
    await page.goto(path.workspace.address + address)
    expect(await bodyText(page)).toContain(text)
    expect(await violations(page)).toEqual([])
  }
  await page.close()
})

test('a proposal is noted, which is no decision: half a year later it waits to be asked about', async () => {
  const { actor } = path.person('coordinator')
  const names = { fi: 'Sosiaalilautakunta', sv: 'Socialnämnden' }
  const added = { kind: 'county-body', names, validFrom: '2023-01-01' }
  const { body } = (await path.workspace.perform('body.add', added, actor)) as { body: string }
  await path.as('coordinator', `/fi/tyotila/ehdotukset/new/draft?phenomenon=${phenomenon}`, async (page) => {
    await page.locator('[name="titles.fi"]').fill('Pieniä vuokra-asuntoja kiireellisiin tilanteisiin')
    await page.locator('[name="titles.sv"]').fill('Små hyresbostäder för brådskande situationer')
    await page.locator('[name="texts.fi"]').fill('Varataan kymmenen asuntoa.')
    await page.locator('[name="texts.sv"]').fill('Tio bostäder reserveras.')
    await page.locator('select[name="body"]').selectOption(body)
    expect(await violations(page)).toEqual([])
    await page.locator('form:has(input[name="act"][value="save"]) button[type="submit"]').click()
    await page.waitForURL('**done=made')
    proposal = idIn(page)
    await take(page, 'submit')
  })
  await path.as('decider', `/fi/tyotila/ehdotukset/${proposal}`, async (page) => {
    await take(page, 'receive', { recordNumber: '77/2026' })
    await take(page, 'prepare')
    await take(page, 'answer', {
      outcome: 'noted',
      'reasons.fi': 'Merkittiin tiedoksi.',
      'reasons.sv': 'Antecknades för kännedom.',
    })
    expect(await bodyText(page)).toMatch(/tiedoksi/)
    expect(await violations(page)).toEqual([])
  })
  // 180 days from 2 March are the end of August.
  vi.setSystemTime(new Date('2026-09-01T09:00:00Z'))
  await path.signIn()
  await path.as('coordinator', '/fi/tyotila', async (page) => {
    expect(await page.locator('body').innerText()).toContain('Pieniä vuokra-asuntoja kiireellisiin tilanteisiin')
    expect(await violations(page)).toEqual([])
  })
})

test('asked again it is accepted, carried out and judged by a figure and by new observations', async () => {
  await path.as('decider', `/fi/tyotila/ehdotukset/${proposal}`, async (page) => {
    await take(page, 'answer', { outcome: 'accepted', 'reasons.fi': 'Asunnot varataan.', responsible: 'Asumisen palvelut' })
    await take(page, 'start')
    await take(page, 'complete')
    await take(page, 'assess', { result: 'partly', 'judgement.fi': 'Kuusi asuntoa kymmenestä on käytössä.' })
    expect(await bodyText(page)).toContain('Kuusi asuntoa kymmenestä')
    expect(await violations(page)).toEqual([])
  })
  await path.as('decider', '/fi/tyotila/ehdotukset/board/all', async (page) => {
    expect(await violations(page)).toEqual([])
  })
})

test('the answer comes back to the receipt of whoever told, and stays there', async () => {
  await path.as('coordinator', `/fi/tyotila/ehdotukset/answers/${phenomenon}`, async (page) => {
    await page.locator('[name="texts.fi"]').fill('Lautakunta hyväksyi ehdotuksen: asuntoja varataan.')
    await page.locator('[name="texts.sv"]').fill('Nämnden godkände förslaget: bostäder reserveras.')
    expect(await violations(page)).toEqual([])
    await submitAct(page, 'send')
    await page.waitForLoadState('networkidle')
  })
  const context = await path.browser.newContext({ viewport: { width: PHONE, height: 800 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${path.workspace.address}/fi/kuitti`)
  await page.locator('[name="code"]').fill(receipt.toUpperCase().replaceAll('-', ' '))
  await page.locator('main form button[type="submit"]').first().click()
  const text = await bodyText(page)
  expect(text).toContain('Lautakunta hyväksyi ehdotuksen')
  expect(text).toContain('Asumisen kalleus')
  await context.close()
})

const NEW_BRIEFING = (about: string) => ({
  template: 'snapshot',
  titles: { fi: 'Asuminen keväällä', sv: 'Boendet på våren' },
  periodFrom: '2026-01',
  periodUntil: '2026-03',
  phenomena: [about],
})
const PINNED = { area: '16' }
const picked = (figure: { kind: string; subject: string; measure: string } | undefined) => ({
  kind: figure?.kind,
  subject: figure?.subject,
  measure: figure?.measure,
})
