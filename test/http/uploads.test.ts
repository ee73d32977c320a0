import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Delivery } from '../../src/model/delivery.ts'
import { ANNA, BENJAMIN, CECILIA, csv, separatePackage } from '../fixtures/intake-desk.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

const PAGE = '/en/workspace/deliveries/upload'
let workspace: TestWorkspace
let deliverer: SignedInPerson
beforeAll(async () => {
  workspace = await openWorkspace()
  deliverer = await workspace.signIn('county_deliverer', '16')
})
afterAll(() => workspace.close())

/** A zip of one separate delivery; `code` makes one differ from another. */
function zipOf(organiser: string, code: string): Uint8Array<ArrayBuffer> {
  const rows = csv(`jarjestaja_tunnus|henkilotunnus|palvelutehtava|alkupvm\n${organiser}|${code}|working_age|2024-01-15`)
  const files = separatePackage({ 'asiakkuusjaksot.csv': rows }, { organiser })
  const bytes = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(bytes)))
}

interface Sending {
  readonly name?: string
  readonly formToken?: string
  readonly accept?: string
  readonly origin?: string
}

function send(person: SignedInPerson, content: Uint8Array<ArrayBuffer>, sending: Sending = {}): Promise<Response> {
  const { name = 'package.zip', formToken = person.formToken, accept = 'application/json', origin = workspace.address } = sending
  const form = new FormData()
  form.set('formToken', formToken)
  form.set('package', new Blob([content]), name)
  return person.fetch(PAGE, { method: 'POST', headers: { accept, origin }, body: form })
}

const deliveries = async () => (await workspace.perform('delivery.list', {})) as Delivery[]
const uploads = () => {
  const place = join(dirname(workspace.register.app.folder.paths.temporary), 'uploads')
  return existsSync(place)
    ? readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('package'))
    : []
}
const fileIn = (address: string) => new URL(address, workspace.address).searchParams.get('file') ?? ''

describe('a package sent by the web', () => {
  it('waits to be looked at, and is received by a second step; then nothing of it is left outside the register', async () => {
    const answer = (await (await send(deliverer, zipOf('16', ANNA))).json()) as { address: string }
    expect(answer.address).toMatch(/^\/en\/workspace\/deliveries\/upload\?file=[0-9a-f]{32}$/)
    expect(await deliveries()).toEqual([])
    expect(uploads()).toHaveLength(1)
    const page = await (await deliverer.fetch(answer.address)).text()
    expect(page).toContain('first delivery of the quarter')
    const received = await deliverer.post(PAGE, { act: 'receive', file: fileIn(answer.address) })
    expect(received.headers.get('location')).toBe('/en/workspace/deliveries/d000001?done=received')
    expect(uploads()).toEqual([])
    expect((await deliveries()).map(({ id, organiser, status }) => [id, organiser, status])).toEqual([
      ['d000001', '16', 'received'],
    ])
  })

  it('says before it is received what it replaces', async () => {
    const { address } = (await (await send(deliverer, zipOf('16', BENJAMIN))).json()) as { address: string }
    expect(await (await deliverer.fetch(address)).text()).toContain('replaces the deliveries d000001 entirely')
    await deliverer.post(PAGE, { act: 'discard', file: fileIn(address) })
    expect(uploads()).toEqual([])
    expect(await deliveries()).toHaveLength(1)
  })

  it('is received once, however often the form is sent', async () => {
    const { address } = (await (await send(deliverer, zipOf('16', BENJAMIN))).json()) as { address: string }
    const fields = { act: 'receive', file: fileIn(address) }
    expect((await deliverer.post(PAGE, fields)).status).toBe(302)
    const again = await deliverer.post(PAGE, fields)
    expect(again.status).toBe(404)
    expect(await again.text()).toContain('is not there any more')
    expect(await deliveries()).toHaveLength(2)
  })

  it('gives the receipt of the first time when the same package comes again', async () => {
    const { address } = (await (await send(deliverer, zipOf('16', BENJAMIN))).json()) as { address: string }
    const answer = await deliverer.post(PAGE, { act: 'receive', file: fileIn(address) })
    expect(answer.headers.get('location')).toBe('/en/workspace/deliveries/d000002?done=receivedBefore')
  })
})

describe('several packages of one person', () => {
  it('wait beside each other; of more than five the oldest goes', async () => {
    const sent: string[] = []
    for (let number = 0; number < 6; number += 1) {
      const { address } = (await (await send(deliverer, zipOf('16', ANNA))).json()) as { address: string }
      sent.push(address)
    }
    const statuses = await Promise.all(sent.map(async (address) => (await deliverer.fetch(address)).status))
    expect(statuses).toEqual([404, 200, 200, 200, 200, 200])
    for (const address of sent) await deliverer.post(PAGE, { act: 'discard', file: fileIn(address) })
  })
})

