import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { ANNA, archivePackage, BENJAMIN, CECILIA, csv, metadata, separatePackage } from '../fixtures/intake-desk.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

let workspace: TestWorkspace
let browser: Browser
const people = new Map<string, SignedInPerson>()

/** One delivery of each route with findings, a ticket of each kind, a subset that can be opened and one that waits. */
beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  people.set('statistician', await workspace.signIn('statistician'))
  people.set('key holder', await workspace.signIn('key_holder'))
  people.set('reviewer', await workspace.signIn('county_reviewer', '16'))
  people.set('deliverer', await workspace.signIn('county_deliverer', '16'))
  people.set('vendor', await workspace.signIn('vendor_contact', { vendor: 'Hilma' }))
  const rows = csv(`jarjestaja_tunnus|henkilotunnus|palvelutehtava|alkupvm|asiakkuuden_tunnus
    16|${ANNA}|disability|2023-02-01|1.2.246.10.99999999.16.1
    16|${BENJAMIN}|unknown|2024-01-01|1.2.246.10.99999999.16.2`)
  await receive(separatePackage({ 'asiakkuusjaksot.csv': rows }))
  await receive(archivePackage([0, 1, 2, 3, 4, 5].map(documentWithFault)))
  const odd = { kind: 'clearly_odd', foundBy: 'rule', title: 'Unknown code', organiser: '16', quarters: ['2024Q1'] }
  await by('statistician', 'ticket.create', { ...odd, route: 'separate', vendor: 'Hilma', personsAffected: 3 })
  await by('statistician', 'ticket.move', { ticket: 't000001', version: 1, to: 'vendor', note: 'Please mend the mapping.' })
  const review = { kind: 'review_item', target: 'review/2024Q1-1/16/disability/145' }
  await by('reviewer', 'ticket.create', { ...odd, kind: 'not_representative', content: 'disability', links: [review] })
  await by('statistician', 'ticket.move', { ticket: 't000002', version: 1, to: 'county' })
  const subset = { organiser: '16', content: 'disability', quarter: '2024Q1', mostClients: 5, reason: 'The figures differ.' }
  const request = { ...subset, readers: [people.get('reviewer')?.account] }
  await by('statistician', 'subset.request', request)
  await by('key holder', 'subset.approve', { subset: 's000001', version: 1 })
  await by('statistician', 'subset.request', request)
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

const by = (who: string, operation: string, input: unknown) => workspace.perform(operation, input, people.get(who)?.actor)

async function receive(files: Record<string, string>): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'tietopolku-pages-')), 'package')
  mkdirSync(path)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text)
  await workspace.perform('delivery.receive', { path, lang: 'en' })
}

/** A document that is received with a finding: a date that is none. */
function documentWithFault(number: number): unknown {
  return {
    metadata: metadata({
      documentId: `1.2.246.10.99999999.14.2024.${number}`,
      documentType: { system: '1.2.246.537.6.1505', code: '1' },
      clients: [{ id: CECILIA }],
      system: { vendor: 'Hilma', product: 'Hilma', version: '4.1' },
    }),
    content: { asiakkuusasiakirja: { asiakas: { syntymaaika: 'spring' } } },
  }
}

async function open(who: string, path: string, hasScripts = true): Promise<Page> {
  const person = people.get(who)
  if (!person) throw new Error(who)
  const page = await workspace.openPage(browser, person, { hasScripts })
  const response = await page.goto(`${workspace.address}${path}`)
  expect(response?.status()).toBe(200)
  return page
}

const PAGES: readonly (readonly [string, string])[] = [
  ['statistician', '/fi/tyotila/korjauspyynnot'],
  ['statistician', '/sv/arbetsyta/korrigeringsarenden/t000001'],
  ['statistician', '/en/workspace/tickets/t000002'],
  ['statistician', '/fi/tyotila/korjauspyynnot/new'],
  ['reviewer', '/sv/arbetsyta/korrigeringsarenden/t000002'],
  ['vendor', '/en/workspace/tickets/t000001'],
  ['statistician', '/sv/arbetsyta/leveranser'],
  ['deliverer', '/fi/tyotila/toimitukset/d000001'],
  ['deliverer', '/en/workspace/deliveries/d000001?cause=D07%3Apalvelutehtava%3Aunknown'],
  ['deliverer', '/sv/arbetsyta/leveranser/upload'],
  ['vendor', '/fi/tyotila/toimitukset'],
  ['statistician', '/fi/tyotila/osajoukot?organiser=16&content=disability&quarter=2024Q1'],
  ['reviewer', '/sv/arbetsyta/delmangder/s000001'],
  ['key holder', '/en/workspace/subsets/s000002'],
]

describe('the pages of corrections', () => {
  test.each(PAGES)('as %s, %s breaks no rule of WCAG and fits a phone', async (who, path) => {
    const page = await open(who, path)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('h1').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 375, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    expect(await page.content()).not.toMatch(/tickets\.|deliveries\.|subsets\.|upload\.[a-z]/)
    await page.context().close()
  })

  test('a vendor is told of its own documents by type, and of no one else’s', async () => {
    const page = await open('vendor', '/en/workspace/deliveries')
    expect(await page.locator('tbody tr').allInnerTexts()).toEqual([expect.stringMatching(/1505-1\s+Hilma 4\.1\s+2024Q1\s+6$/)])
    await page.context().close()
  })
})

