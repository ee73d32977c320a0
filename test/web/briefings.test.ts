import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../fixtures/axe.ts'
import { type BriefingDesk, beginBriefing, bindQuote, briefingDeskIn, publish } from '../fixtures/briefing-desk.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { bodyText, press, unfold } from '../fixtures/walking.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

let workspace: TestWorkspace
let browser: Browser
let desk: BriefingDesk
let published: string
const people = new Map<string, SignedInPerson>()
const PHONE = { width: 375, height: 800 }

/** One briefing that has been published, with a quote; people of the county. */
beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  for (const role of ['social_coordinator', 'decision_maker', 'briefing_reader'] as const)
    people.set(role, await workspace.signIn(role, { organiser: '16', name: `Testi ${role}` }))
  desk = await briefingDeskIn(workspace)
  published = await beginBriefing(desk)
  await bindQuote(desk, published)
  await desk.writeAll(published)
  const { briefing } = await desk.show(published)
  const { titles, periodFrom, periodUntil, languages, version } = briefing
  await desk.perform('briefing.save', {
    briefing: published,
    version,
    titles,
    periodFrom,
    periodUntil,
    languages,
    tasks: ['older'],
  })
  await publish(desk, published)
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

async function open(who: string, path: string, hasScripts = false): Promise<Page> {
  const person = people.get(who)
  if (!person) throw new Error(who)
  const page = await workspace.openPage(browser, person, { hasScripts })
  expect((await page.goto(`${workspace.address}${path}`))?.status()).toBe(200)
  return page
}

/** Pages without scripts are checked in a page that has them: only what stands there is looked at. */
async function isAccessible(who: string, path: string): Promise<void> {
  const page = await open(who, path, true)
  await unfold(page)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(PHONE)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
  expect(await violations(page)).toEqual([])
  await page.context().close()
}

