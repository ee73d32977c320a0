import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShownSheets } from '../../src/operations/review/show-sheet.ts'
import { EMPTY_DRAFT } from '../../src/web/workspace/view/answer-draft.ts'
import { shownLine } from '../../src/web/workspace/view/answer-form.ts'
import { openReviewSite, type ReviewSite } from '../fixtures/review-site.ts'
import type { SignedInPerson } from '../fixtures/workspace.ts'

let site: ReviewSite
let reviewer: SignedInPerson
let foreign: SignedInPerson
let manager: SignedInPerson

beforeAll(async () => {
  site = await openReviewSite()
  reviewer = await site.signIn('county_reviewer', '16')
  foreign = await site.signIn('county_reviewer', '06')
  manager = await site.signIn('county_manager', '16')
}, 120_000)
afterAll(async () => {
  await site?.close()
})

const SHEET = '/fi/tyotila/tarkastus/2024Q3-1/16'
const SAVE = `${SHEET}/lines/save?content=disability`
const lineOf = async (area: string) => {
  const shown = (await site.perform('review.sheet', { round: site.round, organiser: '16' })) as ShownSheets
  const line = shown.items.find((item) => item.content === 'disability' && item.area === area)
  if (!line) throw new Error(`no line ${area}`)
  return line
}
/** Fields of one line as the page would send them: Alavus (010) has 110 clients. */
const fields = (version: number, given: Record<string, string>) => ({
  '010.was': shownLine({ version, seen: 110, before: EMPTY_DRAFT }),
  ...Object.fromEntries(Object.entries(given).map(([name, text]) => [`010.${name}`, text])),
})

describe('somebody of another county', () => {
  test.each([
    ['the sheets', SHEET],
    ['one line', `${SHEET}/010?content=disability`],
    ['the summary', `${SHEET}/sign-off/summary`],
    ['filling from a file', `${SHEET}/upload/file`],
    ['the workbook', `${SHEET}/download/review.fi.xlsx`],
    ['the CSV file', `${SHEET}/download/review.fi.csv?content=disability`],
  ])('does not get %s', async (_, path) => {
    const answer = await foreign.fetch(path)
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('Alavus')
  })

  test('does not answer for it, whatever is sent', async () => {
    const answer = await foreign.post(SAVE, fields(0, { own: '1' }))
    expect(answer.status).toBe(403)
    expect((await foreign.post(`${SHEET}?content=disability`, { act: 'save', ...fields(0, { own: '1' }) })).status).toBe(403)
    expect(
      (await foreign.post(`${SHEET}/sign-off/summary`, { act: 'sign', sheet: 'disability/clients/0', sure: 'yes' })).status,
    ).toBe(403)
    expect((await lineOf('010')).answer).toBeNull()
  })

  test('sees in the list of sheets only its own', async () => {
    expect(await (await foreign.fetch('/fi/tyotila/tarkastus')).text()).not.toContain('Etelä-Pohjanmaa')
    expect((await foreign.fetch('/fi/tyotila/tarkastus?organiser=16')).status).toBe(403)
  })

  test('does not see the rounds of the institute', async () => {
    expect((await foreign.fetch('/fi/tyotila/tarkastuskierrokset')).status).toBe(403)
    expect((await foreign.post('/fi/tyotila/tarkastuskierrokset', { act: 'open', cycle: '2024Q3', due: '' })).status).toBe(403)
  })
})

test('who has not signed in is sent to sign in and comes back', async () => {
  const answer = await fetch(`${site.address}${SHEET}?content=disability`, { redirect: 'manual' })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe(`/fi/tyotila/kirjaudu?return=${encodeURIComponent(`${SHEET}?content=disability`)}`)
})

describe('a form', () => {
  test('without the token of the session changes nothing', async () => {
    for (const path of [SAVE, `${SHEET}?content=disability`]) {
      const answer = await reviewer.post(path, { ...fields(0, { own: '110' }), formToken: '' })
      expect(answer.status).toBe(403)
    }
    expect((await lineOf('010')).answer).toBeNull()
  })

  test('with the token of somebody else changes nothing', async () => {
    const answer = await reviewer.post(SAVE, { ...fields(0, { own: '110' }), formToken: manager.formToken })
    expect(answer.status).toBe(403)
    expect((await lineOf('010')).answer).toBeNull()
  })

  test('from another site changes nothing', async () => {
    const answer = await reviewer.fetch(SAVE, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ formToken: reviewer.formToken, ...fields(0, { own: '110' }) }),
    })
    expect(answer.status).toBe(403)
  })
})

