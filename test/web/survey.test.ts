import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../fixtures/axe.ts'
import { launchBrowser } from '../fixtures/browser.ts'
import { addSurveyRound, SURVEY, survey2021 } from '../fixtures/survey-desk.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

/* The analysis of a round: 46 municipalities and 5 centres as in 2021, and a round that nobody has answered. */

const HERE = `/fi/tyotila/tiedonkeruut/${SURVEY}/2021/analysis`
const IN_SWEDISH = `/sv/arbetsyta/datainsamlingar/${SURVEY}/2021/analysis`
const IN_ENGLISH = `/en/workspace/collections/${SURVEY}/2021/analysis`
const PHONE = { width: 375, height: 800 }

let workspace: TestWorkspace
let browser: Browser
let manager: SignedInPerson

const HOSTILE = '<script>document.title = "murrettu"</script>\u202e Pitkäsanahyvin'.padEnd(300, 'x')

beforeAll(async () => {
  workspace = await openWorkspace()
  browser = await launchBrowser()
  const [first, ...others] = survey2021()
  if (!first) throw new Error('nobody was asked')
  const answers = { ...first.answers, use_words: HOSTILE, minutes: 20, workers: 3 }
  await addSurveyRound(workspace.register, '2021', [{ ...first, answers }, ...others])
  await addSurveyRound(
    workspace.register,
    '2026',
    others.slice(0, 20).map(({ answers: _, ...asked }) => asked),
  )
  manager = await workspace.signIn('collection_manager')
})
afterAll(async () => {
  await browser?.close()
  await workspace?.close()
})