describe('the public pages', () => {
  test.each([
    ['fi', 'sosiaalinen-raportointi', 'raportit'],
    ['sv', 'social-rapportering', 'rapporter'],
    ['en', 'social-reporting', 'briefings'],
  ])('in %s break no rule of WCAG, on a phone either', async (language, section, part) => {
    const page = await browser.newPage()
    for (const path of [`/${language}/${section}`, `/${language}/${section}/${part}/${published}`]) {
      expect((await page.goto(workspace.address + path))?.status()).toBe(200)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      expect(await violations(page)).toEqual([])
      await page.setViewportSize(PHONE)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
      expect(await violations(page)).toEqual([])
    }
    await page.close()
  })

  test('the list is searched by area, words and language, and leads to the briefing', async () => {
    const list = `${workspace.address}/fi/sosiaalinen-raportointi`
    const read = async (search: string) => (await fetch(list + search)).text()
    const found = ['', '?area=16', '?text=keväällä', '?text=dyrt+boende', '?language=sv', '?task=older']
    for (const search of found) expect(await read(search)).toContain('Mitä keväällä nähtiin')
    // A phenomenon of the briefing that was offered as a choice, and one that is not.
    const [, phenomenon = ''] = /<select id="by-phenomenon"[\s\S]*?<option value="([^"]+)"/.exec(await read('')) ?? []
    expect(await read(`?phenomenon=${encodeURIComponent(phenomenon)}`)).toContain('Mitä keväällä nähtiin')
    for (const search of [
      '?area=08',
      '?phenomenon=Kalastus',
      '?text=kalastus',
      '?year=1999',
      '?task=substance',
      '?standing=open',
    ])
      expect(await read(search)).not.toContain('Mitä keväällä nähtiin')
    expect(await read('?text=%3Cscript%3Ealert(1)%3C/script%3E')).not.toContain('<script>alert')
  })

  test('the briefing reads in both languages, names its quote’s language, and says what English readers get', async () => {
    const fi = await (await fetch(`${workspace.address}/fi/sosiaalinen-raportointi/raportit/${published}`)).text()
    expect(fi).toContain('<em>puolet</em>')
    expect(fi).toContain('Asiakkaat odottavat kolme kuukautta')
    const sv = await (await fetch(`${workspace.address}/sv/social-rapportering/rapporter/${published}`)).text()
    expect(sv).toContain('Klienterna väntar i tre månader')
    const en = await (await fetch(`${workspace.address}/en/social-reporting/briefings/${published}`)).text()
    expect(en).toContain('Briefings are written in the national languages')
    expect(en).toContain('lang="fi"')
    expect(fi).not.toContain('<script')
  })

  test('files open: PDF/UA, Word, and every table as CSV; what is not there is not found', async () => {
    const base = `${workspace.address}/sv/social-rapportering/rapporter/${published}/1`
    const pdf = await fetch(`${base}/briefing.pdf`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1')
    expect(bytes.startsWith('%PDF-')).toBe(true)
    expect(bytes).toContain('pdfuaid')
    expect((await fetch(`${base}/briefing.docx`)).status).toBe(200)
    expect(await (await fetch(`${base}/table-1.csv`)).text()).toMatch(/^\ufeff?Yrkesgrupp,Kolumn,Tal,Anmärkning/)
    for (const file of ['table-99.csv', 'briefing.exe', '..%2Fbriefing.pdf'])
      expect((await fetch(`${base}/${file}`)).status).toBe(404)
    expect((await fetch(base.replace(/1$/, '7'))).status).toBe(404)
    const data = `${workspace.address}/sv/social-rapportering/data`
    const { records, dimensions } = await (await fetch(`${data}/briefings.json`)).json()
    const own = records.find(({ id }: { id: string }) => id === published)
    expect(own).toMatchObject({ area: '16', edition: 1, languages: ['fi', 'sv'], editions: [{ number: 1, notes: null }] })
    expect(dimensions.area.codes['16'].sv).toBe('Södra Österbottens välfärdsområde')
    expect([own.address, (await fetch(own.address)).status]).toEqual([base.replace(/\/1$/, ''), 200])
    expect((await fetch(`${data}/drafts.json`)).status).toBe(404)
    expect((await fetch(`${workspace.address}/fi/sosiaalinen-raportointi/raportit/nosuch`)).status).toBe(404)
  })
})

