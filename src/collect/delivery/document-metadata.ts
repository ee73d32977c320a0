import type { IsoDate } from '../../model/period.ts'
import { oidOf } from './allow-list.ts'
import { readCoded } from './coded-value.ts'
import { LISTS } from './delivery-rules.ts'
import type { ArchiveContext } from './document-fields.ts'
import { helsinkiDay } from './helsinki-day.ts'
import type { Observation } from './observation.ts'
import { parsePartialDate } from './partial-date.ts'

/** The keys that must be there; the order is that of the specification. */
const REQUIRED_KEYS = [
  'documentId',
  'version',
  'status',
  'documentType',
  'serviceTask',
  'organiser',
  'clients',
  'storedAt',
] as const

const METADATA_KEYS: ReadonlySet<string> = new Set([
  ...REQUIRED_KEYS,
  ...['setId', 'replaces', 'generalType', 'originalTask', 'serviceProcess', 'socialService', 'matterId', 'matterName'],
  ...['matterStatus', 'matterOpened', 'matterClosed', 'relationshipId', 'producer', 'unit', 'eventStart', 'eventEnd'],
  ...['contactType', 'createdAt', 'signedAt', 'oldDocument', 'system'],
])
const CLIENT_KEYS: ReadonlySet<string> = new Set(['id', 'temporaryId', 'birthDate', 'sex', 'joined', 'left'])
const SYSTEM_KEYS: ReadonlySet<string> = new Set(['vendor', 'product', 'version'])

export type Metadata = Readonly<Record<string, unknown>>

/** Keys of the metadata as they may be named in a finding: a key of our own making is shown, anything else only as `…`. */
const KEY_NAME = /^[A-Za-z][A-Za-z]{0,39}$/

/** A05: unknown keys of the metadata, its clients and its system, named. */
export function unknownKeys(metadata: Metadata): Observation[] {
  const unknown = unknownOf(metadata, METADATA_KEYS, '')
  for (const client of Array.isArray(metadata.clients) ? metadata.clients : []) {
    if (isObject(client)) unknown.push(...unknownOf(client, CLIENT_KEYS, 'clients/'))
  }
  if (isObject(metadata.system)) unknown.push(...unknownOf(metadata.system, SYSTEM_KEYS, 'system/'))
  return unknown.map((path) => ({ rule: 'A05', columns: [`metadata/${path}`], parameters: { path: `metadata/${path}` } }))
}

function unknownOf(object: object, known: ReadonlySet<string>, prefix: string): string[] {
  const found: string[] = []
  for (const key in object) if (!known.has(key)) found.push(`${prefix}${KEY_NAME.test(key) ? key : '…'}`)
  return found
}

const DOCUMENT_ID = /^[\w.:-]{1,128}$/

/** A04: required metadata that is missing or not of its form. */
export function missingMetadata(metadata: Metadata): Observation[] {
  const isGood: Readonly<Record<(typeof REQUIRED_KEYS)[number], boolean>> = {
    documentId: typeof metadata.documentId === 'string' && DOCUMENT_ID.test(metadata.documentId),
    version: Number.isSafeInteger(metadata.version) && Number(metadata.version) >= 0 && Number(metadata.version) < 2 ** 32,
    status: metadata.status === 'final' || metadata.status === 'voided',
    documentType: isFilled(metadata.documentType),
    serviceTask: isFilled(metadata.serviceTask),
    organiser: isFilled(metadata.organiser),
    clients: Array.isArray(metadata.clients) && metadata.clients.length > 0 && metadata.clients.every(isObject),
    storedAt: dayOf(metadata.storedAt) !== null,
  }
  return REQUIRED_KEYS.filter((key) => !isGood[key]).map((key) => ({ rule: 'A04', columns: [key], parameters: { path: key } }))
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFilled(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || isObject(value)
}

/** The day of a moment or of a partial date (its first possible day). Null when absent or unreadable. */
export function dayOf(value: unknown): IsoDate | null {
  if (typeof value !== 'string') return null
  return helsinkiDay(value) ?? parsePartialDate(value)?.first ?? null
}

/** The key of a document type, `1506-19005`, from a coded value of list 1505 or 1506 with or without version. */
export function documentTypeKey(value: unknown): { readonly key: string | null; readonly code: string | null } {
  if (!isObject(value)) return { key: null, code: null }
  const oid = typeof value.system === 'string' ? oidOf(value.system) : null
  const list = oid === null ? null : /^1\.2\.246\.537\.6\.(1505|1506)(?:\.|$)/.exec(oid)?.[1]
  const code = typeof value.code === 'string' && /^\d{1,8}$/.test(value.code) ? value.code : null
  return { key: list && code ? `${list}-${code}` : null, code }
}

/** Two-digit organiser of an OID or code; an OID of a unit is read as its organisation. Null when not known. */
export function organiserOf(value: unknown, { rules }: ArchiveContext): string | null {
  const text = isObject(value) ? value.code : value
  if (typeof text !== 'string') return null
  const known = rules.codes.get(LISTS.organiser)
  const oid = oidOf(text) ?? text
  return known?.get(oid) ?? known?.get(oid.replace(/\.10\.\d+$/, '.10.0')) ?? null
}

/** A coded value of optional metadata; what is unknown is dropped and observed (A03). */
export function optionalCode(
  metadata: Metadata,
  key: string,
  { list, context, seen }: { readonly list: string; readonly context: ArchiveContext; readonly seen: Observation[] },
): string | null {
  const reading = readCoded(metadata[key], list, context.rules)
  if (reading.kind === 'known') return reading.key
  if (reading.kind === 'unknown') seen.push(unknownOptional(key, list, { observed: reading.observed, context }))
  return null
}

export function unknownOptional(
  key: string,
  list: string,
  { observed, context }: { readonly observed: string; readonly context: ArchiveContext },
): Observation {
  const name = context.rules.listNames.get(list)
  const parameters = { path: key, codeList: name?.names ?? list, version: name?.version ?? '–' }
  return { rule: 'A03', columns: [key], observed, expected: name?.identification ?? list, cause: observed, parameters }
}

/** An identifier of an organisation or unit (OID); null when it is none, so that no name can come in its place. */
export function oidValue(value: unknown): string | null {
  const text = isObject(value) ? (value.code ?? value.value) : value
  return typeof text === 'string' ? oidOf(text) : null
}

/** A short name of a product, without anything that could be a person's: letters, digits and a few signs. */
export function productName(value: unknown): string | null {
  return typeof value === 'string' && /^[\p{L}\d][\p{L}\d .,_+/-]{0,59}$/u.test(value) && !/\d{6}/.test(value) ? value : null
}

export function identifierOf(value: unknown): string | null {
  const text = isObject(value) ? value.value : value
  return typeof text === 'string' && text !== '' && text.length <= 128 ? text : null
}
