import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineOperation } from '../../src/operations/operation.ts'
import { addProposals, type CoverageProposal } from '../../src/store/coverage/decisions.ts'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { clients, judged, KESKI_POHJANMAA } from '../fixtures/publication.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

/* Keski-Pohjanmaa (18), disability services, 2024Q1: all partial in the run; the county proposes that Kokkola (272) is comprehensive. */
const LIST = '/fi/tyotila/laatuarviot'
const DECISION = `${LIST}/18/disability?cycle=2024Q1&measure=clients&route=together`
const PHONE = { width: 375, height: 800 }

const PROPOSAL: CoverageProposal = {
  ...{ organiser: '18', municipality: '272', content: 'disability', measure: 'clients', route: 'together', period: '2024Q1' },
  ...{ class: 'comprehensive', by: 'a-18', person: 'p-18', at: '2024-05-10T08:00:00Z', round: '2024Q1-1' },
  ...{ why: '<script>alert(1)</script>', publicationNote: 'Yksi yksikkö puuttuu.' },
}
const propose = defineOperation({
  name: 'coverage.set',
  title: { fi: 'Ehdota', sv: 'Föreslå', en: 'Propose' },
  access: 'state',
  input: z.strictObject({}),
  perform: (_input, context) => context.commit({ subject: 'test' }, (transaction) => addProposals(transaction, [PROPOSAL])),
})

let workspace: TestWorkspace
let browser: Browser
let statistician: SignedInPerson
let manager: SignedInPerson
let county: SignedInPerson

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  await workspace.register.addRun('2024Q1-r1', {
    cycle: '2024Q1',
    coverage: judged(KESKI_POHJANMAA, { quarters: ['2023Q4', '2024Q1'], as: 'partial' }),
    clients: [clients({ area: '272', clients: 1_200, period: '2024Q1' })],
  })
  statistician = await workspace.signIn('statistician')
  manager = await workspace.signIn('register_manager')
  county = await workspace.signIn('county_manager', '18')
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})
beforeEach(() => workspace.register.perform(propose, {}))

/** A page without scripts, as whom. */
async function open(person: SignedInPerson, path: string): Promise<Page> {
  const page = await workspace.openPage(browser, person, { hasScripts: false })
  await page.goto(workspace.address + path)
  return page
}

