import { appendFileSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../src/model/problem.ts'
import { createRelease } from '../../src/operations/create-release.ts'
import { describeRelease } from '../../src/operations/describe-release.ts'
import { exportRelease } from '../../src/operations/export-release.ts'
import { listReleases } from '../../src/operations/list-releases.ts'
import { publishRelease } from '../../src/operations/publish-release.ts'
import { rebuildRelease } from '../../src/operations/rebuild-release.ts'
import { showPublishedRelease } from '../../src/operations/show-release.ts'
import { verifyRelease } from '../../src/operations/verify-release.ts'
import { readRelease } from '../../src/register/release-files.ts'
import { clients, judged, KESKI_POHJANMAA } from '../fixtures/publication.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

const FIRST = 'monitoring-register-2023Q1-1'
const SECOND = 'monitoring-register-2023Q1-2'

/* A county of eight municipalities with 100 clients each, then the same with 150 in Kokkola. */
const drawn = (kokkola: number) => ({
  cycle: '2023Q1' as const,
  clients: KESKI_POHJANMAA.map((area) => clients({ area, clients: area === '272' ? kokkola : 100 })),
  coverage: judged(KESKI_POHJANMAA),
})

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.description.code : String(error)),
  )

let register: TestRegister
let releases: string
beforeAll(async () => {
  register = await openTestRegister()
  releases = join(register.root, 'releases')
})
afterAll(() => register.close())

describe('a release, from its run to the public', () => {
  it('cannot be made of a cycle that was not run', async () => {
    expect(await codeOf(register.perform(createRelease, { cycle: '2023Q1' }))).toBe('run-not-found')
  })

  it('is made as a draft with its tables, texts, exports and manifest', async () => {
    await register.addRun('r1', drawn(100))
    const created = await register.perform(createRelease, { cycle: '2023Q1' })
    expect(created).toMatchObject({ id: FIRST, run: 'r1', revision: 1, tables: 6, revised: null })
    expect(readdirSync(join(releases, FIRST)).sort()).toEqual([
      'exports',
      'manifest.json',
      'quality.json',
      'release.json',
      'tables',
    ])
    const { files } = await register.perform(describeRelease, { id: FIRST })
    expect(files).toContain('exports/annex-disability.sv.csv')
    expect(files).toContain('exports/clients-by-area.xlsx')
  })

  it('is not seen by the public while it is a draft', async () => {
    expect(await codeOf(register.perform(showPublishedRelease, {}))).toBe('nothing-published')
    expect(await codeOf(register.perform(showPublishedRelease, { id: FIRST }))).toBe('release-not-found')
  })

  it('is published without a change to any of its files', async () => {
    const before = readFileSync(join(releases, FIRST, 'manifest.json'), 'utf8')
    const published = await register.perform(publishRelease, { release: FIRST })
    expect(readFileSync(join(releases, FIRST, 'manifest.json'), 'utf8')).toBe(before)
    const content = await register.perform(showPublishedRelease, {})
    expect(content.release).toMatchObject({ id: FIRST, publishedAt: published.publishedAt })
    expect(await register.perform(verifyRelease, { release: FIRST })).toMatchObject({ isIntact: true, faults: [] })
  })

  it('is published once', async () => {
    expect(await codeOf(register.perform(publishRelease, { release: FIRST }))).toBe('release-already-published')
  })

  it('comes out the same when it is computed again', async () => {
    expect(await register.perform(rebuildRelease, { release: FIRST })).toMatchObject({
      isEqual: true,
      countedCells: 'not-available',
      differing: [],
    })
  })
})

describe('a correction', () => {
  it('is the next release of the cycle and says what changed: 800 clients become 850', async () => {
    await register.addRun('r2', drawn(150))
    const created = await register.perform(createRelease, { cycle: '2023Q1' })
    expect(created).toMatchObject({ id: SECOND, revision: 2, run: 'r2', changesAtRisk: 0 })
    const { revisions, tables, release } = readRelease(join(releases, SECOND))
    expect(release.previous).toBe(FIRST)
    expect(created.revised).toEqual(revisions?.counts)
    const county = revisions?.cells.find(
      ({ table, at, measure }) => table === 'clients-by-area' && at[1] === '18' && measure === 'clients',
    )
    expect(county).toMatchObject({ change: 'changed', difference: 50, differencePercent: 6.25 })
    expect(county?.old?.value).toBe(800)
    expect(county?.new?.value).toBe(850)
    const cell = tables
      .get('clients-by-area')
      ?.cells.find(({ at, measure }) => at[0] === 'disability' && at[1] === '18' && measure === 'clients')
    expect(cell?.at).toBeDefined()
    const flagged = [...tables.values()].flatMap(({ cells }) => cells.filter(({ flags }) => flags.includes('r')))
    expect(flagged).toHaveLength(revisions?.counts.changed ?? -1)
  })

  it('leaves the first release as it was, at its own address', async () => {
    await register.perform(publishRelease, { release: SECOND })
    expect((await register.perform(showPublishedRelease, {})).release.id).toBe(SECOND)
    expect((await register.perform(showPublishedRelease, { id: FIRST })).release.id).toBe(FIRST)
    expect(await register.perform(verifyRelease, { release: FIRST })).toMatchObject({ isIntact: true })
    expect((await register.perform(listReleases, {})).map(({ id }) => id)).toEqual([SECOND, FIRST])
  })
})

