import fs from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSealedPackage } from '../../src/register/packages.ts'
import {
  ANNA,
  announced,
  archivePackage,
  BENJAMIN,
  CECILIA,
  csv,
  DAVID,
  type IntakeDesk,
  metadata,
  openDesk,
  separatePackage,
} from '../fixtures/intake-desk.ts'

let desk: IntakeDesk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const PERIODS = csv(`
  jarjestaja_tunnus | henkilotunnus | kotikunta | palvelutehtava | alkupvm    | loppupvm
  16                | ${ANNA}       | 005       | working_age    | 2024-01-15 |
  16                | ${DAVID}      | 005       | child_welfare  | 2023-02    | 2024-01-31`)
const LINES = `${JSON.stringify({ jarjestaja_tunnus: '16', henkilotunnus: ANNA, kotikunta: '005', palvelutehtava: 'working_age', alkupvm: '2024-01-15' })}
${JSON.stringify({ jarjestaja_tunnus: '16', henkilotunnus: DAVID, kotikunta: '005', palvelutehtava: 'child_welfare', alkupvm: '2023-02', loppupvm: '2024-01-31' })}
`

async function receivedRows(path: string, table: string) {
  const reception = await desk.receive(path)
  if (reception.kind !== 'prepared') throw new Error(reception.kind)
  return desk.rows(reception.prepared.delivery.id, table)
}

describe('the form of a package makes no difference', () => {
  it('CSV, JSON Lines, gzip and zip give the same records', async () => {
    const gzipped = gzipSync(LINES)
    const forms: string[] = [
      desk.draw('csv', separatePackage({ 'asiakkuusjaksot.csv': PERIODS })),
      desk.draw('jsonl', separatePackage({ 'asiakkuusjaksot.jsonl': LINES })),
      desk.draw('gz', {
        ...separatePackage({}, { files: [announced('asiakkuusjaksot.jsonl.gz', gzipped, 2)] }),
        'asiakkuusjaksot.jsonl.gz': gzipped,
      }),
      zipped('zip', separatePackage({ 'asiakkuusjaksot.csv': PERIODS }, { remark: 'zip' })),
    ]
    const tables = []
    for (const path of forms) tables.push(await receivedRows(path, 'relationship_periods'))
    expect(tables[0]).toHaveLength(2)
    for (const table of tables) expect(table).toEqual(tables[0])
  })

  it('a zipped package is the same package: it is recognised', async () => {
    const files = separatePackage({ 'asiakkuusjaksot.csv': PERIODS })
    await desk.receive(desk.draw('folder', files))
    expect(await desk.receive(zipped('zip', files))).toMatchObject({ kind: 'already-received' })
  })

  it('a damaged zip is a problem, not a finding', async () => {
    const path = join(desk.draw('broken', {}), 'package.zip')
    fs.writeFileSync(path, zipSync({ 'manifest.json': new Uint8Array(10) }).subarray(0, 40))
    await expect(desk.receive(path)).rejects.toThrow(/cannot be read/)
  })

  it('a bare side file is known by its name or by its header', async () => {
    const text = csv('organiser|task|period_from|route\n16|older|2024Q1|separate', ',')
    for (const name of ['routes.csv', 'whatever.csv']) {
      const path = join(desk.draw(`bare-${name}`, { [name]: `${text}${name === 'routes.csv' ? '' : '\n'}` }), name)
      expect(await receivedRows(path, 'routes')).toEqual([
        { organiser: '16', task: 'older', period_from: '2024Q1', route: 'separate' },
      ])
    }
  })
})

function zipped(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(desk.draw(`${name}-folder`, {}), `${name}.zip`)
  const entries = Object.entries(files).map(([file, text]) => [`delivery/${file}`, Buffer.from(text)] as const)
  // The manifest last: a reader must not depend on the order.
  fs.writeFileSync(path, zipSync(Object.fromEntries(entries.reverse())))
  return path
}

