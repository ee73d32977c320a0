import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATOR } from '../../src/access/actor.ts'
import { type App, openApp } from '../../src/app.ts'
import { listDeliveries } from '../../src/operations/list-deliveries.ts'
import type { Perform } from '../../src/operations/operation.ts'
import { receiveDelivery } from '../../src/operations/receive-delivery.ts'
import { withdrawDelivery } from '../../src/operations/withdraw-delivery.ts'
import { initialiseDataFolder } from '../../src/register/data-folder.ts'
import { ANNA, BENJAMIN, csv, separatePackage } from '../fixtures/intake-desk.ts'

const root = fs.mkdtempSync(join(tmpdir(), 'tietopolku-deliveries-'))
const drawn = fs.mkdtempSync(join(tmpdir(), 'tietopolku-drawn-'))
let app: App

const open = () => openApp({ root, environment: {}, command: 'test' })
const perform: Perform = (operation, input) => app.perform(operation, input, { actor: OPERATOR })

beforeAll(async () => {
  initialiseDataFolder({ root, kind: 'synthetic', now: '2024-04-01T00:00:00Z' })
  app = await open()
})
afterAll(async () => {
  await app.close()
  for (const folder of [root, drawn]) fs.rmSync(folder, { recursive: true, force: true })
})

function draw(name: string, code: string): string {
  const path = join(drawn, name)
  fs.mkdirSync(path)
  const rows = csv(`jarjestaja_tunnus|henkilotunnus|palvelutehtava|alkupvm\n16|${code}|working_age|2024-01-15`)
  for (const [file, text] of Object.entries(separatePackage({ 'asiakkuusjaksot.csv': rows })))
    fs.writeFileSync(join(path, file), text)
  return path
}

const statuses = async () => (await perform(listDeliveries, {})).map((delivery) => [delivery.id, delivery.status])
const placesOf = (id: string) => [
  join(root, 'register', 'deliveries', id),
  join(root, 'incoming', `${id}.pkg`),
  join(root, 'register', 'identities', `${id}.parquet`),
]

describe('the catalogue of deliveries', () => {
  it('acknowledges a delivery when everything of it is in place', async () => {
    const receipt = await perform(receiveDelivery, { path: draw('first', ANNA), lang: 'en' })
    expect(receipt).toMatchObject({ delivery: 'd000001', status: 'accepted' })
    expect(placesOf('d000001').map((path) => fs.existsSync(path))).toEqual([true, true, true])
    expect(await statuses()).toEqual([['d000001', 'received']])
  })

  it('answers the same package with the receipt of the first time', async () => {
    const receipt = await perform(receiveDelivery, { path: join(drawn, 'first'), lang: 'en' })
    expect(receipt).toMatchObject({ delivery: 'd000001', status: 'already-received' })
    expect(await statuses()).toHaveLength(1)
  })

  it('marks what a full package replaces', async () => {
    expect(await perform(receiveDelivery, { path: draw('second', BENJAMIN) })).toMatchObject({ replaced: ['d000001'] })
    expect(await statuses()).toEqual([
      ['d000001', 'replaced'],
      ['d000002', 'received'],
    ])
  })

  it('withdraws a delivery: package and records destroyed, numbers of clients kept, the replaced one back in force', async () => {
    const result = await perform(withdrawDelivery, { delivery: 'd000002', why: 'sent by mistake' })
    expect(result).toEqual({ delivery: 'd000002', restored: ['d000001'], runs: [], draftReleases: [], publishedReleases: [] })
    expect(placesOf('d000002').map((path) => fs.existsSync(path))).toEqual([false, false, true])
    expect(await statuses()).toEqual([
      ['d000001', 'received'],
      ['d000002', 'withdrawn'],
    ])
  })

  it('takes a withdrawn package again as a new delivery', async () => {
    expect(await perform(receiveDelivery, { path: join(drawn, 'second') })).toMatchObject({
      delivery: 'd000003',
      status: 'accepted',
    })
  })

  it('refuses to withdraw what is not there', async () => {
    await expect(perform(withdrawDelivery, { delivery: 'd000099', why: 'by mistake' })).rejects.toThrow(/no delivery d000099/)
    await expect(perform(withdrawDelivery, { delivery: 'd000002', why: 'once more' })).rejects.toThrow(/cannot be withdrawn/)
  })
})

describe('a delivery that the catalogue could not take', () => {
  it('leaves nothing in place, and can be received later', async () => {
    const path = draw('third', '020594X902N')
    const commit = () => Promise.reject(new Error('no room on the disk'))
    const failing: typeof receiveDelivery = {
      ...receiveDelivery,
      perform: (input, context) => receiveDelivery.perform(input, { ...context, db: context.db, commit }),
    }
    await expect(perform(failing, { path, lang: 'en' })).rejects.toThrow(/no room/)
    expect(placesOf('d000004').map((place) => fs.existsSync(place))).toEqual([false, false, false])
    expect(await perform(receiveDelivery, { path })).toMatchObject({ delivery: 'd000004', status: 'accepted' })
  })
})

describe('a process killed while it received a delivery', () => {
  it('leaves nothing behind: what has no row in the catalogue is removed at the next start, the rest stays', async () => {
    const [folder = '', sealed = '', identities = ''] = placesOf('d000005')
    fs.mkdirSync(folder)
    for (const path of [join(folder, 'documents.parquet'), sealed, identities]) fs.writeFileSync(path, 'half')
    const work = join(root, 'temporary', '12345', 'intake-d000006')
    fs.mkdirSync(work, { recursive: true })
    // And one killed while it withdrew d000002: the catalogue says withdrawn, the package lies there still.
    const undestroyed = placesOf('d000002')[1] ?? ''
    fs.writeFileSync(undestroyed, 'sealed')
    await app.close()
    app = await open()
    expect(fs.existsSync(undestroyed)).toBe(false)
    expect([folder, sealed, identities, work].map((path) => fs.existsSync(path))).toEqual([false, false, false, false])
    expect(placesOf('d000003').map((path) => fs.existsSync(path))).toEqual([true, true, false])
    expect(await statuses()).toHaveLength(4)
  })
})
