import { readdirSync, readFileSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { OPERATOR } from '../../src/access/actor.ts'
import { enterAnonymousActs } from '../../src/operations/audit/enter-anonymous-acts.ts'
import { defineOperation } from '../../src/operations/operation.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

/*
 * Somebody has everything: the whole database with what it keeps of itself, every file of the data folder, all lines of the log. They want
 * to know who sent an observation without a name. What was sent here carries everything by which they could: address, browser, session.
 */

const SENT_AT = '2024-05-14T10:37:21.000Z' // 13.37 in Helsinki
const DAY = '2024-05-14'
/** Anything by which a sender could be told: none of it may be found anywhere. */
const TRACES = {
  address: '203.0.113.77',
  ownAddress: '127.0.0.9',
  browser: 'Selain-Jota-Vain-Yksi-Kayttaa/7.7',
  languages: 'fi-FI,smn;q=0.7',
  referrer: 'intra.example.invalid',
} as const

/** A caseload review, with everything that a page never asks: how many clients exactly, and places. */
const REVIEW = { form: 'caseload', caseload: '38', 'count.8': '7', municipality: '145', subArea: 'Kylänkulma', unit: 'u-own' }

let workspace: TestWorkspace
let worker: SignedInPerson
let coordinator: SignedInPerson
let token: string
let before: ReadonlySet<string>
const codes: string[] = []

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-05-14T08:02:00Z') })
  workspace = await openWorkspace()
  worker = await workspace.signIn('social_worker', {
    organiser: '16',
    email: 'havainnoija@example.invalid',
    name: 'Havainnoija Oma',
  })
  coordinator = await workspace.signIn('social_coordinator', '16')
  const unit = { unit: null, version: 0, organiser: '16', nameFi: 'Tiimi', nameSv: 'Team', task: null, municipality: null }
  const people = { possibleReporters: 9, staff: 9, supervisors: [], validFrom: '2024-01-01', validUntil: null }
  const saved = (await workspace.perform('unit.save', { ...unit, ...people }, coordinator.actor)) as { unit: string }
  const link = await workspace.perform('unit.make-link', { unit: saved.unit, audience: 'workers' }, coordinator.actor)
  token = (link as { token: string }).token
  before = new Set((await everyRow()).map(({ row }) => row))
  vi.setSystemTime(new Date(SENT_AT))
  for (const title of ['Ensimmäinen', 'Toinen', 'Kolmas', 'Neljäs']) await send(title)
  for (const title of ['Viides', 'Kuudes']) await send(title, REVIEW)
})
afterAll(async () => {
  await workspace?.close()
  vi.useRealTimers()
})

