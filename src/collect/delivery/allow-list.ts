import type { TransferableField } from '../../model/definitions.ts'
import { looksLikeIdentityCode } from '../../model/identity-look-alike.ts'
import { helsinkiDay } from './helsinki-day.ts'
import { parsePartialDate } from './partial-date.ts'

/** The allow-list of one document type as a tree of path steps. A leaf has a field. */
export interface AllowList {
  readonly steps: Map<string, AllowList>
  field: TransferableField | null
  /** The values of the field's code list, when the definitions hold it. */
  codes: ReadonlyMap<string, string> | null
}

/** Finds the known values of a code list by its OID. */
export type CodesOfSystem = (oid: string) => ReadonlyMap<string, string> | null

export type KeptValue = string | number | boolean | KeptValue[] | { [key: string]: KeptValue }

export interface FilteredContent {
  /** What may be stored; null when nothing is left. */
  readonly kept: KeptValue | null
  /** Paths that are not on the list: each rejects the document. Never a value. */
  readonly refused: readonly string[]
  /** Paths whose value is not of the field's type; the value is dropped. */
  readonly mistyped: readonly string[]
}

/** Arranges the transferable fields by document type. */
export function buildAllowLists(
  fields: readonly TransferableField[],
  codesOf: CodesOfSystem = () => null,
): Map<string, AllowList> {
  const lists = new Map<string, AllowList>()
  for (const field of fields) {
    let node = childOf(lists, field.documentType)
    for (const step of field.path.split('/')) node = childOf(node.steps, step)
    node.field = field
    node.codes = field.codeSystem === null ? null : codesOf(field.codeSystem)
  }
  return lists
}

function childOf(parents: Map<string, AllowList>, key: string): AllowList {
  const known = parents.get(key)
  if (known) return known
  const made: AllowList = { steps: new Map(), field: null, codes: null }
  parents.set(key, made)
  return made
}

/** Filters the content of one document. Only code, date, number and yes-or-no values on listed paths are kept. */
export function filterContent(content: unknown, list: AllowList | undefined): FilteredContent {
  if (isEmpty(content)) return NO_CONTENT
  const work: Filtering = { refused: new Set(), mistyped: new Set() }
  const kept = filterNode(content, list ?? NOTHING_ALLOWED, { path: '', work })
  return { kept, refused: [...work.refused], mistyped: [...work.mistyped] }
}

const NOTHING_ALLOWED: AllowList = { steps: new Map(), field: null, codes: null }

interface Filtering {
  readonly refused: Set<string>
  readonly mistyped: Set<string>
}
interface Position {
  readonly path: string
  readonly work: Filtering
}

/** Most documents have none. */
const NO_CONTENT: FilteredContent = { kept: null, refused: [], mistyped: [] }

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value !== 'object') return false
  for (const _ in value) return false
  return true
}

function filterNode(value: unknown, list: AllowList, at: Position): KeptValue | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return filterArray(value, list, at)
  if (list.field) return filterLeaf(value, { field: list.field, codes: list.codes }, at)
  if (typeof value !== 'object') {
    at.work.refused.add(at.path || '/')
    return null
  }
  return filterObject(value as Record<string, unknown>, list, at)
}

/** No structure has a list directly in a list, and one nested ten thousand deep would exhaust the stack. */
function filterArray(values: readonly unknown[], list: AllowList, at: Position): KeptValue | null {
  if (values.some(Array.isArray)) {
    at.work.refused.add(at.path || '/')
    return null
  }
  const kept = values.map((value) => filterNode(value, list, at)).filter((value) => value !== null)
  return kept.length > 0 ? kept : null
}

function filterObject(value: Record<string, unknown>, list: AllowList, at: Position): KeptValue | null {
  const kept: { [key: string]: KeptValue } = {}
  let isAnyKept = false
  for (const key in value) {
    const step = list.steps.get(key)
    if (!step) {
      at.work.refused.add(pathForFinding(at.path, key))
      continue
    }
    const inner = filterNode(value[key], step, { path: at.path === '' ? key : `${at.path}/${key}`, work: at.work })
    if (inner === null) continue
    kept[key] = inner
    isAnyKept = true
  }
  return isAnyKept ? kept : null
}