async function open(path: string, person = manager): Promise<Page> {
  const page = await workspace.openPage(browser, person, { hasScripts: false })
  await page.goto(workspace.address + path)
  return page
}
describe('the page of a survey’s analysis', () => {
  test.each([
    HERE,
    `${IN_SWEDISH}?question=done&by=level&of=columns`,
    `${IN_ENGLISH}?question=sources&by=tasks.older.often&of=rows`,
    `/fi/tyotila/tiedonkeruut/${SURVEY}/2026/analysis`,
    `${HERE}?compare=published:2021`,
  ])('breaks no rule of WCAG and fits a phone: %s', async (path) => {
    const page = await workspace.openPage(browser, manager)
    const answer = await page.goto(workspace.address + path)
    expect(answer?.status()).toBe(200)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('shows each question with respondents, share and where the others went', async () => {
    const page = await open(HERE)
    const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
    // 51 answers: done by 34 of 44 municipalities and 5 of 5 centres = 39 of 49 = 79.6 %.
    expect(text).toContain('51 vastausta on mukana')
    expect(text).toContain('49 vastannutta, 2 jätti vastaamatta.')
    const done = page.locator('tr', { hasText: 'Kyllä' }).first()
    expect((await done.innerText()).replaceAll('\u00a0', ' ')).toMatch(/Kyllä\s+39\s+80 %/)
    // 25 % of 183 municipalities.
    expect((await page.locator('tr', { hasText: 'kunta tai kuntayhtymä' }).innerText()).replaceAll('\u00a0', ' ')).toMatch(
      /183\s+46\s+0\s+25 %/,
    )
    await page.context().close()
  })

  test('says that several choices may come to more than a hundred, and that the source does not add up', async () => {
    const page = await open(IN_ENGLISH)
    const text = await page.locator('main').innerText()
    expect(text).toContain('may come to more than a hundred')
    expect(text).toContain('4 + 10 + 9 = 23 ≠ 22')
    await page.context().close()
  })

  test('a cross table is chosen without scripts, and its address can be sent on', async () => {
    const page = await open(HERE)
    await page.selectOption('#survey-question', 'done')
    await page.selectOption('#survey-by', 'level')
    await page.click('#cross button[type="submit"]')
    expect(new URL(page.url()).search).toBe('?question=done&by=level&of=columns')
    const caption = (await page.locator('#cross caption').textContent()) ?? ''
    expect(caption).toContain('Molempiin vastanneita 49')
    // 34 of 44 municipalities = 77 %; of 5 centres only the count.
    const row = (await page.locator('#cross tr', { hasText: 'Kyllä' }).innerText()).replaceAll('\u00a0', ' ')
    expect(row).toMatch(/Kyllä\s+77 % \(34\)\s+5\s+39/)
    expect(await page.locator('#survey-question').inputValue()).toBe('done')
    await page.context().close()
  })

  test('the shares published of 2021 stand beside those of now, and the chosen cross table stays', async () => {
    const page = await open(`${HERE}?question=done&by=level&of=rows`)
    await page.selectOption('#survey-compare', 'published:2021')
    await page.click('#comparison button[type="submit"]')
    expect(new URL(page.url()).search).toBe('?question=done&by=level&of=rows&compare=published%3A2021')
    expect(await page.locator('#cross caption').count()).toBe(1)
    // Done: 39 of 49 now = 80 %, published 77: three points more. Knowledge from clients: 41 of 51 = 80 %, published 89.
    const rowOf = async (text: string) =>
      (await page.locator('#comparison tr', { hasText: text }).innerText()).replaceAll('\u00a0', ' ')
    expect(await rowOf('Tehdäänkö')).toMatch(/Kyllä\s+80 %\s+49\s+77 %\s+\+3/)
    expect(await rowOf('Asiakkaiden tuottama')).toMatch(/80 %\s+51\s+89 %\s+−9/)
    expect(await page.locator('#comparison').innerText()).toContain('THL, working paper 16/2022')
    await page.context().close()
  })

  test('the same question on both sides is answered with words, not with an error', async () => {
    const page = await open(`${HERE}?question=done&by=done`)
    expect(await page.locator('#cross [role=status]').textContent()).toBe('Valitse riveille ja sarakkeille eri kysymykset.')
    await page.context().close()
  })

  test('hostile words stay words', async () => {
    const page = await workspace.openPage(browser, manager)
    await page.goto(workspace.address + HERE)
    expect(await page.title()).not.toBe('murrettu')
    await page.locator('.survey-open summary').first().click()
    expect(await page.locator('.survey-words').first().textContent()).toContain('<script>')
    await page.context().close()
  })

  test('a round that nobody has answered says so and shows who was asked', async () => {
    const page = await open(`/fi/tyotila/tiedonkeruut/${SURVEY}/2026/analysis`)
    const text = await page.locator('main').innerText()
    expect(text).toContain('Kierroksella ei ole vielä yhtään lähetettyä vastausta.')
    expect(text).toContain('Vastausosuus')
    expect(await page.locator('.survey-question').count()).toBe(0)
    await page.context().close()
  })
})

describe('files and rights', () => {
  test.each([
    ['tables.fi.csv', 'text/csv; charset=utf-8', 'structural-social-work-survey-2021-taulukot.csv'],
    ['open-answers.sv.csv', 'text/csv; charset=utf-8', 'structural-social-work-survey-2021-oppna-svar.csv'],
    [
      'tables.en.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'structural-social-work-survey-2021-tables.xlsx',
    ],
  ])('%s is downloaded, kept by no cache', async (file, type, name) => {
    const answer = await manager.fetch(`${HERE}/${file}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50)
  })

  test.each(['tables.de.csv', 'open-answers.fi.xlsx', 'anything.fi.csv', '..%2f..%2fetc%2fpasswd'])(
    'a file that there is not is not found: %s',
    async (file) => {
      expect((await manager.fetch(`${HERE}/${file}`)).status).toBe(404)
    },
  )

  test('counties, vendors and others do not see it; who has not signed in is sent to sign in', async () => {
    for (const person of [await workspace.signIn('county_manager', '16'), await workspace.signIn('county_contact', '16')]) {
      for (const path of [HERE, `${HERE}/open-answers.fi.csv`]) expect((await person.fetch(path)).status).toBe(403)
    }
    const stranger = await fetch(workspace.address + HERE, { redirect: 'manual' })
    expect(stranger.status).toBe(302)
  })

  test('an unknown round, question or nonsense in the address is told, and breaks nothing', async () => {
    const statuses = await Promise.all(
      [
        `/fi/tyotila/tiedonkeruut/${SURVEY}/1999/analysis`,
        '/fi/tyotila/tiedonkeruut/nothing/2021/analysis',
        `${HERE}?question=done&by=nothing`,
        `${HERE}?question=done&by=${'x'.repeat(5_000)}`,
        `${HERE}?question=%00&by=level`,
        `${HERE}?compare=published:1999`,
        `${HERE}?compare=round:2021`,
      ].map(async (path) => (await manager.fetch(path)).status),
    )
    expect(statuses).toEqual([404, 404, 404, 422, 422, 404, 404])
  })
})