describe('what is written', () => {
  it('holds no identity code and no temporary code, in any file outside incoming', async () => {
    await desk.receive(desk.draw('separate', separatePackage({ 'asiakkuusjaksot.csv': PERIODS })))
    const clients = [{ id: BENJAMIN }, { id: CECILIA, temporaryId: 'TILAPAINEN-77' }]
    await desk.receive(
      desk.draw('archive', archivePackage([{ metadata: metadata({ clients }) }, { metadata: metadata({ documentId: ANNA }) }])),
    )
    const written = filesUnder(desk.folder.paths.register)
    expect(written.map((path) => path.split('/').at(-1))).toEqual(
      expect.arrayContaining(['documents.parquet', 'relationship_periods.parquet', 'identity_links.parquet', 'findings.jsonl']),
    )
    for (const path of written) {
      const bytes = fs.readFileSync(path, 'latin1')
      for (const secret of [ANNA, BENJAMIN, CECILIA, DAVID, 'TILAPAINEN']) expect(bytes.includes(secret), path).toBe(false)
    }
    for (const row of await desk.rows('d000002', 'documents')) expect(JSON.stringify(row)).not.toMatch(/\d{6}[-A-Y]\d{3}[0-9A-Y]/)
  })

  it('is sorted by partition and client, so that a client lies together', async () => {
    const codes = [DAVID, ANNA, CECILIA, BENJAMIN]
    const documents = codes.map((id, index) => ({
      metadata: metadata({ documentId: `1.2.246.10.1.14.${index}`, clients: [{ id }] }),
    }))
    const rows = await receivedRows(desk.draw('order', archivePackage(documents)), 'documents')
    expect(rows.map((row) => [row.part, row.client])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })

  it('keeps the package as received, encrypted: the key opens it, a changed byte does not', async () => {
    const files = separatePackage({ 'asiakkuusjaksot.csv': PERIODS })
    await desk.receive(desk.draw('sealed', files))
    const path = join(desk.folder.paths.incoming, 'd000001.pkg')
    expect(fs.readFileSync(path).includes(Buffer.from(ANNA))).toBe(false)
    const opened = openSealedPackage(path, desk.folder.incomingKey())
    expect(Object.fromEntries([...opened].map(([name, bytes]) => [name, bytes.toString()]))).toEqual(files)
    const bytes = fs.readFileSync(path)
    bytes[40] = (bytes[40] ?? 0) ^ 1
    fs.writeFileSync(path, bytes)
    expect(() => openSealedPackage(path, desk.folder.incomingKey())).toThrow()
  })

  it('of a rejected delivery is the record of the rejection only', async () => {
    const reception = await desk.receive(
      desk.draw('bad', separatePackage({ 'asiakkuusjaksot.csv': PERIODS }, { organiser: '77' })),
    )
    expect(reception).toMatchObject({ prepared: { receipt: { status: 'rejected' }, delivery: { status: 'rejected' } } })
    expect(fs.readdirSync(join(desk.folder.paths.register, 'deliveries', 'd000001')).sort()).toEqual([
      'findings.jsonl',
      'receipt.json',
    ])
    expect(fs.readdirSync(desk.folder.paths.incoming)).toEqual([])
  })

  it('leaves nothing under the temporary folder', async () => {
    await desk.receive(desk.draw('clean', separatePackage({ 'asiakkuusjaksot.csv': PERIODS })))
    expect(filesUnder(desk.folder.paths.temporary)).toEqual([])
  })
})

describe('checking beforehand', () => {
  it('gives the findings and counts of intake, and stores nothing', async () => {
    const faulty = PERIODS.replace('2024-01-15', '2024-04-13').replace('005', '609')
    const path = desk.draw('faulty', separatePackage({ 'asiakkuusjaksot.csv': faulty }))
    const report = await desk.check(path)
    expect(filesUnder(desk.folder.paths.register)).toEqual([])
    const reception = await desk.receive(path)
    if (reception.kind !== 'prepared') throw new Error(reception.kind)
    expect(report.findings).toEqual(desk.findingsOf('d000001'))
    expect(report.files).toEqual(reception.prepared.receipt.files)
    expect(report.controlTotals).toEqual(reception.prepared.receipt.controlTotals)
  })
})

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