/** Structures name their fields in lower case without spaces; anything else may be content in the place of a key. */
const FIELD_NAME = /^[a-z][a-z0-9_]{0,59}$/

function pathForFinding(parent: string, key: string): string {
  const isName = FIELD_NAME.test(key) && !looksLikeIdentityCode(key)
  const shown = isName ? key : '…'
  return parent === '' ? shown : `${parent}/${shown}`
}

interface Leaf {
  readonly field: TransferableField
  readonly codes: ReadonlyMap<string, string> | null
}

function filterLeaf(value: unknown, leaf: Leaf, at: Position): KeptValue | null {
  if (!leaf.field.isKept) return null
  const read = READERS[leaf.field.datatype] ?? readNothing
  const kept = read(value, leaf, at)
  if (kept === null) at.work.mistyped.add(at.path)
  return kept
}

type LeafReader = (value: unknown, leaf: Leaf, at: Position) => KeptValue | null

/** One reader per datatype of the structures. A datatype without one is never kept. */
const READERS: Readonly<Record<string, LeafReader>> = {
  code: readCode,
  date: (value) => (typeof value === 'string' && parsePartialDate(value) ? value : null),
  datetime: (value) => (typeof value === 'string' && helsinkiDay(value) ? value : null),
  boolean: (value) => (typeof value === 'boolean' ? value : null),
  number: readNumber,
  count: readNumber,
  quantity: readNumber,
}

function readNothing(): null {
  return null
}

/** What may be a code where the list itself is not known: a number, an OID, a code of a language or country. Never a word. */
const UNLISTED_CODE = /^(?:\d{1,9}|\d{1,6}(?:\.\d{1,14}){2,20}|[a-z]{2,3}|[A-Z]{2,3})$/
const CODE_KEYS: ReadonlySet<string> = new Set(['system', 'code', 'display'])

function readCode(value: unknown, { field, codes }: Leaf, at: Position): KeptValue | null {
  if (typeof value === 'string') return isKeptCode(value, codes) ? value : null
  if (typeof value !== 'object' || value === null) return null
  for (const key in value) if (!CODE_KEYS.has(key)) at.work.refused.add(pathForFinding(at.path, key))
  const { system, code } = value as { system?: unknown; code?: unknown }
  if (typeof code !== 'string' || !isKeptCode(code, codes)) return null
  const oid = typeof system === 'string' ? oidOf(system) : null
  return oid === null || field.codeSystem === null || isVersionOf(oid, field.codeSystem) ? code : { system: oid, code }
}

function isKeptCode(code: string, codes: ReadonlyMap<string, string> | null): boolean {
  return codes?.has(code) || UNLISTED_CODE.test(code)
}

/** Numbers, OIDs, lower-case keys, short capitals: what codes look like. A name begins with a capital and is no code. */
const SHOWN_CODE = /^(?:[0-9][0-9.:-]{0,39}|[a-z][a-z0-9_-]{0,29}|[A-Z0-9_]{1,5})$/

/** An unknown code as it may be repeated in a finding; `…` for anything that could be a name, text or identity code. */
export function shownCode(text: string): string {
  return SHOWN_CODE.test(text) && (text.includes('.') || !looksLikeIdentityCode(text)) ? text : '…'
}

function readNumber(value: unknown, leaf: Leaf, at: Position): KeptValue | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string') return /^-?\d{1,12}([.,]\d{1,6})?$/.test(value) ? Number(value.replace(',', '.')) : null
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { value: amount, ...rest } = value as { value?: unknown }
  for (const key in rest) if (key !== 'unit') at.work.refused.add(pathForFinding(at.path, key))
  return typeof amount === 'object' ? null : readNumber(amount, leaf, at)
}

const OID = /^(?:urn:oid:)?(\d+(?:\.\d+){2,20})$/

/** The OID of a code system, given with or without `urn:oid:`. Null when it is no OID. */
export const oidOf: (system: string) => string | null = (system) => OID.exec(system)?.[1] ?? null

/** Whether `oid` is the list itself or the list with a version behind (`….1221.201601`). */
function isVersionOf(oid: string, list: string): boolean {
  return oid === list || oid.startsWith(`${list}.`)
}
