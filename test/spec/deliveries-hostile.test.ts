import fs from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { archivePackage, csv, openDesk, separatePackage } from '../fixtures/intake-desk.ts'

/*
 * Packages that are damaged, or made to do harm. Each gets an answer that a person can act on; none is a bug, none writes outside its
 * place, and no answer repeats an identity code wherever it stood.
 */

const desk = openDesk()
afterAll(() => desk.close())

const MADE_UP_CODE = '010150-901D'
const PERIODS = csv(`
  jarjestaja_tunnus | henkilotunnus | palvelutehtava | alkupvm
  16                | 010150-901D   | older          | 2024-01-05
`)

interface Entry {
  readonly name: string
  readonly content: string
  /** What the zip claims of the content when that is not true. */
  readonly claimedSize?: number
}

/** A zip as the specification of the format draws it: each file behind its header, then the directory, then its end. */
function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claimedSize } of entries) {
    const packed = deflateRawSync(Buffer.from(content))
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimedSize ?? Buffer.byteLength(content), 18)
    fields.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name)]))
    files.push(file)
    at += file.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}

const FILES = Object.entries(separatePackage({ 'asiakkuusjaksot.csv': PERIODS }))
const entries = (change: (entry: Entry) => Entry = (entry) => entry) => FILES.map(([name, content]) => change({ name, content }))

function drawZip(bytes: Buffer): string {
  const path = join(desk.folder.root, 'drawn', 'package.zip')
  fs.writeFileSync(path, bytes)
  return path
}

describe('a zip', () => {
  test('is read when its files lie in one folder, as many programs pack them', async () => {
    const report = await desk.check(drawZip(zip(entries((entry) => ({ ...entry, name: `2024Q1/${entry.name}` })))))
    expect(report.status).toBe('acceptable')
  })

  test.each(['../', '/', 'C:\\', 'a/../../'])(
    'whose file names begin with %s leads out of the package and is refused',
    async (way) => {
      const path = drawZip(zip(entries((entry) => ({ ...entry, name: way + entry.name }))))
      await expect(desk.check(path)).rejects.toMatchObject({ description: { code: 'package-path-outside', kind: 'refused' } })
    },
  )

  test('that has a file twice is refused: nobody knows which of the two is meant', async () => {
    const path = drawZip(zip([...entries(), { name: 'asiakkuusjaksot.csv', content: 'another' }]))
    await expect(desk.check(path)).rejects.toMatchObject({ description: { code: 'package-file-twice' } })
  })

  test('that unpacks to more than it says is not unpacked to the end', async () => {
    const path = drawZip(zip(entries((entry) => ({ ...entry, claimedSize: 5 }))))
    await expect(desk.check(path)).rejects.toMatchObject({ description: { code: 'package-unreadable' } })
  })

  test('with damaged bytes is refused, at every place where a byte can be wrong', async () => {
    const whole = zip(entries())
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      // Some bytes (dates, attributes) mean nothing to the reader: then the package is read as it was.
      const outcome = await desk.check(drawZip(damaged)).catch((error) => error.description?.code ?? `bug at byte ${at}`)
      if (typeof outcome === 'string') expect(outcome).toMatch(/^(package|manifest)-/)
    }
  })
})

describe('a path', () => {
  test('that leads to itself is refused', async () => {
    const path = join(desk.folder.root, 'drawn', 'loop')
    fs.symlinkSync('loop', path)
    await expect(desk.check(path)).rejects.toMatchObject({ description: { code: 'package-not-readable' } })
  })

  test('with an identity code in it is not found, and the answer does not repeat the code', async () => {
    const answer = await desk.check(join(desk.folder.root, `letter about ${MADE_UP_CODE}`)).catch((error) => error.description)
    expect(answer.code).toBe('package-not-found')
    expect(JSON.stringify(answer)).not.toContain(MADE_UP_CODE)
  })
})

