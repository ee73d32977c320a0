import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineOperation } from '../../src/operations/operation.ts'
import { insertTestReport, insertTestUnit, TYPED } from '../fixtures/social-reports.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

/* What strangers, other sites and odd programs try at the addresses of observations and receipts. */

let workspace: TestWorkspace
let worker: SignedInPerson
let links: { workers: string; clients: string }
let foreign: string

const database = defineOperation({
  name: 'delivery.list',
  title: { fi: 'Luettele', sv: 'Lista', en: 'List' },
  access: 'state',
  input: z.strictObject({}),
  perform: async (_input, { db }) => db,
})
const db = () => workspace.register.perform(database, {})
const sent = async () => (await db()).selectFrom('social_report').selectAll().execute()

beforeAll(async () => {
  workspace = await openWorkspace()
  worker = await workspace.signIn('social_worker', '16')
  links = await insertTestUnit(await db())
  foreign = await insertTestReport(await db(), { organiser: '16', naming: 'named', account: 'a-somebody-else', state: 'sent' })
}, 180_000)
afterAll(() => workspace?.close())

const FIELDS: readonly [string, string][] = [
  ['polarity', TYPED.polarity],
  ['title', TYPED.title],
  ['observation', TYPED.observation],
  ...TYPED.needs.map((code): [string, string] => ['needs', code]),
  ...TYPED.groups.map((code): [string, string] => ['groups', code]),
  ['scale', TYPED.scale],
  ['profession', TYPED.profession],
  ['concernsWrong', 'no'],
  ['naming', 'receipt'],
  ['form', 'worker'],
]
let forms = 0

interface Posted {
  readonly act?: string
  readonly changes?: Readonly<Record<string, string>>
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly formId?: string
}

