import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { sendByLink } from '../fixtures/social-reports.ts'
import { bodyText, submitAct, unfold } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

let workspace: TestWorkspace
let browser: Browser
const people = new Map<string, SignedInPerson>()
const made = { body: '', phenomenon: '', proposal: '' }

const by = (who: string, operation: string, input: unknown) => workspace.perform(operation, input, people.get(who)?.actor)

/** A committee, a phenomenon with one report, and a public proposal that has been submitted. */
beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  people.set('coordinator', await workspace.signIn('social_coordinator', '16'))
  people.set('decider', await workspace.signIn('decision_maker', '16'))
  people.set('analyst', await workspace.signIn('social_analyst'))
  people.set('neighbour', await workspace.signIn('social_coordinator', '11'))
  const names = { fi: 'Yhteisten palvelujen lautakunta', sv: 'Nämnden för gemensamma tjänster' }
  const body = { kind: 'county-body', names, term: '2022–2025', validFrom: '2022-06-01' }
  made.body = ((await by('coordinator', 'body.add', body)) as { body: string }).body
  const titles = { fi: 'Velkaantuminen', sv: 'Skuldsättning' }
  made.phenomenon = ((await by('coordinator', 'phenomenon.create', { titles })) as { phenomenon: string }).phenomenon
  const asked = {
    titles: { fi: 'Talousneuvonta samaan taloon', sv: 'Ekonomisk rådgivning i samma hus' },
    texts: { fi: 'Talousneuvoja istuu kerran viikossa aikuissosiaalityössä.', sv: 'En rådgivare sitter här varje vecka.' },
    addressee: 'county-body',
    body: made.body,
    phenomenon: made.phenomenon,
    task: 'working_age',
    costNote: 'Puoli henkilötyövuotta',
  }
  made.proposal = ((await by('coordinator', 'proposal.create', asked)) as { proposal: string }).proposal
  await by('coordinator', 'proposal.submit', { proposal: made.proposal, version: 1, onDay: '2024-03-01' })
  const told = { channel: 'management', onDay: '2024-03-05', audience: 'Sosiaalipalvelujen johtoryhmä', told: 'Velat kasvavat.' }
  const subject = { kind: 'proposal', id: made.proposal }
  await by('coordinator', 'influence.add', { ...told, subject })
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

async function open(who: string, path: string, width = 1280): Promise<Page> {
  const person = people.get(who)
  if (!person) throw new Error(who)
  const page = await workspace.openPage(browser, person, { width, hasScripts: width > 0 })
  const response = await page.goto(`${workspace.address}${path}`)
  expect(response?.status()).toBe(200)
  return page
}

/** Breaks no rule of WCAG, fits a phone and shows no key of a text. */
async function isSound(page: Page): Promise<void> {
  expect(await page.locator('h1').count()).toBe(1)
  await unfold(page)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 375, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  expect(await page.locator('main').innerText()).not.toMatch(/(proposals|socialPages)\.[a-z]/)
  await page.context().close()
}

describe('the pages of proposals', () => {
  test.each([
    ['decider', '/fi/tyotila/ehdotukset'],
    ['coordinator', '/sv/arbetsyta/forslag?standing=all'],
    ['coordinator', '/fi/tyotila/ehdotukset/new/draft'],
    ['analyst', '/en/workspace/proposals/new/draft'],
    ['decider', '/sv/arbetsyta/forslag/board/all'],
    ['coordinator', '/fi/tyotila/ehdotukset/bodies/all'],
    ['coordinator', '/en/workspace/proposals/influence/log'],
  ])('as %s, %s breaks no rule of WCAG and fits a phone', async (who, path) => {
    await isSound(await open(who, path))
  })

  test.each(['fi/tyotila/ehdotukset', 'sv/arbetsyta/forslag', 'en/workspace/proposals'])(
    'a proposal at %s does too',
    async (start) => {
      await isSound(await open('coordinator', `/${start}/${made.proposal}`))
    },
  )

  test.each(['fi/sosiaalinen-raportointi/ehdotukset', 'sv/social-rapportering/forslag', 'en/social-reporting/proposals'])(
    'its public page at %s does too',
    async (start) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      const response = await page.goto(`${workspace.address}/${start}/${made.proposal}`)
      expect(response?.status()).toBe(200)
      await isSound(page)
    },
  )

  test('another county gets the page of a proposal that is not there', async () => {
    const { status } = await (people.get('neighbour') as SignedInPerson).fetch(`/fi/tyotila/ehdotukset/${made.proposal}`)
    expect(status).toBe(404)
    const public404 = await fetch(`${workspace.address}/fi/sosiaalinen-raportointi/ehdotukset/none`)
    expect(public404.status).toBe(404)
  })

  test('a form of another session changes nothing', async () => {
    const person = people.get('decider') as SignedInPerson
    const answer = { act: 'answer', version: '2', outcome: 'rejected', onDay: '2024-03-10', formToken: 'of somebody else' }
    expect((await person.post(`/fi/tyotila/ehdotukset/${made.proposal}`, answer)).status).toBe(403)
  })
})