describe('a release folder that somebody touched', () => {
  const table = join('tables', 'clients-by-area.json')
  const faults = async () => (await register.perform(verifyRelease, { release: join(releases, SECOND) })).faults

  it('shows a changed file', async () => {
    const path = join(releases, SECOND, table)
    const original = readFileSync(path)
    writeFileSync(path, original.toString().replace('"value":850', '"value":950'))
    expect(await faults()).toEqual([{ kind: 'changed', path: 'tables/clients-by-area.json' }])
    writeFileSync(path, original)
    expect(await faults()).toEqual([])
  })

  it('shows a missing file, and an extra one', async () => {
    const path = join(releases, SECOND, 'quality.json')
    const original = readFileSync(path)
    rmSync(path)
    writeFileSync(join(releases, SECOND, 'tables', 'more.json'), '{}')
    expect(await faults()).toEqual([
      { kind: 'missing', path: 'quality.json' },
      { kind: 'extra', path: 'tables/more.json' },
    ])
    rmSync(join(releases, SECOND, 'tables', 'more.json'))
    writeFileSync(path, original)
    expect(await faults()).toEqual([])
  })

  it('takes a link for a changed file, also when it leads to the same bytes', async () => {
    const path = join(releases, SECOND, 'quality.json')
    const original = readFileSync(path)
    rmSync(path)
    writeFileSync(`${releases}-elsewhere.json`, original)
    symlinkSync(`${releases}-elsewhere.json`, path)
    expect(await faults()).toEqual([{ kind: 'changed', path: 'quality.json' }])
    rmSync(path)
    writeFileSync(path, original)
  })

  it('shows a manifest that is not the one published, even when its sums fit', async () => {
    const path = join(releases, SECOND, 'manifest.json')
    const original = readFileSync(path)
    appendFileSync(path, '\n')
    expect(await faults()).toEqual([{ kind: 'changed', path: 'manifest.json' }])
    writeFileSync(path, original)
  })

  it('gives out no export that was changed', async () => {
    const path = join(releases, SECOND, 'exports', 'clients-by-area.fi.csv')
    const original = readFileSync(path)
    const wanted = { release: SECOND, format: 'csv', table: 'clients-by-area', language: 'fi' } as const
    const [file] = await register.perform(exportRelease, wanted)
    expect(Buffer.from(file?.content ?? []).equals(original)).toBe(true)
    appendFileSync(path, 'x')
    expect(await codeOf(register.perform(exportRelease, wanted))).toBe('release-damaged')
    writeFileSync(path, original)
  })

  it('is not published when it is a draft', async () => {
    await register.addRun('r3', drawn(200))
    const { id } = await register.perform(createRelease, { cycle: '2023Q1' })
    appendFileSync(join(releases, id, table), ' ')
    expect(await codeOf(register.perform(publishRelease, { release: id }))).toBe('release-not-intact')
  })
})

describe('an export that cannot be made', () => {
  const order = { release: FIRST, format: 'csv', table: 'clients-by-area', language: 'fi' } as const

  it('names the formats that there are', async () => {
    const work = register.perform(exportRelease, { ...order, format: 'pdf' })
    await expect(work).rejects.toThrow('Available are: csv, xlsx, json-stat.')
  })

  it('names the tables that there are', async () => {
    await expect(register.perform(exportRelease, { ...order, table: 'nothing' })).rejects.toThrow('clients-by-age')
  })

  it('names a release that there is not', async () => {
    expect(await codeOf(register.perform(exportRelease, { ...order, release: 'monitoring-register-2030Q1-1' }))).toBe(
      'release-not-found',
    )
  })
})