/** Posts the form of a link as a browser without a session does. */
function post({ act = 'send', changes = {}, token = links.workers, headers = {}, formId = `http-form-${++forms}` }: Posted = {}) {
  const kept = FIELDS.filter(([name]) => !(name in changes))
  const body = new URLSearchParams([...kept, ...Object.entries(changes), ['act', act], ['formId', formId]])
  const own = { origin: workspace.address, ...headers }
  return fetch(`${workspace.address}/fi/havainto/${token}`, { method: 'POST', headers: own, body, redirect: 'manual' })
}
const codeIn = (page: string) => /<code>([0-9a-z-]{16})<\/code>/.exec(page)?.[1]
const receipt = (code: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${workspace.address}/fi/kuitti`, {
    method: 'POST',
    headers: { origin: workspace.address, ...headers },
    body: new URLSearchParams({ code }),
  })

describe('sending by a link', () => {
  test('sets no cookie, is kept by no cache, and leaves no line in the log', async () => {
    const page = await fetch(`${workspace.address}/fi/havainto/${links.workers}`)
    const answer = await post()
    expect(answer.status).toBe(200)
    const code = codeIn(await answer.text()) ?? ''
    const shown = await receipt(code)
    expect(shown.status).toBe(200)
    for (const { headers } of [page, answer, shown]) {
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('cache-control')).toContain('no-store')
    }
    expect(workspace.lines.filter((line) => /havainto\/|kuitti/.test(line))).toEqual([])
  })

  test('somebody who is signed in is as unknown as everybody else', async () => {
    const code = codeIn(await (await post({ headers: { cookie: worker.cookie } })).text())
    expect(code).toBeDefined()
    expect((await sent()).filter(({ account }) => account === worker.account)).toEqual([])
  })

  test('from another site is refused', async () => {
    const before = (await sent()).length
    expect((await post({ headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect(await sent()).toHaveLength(before)
  })

  test('the same form posted again gives the same code', async () => {
    const [first, again] = [await post({ formId: 'the-same-form' }), await post({ formId: 'the-same-form' })]
    expect(codeIn(await first.text())).toBe(codeIn(await again.text()))
  })

  test.each([
    ['an identity code', { observation: 'Asiakas 010190-900P' }],
    ['too long a text', { observation: 'ö'.repeat(5001) }],
    ['a text of a hundred thousand signs', { title: 'a'.repeat(100_000) }],
    ['a code of no list', { needs: '99' }],
    ['a name of JavaScript', { scale: '__proto__' }],
    ['a month of the future', { periodUntil: '2999-01' }],
    ['a field that people do not see', { homepage: 'https://buy.example' }],
  ])('%s is refused with words, what was typed comes back, and nothing is stored', async (_, changes) => {
    const before = (await sent()).length
    const answer = await post({ changes: { ...changes, proposal: 'Tämä ei katoa' } })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Tämä ei katoa')
    expect(await sent()).toHaveLength(before)
  })

  test('markup comes back as text', async () => {
    const page = await (await post({ act: 'review', changes: { title: '"><script>alert(1)</script>' } })).text()
    expect(page).not.toContain('<script>alert(1)')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('a link for clients takes no report of a worker', async () => {
    await post({ token: links.clients, changes: { title: 'Asiakkaan linkistä' } })
    expect((await sent()).filter(({ mode, profession }) => mode === 'client' && profession !== null)).toEqual([])
  })

  test.each(['nosuchlink', '..%2F..%2Fetc', '%00', 'a'.repeat(500)])('no form is opened by %j', async (token) => {
    const page = await fetch(`${workspace.address}/fi/havainto/${token}`)
    expect([400, 404]).toContain(page.status)
    expect([400, 404]).toContain((await post({ token })).status)
  })
})

describe('a receipt', () => {
  test('a wrong code says so plainly and stands on the page again', async () => {
    const answer = await receipt('abcd-efgh-jkmn-p')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Tällä koodilla ei löydy havaintoa')
  })

  test('is not shown by an address', async () => {
    const code = codeIn(await (await post()).text()) ?? ''
    const page = await fetch(`${workspace.address}/fi/kuitti?code=${code}`)
    expect(await page.text()).not.toContain(TYPED.title)
  })

  test('another site can withdraw nothing', async () => {
    const code = codeIn(await (await post()).text()) ?? ''
    const body = new URLSearchParams({ code, act: 'withdraw', isSure: 'yes' })
    const answer = await fetch(`${workspace.address}/fi/kuitti`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body,
    })
    expect(answer.status).toBe(403)
    expect(await (await receipt(code)).text()).toContain(TYPED.title)
  })
})

describe('in the workspace', () => {
  const DRAFT = { organiser: '16', form: 'worker', typed: TYPED, draft: null, version: 0 }
  const save = (draft: unknown) => worker.post('/fi/tyotila/havainnot/drafts/save', { draft: JSON.stringify(draft) })

  test('the report of a colleague is not found, and is not withdrawn', async () => {
    const path = `/fi/tyotila/havainnot/${foreign}`
    const unknown = await worker.fetch('/fi/tyotila/havainnot/nosuchreport')
    expect([(await worker.fetch(path)).status, unknown.status]).toEqual([404, 404])
    expect((await worker.post(path, { act: 'withdraw', isSure: 'yes' })).status).toBe(404)
    expect((await sent()).find(({ id }) => id === foreign)?.state).toBe('sent')
  })

  test('a draft is saved by a form of the own session only', async () => {
    const body = new URLSearchParams({ formToken: 'other', draft: JSON.stringify(DRAFT) })
    const headers = { origin: workspace.address }
    expect((await worker.fetch('/fi/tyotila/havainnot/drafts/save', { method: 'POST', headers, body })).status).toBe(403)
    expect((await save(DRAFT)).status).toBe(200)
  })

  test.each([
    ['no JSON', 422, '{'],
    ['another county', 403, { ...DRAFT, organiser: '08' }],
    ['a form of clients', 422, { ...DRAFT, form: 'client' }],
    ['an identity code', 422, { ...DRAFT, typed: { ...TYPED, proposal: '010190-900P' } }],
    ['a part that drafts do not have', 422, { ...DRAFT, account: 'a-other' }],
  ])('a draft with %s is refused with words', async (_, status, draft) => {
    const answer = await save(draft)
    expect(answer.status).toBe(status)
    const told = (await answer.json()) as { refused: { fi: string } }
    expect(told.refused.fi).not.toContain('010190')
  })
})