describe('a ticket on its page', () => {
  test('made from a cause of findings, without scripts, it carries what is known; made again it is linked', async () => {
    const page = await open('statistician', '/en/workspace/deliveries/d000001', false)
    await page.getByRole('link', { name: 'Make a ticket' }).first().click()
    expect(await page.locator('#title').inputValue()).toContain('unknown')
    expect(await page.locator('#rowsAffected').inputValue()).toBe('1')
    await page.getByRole('button', { name: 'Make a ticket' }).click()
    expect(await page.locator('.done').innerText()).toBe('The ticket has been made.')
    const address = new URL(page.url()).pathname
    await page.goto(`${workspace.address}/en/workspace/tickets/new?delivery=d000001&cause=D07%3Apalvelutehtava%3Aunknown`)
    await page.getByRole('button', { name: 'Make a ticket' }).click()
    expect(await page.locator('.done').innerText()).toContain('already')
    expect(new URL(page.url()).pathname).toBe(address)
    await page.context().close()
  })

  test('two people who change it at once: the second sees the newest state, and keeps what was written', async () => {
    const { ticket } = (await by('statistician', 'ticket.create', {
      kind: 'clearly_odd',
      foundBy: 'user',
      title: 'Two at once',
      organiser: '16',
      quarters: [],
    })) as { ticket: string }
    const page = await open('statistician', `/en/workspace/tickets/${ticket}`, false)
    await page.locator('#move-note').fill('Written while somebody else was quicker')
    await by('statistician', 'ticket.move', { ticket, version: 1, to: 'archive' })
    await page.getByRole('button', { name: 'Give to the archive' }).click()
    expect(await page.locator('.problem-summary').innerText()).toContain('Nothing was overwritten')
    expect(await page.locator('#move-note').inputValue()).toBe('Written while somebody else was quicker')
    expect(await page.locator('.fact-list').innerText()).toContain('with the archive')
    await page.context().close()
  })

  test('an identity code is pointed out while it is typed, and refused by the server', async () => {
    const page = await open('reviewer', '/en/workspace/tickets/t000002')
    await page.waitForLoadState('networkidle')
    await page.getByText('Write a message').click()
    await page.locator('#comment-text').fill(`about ${ANNA}`)
    expect(await page.locator('#comment-text-error').innerText()).toContain('identity code')
    await page.getByRole('button', { name: 'Save the message' }).click()
    expect(await page.locator('.problem-summary').innerText()).toContain('nothing was saved')
    await page.context().close()
  })

  test('hostile words are shown as they are, and run nowhere', async () => {
    const text = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    await by('reviewer', 'ticket.comment', { ticket: 't000002', text })
    const page = await open('statistician', '/en/workspace/tickets/t000002')
    expect(await page.locator('.history').innerText()).toContain(text)
    expect(await page.title()).toContain('t000002')
    await page.context().close()
  })
})

describe('sending a delivery', () => {
  const rows = csv(`jarjestaja_tunnus|henkilotunnus|palvelutehtava|alkupvm\n16|${ANNA}|older|2024-01-15`)
  const files = Object.entries(separatePackage({ 'asiakkuusjaksot.csv': rows }))
  const zip = Buffer.from(zipSync(Object.fromEntries(files.map(([name, text]) => [name, new TextEncoder().encode(text)]))))
  const chosen = { name: 'package.zip', mimeType: 'application/zip', buffer: zip }

  test.each([true, false])('with scripts %s: choose, look, receive, receipt', async (hasScripts) => {
    const page = await open('deliverer', '/en/workspace/deliveries/upload', hasScripts)
    if (hasScripts) await page.waitForLoadState('networkidle')
    await page.locator('#package').setInputFiles(chosen)
    await Promise.all([page.waitForURL(/file=/), page.getByRole('button', { name: 'Send the package' }).click()])
    expect(await page.locator('#replaces').innerText()).toContain(hasScripts ? 'replaces the deliveries d000001' : 'replaces')
    await Promise.all([page.waitForURL(/done=/), page.getByRole('button', { name: 'Receive' }).click()])
    expect(await page.locator('.done').innerText()).toMatch(hasScripts ? /has been received/ : /received before/)
    expect(await page.locator('#receipt').innerText()).toBe('Receipt')
    await page.context().close()
  })
})

describe('the list of a subset', () => {
  test('stands in the answer to opening it, at no address of its own', async () => {
    const page = await open('reviewer', '/en/workspace/subsets/s000001')
    expect(await page.content()).not.toContain('1.2.246.10.99999999.16.1')
    await page.getByRole('button', { name: 'Open the list' }).click()
    expect(await page.locator('tbody').first().innerText()).toContain('1.2.246.10.99999999.16.1')
    expect(await violations(page)).toEqual([])
    await page.goto(page.url())
    expect(await page.content()).not.toContain('1.2.246.10.99999999.16.1')
    expect(await page.locator('#openings ~ * tbody tr').count()).toBe(1)
    await page.context().close()
  })
})