describe('a package that is not taken', () => {
  it('is another county’s: refused, and nothing of it survives', async () => {
    const answer = await send(deliverer, zipOf('14', ANNA))
    expect(answer.status).toBe(403)
    expect(await answer.json()).toEqual({ problem: expect.stringContaining('not a separate delivery of your own county') })
    expect(uploads()).toEqual([])
    expect(await deliveries()).toHaveLength(2)
  })

  it('tells a form without scripts the same on the page itself', async () => {
    const answer = await send(deliverer, zipOf('14', ANNA), { accept: 'text/html' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('not a separate delivery of your own county')
  })

  it('is no package at all', async () => {
    const answer = await send(deliverer, new TextEncoder().encode('hello') as Uint8Array<ArrayBuffer>)
    expect(answer.status).toBe(422)
    expect(uploads()).toEqual([])
  })

  it('comes from a form that is not of this session, or from another site', async () => {
    expect((await send(deliverer, zipOf('16', ANNA), { formToken: 'another' })).status).toBe(403)
    expect((await send(deliverer, zipOf('16', ANNA), { origin: 'https://evil.example' })).status).toBe(403)
    expect(uploads()).toEqual([])
  })

  it('comes from somebody who may not deliver', async () => {
    const reviewer = await workspace.signIn('county_reviewer', '16')
    expect((await send(reviewer, zipOf('16', ANNA))).status).toBe(403)
    expect(
      (await fetch(`${workspace.address}${PAGE}`, { method: 'POST', body: new FormData(), redirect: 'manual' })).status,
    ).not.toBe(200)
    expect(uploads()).toEqual([])
  })

  it('is larger than the limit', async () => {
    process.env.TIETOPOLKU_LARGEST_UPLOAD_MB = '1'
    try {
      const answer = await send(deliverer, new Uint8Array(1_500_000))
      expect(answer.status).toBe(422)
      expect(await answer.json()).toEqual({ problem: expect.stringContaining('larger than 1 MB') })
      expect(uploads()).toEqual([])
    } finally {
      delete process.env.TIETOPOLKU_LARGEST_UPLOAD_MB
    }
  })

  it('would grow beyond measure when it is unpacked', async () => {
    const bomb = new Uint8Array(
      zipSync({ 'manifest.json': new TextEncoder().encode('{}'), 'zeros.csv': new Uint8Array(30_000_000) }),
    )
    expect(bomb.length).toBeLessThan(100_000)
    const answer = await send(deliverer, bomb)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toEqual({ problem: expect.stringContaining('more than 200 times') })
    expect(uploads()).toEqual([])
  })

  it.each(['../../../state/database', '/etc/passwd', '..\\..\\windows', 'coverage.csv/../../x', '"><script>.zip'])(
    'cannot choose its place by the name %s',
    async (name) => {
      const answer = (await (await send(deliverer, zipOf('16', ANNA), { name })).json()) as { address: string }
      expect(uploads().map((path) => path.split('/').at(-1))).toEqual(['package'])
      await deliverer.post(PAGE, { act: 'discard', file: fileIn(answer.address) })
    },
  )
})

describe('a package sent by a county’s own system', () => {
  const post = (token: string, content: Uint8Array<ArrayBuffer>) =>
    fetch(`${workspace.address}/deliveries`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/zip' },
      body: content,
    })

  it('is received by a service key, which reaches its own county only', async () => {
    const asked = { role: 'county_deliverer', organiser: '16', vendor: null, name: 'Nightly delivery', days: 30 }
    const administrator = await workspace.signIn('administrator')
    const { key: token } = (await workspace.perform('key.create', asked, administrator.actor)) as { key: string }
    const received = await post(token, zipOf('16', CECILIA))
    expect(received.status).toBe(201)
    expect(await received.json()).toMatchObject({ organiser: '16', status: 'accepted' })
    const foreign = await post(token, zipOf('14', CECILIA))
    expect(foreign.status).toBe(403)
    expect(await foreign.json()).toMatchObject({ code: 'package-of-another' })
    for (const wrong of ['x', `${token}x`]) expect((await post(wrong, zipOf('16', ANNA))).status).toBe(401)
    expect(uploads()).toEqual([])
  })
})

describe('a package of somebody else', () => {
  it('is not reached by another person, nor by a path', async () => {
    const { address } = (await (await send(deliverer, zipOf('16', ANNA))).json()) as { address: string }
    const other = await workspace.signIn('county_deliverer', { organiser: '16', email: 'other@example.invalid' })
    const file = fileIn(address)
    expect((await other.fetch(address)).status).toBe(404)
    expect((await other.post(PAGE, { act: 'receive', file })).status).toBe(404)
    for (const wrong of [`../${file}`, `${file}/package`, '..%2f..%2fstate', ''])
      expect((await deliverer.post(PAGE, { act: 'receive', file: wrong })).status).toBe(404)
    expect((await deliverer.fetch(address)).status).toBe(200)
    await deliverer.post(PAGE, { act: 'discard', file })
  })

  it('is not seen as a delivery either: pages and downloads of another county look like those of none', async () => {
    const county14 = await workspace.signIn('county_deliverer', '14')
    const paths = ['/en/workspace/deliveries/d000001', '/en/workspace/deliveries/d000777']
    for (const path of paths) expect((await county14.fetch(path)).status).toBe(403)
    expect((await county14.fetch('/findings/d000001.csv')).status).toBe(403)
    expect((await deliverer.fetch('/findings/d000001.csv')).status).toBe(200)
    expect((await fetch(`${workspace.address}/findings/d000001.csv`)).status).toBe(403)
  })
})