describe('an identity code in the wrong place', () => {
  const manifestWith = (changes: object) => separatePackage({ 'asiakkuusjaksot.csv': PERIODS }, { ...changes })

  test.each([
    ['a key of the manifest', { [MADE_UP_CODE]: 1 }],
    ['a key of the coverage statement', { coverage: { [MADE_UP_CODE]: 'all' } }],
    ['the period', { period: MADE_UP_CODE }],
  ])('is not repeated: %s', async (_place, changes) => {
    const answer = await desk.check(desk.draw('keys', manifestWith(changes))).catch((error) => error.description)
    expect(answer.code).toBe('manifest-invalid')
    expect(JSON.stringify(answer)).not.toContain(MADE_UP_CODE)
  })

  test('is not repeated from the name of a file, neither in the report nor in the receipt', async () => {
    const path = desk.draw('names', { ...manifestWith({}), [`${MADE_UP_CODE}.csv`]: PERIODS })
    expect(JSON.stringify(await desk.check(path))).not.toContain(MADE_UP_CODE)
    expect(JSON.stringify(await desk.receive(path))).not.toContain(MADE_UP_CODE)
  })

  test.each(['010150 - 901D', '010150.9011', '1.010150-9011', '010150901D', '010150 9011'])(
    'is not repeated when written as %s in a coded or dated column',
    async (written) => {
      const rows = csv(`
        jarjestaja_tunnus | henkilotunnus | kotikunta  | palvelutehtava | alkupvm
        16                | 010150-901D   | ${written} | older          | 2024-01-05
        16                | 010150-901D   |            | ${written}     | 2024-01-05
        16                | 010150-901D   |            | older          | ${written}
      `)
      const report = await desk.check(desk.draw('cells', separatePackage({ 'asiakkuusjaksot.csv': rows })))
      expect(report.findingsBySeverity.error).toBeGreaterThanOrEqual(2)
      expect(JSON.stringify(report)).not.toContain(written)
    },
  )
})

describe('a manifest', () => {
  test.each([
    ['no file at all', [], 'files'],
    ['a file listed twice', ['asiakkuusjaksot.csv', 'asiakkuusjaksot.csv'], 'files.1.name'],
    ['a table as CSV and as JSON Lines', ['asiakkuusjaksot.csv', 'asiakkuusjaksot.jsonl'], 'files.1.name'],
    ['a file in another folder', ['../asiakkuusjaksot.csv'], 'files.0.name'],
  ])('with %s is refused at that place', async (_what, names, place) => {
    const files = names.map((name) => ({ name, rows: 1 }))
    const path = desk.draw('listed', separatePackage({ 'asiakkuusjaksot.csv': PERIODS }, { files }))
    await expect(desk.check(path)).rejects.toMatchObject({ description: { code: 'manifest-invalid', place } })
  })

  test('that names a municipality that does not exist in its coverage gets a finding', async () => {
    const coverage = { older: { class: 'part', municipalities: ['999'] } }
    const report = await desk.check(desk.draw('coverage', separatePackage({ 'asiakkuusjaksot.csv': PERIODS }, { coverage })))
    expect(report.findingsByRule).toEqual({ D07: 1 })
  })
})

test('lists nested ten thousand deep in a document refuse the document', async () => {
  const metadata = { documentId: '1.2.3.4', version: 1, status: 'final', storedAt: '2024-02-10', organiser: '16' }
  const coded = {
    documentType: { system: '1.2.246.537.6.1505', code: '1' },
    serviceTask: 'older',
    clients: [{ id: MADE_UP_CODE }],
  }
  const nested = `{"asiakkuusasiakirja":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
  const line = `{"metadata":${JSON.stringify({ ...metadata, ...coded })},"content":${nested}}`
  const report = await desk.check(desk.draw('deep', archivePackage([line])))
  expect(report.findingsByRule).toEqual({ A02: 1 })
})

test('a file whose lines end with CR alone says so', async () => {
  const text = PERIODS.replaceAll('\n', '\r')
  const report = await desk.check(desk.draw('cr', separatePackage({ 'asiakkuusjaksot.csv': text })))
  expect(JSON.stringify(report.findings)).toContain('lines end with CR alone')
})