describe('the whole way in the workspace, without scripts', () => {
  test('begun, written, commented by an expert by experience, answered, approved by another, published', async () => {
    const page = await open('social_coordinator', '/fi/tyotila/raportit')
    await unfold(page)
    await page.getByLabel('Nimi suomeksi').fill('Kesän raportti')
    await page.getByLabel('Nimi ruotsiksi').fill('Sommarens rapport')
    await page.getByLabel('Jakson ensimmäinen kuukausi').fill('2024-01')
    await page.getByLabel('Jakson viimeinen kuukausi').fill('2024-06')
    await page.getByLabel('Asumisen kalleus').check()
    await press(page, 'create')
    expect(await page.locator('h1').innerText()).toBe('Kesän raportti')
    expect(await bodyText(page)).toContain('Estää hyväksymisen')
    const id = page.url().split('/').at(-1) ?? ''

    const { sections } = await desk.show(id)
    for (const { id: section } of sections) {
      await page.goto(`${workspace.address}/fi/tyotila/raportit/${id}/sections/${section}`)
      await page.getByLabel('Teksti suomeksi').fill('<b>Ei</b> HTML:ää. *Korostus* näkyy.')
      await page.getByLabel('Teksti ruotsiksi').fill('Ingen <script>HTML</script>.')
      await page.getByLabel('Suomenkielinen teksti').selectOption('ready')
      await page.getByLabel('Ruotsinkielinen teksti').selectOption('ready')
      await press(page, 'save')
      expect(await page.getByRole('status').first().innerText()).toContain('Tallennettu.')
    }
    await page.goto(`${workspace.address}/fi/tyotila/raportit/${id}/review`)
    await page.getByLabel('Kommentit viimeistään').fill('2999-01-01')
    await page.getByLabel(/Testi briefing_reader/).check()
    await press(page, 'open')

    const reader = await open('briefing_reader', '/fi/tyotila')
    await reader
      .getByRole('link', { name: /Kesän raportti/ })
      .first()
      .click()
    expect(await bodyText(reader)).toContain('<b>Ei</b> HTML:ää. Korostus näkyy.')
    await unfold(reader)
    await reader.locator('textarea[name=comment]').first().fill('Kerro myös nuorista.')
    await reader.locator('button[value=comment]').first().click()
    expect(await bodyText(reader)).toContain('Kerro myös nuorista.')
    await press(reader, 'read')
    await reader.context().close()

    await page.reload()
    await page.getByLabel('Vastaus kommenttiin').fill('Lisätään syksyllä.')
    await press(page, 'taken')
    expect(await bodyText(page)).toContain('Otettiin huomioon.')

    const decider = await open('decision_maker', `/fi/tyotila/raportit/${id}`)
    await press(decider, 'approve')
    expect(await bodyText(decider)).toContain('Raportti hyväksyttiin')
    await decider.context().close()
    await page.goto(`${workspace.address}/fi/tyotila/raportit/${id}`)
    await press(page, 'publish')
    expect(await bodyText(page)).toContain('Raportti julkaistiin.')
    const answer = await fetch(`${workspace.address}/fi/sosiaalinen-raportointi/raportit/${id}`)
    expect(await answer.text()).toContain('&lt;b&gt;Ei&lt;/b&gt;')
    await page.context().close()
  })

  test('a form without the session’s token, and a section saved twice at once, lose and change nothing', async () => {
    const id = await beginBriefing(desk, { titles: { fi: 'Kaksi kirjoittajaa', sv: '' } })
    const section = (await desk.show(id)).sections[0]?.id ?? ''
    const path = `/fi/tyotila/raportit/${id}/sections/${section}`
    const coordinator = people.get('social_coordinator')
    const fields = { act: 'save', version: '1', titleFi: 'Alku', titleSv: '', textSv: '', stateFi: 'draft', stateSv: 'draft' }
    expect((await coordinator?.post(path, { ...fields, textFi: 'x', formToken: 'wrong' }))?.status).toBe(403)
    expect((await coordinator?.post(path, { ...fields, textFi: 'Toisen teksti' }))?.status).toBe(302)
    const late = await coordinator?.post(path, { ...fields, textFi: 'Oma teksti' })
    expect(late?.status).toBe(409)
    const html = (await late?.text()) ?? ''
    expect(html).toContain('Oma teksti')
    expect(html).toContain('Toisen teksti')
  })
})

describe('with scripts', () => {
  test('a section saves itself while somebody types', async () => {
    const id = await beginBriefing(desk, { titles: { fi: 'Itsestään', sv: '' } })
    const section = (await desk.show(id)).sections[0]?.id ?? ''
    const page = await open('social_coordinator', `/fi/tyotila/raportit/${id}/sections/${section}`, true)
    await page.waitForFunction(() => document.querySelector('form') !== null)
    await page.getByLabel('Teksti suomeksi').pressSequentially('Kirjoitettu kesken.')
    await page.getByText('Tallennettu automaattisesti.').waitFor()
    expect((await desk.show(id)).sections[0]?.texts.fi).toBe('Kirjoitettu kesken.')
    await page.context().close()
  })

  test('pages of the workspace break no rule of WCAG, on a phone either', async () => {
    const id = await beginBriefing(desk)
    const section = (await desk.show(id)).sections.find(({ kind }) => kind === 'phenomenon')?.id ?? ''
    const base = `/fi/tyotila/raportit/${id}`
    for (const path of ['/fi/tyotila/raportit', base, `${base}/sections/${section}`, `${base}/review`])
      await isAccessible('social_coordinator', path)
    await isAccessible('decision_maker', `/fi/tyotila/raportit/${published}/editions/1`)
  })
})