describe('nobody with everything can name who sent an observation without a name', () => {
  test('all six arrived, each with a code of at least 60 bits', () => {
    expect(codes).toHaveLength(6)
    expect(new Set(codes).size).toBe(6)
    for (const code of codes) expect(code.length * 5).toBeGreaterThanOrEqual(60)
  })

  test('no row that came says address, browser, account, session, code, or anything finer than the day', async () => {
    const rows = (await everyRow()).filter(({ row }) => !before.has(row))
    expect(new Set(rows.map(({ table }) => table))).toContain('social_report')
    const own = [worker.account, 'havainnoija@example.invalid', 'Havainnoija Oma', worker.session, worker.token, worker.formToken]
    for (const { table, row } of rows) {
      for (const trace of [...Object.values(TRACES), ...own, ...codes]) expect(row, table).not.toContain(trace)
      expect(row, table).not.toMatch(/10:37|13[.:]37|T\d\d:\d\d/)
    }
  })

  test('a caseload review says neither how many clients exactly, nor unit, nor place: colleagues would know whose it is', async () => {
    const reviews = (await everyRow()).filter(({ table, row }) => table === 'social_report' && row.includes('"mode":"caseload"'))
    expect(reviews).toHaveLength(2)
    const kept = { unit: null, municipality: null, sub_area: null, account: null, caseload: null, caseload_class: '25-39' }
    for (const { row } of reviews) expect(JSON.parse(row)).toMatchObject(kept)
    const others = (await everyRow()).filter(({ row }) => !before.has(row))
    for (const { table, row } of others) expect(row, table).not.toMatch(/Kylänkulma|u-own|:"?38\b/)
  })

  test('no file of the data folder says address, browser, session or code, whatever else it holds', () => {
    const files = everyFile(workspace.register.root)
    expect(files.length).toBeGreaterThan(10)
    for (const path of files) {
      const content = readFileSync(path)
      for (const trace of [...Object.values(TRACES), worker.token, ...codes])
        expect(content.includes(Buffer.from(trace)), `${trace} in ${path}`).toBe(false)
    }
  })

  test('no line of the log says that anything was sent, and what it says of other pages holds no trace either', () => {
    const lines = workspace.lines.join('\n')
    expect(lines).not.toMatch(/havainto\b|havainto\/|kuitti/)
    for (const trace of [...Object.values(TRACES), token, ...codes]) expect(lines).not.toContain(trace)
  })

  test('so it is however the address is written: phones make the first letter large, and the page is found all the same', async () => {
    for (const path of [`/fi/Havainto/${token}`, `/FI/HAVAINTO/${token}`, `/fi/%68avainto/${token}`, '/sv/Kvitto']) {
      const lines = workspace.lines.length
      const answer = await fetch(`${workspace.address}${path}`)
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'private, no-store'])
      expect(workspace.lines.slice(lines)).toEqual([])
    }
  })

  test('the list of phenomena, where one says that one sees the same, leaves no line; other pages of the workspace do', async () => {
    const lines = workspace.lines.length
    for (const path of ['/fi/tyotila/ilmiot', '/sv/Arbetsyta/fenomen/', '/fi/tyotila/%69lmiot.data'])
      await fetch(`${workspace.address}${path}`, { method: 'POST', redirect: 'manual' })
    expect(workspace.lines.slice(lines)).toEqual([])
    await fetch(`${workspace.address}/fi/tyotila/ilmiot/p-1`, { redirect: 'manual' })
    expect(workspace.lines.slice(lines)).toEqual([expect.stringMatching(/^GET \/fi\/tyotila\/ilmiot\/p-1 \d+ /)])
  })

  test('no letter was written', async () => {
    const letters = (await everyRow()).filter(({ table, row }) => table === 'mail' && !before.has(row))
    expect(letters).toEqual([])
  })

  test('the trail names nobody and no minute, and not in which order they came', async () => {
    vi.setSystemTime(new Date('2024-05-15T00:20:00Z'))
    const acts = await workspace.register.perform(enterAnonymousActs, {})
    expect(acts).toEqual({ entered: 6 })
    const rows = (await everyRow()).filter(({ table, row }) => table === 'audit' && row.includes('social-report.send-anonymous'))
    expect(rows).toHaveLength(6)
    // What a review counted is in no entry: by the numbers of themes or clients it could be found again.
    const details = rows.map(({ row }) => JSON.parse((JSON.parse(row) as { details: string }).details) as object)
    for (const one of details) expect(Object.keys(one).sort()).toEqual(['day', 'mode', 'naming', 'organiser'])
    for (const { row } of rows) {
      expect(row).toMatch(/"actor_id":"anonymous","actor_role":"anonymous"|"actor_role":"anonymous","actor_id":"anonymous"/)
      expect(row).not.toContain('10:37')
    }
    vi.setSystemTime(new Date(SENT_AT))
  })

  test('not even the database’s own notes tell the order: one transaction wrote all, in the order of random ids', async () => {
    const { rows } = await workspace.register.app.perform(physical, {}, { actor: OPERATOR })
    expect(rows).toHaveLength(6)
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1)
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort())
  })

  test('a page of the form sets no cookie, and is kept by no cache', async () => {
    const ask = () => fetch(`${workspace.address}/fi/havainto/${token}`, { headers: { cookie: worker.cookie } })
    // The night's work took its time: a connection that was kept open may have been let go in the moment in which it is used.
    const answer = await ask().catch(ask)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await answer.text()).not.toMatch(/Havainnoija Oma|havainnoija@/)
  })
})

describe('the supervisor of the unit', () => {
  test('reads the observation and does not learn who sent it', async () => {
    const title = 'Nimellä lähetetty'
    const supervisor = await workspace.signIn('social_coordinator', {
      organiser: '16',
      email: 'chief@example.invalid',
      name: 'Esihenkilö',
    })
    const report = await workspace.register.app.perform(
      insertNamed,
      { title, account: worker.account, supervisor: supervisor.account },
      { actor: OPERATOR },
    )
    const path = `/fi/tyotila/havaintojen-vastaanotto/${report}`
    const shown = await (await supervisor.fetch(path)).text()
    expect(shown).toContain(title)
    expect(shown).not.toContain('Havainnoija Oma')
    const asked = await supervisor.post(path, { act: 'sender' })
    expect(asked.status).toBe(403)
    expect(await asked.text()).not.toContain('Havainnoija Oma')
    // Sessions end when nobody has been there for long: signed in anew.
    const another = await workspace.signIn('social_coordinator', '16')
    const other = await another.post(path, { act: 'sender' })
    expect(await other.text()).toContain('Havainnoija Oma')
    const review = { title: 'Oma läpikäynti', account: worker.account, supervisor: supervisor.account, caseload: 38 }
    const reviewed = await workspace.register.app.perform(insertNamed, review, { actor: OPERATOR })
    const read = await (await supervisor.fetch(`/fi/tyotila/havaintojen-vastaanotto/${reviewed}`)).text()
    expect(read).toMatch(/25–39[\s\S]*Toimeentulo 3–9/)
    expect(read).not.toMatch(/>38<|Toimeentulo 7/)
    const withoutToken = await another.fetch(path, {
      method: 'POST',
      headers: { origin: workspace.address },
      body: new URLSearchParams({ act: 'sender' }),
    })
    expect(withoutToken.status).toBe(403)
  })
})

