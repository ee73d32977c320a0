import type { IsoDate } from '../../model/period.ts'
import { filterContent } from './allow-list.ts'
import { type ClientRelationship, readClientRelationship } from './client-relationship.ts'
import { readCoded } from './coded-value.ts'
import { readDecisions } from './decision-document.ts'
import { checkOf, LISTS } from './delivery-rules.ts'
import type { ArchiveContext, DocumentClient, DocumentFields, DocumentReading } from './document-fields.ts'
import {
  dayOf,
  documentTypeKey,
  identifierOf,
  isObject,
  type Metadata,
  missingMetadata,
  oidValue,
  optionalCode,
  organiserOf,
  productName,
  unknownKeys,
  unknownOptional,
} from './document-metadata.ts'
import type { Observation } from './observation.ts'
import { readPerson } from './person-reading.ts'

const RELATIONSHIP_DOCUMENT = '1505-1'
const CLIENT_COLUMNS = {
  identityCode: 'clients/id',
  temporaryCode: 'clients/temporaryId',
  birthDate: 'clients/birthDate',
} as const

/**
 * Reads one line of an archive extract: `{ metadata, content }` of one document version. What may not be stored never leaves
 * this function: content outside the allow-list rejects the document, display texts and free text are dropped.
 */
export function readArchiveDocument(line: unknown, context: ArchiveContext): DocumentReading {
  const metadata = isObject(line) ? line.metadata : undefined
  if (!isObject(line) || !isObject(metadata)) return rejected([{ rule: 'A09' }])
  const unknown = unknownKeys(metadata)
  const missing = missingMetadata(metadata)
  const stray = hasStrayKey(line) ? STRAY_KEY : NOTHING
  if (unknown.length + missing.length + stray.length > 0) return rejected([...stray, ...unknown, ...missing])
  return readComplete(metadata, line.content, context)
}

const NOTHING: readonly Observation[] = []
const STRAY_KEY: readonly Observation[] = [{ rule: 'A05', columns: ['…'], parameters: { path: '…' } }]

function hasStrayKey(line: Record<string, unknown>): boolean {
  for (const key in line) if (key !== 'metadata' && key !== 'content') return true
  return false
}

function rejected(observations: readonly Observation[]): DocumentReading {
  return { document: null, isUncollected: false, observations }
}

interface Classified {
  readonly documentType: string
  readonly task: string
  readonly organiser: string
}

function readComplete(metadata: Metadata, content: unknown, context: ArchiveContext): DocumentReading {
  const faults: Observation[] = []
  const classified = classify(metadata, context, faults)
  if (!classified) return rejected(faults)
  const filtered = filterContent(content, context.rules.allowLists.get(classified.documentType))
  if (filtered.refused.length > 0) {
    return rejected(filtered.refused.map((path) => ({ rule: 'A02', columns: [path], parameters: { path } })))
  }
  const isRelationship = classified.documentType === RELATIONSHIP_DOCUMENT
  if (context.rules.uncollectedTasks.has(classified.task) && !isRelationship) {
    return { document: null, isUncollected: true, observations: [] }
  }
  const seen: Observation[] = filtered.mistyped.map((path) => ({ rule: 'A13', columns: [path], parameters: { path } }))
  const relationship = isRelationship ? readClientRelationship(filtered.kept, context, seen) : null
  const isDecision = context.rules.documentTypes.get(classified.documentType)?.isDecision ?? false
  const decisions = isDecision ? readDecisions(filtered.kept, context, seen) : []
  const clients = readClients(metadata, relationship, { context, seen })
  if (clients.length === 0) return rejected([...seen, { rule: 'A15', columns: ['clients'] }])
  const dates = readDates(metadata, context, seen)
  const document: DocumentFields = {
    ...classified,
    ...dates,
    documentId: String(metadata.documentId),
    version: Number(metadata.version),
    isVoided: metadata.status === 'voided',
    services: readServices(metadata, context, seen),
    matterId: identifierOf(metadata.matterId),
    relationshipId: identifierOf(metadata.relationshipId),
    homeMunicipality: relationship?.homeMunicipality ?? null,
    homeMovedIn: relationship?.homeMovedIn ?? null,
    isOldRelationship: relationship?.isOldRelationship ?? false,
    unit: oidValue(metadata.unit),
    contactType: optionalCode(metadata, 'contactType', { list: LISTS.contactType, context, seen }),
    clients,
    taskPeriods: relationship?.taskPeriods ?? [],
    decisions,
    content: filtered.kept === null ? null : JSON.stringify(filtered.kept),
    ...readSystem(metadata),
  }
  return { document, isUncollected: false, observations: seen }
}

