import { createHash } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import { helsinkiDay } from '../../collect/delivery/helsinki-day.ts'
import type { Manifest, SeparateManifest } from '../../collect/delivery/manifest.ts'
import { manifestFaults, organiserOfManifest } from '../../collect/delivery/manifest-checks.ts'
import type { CoverageStatement, DeliveryKind } from '../../model/delivery.ts'
import { type IsoDate, type QuarterCode, quarterPeriod } from '../../model/period.ts'
import { checkAggregates } from './aggregate-checks.ts'
import { checkDeaths, checkOverlaps } from './cross-record-checks.ts'
import type { EarlierDeliveries } from './earlier-deliveries.ts'
import { type FileResult, tableOf } from './file-reading.ts'
import { findIdentityLinks } from './identity-links.ts'
import { REASONS } from './line-reader.ts'
import { nameLiveTables } from './live-tables.ts'
import { type AnnouncedFile, PackageReading, type ReadingEnvironment } from './package-reading.ts'
import { readArchiveFiles } from './read-archive.ts'
import { readSeparateFiles } from './read-separate.ts'
import { readSideFiles } from './read-side.ts'
import { dropRepeatedDocuments } from './repeated-documents.ts'

/** What a package turned out to be. The rows wait in the tables `live_…` and `client_facts` of the connection. */
export interface ExaminedPackage {
  readonly kind: DeliveryKind
  readonly organiser: string | null
  readonly period: QuarterCode | null
  readonly createdAt: string
  readonly coverage: CoverageStatement
  readonly files: readonly FileResult[]
  readonly controlTotals: Readonly<Record<string, number>>
  /** SHA-256 over names and contents of the files, hexadecimal. */
  readonly digest: string
  /** Nothing of it can be used: its manifest is at fault, or every file was stopped. */
  readonly isRejected: boolean
  readonly reading: PackageReading
  readonly stoppedFiles: readonly number[]
}

export interface Examination {
  readonly connection: DuckDBConnection
  readonly environment: ReadingEnvironment
  readonly earlier: EarlierDeliveries
  /** What the package says of itself; made up by the reader for a bare side file. */
  readonly announced: AnnouncedPackage
}

export interface AnnouncedPackage {
  readonly manifest: Exclude<Manifest, { spec: 'model-population/1' }>
  /** The manifest as delivered; null for a bare side file. */
  readonly manifestBytes: Buffer | null
  /** What a file holds when its name does not say it (a bare side file known by its header). */
  readonly tables?: ReadonlyMap<string, string>
}

/**
 * Reads a package through once: manifest, files, checks of rows, then the checks across rows and against earlier deliveries.
 * The same for intake and for checking beforehand; the caller decides what is kept.
 */
export async function examinePackage(examination: Examination): Promise<ExaminedPackage> {
  const { connection, environment, announced } = examination
  const { manifest, manifestBytes } = announced
  const reading = new PackageReading(environment)
  if (manifestBytes) keepManifest(reading, manifestBytes)
  const createdOn = helsinkiDay(manifest.created) ?? manifest.created.slice(0, 10)
  const faults = manifestFaults(manifest, createdOn, environment.rules)
  const severities = faults.map((fault) => environment.findings.add(fault, { table: null, row: null }))
  const isRefused = severities.includes('fatal')
  const files = await readFiles(examination, { reading, createdOn, isRefused })
  reading.finish()
  const stoppedFiles = files.flatMap((file, number) => (file.isStopped ? [number] : []))
  await nameLiveTables(connection, reading, stoppedFiles)
  const settled = await checkAcross(examination, { reading, files })
  return {
    kind: kindOf(manifest, files),
    organiser: manifest.spec === 'separate-delivery/1' ? organiserOfManifest(manifest, environment.rules) : null,
    period: manifest.period ?? null,
    createdAt: manifest.created,
    coverage: manifest.spec === 'separate-delivery/1' ? coverageOf(manifest) : {},
    files: settled,
    controlTotals: { ...(await personTotals(connection)), ...reading.totals },
    digest: packageDigest(reading.fileDigests),
    isRejected: isRefused || settled.every((file) => file.isStopped),
    reading,
    stoppedFiles,
  }
}

function keepManifest(reading: PackageReading, bytes: Buffer): void {
  const { sealed, bytesRead } = reading.environment
  sealed?.beginFile('manifest.json')
  sealed?.write(bytes)
  bytesRead.call(reading.environment, bytes.length)
  reading.fileDigests.set('manifest.json', createHash('sha256').update(bytes).digest('hex'))
}

/** Zipped or not, the same content has the same digest. */
export function packageDigest(fileDigests: ReadonlyMap<string, string>): string {
  const list = [...fileDigests].map(([name, digest]) => `${digest}  ${name}\n`).sort()
  return createHash('sha256').update(list.join('')).digest('hex')
}

interface FilesToRead {
  readonly reading: PackageReading
  readonly createdOn: IsoDate
  /** The manifest is at fault: files are read for their digests, not looked into. */
  readonly isRefused: boolean
}

