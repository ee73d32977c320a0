import type { IsoDate } from '../../model/period.ts'
import { oidOf } from './allow-list.ts'
import { readCoded } from './coded-value.ts'
import { type DeliveryRules, LISTS } from './delivery-rules.ts'
import type { ArchiveContext } from './document-fields.ts'
import { helsinkiDay } from './helsinki-day.ts'
import type { Observation } from './observation.ts'
import { parsePartialDate } from './partial-date.ts'
import { remembered, rememberedFor } from './remembered.ts'

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
export function unknownKeys(metadata: Metadata): readonly Observation[] {
  const unknown: string[] = []
  noteUnknown(metadata, METADATA_KEYS, { prefix: '', unknown })
  for (const client of Array.isArray(metadata.clients) ? metadata.clients : []) {
    if (isObject(client)) noteUnknown(client, CLIENT_KEYS, { prefix: 'clients/', unknown })
  }
  if (isObject(metadata.system)) noteUnknown(metadata.system, SYSTEM_KEYS, { prefix: 'system/', unknown })
  return unknown.map((path) => ({ rule: 'A05', columns: [`metadata/${path}`], parameters: { path: `metadata/${path}` } }))
}

function noteUnknown(
  object: object,
  known: ReadonlySet<string>,
  { prefix, unknown }: { readonly prefix: string; readonly unknown: string[] },
): void {
  for (const key in object) if (!known.has(key)) unknown.push(`${prefix}${KEY_NAME.test(key) ? key : '…'}`)
}

/** An OID: what has no dots could be a person's code. */
const DOCUMENT_ID = /^(?:urn:oid:)?\d+(?:\.\d+){2,30}$/

/** What each required key must be. */
const REQUIRED_FORMS: Readonly<Record<(typeof REQUIRED_KEYS)[number], (value: unknown) => boolean>> = {
  documentId: (value) => typeof value === 'string' && DOCUMENT_ID.test(value),
  version: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32,
  status: (value) => value === 'final' || value === 'voided',
  documentType: isFilled,
  serviceTask: isFilled,
  organiser: isFilled,
  clients: (value) => Array.isArray(value) && value.length > 0 && value.every(isObject),
  storedAt: (value) => dayOf(value) !== null,
}

/** A04: required metadata that is missing or not of its form. */
export function missingMetadata(metadata: Metadata): readonly Observation[] {
  const missing = REQUIRED_KEYS.filter((key) => !REQUIRED_FORMS[key](metadata[key]))
  return missing.map((key) => ({ rule: 'A04', columns: [key], parameters: { path: key } }))
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

/** 1505 or 1506 when the system is one of the two lists of document types, with or without version. */
const typeListOf = remembered((system) => {
  const oid = oidOf(system)
  return oid === null ? null : (/^1\.2\.246\.537\.6\.(1505|1506)(?:\.|$)/.exec(oid)?.[1] ?? null)
})

/** The key of a document type, `1506-19005`, from a coded value of list 1505 or 1506 with or without version. */
export function documentTypeKey(value: unknown): { readonly key: string | null; readonly code: string | null } {
  if (!isObject(value)) return { key: null, code: null }
  const list = typeof value.system === 'string' ? typeListOf(value.system) : null
  const code = typeof value.code === 'string' && /^\d{1,8}$/.test(value.code) ? value.code : null
  return { key: list && code ? `${list}-${code}` : null, code }
}

/** Two-digit organiser of an OID or code; an OID of a unit is read as its organisation. Null when not known. */
export function organiserOf(value: unknown, { rules }: ArchiveContext): string | null {
  const text = isObject(value) ? value.code : value
  return typeof text === 'string' ? organiserOfText(rules, text) : null
}

const organiserOfText = rememberedFor((rules: DeliveryRules, text: string): string | null => {
  const known = rules.codes.get(LISTS.organiser)
  const oid = oidOf(text) ?? text
  return known?.get(oid) ?? known?.get(oid.replace(/\.10\.\d+$/, '.10.0')) ?? null
})

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
  return typeof text === 'string' ? unitOid(text) : null
}

const unitOid = remembered(oidOf)

/** A short name of a product, without anything that could be a person's: letters, digits and a few signs. */
export function productName(value: unknown): string | null {
  return typeof value === 'string' && isProductName(value) ? value : null
}

const isProductName = remembered((value) => /^[\p{L}\d][\p{L}\d .,_+/-]{0,59}$/u.test(value) && !/\d{6}/.test(value))

export function identifierOf(value: unknown): string | null {
  const text = isObject(value) ? value.value : value
  return typeof text === 'string' && text !== '' && text.length <= 128 ? text : null
}
