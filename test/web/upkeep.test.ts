import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { unfoldedViolations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let workspace: TestWorkspace
let browser: Browser
let keyHolder: SignedInPerson
let reviewer: SignedInPerson

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  keyHolder = await workspace.signIn('key_holder')
  reviewer = await workspace.signIn('county_reviewer', '16')
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

const AUDIT = '/fi/tyotila/loki'

/** Opens a page as somebody, does something with it and closes it. */
async function visit<T>(
  person: SignedInPerson,
  path: string,
  options: { width?: number; hasScripts?: boolean; act(page: Page): Promise<T> },
): Promise<T> {
  const page = await workspace.openPage(browser, person, options)
  try {
    await page.goto(workspace.address + path)
    return await options.act(page)
  } finally {
    await page.context().close()
  }
}

describe('the audit page', () => {
  test('is not for those who may not search the trail: a county gets 403 for page, file and proof', async () => {
    expect((await reviewer.fetch(AUDIT)).status).toBe(403)
    expect((await reviewer.fetch(`${AUDIT}/file`)).status).toBe(403)
    expect((await reviewer.post(AUDIT, { act: 'verify' })).status).toBe(403)
  })

  test('sends who has not signed in to the sign-in page, the file too', async () => {
    for (const path of [AUDIT, `${AUDIT}/file`]) {
      const answer = await fetch(workspace.address + path, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')?.startsWith('/fi/tyotila/kirjaudu')]).toEqual([302, true])
    }
  })

  test('shows each search as an entry of the next one, in plain words', async () => {
    await keyHolder.fetch(AUDIT)
    const text = await visit(keyHolder, AUDIT, { hasScripts: false, act: (page) => page.locator('tbody tr').first().innerText() })
    expect(text).toContain('Hae tapahtumalokista')
    expect(text).toContain(keyHolder.account)
  })

  test('finds by operation and day without scripts, and keeps what was asked in the form', async () => {
    const rows = await visit(keyHolder, AUDIT, {
      hasScripts: false,
      act: async (page) => {
        await page.selectOption('#operation', 'audit.search')
        await page.fill('#from', '2024-01-01')
        await page.getByRole('button', { name: 'Hae' }).click()
        expect(await page.inputValue('#operation')).toBe('audit.search')
        expect(await page.inputValue('#from')).toBe('2024-01-01')
        return page.locator('tbody td:nth-child(4)').allInnerTexts()
      },
    })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((text) => text.includes('audit.search'))).toBe(true)
  })

  test('refuses an identity code as a search word, keeps the page, and does not repeat it into the trail', async () => {
    const answer = await keyHolder.fetch(`${AUDIT}?subject=010280-952L`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Hakusana näyttää henkilötunnukselta')
    const csv = await (await keyHolder.fetch(`${AUDIT}/file`)).text()
    expect(csv).not.toContain('952L')
  })

  test('shows hostile search words as text only', async () => {
    const html = await (await keyHolder.fetch(`${AUDIT}?subject=${encodeURIComponent('"><script>alert(1)</script>')}`)).text()
    expect(html).not.toContain('<script>alert(1)')
  })

  test('refuses words longer than any key', async () => {
    const html = await (await keyHolder.fetch(`${AUDIT}?actor=${'x'.repeat(5000)}`)).text()
    expect(html).toContain('problem-summary')
  })

  test('gives what was found as a file of comma-separated values that no cache keeps', async () => {
    const answer = await keyHolder.fetch(`${AUDIT}/file?operation=audit.search`)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const [header, first] = (await answer.text()).split('\r\n')
    expect(header).toBe('number,at,actor_role,actor_id,operation,subject,details,previous_hash,hash')
    expect(first).toContain(',audit.search,audit,')
  })

  test('proves the trail at the press of a button, without scripts, and gives the hash to note down', async () => {
    const proof = await visit(keyHolder, AUDIT, {
      hasScripts: false,
      act: async (page) => {
        await page.locator('.audit-proof summary').click()
        await page.getByRole('button', { name: 'Tarkista loki' }).click()
        return page.locator('.audit-proof .done').innerText()
      },
    })
    expect(proof).toMatch(/Loki on ehjä: \d+ tapahtumaa/)
    const head = /[0-9a-f]{64}/.exec(proof)?.[0] ?? ''
    expect(await (await keyHolder.post(AUDIT, { act: 'verify', head })).text()).toContain(
      'Muistiin merkitty tiiviste on tapahtuman',
    )
    const unknown = await keyHolder.post(AUDIT, { act: 'verify', head: 'f'.repeat(64) })
    expect(await unknown.text()).toContain('Muistiin merkittyä tiivistettä ei ole ketjussa')
    expect((await keyHolder.post(AUDIT, { act: 'verify', head: 'not a hash' })).status).toBe(422)
  })

  test('does nothing for a form that another site has sent', async () => {
    const { formToken: _, ...person } = keyHolder
    const answer = await person.fetch(AUDIT, {
      method: 'POST',
      headers: { origin: workspace.address },
      body: new URLSearchParams({ act: 'verify', formToken: 'forged' }),
    })
    expect(answer.status).toBe(403)
  })
})

describe('the page of rights', () => {
  test('shows everybody their own role first, and all on demand', async () => {
    const [own, all] = await visit(reviewer, '/sv/arbetsyta/rattigheter', {
      hasScripts: false,
      act: async (page) => {
        const first = await page.locator('main h2').first().innerText()
        await page.selectOption('#role', 'all')
        await page.getByRole('button', { name: 'Visa rollen' }).click()
        return [first, await page.locator('.sight-table thead th').allInnerTexts()] as const
      },
    })
    expect(own).toBe('Områdets granskare')
    expect(all).toContain('Nyckelinnehavare och dataskyddsombud')
  })

  test('knows no role that does not exist', async () => {
    const html = await (await reviewer.fetch(`/en/workspace/rights?role=${encodeURIComponent('<b>root</b>')}`)).text()
    expect(html).not.toContain('<b>root')
  })
})

describe.each([1280, 375])('at %i pixels', (width) => {
  const pages: [string, string, () => SignedInPerson][] = [
    ['the audit page', AUDIT, () => keyHolder],
    ['one’s own rights', '/fi/tyotila/oikeudet', () => reviewer],
    ['all rights', '/en/workspace/rights?role=all', () => reviewer],
  ]

  test.each(pages)('%s breaks no rule of accessibility and does not scroll sideways', async (_name, path, who) => {
    const found = await visit(who(), path, {
      width,
      act: async (page) => ({ broken: await unfoldedViolations(page), isWide: await isWide(page) }),
    })
    expect(found).toEqual({ broken: [], isWide: false })
  })
})

async function isWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}
