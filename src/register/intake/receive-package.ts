import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { type DeliveryRules, deliveryRules } from '../../collect/delivery/delivery-rules.ts'
import { replacedBy } from '../../collect/delivery/separate-truth.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { Delivery, Receipt } from '../../model/delivery.ts'
import type { Language } from '../../model/text.ts'
import type { DataFolder } from '../data-folder.ts'
import type { WithDuckDB } from '../duckdb.ts'
import { KnownIdentities, openIdentities } from '../identities.ts'
import { identitiesFolder } from '../keys/identities-folder.ts'
import { sealPackage } from '../packages.ts'
import { type Announcement, announcePackage } from './announce-package.ts'
import { byteProgress, deliveryFile } from './check-package.ts'
import { removeUnacknowledged } from './destroy-delivery.ts'
import { earlierDeliveriesOf } from './earlier-deliveries.ts'
import { type AnnouncedPackage, type ExaminedPackage, examinePackage, packageDigest } from './examine-package.ts'
import { type FindingSink, findingsToFile } from './finding-sink.ts'
import { openPackage, type PackageSource } from './package-source.ts'
import { syncAll, withFiles } from './sync-folder.ts'
import { writeTables } from './write-delivery.ts'

export interface ReceiveRequest {
  readonly path: string
  readonly lang: Language
  readonly definitions: Definitions
  readonly folder: DataFolder
  readonly withDuckDB: WithDuckDB
  /** The catalogue as it stands. */
  readonly deliveries: readonly Delivery[]
  /** How many of the folder's keys the known identities were made with, the oldest ones. */
  readonly pseudonymKeysInUse: number
  now(): string
  progress(done: number, total: number): void
}

/** A package that has been read and lies ready in its final place, but is not acknowledged yet. */
interface PreparedDelivery {
  readonly delivery: Omit<Delivery, 'number'>
  readonly receipt: Receipt
}

export type Reception =
  | { readonly kind: 'prepared'; readonly prepared: PreparedDelivery }
  | { readonly kind: 'already-received'; readonly delivery: Delivery }
  | { readonly kind: 'model-population' }

/**
 * Reads a package, writes its unit records under the temporary folder and moves them into place. It counts only when its row
 * stands in the catalogue: what a killed process leaves is removed at the next start. A rejected package leaves its findings only.
 */
export async function receivePackage(request: ReceiveRequest): Promise<Reception> {
  const source = openPackage(request.path)
  try {
    const rules = deliveryRules(request.definitions)
    const announced: Announcement = await announcePackage(source, rules, request.now())
    if (announced === 'model-population') return { kind: 'model-population' }
    const known = await receivedBefore(source, announced, request.deliveries)
    if (known) return { kind: 'already-received', delivery: known }
    return await receive({ request, rules, source, announced })
  } finally {
    source.close()
  }
}

interface Reading {
  readonly request: ReceiveRequest
  readonly rules: DeliveryRules
  readonly source: PackageSource
  readonly announced: AnnouncedPackage
}