async function readFiles(examination: Examination, { reading, createdOn, isRefused }: FilesToRead): Promise<FileResult[]> {
  const { environment, announced } = examination
  const { manifest } = announced
  const present: AnnouncedFile[] = []
  const absent: FileResult[] = unannounced(examination, reading)
  for (const { name, rows, sha256 } of manifest.files) {
    const table = announced.tables?.get(name) ?? tableOf(name)
    const file = { name, table, rows: announced.manifestBytes ? rows : null, sha256: sha256 ?? null }
    if (environment.source.files.has(name)) present.push(file)
    else absent.push(absentFile(reading, file))
  }
  if (isRefused) return [...(await skipFiles(reading, present)), ...absent]
  const common = { rules: environment.rules, registerKind: environment.registerKind, createdOn }
  if (manifest.spec === 'side-files/1') return [...(await readSideFiles(reading, present, createdOn)), ...absent]
  if (manifest.spec === 'archive-extract/1') {
    const context = { ...common, period: quarterPeriod(manifest.period), isFull: manifest.mode === 'full' }
    return [...(await readArchiveFiles(reading, present, context)), ...absent]
  }
  const organiser = organiserOfManifest(manifest, environment.rules) ?? manifest.organiser
  return [...(await readSeparateFiles(reading, present, { ...common, organiser, period: manifest.period })), ...absent]
}

/** Files that lie in the package and not in the manifest are not opened: nobody has said what is in them. */
function unannounced({ environment, announced }: Examination, reading: PackageReading): FileResult[] {
  const known = new Set(['manifest.json', ...announced.manifest.files.map((file) => file.name)])
  const strange = [...environment.source.files.keys()].filter((name) => !known.has(name) && !name.startsWith('.'))
  return strange.map((name) => {
    const fault = { rule: 'D21', cause: 'unannounced', parameters: { file: name, reason: REASONS.unannouncedFile } }
    reading.environment.findings.add(fault, { table: tableOf(name), row: null })
    return { name, table: tableOf(name), rowsReceived: 0, rowsAccepted: 0, rowsRejected: 0, isStopped: true }
  })
}

async function skipFiles(reading: PackageReading, files: readonly AnnouncedFile[]): Promise<FileResult[]> {
  const results: FileResult[] = []
  for (const { name, table, rows } of files) {
    for await (const _ of reading.bytes(name));
    results.push({ name, table, rowsReceived: rows ?? 0, rowsAccepted: 0, rowsRejected: rows ?? 0, isStopped: true })
  }
  return results
}

function absentFile(reading: PackageReading, { name, table, rows }: AnnouncedFile): FileResult {
  const fault = { rule: 'D21', cause: 'absent', parameters: { file: name, reason: REASONS.absentFile } }
  reading.environment.findings.add(fault, { table, row: null })
  return { name, table, rowsReceived: 0, rowsAccepted: 0, rowsRejected: rows ?? 0, isStopped: true }
}

/** The checks across rows. Returns the files with the rows that these have left out. */
async function checkAcross(
  { connection, environment, earlier, announced }: Examination,
  { reading, files }: { readonly reading: PackageReading; readonly files: readonly FileResult[] },
): Promise<readonly FileResult[]> {
  const { manifest } = announced
  const checking = { connection, environment, reading, files, earlier }
  let settled = files
  if (manifest.spec === 'archive-extract/1') {
    const left = await dropRepeatedDocuments(connection, { reading, files, earlier })
    settled = files.map((file, number) => {
      const rows = left.get(number) ?? 0
      return { ...file, rowsAccepted: file.rowsAccepted - rows, rowsRejected: file.rowsRejected + rows }
    })
  }
  const organiser = manifest.spec === 'separate-delivery/1' ? organiserOfManifest(manifest, environment.rules) : null
  if (manifest.spec === 'separate-delivery/1' && organiser !== null) {
    await checkOverlaps(checking)
    await checkDeaths(checking)
    await checkAggregates(checking, { organiser, period: manifest.period })
  }
  await findIdentityLinks(connection, { identities: environment.identities, earlier, organiser })
  return settled
}

/** Each client once, with what is known; a known birth date and sex win over unknown ones. */
const CLIENT_FACTS = `CREATE TEMP TABLE client_facts AS
  SELECT client, bool_or(has_identity_code) AS has_identity_code, max(birth_date) AS birth_date, min(sex) AS sex
  FROM live_clients GROUP BY client`

async function personTotals(connection: DuckDBConnection): Promise<Record<string, number>> {
  await connection.run(CLIENT_FACTS)
  const result = await connection.runAndReadAll(
    `SELECT (count(*) FILTER (has_identity_code))::INTEGER AS persons,
            (count(*) FILTER (NOT has_identity_code))::INTEGER AS temporary FROM client_facts`,
  )
  const row = result.getRowObjectsJS()[0]
  return { persons: Number(row?.persons ?? 0), temporaryCodes: Number(row?.temporary ?? 0) }
}

const KIND_OF_SPEC = { 'separate-delivery/1': 'separate-delivery', 'archive-extract/1': 'archive-extract' } as const

/** One side file alone gives its own kind, several together `side-files`. */
function kindOf(manifest: AnnouncedPackage['manifest'], files: readonly FileResult[]): DeliveryKind {
  if (manifest.spec !== 'side-files/1') return KIND_OF_SPEC[manifest.spec]
  const kinds: readonly DeliveryKind[] = ['population-register', 'coverage', 'routes', 'units', 'sister-statistics']
  return (files.length === 1 && kinds.find((kind) => kind === files[0]?.table)) || 'side-files'
}

function coverageOf(manifest: SeparateManifest): CoverageStatement {
  return manifest.coverage
}