describe('on a phone, without scripts', () => {
  const address = () => `/fi/tyotila/ehdotukset/${made.proposal}`
  /** Opens the form of a step, fills it and sends it. */
  async function take(page: Page, act: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await page.goto(`${workspace.address}${address()}`)
    await page.locator(`details:has(input[name="act"][value="${act}"]) > summary`).first().click()
    for (const [name, value] of Object.entries(fields)) {
      const field = page.locator(`[id="${act}-${name}"]`)
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
      else await field.fill(value)
    }
    await submitAct(page, act)
  }

  test('a decision maker finds the proposal, sees what it rests on, and notes it; the page says that nothing was decided', async () => {
    const page = await workspace.openPage(browser, people.get('decider') as SignedInPerson, { width: 375, hasScripts: false })
    await page.goto(`${workspace.address}/fi/tyotila/ehdotukset`)
    expect(await bodyText(page)).toMatch(
      /Talousneuvonta samaan taloon[\s\S]*Näyttö: ei vielä havaintoja[\s\S]*Puoli henkilötyövuotta/,
    )
    await page.locator('details:has(input[name="bodies"]) > summary').click()
    await page.getByLabel('Yhteisten palvelujen lautakunta').check()
    await submitAct(page, 'choose-own')
    expect(await bodyText(page)).toMatch(
      /omille toimielimillesi: Yhteisten palvelujen lautakunta\.[\s\S]*Talousneuvonta samaan taloon/,
    )
    await take(page, 'receive', { onDay: '2024-03-04', recordNumber: '1510/2024' })
    await take(page, 'answer', { outcome: 'rejected', onDay: '2024-03-20', recordNumber: '§ 16' })
    expect(await page.locator('.problem-summary').innerText()).toContain('perustelu')
    expect(await page.locator('[id="answer-recordNumber"]').inputValue()).toBe('§ 16')
    await take(page, 'answer', { outcome: 'noted', onDay: '2024-03-20', recordNumber: '§ 16' })
    const text = await bodyText(page)
    expect(text).toContain('Ehdotuksesta ei ole päätetty mitään.')
    expect(text).toContain('Asiasta piti kysyä uudelleen: maanantai 16. syyskuuta 2024. Uutta vastausta ei ole kirjattu.')
    expect(text).toMatch(
      /keskiviikko 20. maaliskuuta 2024\s+Vastaus: merkitty tiedoksi\s+Yhteisten palvelujen lautakunta, toimikausi 2022–2025/,
    )
    await page.context().close()
  })

  test('the later answer is carried out and judged', async () => {
    const page = await workspace.openPage(browser, people.get('decider') as SignedInPerson, { width: 375, hasScripts: false })
    await take(page, 'answer', {
      outcome: 'accepted',
      onDay: '2024-09-18',
      responsible: 'Aikuissosiaalityö',
      dueOn: '2025-01-31',
    })
    await take(page, 'start', { onDay: '2024-10-01' })
    await take(page, 'complete', { onDay: '2025-01-15' })
    await take(page, 'assess', { result: 'partly', 'judgement.fi': 'Jono lyheni, velat eivät.', onDay: '2025-06-01' })
    expect(await bodyText(page)).toMatch(/Tavoite saavutettiin osittain[\s\S]*Jono lyheni, velat eivät\./)
    await page.context().close()
  })

  test('one action answers who reported without a name: it stands on the receipt', async () => {
    const code = await sendReport()
    const page = await workspace.openPage(browser, people.get('coordinator') as SignedInPerson, { width: 375, hasScripts: false })
    await page.goto(`${workspace.address}${address()}`)
    await page.getByRole('link', { name: 'Vastaa havainnoijille' }).click()
    expect(await bodyText(page)).toContain('Nimettömiä 0, kuittikoodilla 1, nimellä 0.')
    await page.getByLabel('Vastaus suomeksi').fill('Talousneuvoja aloitti syksyllä.')
    await submitAct(page, 'send')
    expect(await page.locator('.done').innerText()).toContain('Se näkyy nyt kuittisivuilla.')
    await page.goto(`${workspace.address}/fi/kuitti`)
    await page.locator('input[name="code"]').fill(code)
    await page.locator('main form button[type="submit"]').first().click()
    const receipt = await bodyText(page)
    expect(receipt).toContain('Talousneuvoja aloitti syksyllä.')
    expect(receipt).toContain('Talousneuvonta samaan taloon')
    await page.context().close()
  })
})

/** Somebody reports by the link of a unit; the coordinator takes it in and joins it to the phenomenon. Answers the receipt code. */
async function sendReport(): Promise<string> {
  const unit = { unit: null, version: 0, organiser: '16', nameFi: 'Keskusta', nameSv: 'Centrum', validUntil: null }
  const more = { task: null, municipality: null, possibleReporters: 12, staff: 12, supervisors: [], validFrom: '2023-01-01' }
  const made16 = (await by('coordinator', 'unit.save', { ...unit, ...more })) as { unit: string }
  const link = { unit: made16.unit, audience: 'workers' }
  const { token } = (await by('coordinator', 'unit.make-link', link)) as { token: string }
  const code = await sendByLink(workspace.register.app, { token })
  const { lines } = (await by('coordinator', 'triage.inbox', {})) as { lines: { id: string; version: number }[] }
  const [{ id, version } = { id: '', version: 0 }] = lines
  await by('coordinator', 'triage.accept', { reports: [{ report: id, version }] })
  await by('coordinator', 'phenomenon.link', { phenomenon: made.phenomenon, kind: 'report', target: id, note: null })
  return code ?? ''
}