async function receive(reading: Reading): Promise<Reception> {
  const { folder, deliveries } = reading.request
  const id = nextId(deliveries)
  const work = join(folder.paths.temporary, `intake-${id}`)
  fs.rmSync(work, { recursive: true, force: true })
  const places = {
    id,
    work,
    records: join(work, 'delivery'),
    identities: join(work, 'identities.parquet'),
    sealed: join(work, 'package.pkg'),
  }
  fs.mkdirSync(places.records, { recursive: true, mode: 0o700 })
  try {
    const { examined, findings } = await readInto(reading, places)
    const before = deliveries.find((delivery) => delivery.digest === examined.digest && isKept(delivery))
    if (before) return { kind: 'already-received', delivery: before }
    const prepared = prepare(reading, { id, examined, findings })
    fs.writeFileSync(join(places.records, 'receipt.json'), `${JSON.stringify(prepared.receipt, null, 2)}\n`)
    await moveIntoPlace(
      folder,
      { ...places, knownIdentities: identitiesFolder(folder, reading.request.pseudonymKeysInUse) },
      examined.isRejected,
    )
    return { kind: 'prepared', prepared }
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

interface Places {
  readonly id: string
  readonly work: string
  readonly records: string
  readonly identities: string
  readonly sealed: string
}

async function readInto(
  { request, rules, source, announced }: Reading,
  places: Places,
): Promise<{ examined: ExaminedPackage; findings: FindingSink }> {
  const { folder, definitions, deliveries, lang } = request
  const earlier = earlierDeliveriesOf(folder.paths.register, deliveries, identitiesFolder(folder, request.pseudonymKeysInUse))
  const wording = { lang, registerKind: folder.kind }
  const findings = findingsToFile(join(places.records, 'findings.jsonl'), rules, wording)
  const sealed = sealPackage(places.sealed, folder.incomingKey())
  const examined = await request.withDuckDB(async (connection: DuckDBConnection) => {
    const known = knownIdentitiesOf(folder)
    await known.update(connection, earlier.identityFiles)
    const identities = openIdentities(known, folder.pseudonymKeys().slice(0, request.pseudonymKeysInUse))
    const bytesRead = byteProgress(source.files, request.progress)
    const common = { definitions, rules, wording, registerKind: folder.kind, workFolder: places.work }
    const environment = { ...common, identities, findings, sealed, source, bytesRead }
    const result = await examinePackage({ connection, environment, earlier, announced })
    if (result.isRejected) return result
    await writeTables(connection, { reading: result.reading, stoppedFiles: result.stoppedFiles, folder: places.records })
    await identities.writeNew(connection, { folder: places.work, path: places.identities })
    return result
  })
  findings.close()
  sealed.close()
  return { examined, findings }
}

/** One batch of deliveries reads the numbers once; they are forgotten together with the open folder. */
const KNOWN_OF_FOLDER = new WeakMap<DataFolder, KnownIdentities>()

function knownIdentitiesOf(folder: DataFolder): KnownIdentities {
  const known = KNOWN_OF_FOLDER.get(folder) ?? new KnownIdentities()
  KNOWN_OF_FOLDER.set(folder, known)
  return known
}

function prepare(
  { request }: Reading,
  { id, examined, findings }: { readonly id: string; readonly examined: ExaminedPackage; readonly findings: FindingSink },
): PreparedDelivery {
  const receivedAt = request.now()
  const inForce = examined.files.filter((file) => !file.isStopped).map(deliveryFile)
  const delivery: Omit<Delivery, 'number'> = {
    id,
    kind: examined.kind,
    organiser: examined.organiser,
    period: examined.period,
    createdAt: examined.createdAt,
    receivedAt,
    status: examined.isRejected ? 'rejected' : 'received',
    digest: examined.digest,
    coverage: examined.coverage,
    files: inForce,
  }
  const isReplacing = delivery.kind === 'separate-delivery' && !examined.isRejected
  const replaced = isReplacing ? replacedBy(delivery, request.deliveries).map((earlier) => earlier.id) : []
  const hasFindings = Object.keys(findings.byRule).length > 0
  const receipt: Receipt = {
    delivery: id,
    kind: delivery.kind,
    organiser: delivery.organiser,
    period: delivery.period,
    receivedAt,
    status: examined.isRejected ? 'rejected' : hasFindings ? 'accepted-with-findings' : 'accepted',
    files: examined.files.map(deliveryFile),
    controlTotals: examined.controlTotals,
    findingsByRule: findings.byRule,
    blockingFindings: findings.bySeverity.fatal + findings.bySeverity.error,
    replaced,
  }
  return { delivery, receipt }
}

async function moveIntoPlace(
  folder: DataFolder,
  places: Places & { readonly knownIdentities: string },
  isRejected: boolean,
): Promise<void> {
  const moves: [string, string][] = [[places.records, join(folder.paths.register, 'deliveries', places.id)]]
  if (!isRejected) moves.push([places.sealed, join(folder.paths.incoming, `${places.id}.pkg`)])
  if (!isRejected && fs.existsSync(places.identities)) {
    moves.push([places.identities, join(places.knownIdentities, `${places.id}.parquet`)])
  }
  try {
    for (const [from, to] of moves) {
      fs.mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
      fs.renameSync(from, to)
    }
    // Nobody is told of them before they are durable, so one wait for all is enough.
    const moved = moves.map(([, to]) => to)
    const records = await withFiles(join(folder.paths.register, 'deliveries', places.id))
    await syncAll(new Set([...records, ...moved, ...moved.map(dirname)]))
  } catch (error) {
    removeUnacknowledged(folder, places.id)
    throw error
  }
}

/** The next name of a delivery; ids stay in the order of receiving. */
function nextId(deliveries: readonly Delivery[]): string {
  const highest = deliveries.reduce((max, delivery) => Math.max(max, Number(delivery.id.slice(1))), 0)
  return `d${String(highest + 1).padStart(6, '0')}`
}

function isKept(delivery: Delivery): boolean {
  return delivery.status === 'received' || delivery.status === 'replaced'
}

/**
 * Recognises a package by the checksums of its manifest before the long reading. They are only believed when the files have them
 * indeed.
 */
async function receivedBefore(
  source: PackageSource,
  { manifest, manifestBytes }: AnnouncedPackage,
  deliveries: readonly Delivery[],
): Promise<Delivery | null> {
  if (!manifestBytes) return null
  const announced = new Map([['manifest.json', createHash('sha256').update(manifestBytes).digest('hex')]])
  for (const file of manifest.files) if (file.sha256) announced.set(file.name, file.sha256.toLowerCase())
  if (announced.size !== manifest.files.length + 1) return null
  const candidate = deliveries.find((delivery) => isKept(delivery) && delivery.digest === packageDigest(announced))
  if (!candidate) return null
  for (const { name, sha256 } of manifest.files) {
    if (!source.files.has(name) || (await digestOfFile(source, name)) !== sha256?.toLowerCase()) return null
  }
  return candidate
}

async function digestOfFile(source: PackageSource, name: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of source.read(name)) digest.update(chunk)
  return digest.digest('hex')
}
