import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { ZeroPolicy } from '../../method/suppression/linked-cells.ts'
import type { SingletonMethod } from '../../method/suppression/singletons.ts'
import { tableSetProblem } from './problems.ts'

const AVAILABLE_METHODS = ['gauss', 'none'] as const
type ProtectionMethod = (typeof AVAILABLE_METHODS)[number]

/** How a set of linked tables is to be protected: the content of `spec.yaml`. */
export interface TableSetSpecification {
  readonly count: string
  /** Columns of each table. */
  readonly tables: readonly (readonly string[])[]
  readonly smallestShown: number
  readonly zeros: ZeroPolicy
  readonly method: ProtectionMethod
  readonly singletons: SingletonMethod
  readonly base: number | null
  /** Smallest distance between the bounds that a reader can compute for a hidden cell; null = only not exactly computable. */
  readonly minWidth: number | null
  readonly keep: readonly KeptCell[]
}

/** A cell that must stay open: by column, or by the codes of one table in the order of its columns. */
export interface KeptCell {
  readonly line: number
  readonly codes: Readonly<Record<string, string>> | readonly string[]
}

const KEYS = ['count', 'tables', 'smallestShown', 'zeros', 'method', 'singletons', 'base', 'minWidth', 'keep'] as const
type Key = (typeof KEYS)[number]

/** One value of the specification with the line it stands on. */
interface Entry {
  readonly key: Key
  readonly line: number
  readonly node: Node | null
}

/** Reads a specification. Unknown keys and values are refused by name and line. */
export function readSpecification(text: string): TableSetSpecification {
  const entries = readEntries(text)
  const tables = required(entries, 'tables')
  const count = readText(required(entries, 'count'))
  return {
    count,
    tables: readTables(tables, count),
    smallestShown: readWhole(entries.get('smallestShown'), 1) ?? 5,
    zeros: readChoice(entries.get('zeros'), ['open', 'protected'] as const) ?? 'open',
    method: readMethod(entries.get('method')),
    singletons: readChoice(entries.get('singletons'), ['none', 'subSum', 'subSpace'] as const) ?? 'none',
    base: readWhole(entries.get('base'), 1),
    minWidth: readWhole(entries.get('minWidth'), 1),
    keep: readKeep(entries.get('keep')),
  }
}

function readEntries(text: string): Map<Key, Entry> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const error = document.errors[0]
  const lineOf = (node: unknown): number => {
    const start = (node as Node | null)?.range?.[0]
    return start === undefined ? 1 : lines.linePos(start).line
  }
  if (error) throw tableSetProblem('spec-not-yaml', { line: error.linePos?.[0].line ?? 1 })
  const entries = new Map<Key, Entry>()
  if (document.contents === null) return entries
  if (!isMap(document.contents)) throw tableSetProblem('spec-not-yaml', { line: 1 })
  for (const pair of document.contents.items) {
    const name = String(isScalar(pair.key) ? pair.key.value : pair.key)
    const key = KEYS.find((known) => known === name)
    const line = lineOf(pair.key)
    if (!key) throw tableSetProblem('spec-unknown-key', { key: name, line, allowed: KEYS.join(', ') })
    entries.set(key, { key, line, node: pair.value as Node | null })
  }
  return entries
}

function required(entries: Map<Key, Entry>, key: Key): Entry {
  const entry = entries.get(key)
  if (!entry) throw tableSetProblem('spec-missing-key', { key })
  return entry
}

function wrongValue(entry: Entry, value: unknown, allowed: string): Error {
  return tableSetProblem('spec-wrong-value', { key: entry.key, value: String(value), line: entry.line, allowed })
}

function scalarOf(entry: Entry): unknown {
  return isScalar(entry.node) ? entry.node.value : undefined
}

function readText(entry: Entry): string {
  const value = scalarOf(entry)
  if (typeof value !== 'string' || value === '') throw wrongValue(entry, value ?? '', 'a column name')
  return value
}

function readWhole(entry: Entry | undefined, least: number): number | null {
  const value = entry && scalarOf(entry)
  if (!entry || value === null) return null
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
    throw wrongValue(entry, value ?? '', `${least}, ${least + 1}, …`)
  }
  return value
}

function readChoice<Choice extends string>(entry: Entry | undefined, choices: readonly Choice[]): Choice | null {
  if (!entry) return null
  const value = scalarOf(entry)
  const choice = choices.find((candidate) => candidate === value)
  if (choice === undefined) throw wrongValue(entry, value ?? '', choices.join(', '))
  return choice
}

function readMethod(entry: Entry | undefined): ProtectionMethod {
  if (!entry) return 'gauss'
  const value = scalarOf(entry)
  const method = AVAILABLE_METHODS.find((candidate) => candidate === value)
  if (method) return method
  throw tableSetProblem('method-not-available', {
    value: String(value ?? ''),
    line: entry.line,
    allowed: AVAILABLE_METHODS.join(', '),
  })
}

/** `region*service` → its columns. The same set of columns twice is one table. The counts are no category. */
function readTables(entry: Entry, count: string): string[][] {
  const formulas = isSeq(entry.node) ? entry.node.items.map((item) => (isScalar(item) ? item.value : null)) : []
  const tables = new Map<string, string[]>()
  for (const formula of formulas) {
    const columns = typeof formula === 'string' ? formula.split('*').map((column) => column.trim()) : []
    const isUsable =
      columns.length > 0 && !columns.includes('') && !columns.includes(count) && new Set(columns).size === columns.length
    if (!isUsable) throw wrongValue(entry, formula ?? '', 'column*column')
    const name = [...columns].sort().join('*')
    if (!tables.has(name)) tables.set(name, columns)
  }
  if (tables.size === 0) throw wrongValue(entry, '', '- column*column')
  return [...tables.values()]
}

/** Cells as `{region: A, service: Total}`, `[A, Total]` or `A*Total`. */
function readKeep(entry: Entry | undefined): KeptCell[] {
  if (!entry || scalarOf(entry) === null) return []
  if (!isSeq(entry.node)) throw wrongValue(entry, scalarOf(entry) ?? '', '[{column: code}, …]')
  return entry.node.items.map((item): KeptCell => {
    if (isMap(item)) {
      return { line: entry.line, codes: Object.fromEntries(item.items.map((pair) => [codeOf(pair.key), codeOf(pair.value)])) }
    }
    const codes = isSeq(item) ? item.items.map(codeOf) : codeOf(item).split('*')
    return { line: entry.line, codes: codes.map((code) => code.trim()) }
  })
}

/** The code as written: 08 is a code, not the number 8. */
function codeOf(node: unknown): string {
  return isScalar(node) ? (node.source ?? String(node.value)) : ''
}