describe('the pages of coverage classes', () => {
  test.each([
    ['fi', LIST],
    ['sv', '/sv/arbetsyta/kvalitetsbedomningar?only=waiting'],
    ['en', '/en/workspace/coverage?measure=contacts'],
    ['fi', `${DECISION}&municipality=272`],
    ['sv', '/sv/arbetsyta/kvalitetsbedomningar/18/disability?municipality=272'],
    ['en', '/en/workspace/coverage/18/disability?municipality=272'],
  ])('break no rule of WCAG and fit a phone: %s %s', async (_language, path) => {
    const page = await workspace.openPage(browser, statistician)
    const answer = await page.goto(workspace.address + path)
    expect(answer?.status()).toBe(200)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('the list says what waits and leads to it', async () => {
    const page = await open(statistician, LIST)
    const cell = page.getByRole('link', { name: '1 ehdotus odottaa' })
    await cell.click()
    expect(await page.locator('h1').textContent()).toBe('Vammaispalvelut, Keski-Pohjanmaan hyvinvointialue')
    await page.context().close()
  })
})

describe('deciding without scripts', () => {
  test('what waits is chosen already; accepted with a reason it is in force, and the page says what was done', async () => {
    const page = await open(statistician, DECISION)
    expect(await page.locator('input[name=m-272]').isChecked()).toBe(true)
    expect(await page.locator('input[name=m-217]').isChecked()).toBe(false)
    await page.fill('#why', 'Sama kuin alueen oma luku.')
    await page.click('button[value=accept]')
    expect(await page.locator('.done').textContent()).toContain('Ehdotukset hyväksyttiin')
    expect(await page.locator('tr', { hasText: 'Kokkola' }).textContent()).toContain('Kattavatpäätös')
    await page.context().close()
  })

  test('an identity code in the reason is refused at the field, and what was typed stays', async () => {
    const page = await open(statistician, DECISION)
    await page.fill('#why', 'Asiakas 010594Y9032 puuttuu.')
    await page.click('button[value=refuse]')
    expect(await page.locator('.problem-summary').textContent()).toContain('henkilötunnus')
    expect(await page.locator('.field-wrong #why').inputValue()).toBe('Asiakas 010594Y9032 puuttuu.')
    await page.context().close()
  })

  test('who was slower is told so, loses nothing of what was typed, and may decide again', async () => {
    const slow = await open(statistician, DECISION)
    const quick = await open(manager, DECISION)
    for (const [page, why] of [
      [quick, 'Nopeampi.'],
      [slow, 'Hitaampi.'],
    ] as const) {
      await page.selectOption('#class', 'none')
      await page.fill('#why', why)
      await page.click('button[value=set]')
    }
    expect(await slow.locator('.problem-summary').textContent()).toContain('Mitään ei korvattu')
    expect(await slow.inputValue('#why')).toBe('Hitaampi.')
    expect(await slow.inputValue('#class')).toBe('none')
    await slow.click('button[value=set]')
    expect(await slow.locator('.done').count()).toBe(1)
    for (const page of [slow, quick]) await page.context().close()
  })

  test('nothing chosen: the problem says so and leads to the choice', async () => {
    const page = await open(statistician, DECISION)
    await page.uncheck('input[name=m-272]')
    await page.fill('#why', 'Ei mitään.')
    await page.click('button[value=set]')
    expect(await page.locator('.problem-summary a').getAttribute('href')).toBe('#municipalities')
    await page.context().close()
  })

  test('the words of others are shown as words', async () => {
    const page = await open(statistician, `${DECISION}&municipality=272`)
    expect(await page.locator('.coverage-history').textContent()).toContain('<script>alert(1)</script>')
    expect(await page.locator('main script').count()).toBe(0)
    await page.context().close()
  })

  test('the effect is folded behind its warning, and looking must be meant', async () => {
    const page = await workspace.openPage(browser, statistician)
    await page.goto(workspace.address + DECISION)
    expect(await page.locator('#effect[open]').count()).toBe(0)
    await page.click('#effect summary')
    await page.selectOption('#effect-municipality', '272')
    await page.click('button[value=effect]') // refused by the browser: not ticked
    expect(await page.locator('#effect table').count()).toBe(0)
    await page.check('input[name=understood]')
    await page.click('button[value=effect]')
    expect(await page.locator('#effect table caption').textContent()).toContain('Kokkola')
    await page.context().close()
  })
})

describe('who does not decide', () => {
  const decision = { act: 'set', period: '2024Q1', 'm-272': 'on', class: 'comprehensive', why: 'Oma päätös.', seen: '999' }

  test('a county sees its classes and history, without a form', async () => {
    const page = await open(county, `${DECISION}&municipality=272`)
    expect(await page.locator('.coverage-history tbody tr').count()).toBeGreaterThan(0)
    expect(await page.locator('main form[method=post]').count()).toBe(0)
    await page.context().close()
  })

  test('a county’s forged decision is refused', async () => {
    expect((await county.post(DECISION, decision)).status).toBe(403)
    expect((await county.post(DECISION, { ...decision, act: 'effect', municipality: '272' })).status).toBe(403)
  })

  test('another county’s page looks the same as one that does not exist', async () => {
    expect((await county.fetch(`${LIST}/08/disability`)).status).toBe(403)
    expect((await county.fetch(`${LIST}/99/disability`)).status).toBe(403)
  })

  test('a form without its token, or with another session’s, does nothing', async () => {
    for (const formToken of ['', county.formToken]) {
      expect((await statistician.post(DECISION, { ...decision, formToken })).status).toBe(403)
    }
  })

  test.each([
    [`${LIST}?cycle=banana`, 422],
    [`${LIST}?measure=visits`, 422],
    [`${LIST}/18/tram_lines`, 422],
    [`${LIST}/99/disability`, 404],
  ])('an address that asks for something that is not: %s', async (path, status) => {
    expect((await statistician.fetch(path)).status).toBe(status)
  })
})