/** Sends an observation as the page does, from an address and a browser of its own, with the cookie of somebody who has signed in. */
async function send(title: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const path = `/fi/havainto/${token}`
  const fields = new URLSearchParams({
    ...{ act: 'send', form: 'worker', formId: crypto.randomUUID(), title, polarity: 'negative', naming: 'receipt' },
    ...{ observation: 'Yhä useampi odottaa.', scale: 'several', periodFrom: '2024-03', periodUntil: '2024-05', source: 'A' },
    ...{ profession: 'social-worker', quotePermission: 'no', concernsWrong: 'no', needs: '2', groups: 'working-age', ...more },
  })
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: workspace.address,
    cookie: worker.cookie,
    'user-agent': TRACES.browser,
    'accept-language': TRACES.languages,
    'x-forwarded-for': TRACES.address,
    'x-real-ip': TRACES.address,
    referer: `https://${TRACES.referrer}/`,
  }
  const text = await posted(`${workspace.address}${path}`, { headers, body: fields.toString() })
  const code = text.replace(/<[^>]*>/g, '').match(/[0-9a-hj-km-np-tv-z]{3,5}(?:[ \u00a0-][0-9a-hj-km-np-tv-z]{3,5}){2,3}/g)
  if (code?.[0]) codes.push(code[0].replace(/[^0-9a-z]/g, ''))
}

/** `fetch` cannot choose the address that it calls from. */
function posted(address: string, { headers, body }: { headers: Record<string, string>; body: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port, pathname } = new URL(address)
    const options = { host: '127.0.0.1', port, path: pathname, method: 'POST', localAddress: TRACES.ownAddress }
    const asked = request({ ...options, headers: { ...headers, host: `localhost:${port}` } }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

interface TableRow {
  readonly table: string
  readonly row: string
}

/** Every row of every table, as the database would write it out. */
const rows = defineOperation({
  name: 'audit.search',
  title: { fi: 'Katso', sv: 'Se', en: 'Look' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, { db }): Promise<TableRow[]> => {
    const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`.execute(db)
    const found: TableRow[] = []
    for (const { name } of tables.rows) {
      const held = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(name)} t`.execute(db)
      found.push(...held.rows.map(({ row }) => ({ table: name, row })))
    }
    return found
  },
})
const everyRow = () => workspace.register.app.perform(rows, {}, { actor: OPERATOR })

const physical = defineOperation({
  name: 'audit.search',
  title: { fi: 'Katso', sv: 'Se', en: 'Look' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, { db }) =>
    sql<{ id: string; transaction: string }>`select id, xmin::text as transaction from social_report
      where sent_on = ${DAY} order by ctid`.execute(db),
})

const insertNamed = defineOperation({
  name: 'delivery.list',
  title: { fi: 'Lisää', sv: 'Lägg till', en: 'Add' },
  access: 'state',
  input: z.strictObject({
    title: z.string(),
    account: z.string(),
    supervisor: z.string(),
    caseload: z.int().nullable().default(null),
  }),
  perform: async ({ title, account, supervisor, caseload }, { db }) => {
    const { insertTestReport } = await import('../fixtures/social-reports.ts')
    const { unit } = await db.selectFrom('social_unit_link').select('unit').executeTakeFirstOrThrow()
    const supervises = { unit, account: supervisor }
    await db
      .insertInto('social_unit_supervisor')
      .values(supervises)
      .onConflict((known) => known.doNothing())
      .execute()
    const kind = caseload === null ? {} : ({ mode: 'caseload', caseload, counts: { '8': 7 } } as const)
    const named = { organiser: '16', unit, state: 'sent', naming: 'named', account, content: { title } } as const
    return insertTestReport(db, { ...named, ...kind })
  },
})