describe('what was typed is judged again on the server', () => {
  test('an identity code in the note is refused and repeated nowhere but in its field', async () => {
    const note = 'Asiakas 010190-900Y puuttuu'
    const answer = await reviewer.post(SAVE, fields(0, { publish: 'with_note', note }))
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain('010190')
    expect(site.lines.join()).not.toContain('010190')
    const comment = await reviewer.post(`${SHEET}?content=disability`, { act: 'comment', content: 'disability', comment: note })
    expect(comment.status).toBe(422)
    expect((await lineOf('010')).answer).toBeNull()
  })

  test('a code that the definitions do not have is refused', async () => {
    expect((await reviewer.post(SAVE, fields(0, { judgement: 'perfect' }))).status).toBe(422)
    expect((await reviewer.post(SAVE, fields(0, { isOpen: '1', 'because.0-0': 'no_such' }))).status).toBe(422)
  })

  test('a count that is no whole number is refused, and stays in its field', async () => {
    const answer = await reviewer.post(`${SHEET}?content=disability`, { act: 'save', ...fields(0, { own: '12,5' }) })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="12,5"')
    expect(page).toContain('href="#010.own"')
  })

  test('a line that the sheet does not have changes nothing', async () => {
    const answer = await reviewer.post(SAVE, {
      '837.was': shownLine({ version: 0, seen: 27, before: EMPTY_DRAFT }),
      '837.own': '1',
    })
    expect(answer.status).toBe(404)
  })

  test('hostile text is shown as text', async () => {
    const text = '</script><script>alert(1)</script><img src=x onerror=alert(2)>'
    await reviewer.post(`${SHEET}?content=disability`, { act: 'comment', content: 'disability', comment: text })
    const page = await (await reviewer.fetch(`${SHEET}?content=disability`)).text()
    expect(page).not.toContain('<script>alert(1)')
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)')
  })
})

test('a reviewer may not sign, and the page says who does', async () => {
  const answer = await reviewer.post(`${SHEET}/sign-off/summary`, { act: 'sign', sheet: 'disability/clients/0', sure: 'yes' })
  expect(answer.status).toBe(403)
  expect(await (await reviewer.fetch(`${SHEET}/sign-off/summary`)).text()).toContain('alueen vastuuhenkilö')
})

test('signing without saying that one is sure, or without a sheet, does nothing', async () => {
  expect((await manager.post(`${SHEET}/sign-off/summary`, { act: 'sign', sheet: 'disability/clients/0' })).status).toBe(422)
  expect((await manager.post(`${SHEET}/sign-off/summary`, { act: 'sign', sure: 'yes', sheet: '../x' })).status).toBe(422)
})

test('a line saved twice on the same version: the second sees what stands, and nothing is overwritten', async () => {
  const first = await reviewer.post(SAVE, fields(0, { own: '111' }))
  expect(await first.json()).toMatchObject({ saved: { version: 1 } })
  const second = await manager.post(SAVE, fields(0, { own: '150' }))
  expect(second.status).toBe(409)
  expect(await second.json()).toMatchObject({ theirs: { version: 1, seen: 110, draft: { own: '111' } } })
  expect((await lineOf('010')).answer?.ownCount).toBe(111)
})

test('an address that is not there is not found', async () => {
  expect((await reviewer.fetch('/fi/tyotila/tarkastus/2030Q1-1/16')).status).toBe(404)
  expect((await reviewer.fetch(`${SHEET}/999?content=disability`)).status).toBe(404)
  expect((await reviewer.fetch(`${SHEET}/download/review.fi.pdf`)).status).toBe(404)
})

test('a file of the round is for its reader only: not kept, with a name, as the type it is', async () => {
  const answer = await reviewer.fetch(`${SHEET}/download/review.sv.csv?content=disability`)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="granskning-2024Q3-1-16-disability.csv"')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(await answer.text()).toContain('Alavo')
})
