import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import type { SubsetLine } from '../../src/model/subset.ts'
import type { SubsetDetails } from '../../src/operations/ticket/list-subsets.ts'
import { openList, sealList } from '../../src/register/subset-seal.ts'
import { ANNA, archivePackage, BENJAMIN, CECILIA, csv, metadata, separatePackage } from '../fixtures/intake-desk.ts'
import { openWorkspace, type SignedInPerson, type TestWorkspace } from '../fixtures/workspace.ts'

const OID = '1.2.246.10.99999999.16'
let workspace: TestWorkspace
let statistician: SignedInPerson
let keyHolder: SignedInPerson
let reviewer: SignedInPerson
let manager: SignedInPerson
let reviewer14: SignedInPerson

/** Anna is in both routes, Benjamin in the separate delivery only, Cecilia in the archive only; Cecilia's relationship has ended before. */
beforeAll(async () => {
  workspace = await openWorkspace()
  statistician = await workspace.signIn('statistician')
  keyHolder = await workspace.signIn('key_holder')
  reviewer = await workspace.signIn('county_reviewer', '16')
  manager = await workspace.signIn('county_manager', '16')
  reviewer14 = await workspace.signIn('county_reviewer', '14')
  const periods = csv(`jarjestaja_tunnus|henkilotunnus|palvelutehtava|alkupvm|loppupvm|asiakkuuden_tunnus
    16|${ANNA}|disability|2023-02-01||${OID}.1
    16|${BENJAMIN}|disability|2024-03-01||${OID}.2
    16|${BENJAMIN}|older|2024-01-01||${OID}.3`)
  await receive('separate', separatePackage({ 'asiakkuusjaksot.csv': periods }))
  const documents = [
    relationship({ code: ANNA, number: 1, start: '2023-02-01' }),
    relationship({ code: CECILIA, number: 4, start: '2022-11-03' }),
    relationship({ code: BENJAMIN, number: 5, start: '2022-11-03', end: '2023-12-31' }),
  ]
  await receive('archive', archivePackage(documents))
})
afterAll(() => workspace.close())
afterEach(() => {
  vi.useRealTimers()
})

async function receive(name: string, files: Record<string, string>): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'tietopolku-subset-')), name)
  mkdirSync(path)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text)
  await workspace.perform('delivery.receive', { path })
}

interface Relation {
  readonly code: string
  readonly number: number
  readonly start: string
  readonly end?: string
}

function relationship({ code, number, start, end }: Relation): unknown {
  const unit = { asiakkuuden_alkamispvm: start, ...(end ? { asiakkuuden_paattymispvm: end } : {}) }
  const block = {
    palvelutehtava: { system: '1.2.246.537.6.1221', code: '20' },
    palvelunjarjestajan_palveluyksikko: [unit],
  }
  return {
    metadata: metadata({
      documentId: `1.2.246.10.99999999.14.2024.${number}`,
      documentType: { system: '1.2.246.537.6.1505', code: '1' },
      clients: [{ id: code }],
      relationshipId: `${OID}.${number}`,
    }),
    content: { asiakkuusasiakirja: { sosiaalihuollon_palvelutehtava: [block] } },
  }
}

const REQUEST = {
  organiser: '16',
  content: 'disability',
  quarter: '2024Q1',
  mostClients: 10,
  reason: 'The county counts fewer clients of disability services.',
}
const by = (person: SignedInPerson, operation: string, input: unknown) => workspace.perform(operation, input, person.actor)
async function request(more: object = {}, person = statistician): Promise<string> {
  const { subset } = (await by(person, 'subset.request', { ...REQUEST, readers: [reviewer.account], ...more })) as {
    subset: string
  }
  return subset
}
async function listOf(more: object = {}): Promise<readonly SubsetLine[]> {
  const subset = await request(more)
  await by(keyHolder, 'subset.approve', { subset, version: 1 })
  return (await by(reviewer, 'subset.open', { subset })) as SubsetLine[]
}

describe('the list of a subset', () => {
  it('names relationships by the identifier that only the county can resolve, with how the register knows them', async () => {
    expect(await listOf()).toEqual([
      { relationship: `${OID}.1`, content: 'disability', start: '2023-02-01', evidence: 'both' },
      { relationship: `${OID}.2`, content: 'disability', start: '2024-03-01', evidence: 'separate' },
      { relationship: `${OID}.4`, content: 'disability', start: '2022-11-03', evidence: 'archive' },
    ])
  })

  it('can be of those that one route knows and the other does not', async () => {
    const identifiers = (lines: readonly SubsetLine[]) => lines.map(({ relationship: identifier }) => identifier)
    expect(identifiers(await listOf({ selection: 'archive_only' }))).toEqual([`${OID}.4`])
    expect(identifiers(await listOf({ selection: 'separate_only' }))).toEqual([`${OID}.2`])
  })

  it('has at most as many clients as were asked for, the same ones for the same request', async () => {
    expect(await listOf({ mostClients: 2 })).toHaveLength(2)
  })

  it('holds no identity code, and lies encrypted', async () => {
    const subset = await request()
    await by(keyHolder, 'subset.approve', { subset, version: 1 })
    const opened = JSON.stringify(await by(reviewer, 'subset.open', { subset }))
    for (const code of [ANNA, BENJAMIN, CECILIA]) expect(opened).not.toContain(code)
    const { folder } = workspace.register.app
    const line: SubsetLine = { relationship: `${OID}.1`, content: 'older', start: null, evidence: 'archive' }
    const sealed = sealList(folder, 's000001', [line])
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain(OID)
    expect(openList(folder, 's000001', sealed)).toEqual([line])
    // Moved to another subset's row, or under another key, it does not open.
    expect(openList(folder, 's000002', sealed)).toBeNull()
    expect(openList({ ...folder, incomingKeys: () => [new Uint8Array(32)] }, 's000001', sealed)).toBeNull()
  })
})

