import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FormSite, formPath, openFormSite } from '../fixtures/form-page.ts'
import type { SignedInPerson } from '../fixtures/workspace.ts'

/* What people of another county, other sites and odd programs try at the addresses of a form. */

let site: FormSite
let stranger: SignedInPerson

beforeAll(async () => {
  site = await openFormSite()
  stranger = await site.signIn('county_contact', { organiser: '08', email: 'pirkanmaa@example.invalid' })
}, 180_000)
afterAll(() => site?.close())

const SAVE = formPath(undefined, { page: '/fields/save' })
const PRESENCE = formPath(undefined, { page: '/fields/presence' })
const fields = (...given: readonly object[]) => ({ fields: JSON.stringify(given) })

describe('another county', () => {
  test.each(['', '/print', '/send'])('sees nothing at %j, and an unknown form answers the same', async (page) => {
    const [foreign, unknown] = await Promise.all([
      stranger.fetch(formPath(undefined, { page })),
      stranger.fetch(formPath(undefined, { page, respondent: '99' })),
    ])
    expect([foreign.status, unknown.status]).toEqual([404, 404])
    expect(await foreign.text()).not.toContain('Etelä-Pohjanmaa')
  })

  test('saves nothing and is not seen as present', async () => {
    const saved = await stranger.post(SAVE, fields({ key: 'H2', answer: 1, onVersion: 0 }))
    const present = await stranger.post(PRESENCE, { field: 'H2', since: '' })
    expect([saved.status, present.status]).toEqual([404, 404])
    expect(await site.stored('H2')).toBeUndefined()
    expect((await site.show()).present).toEqual([])
  })
})

describe('a form that did not come from its page', () => {
  test('nobody who has not signed in gets anything but the way to sign in', async () => {
    const answer = await fetch(site.address + formPath(), { redirect: 'manual' })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toContain('kirjaudu')
  })

  test('without the token of the session nothing is saved', async () => {
    const body = new URLSearchParams({ formToken: 'other', ...fields({ key: 'H2', answer: 1, onVersion: 0 }) })
    const answer = await site.maija.fetch(SAVE, { method: 'POST', headers: { origin: site.address }, body })
    expect(answer.status).toBe(403)
    expect(await site.stored('H2')).toBeUndefined()
  })

  test.each([
    ['no JSON', '{'],
    ['no list', '"H2"'],
    ['a key that the form does not have', '[{"key":"H99","answer":1,"onVersion":0}]'],
    ['a key of JavaScript', '[{"key":"__proto__","answer":1,"onVersion":0}]'],
    ['a text for a number', '[{"key":"H2","answer":"1 200","onVersion":0}]'],
    ['a number too large', '[{"key":"H2","answer":1e16,"onVersion":0}]'],
    ['a broken number', '[{"key":"H2","answer":1.5,"onVersion":0}]'],
    ['an unknown part', '[{"key":"H2","answer":1,"onVersion":0,"by":"operator"}]'],
    [
      'an instance beyond the most',
      '[{"key":"K.9.name","answer":"a","onVersion":0},{"key":"K.8.name","answer":"a","onVersion":0},{"key":"K.7.name","answer":"a","onVersion":0},{"key":"K.6.name","answer":"a","onVersion":0}]',
    ],
    ['a text that is too long', JSON.stringify([{ key: 'H9', answer: 'a'.repeat(2001), onVersion: 0 }])],
    ['an identity code', '[{"key":"H9","answer":"Lapsi 010190-900P","onVersion":0}]'],
    ['an identity code that was typed', '[{"key":"H2","answer":null,"typed":"010190-900P","onVersion":0}]'],
  ])('%s is refused with words, and nothing is saved', async (_, text) => {
    const answer = await site.maija.post(SAVE, { fields: text })
    expect(answer.status).toBe(422)
    const told = (await answer.json()) as { refused: { fi: string } }
    expect(told.refused.fi.length).toBeGreaterThan(10)
    expect(told.refused.fi).not.toContain('010190')
    const { fields: stored } = await site.show()
    expect(Object.values(stored).filter(({ answer: given, typed }) => given !== null || typed !== null)).toEqual([])
  })

  test('a plain form with parts of another form, wrong versions and strange names does no harm', async () => {
    const answer = await site.maija.post(formPath(), {
      do: 'remove:__proto__.1',
      'a:constructor': 'x',
      'b:constructor': '[0,"",0,""]',
      'a:H2': '7',
      'b:H2': 'no json',
      'u:H3': '{"text":1}',
    })
    expect(answer.status).toBeLessThan(500)
    expect(Object.keys((await site.show()).fields)).not.toContain('constructor')
    expect((await site.stored('H2'))?.answer).toBe(7)
  })

  test('hostile words are words', async () => {
    const hostile = '<img src=x onerror=alert(1)> "\'&</textarea><script>alert(1)</script> \u202e 👩‍👩‍👧'
    await site.maija.post(SAVE, fields({ key: 'H9', answer: hostile, onVersion: 0 }))
    for (const page of ['', '/print', '/send']) {
      const html = await (await site.maija.fetch(formPath(undefined, { page }))).text()
      expect(html).not.toContain('<img src=x')
      expect(html).not.toContain('<script>alert')
    }
    expect((await site.stored('H9'))?.answer).toBe(hostile)
  })
})

describe('sending', () => {
  test('a form that lacks answers is not sent, whatever the page says', async () => {
    const { submission } = await site.show()
    const answer = await site.maija.post(formPath(undefined, { page: '/send' }), {
      act: 'send',
      version: String(submission.version),
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('ei voi vielä lähettää')
    expect((await site.show()).submission.sentVersion).toBe(0)
  })
})