/** Document type, task and organiser: without one of them a document says nothing (A06, A07, A08). */
function classify(metadata: Metadata, context: ArchiveContext, faults: Observation[]): Classified | null {
  const type = documentTypeKey(metadata.documentType)
  if (type.key === null || !context.rules.documentTypes.has(type.key)) {
    const observed = type.key ?? type.code ?? '…'
    faults.push({ rule: 'A07', columns: ['documentType'], observed, cause: observed })
  }
  const task = readCoded(metadata.serviceTask, LISTS.serviceTask, context.rules)
  if (task.kind !== 'known') {
    const observed = task.kind === 'unknown' ? task.observed : '…'
    const name = context.rules.listNames.get(LISTS.serviceTask)
    const parameters = { codeList: name?.names ?? LISTS.serviceTask, version: name?.version ?? '–' }
    faults.push({ rule: 'A08', columns: ['serviceTask'], observed, cause: observed, parameters })
  }
  const organiser = organiserOf(metadata.organiser, context)
  if (organiser === null) {
    const observed = oidValue(metadata.organiser) ?? '…'
    faults.push({ rule: 'A06', columns: ['organiser'], observed, cause: observed })
  }
  if (faults.length > 0 || type.key === null || task.kind !== 'known' || organiser === null) return null
  return { documentType: type.key, task: task.key, organiser }
}

interface Reading {
  readonly context: ArchiveContext
  readonly seen: Observation[]
}

function readClients(metadata: Metadata, relationship: ClientRelationship | null, { context, seen }: Reading): DocumentClient[] {
  const delivered = metadata.clients as readonly Record<string, unknown>[]
  const limit = checkOf(context.rules, 'A11').parameters.clients ?? Number.POSITIVE_INFINITY
  if (delivered.length > limit) seen.push({ rule: 'A11', columns: ['clients'], observed: String(delivered.length) })
  const clients: DocumentClient[] = []
  for (const entry of delivered) {
    const client = readClient(entry, relationship, { context, seen })
    if (client) clients.push(client)
  }
  return clients
}

function readClient(
  entry: Record<string, unknown>,
  relationship: ClientRelationship | null,
  { context, seen }: Reading,
): DocumentClient | null {
  const text = (key: string) => (typeof entry[key] === 'string' && entry[key] !== '' ? String(entry[key]) : null)
  const sex = readCoded(entry.sex, LISTS.sex, context.rules)
  const { person, observations } = readPerson(
    {
      identityCode: text('id'),
      temporaryCode: text('temporaryId'),
      birthDate: text('birthDate') ?? relationship?.birthDate ?? null,
      sex: sex.kind === 'known' ? sex.key : (relationship?.sex ?? null),
    },
    { registerKind: context.registerKind, createdOn: context.createdOn, columns: CLIENT_COLUMNS },
  )
  if (observations.length > 0) seen.push(...observations)
  if (!person) return null
  const joined = dayOf(entry.joined)
  const left = dayOf(entry.left)
  if (joined === null || left === null || left >= joined) return { person, joined, left }
  seen.push({ rule: 'A10', columns: ['clients/left'], observed: left, expected: `>= ${joined}`, cause: 'order' })
  return { person, joined, left: null }
}

interface DocumentDates {
  readonly storedOn: IsoDate
  readonly eventDate: IsoDate
  readonly matterOpened: IsoDate | null
  readonly matterClosed: IsoDate | null
}

/** A date before this year is a default value or a mistake, as is an event after the storing. */
const EARLIEST_DAY = '1900-01-01'

function readDates(metadata: Metadata, context: ArchiveContext, seen: Observation[]): DocumentDates {
  const storedOn = dayOf(metadata.storedAt) ?? context.createdOn
  const isOutside = storedOn > context.period.end || (!context.isFull && storedOn < context.period.start)
  if (isOutside) seen.push({ rule: 'A14', columns: ['storedAt'], observed: storedOn, expected: context.period.code })
  const event = dayOf(metadata.eventStart) ?? dayOf(metadata.signedAt) ?? dayOf(metadata.createdAt) ?? storedOn
  const isImpossible = event > storedOn || event < EARLIEST_DAY
  if (isImpossible)
    seen.push({ rule: 'A10', columns: ['eventStart'], observed: event, expected: `<= ${storedOn}`, cause: 'event' })
  return { storedOn, eventDate: isImpossible ? storedOn : event, ...matterDates(metadata, seen) }
}

function matterDates(metadata: Metadata, seen: Observation[]): Pick<DocumentDates, 'matterOpened' | 'matterClosed'> {
  const matterOpened = dayOf(metadata.matterOpened)
  const matterClosed = dayOf(metadata.matterClosed)
  if (matterOpened === null || matterClosed === null || matterClosed >= matterOpened) return { matterOpened, matterClosed }
  seen.push({ rule: 'A10', columns: ['matterClosed'], observed: matterClosed, expected: `>= ${matterOpened}`, cause: 'order' })
  return { matterOpened: null, matterClosed: null }
}

function readServices(metadata: Metadata, context: ArchiveContext, seen: Observation[]): string[] {
  const delivered = Array.isArray(metadata.socialService) ? metadata.socialService : [metadata.socialService]
  const services: string[] = []
  for (const value of delivered) {
    const reading = readCoded(value, LISTS.socialService, context.rules)
    if (reading.kind === 'known') services.push(reading.key)
    if (reading.kind !== 'unknown') continue
    seen.push(unknownOptional('socialService', LISTS.socialService, { observed: reading.observed, context }))
  }
  return services
}

function readSystem(metadata: Metadata): Pick<DocumentFields, 'systemVendor' | 'systemProduct' | 'systemVersion'> {
  const system = isObject(metadata.system) ? metadata.system : {}
  return {
    systemVendor: productName(system.vendor),
    systemProduct: productName(system.product),
    systemVersion: productName(system.version),
  }
}