describe('a request', () => {
  it('is approved by another person than who made it, also when they use another account of the same e-mail', async () => {
    const otherAccount: Actor = { ...keyHolder.actor, id: 'a000777', person: statistician.actor.person }
    const subset = await request()
    await expect(workspace.perform('subset.approve', { subset, version: 1 }, otherAccount)).rejects.toThrow(/by another person/)
    await expect(by(statistician, 'subset.approve', { subset, version: 1 })).rejects.toThrow(/no right/)
    expect(((await by(keyHolder, 'subset.show', { subset })) as SubsetDetails).acts).toEqual([
      'subset.approve',
      'subset.refuse',
      'subset.cancel',
    ])
  })

  it('names readers of that county only, and holds no identity code', async () => {
    await expect(request({ readers: [reviewer14.account] })).rejects.toThrow(/manager or reviewer of the county/)
    await expect(request({ readers: ['a999999'] })).rejects.toThrow(/manager or reviewer of the county/)
    await expect(request({ reason: `What about ${ANNA} please` })).rejects.toThrow(/personal identity code/)
    await expect(request({ mostClients: 5000 })).rejects.toThrow(/not valid/)
  })

  it('of a county manager reaches the own county only', async () => {
    expect(await request({}, manager)).toMatch(/^s\d+$/)
    const other = { ...REQUEST, organiser: '14', readers: [reviewer14.account] }
    await expect(by(manager, 'subset.request', other)).rejects.toThrow(/no right/)
  })

  it('can be refused or withdrawn; neither can be approved afterwards', async () => {
    const refused = await request()
    await by(keyHolder, 'subset.refuse', { subset: refused, version: 1, reason: 'The tables are enough.' })
    await expect(by(keyHolder, 'subset.approve', { subset: refused, version: 2 })).rejects.toThrow(/state is “refused”/)
    const withdrawn = await request()
    await by(statistician, 'subset.cancel', { subset: withdrawn })
    await expect(by(keyHolder, 'subset.approve', { subset: withdrawn, version: 1 })).rejects.toThrow(/after you opened it/)
  })
})

describe('opening a list', () => {
  it('is for the people named: not the rest of the county, not the institute, not another county', async () => {
    const subset = await request()
    await by(keyHolder, 'subset.approve', { subset, version: 1 })
    for (const person of [manager, statistician, keyHolder, reviewer14])
      await expect(by(person, 'subset.open', { subset })).rejects.toThrow(/no right/)
    await expect(by(reviewer14, 'subset.show', { subset })).rejects.toThrow(/no right/)
    await expect(by(reviewer14, 'subset.show', { subset: 's000999' })).rejects.toThrow(/no right/)
  })

  it('is written down each time', async () => {
    const subset = await request()
    await by(keyHolder, 'subset.approve', { subset, version: 1 })
    await by(reviewer, 'subset.open', { subset })
    await by(reviewer, 'subset.open', { subset })
    const { openings } = (await by(keyHolder, 'subset.show', { subset })) as SubsetDetails
    expect(openings.map(({ account }) => account)).toEqual([reviewer.account, reviewer.account])
  })

  it('is not possible before approval, nor after seven days even when nothing has been deleted yet', async () => {
    const subset = await request()
    await expect(by(reviewer, 'subset.open', { subset })).rejects.toThrow(/state is “waits for approval”/)
    await by(keyHolder, 'subset.approve', { subset, version: 1 })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 86_400_000 - 60_000 })
    expect(await by(reviewer, 'subset.open', { subset })).toHaveLength(3)
    vi.setSystemTime(Date.now() + 120_000)
    await expect(by(reviewer, 'subset.open', { subset })).rejects.toThrow(/seven days are over/)
    const { expired } = (await workspace.perform('subset.expire', {})) as { expired: readonly string[] }
    expect(expired).toContain(subset)
    expect(await workspace.perform('subset.expire', {})).toEqual({ expired: [] })
    await expect(by(reviewer, 'subset.open', { subset })).rejects.toThrow(/seven days are over/)
  })

  it('ends when the subset is cancelled', async () => {
    const subset = await request()
    await by(keyHolder, 'subset.approve', { subset, version: 1 })
    await by(keyHolder, 'subset.cancel', { subset })
    await expect(by(reviewer, 'subset.open', { subset })).rejects.toThrow(/state is “cancelled”/)
  })
})
