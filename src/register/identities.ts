import { hash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ClientNumber } from '../model/person.ts'
import { IdentityTable } from './identity-table.ts'
import { literal, Staging, stagedRelation } from './intake/staging.ts'
import { PSEUDONYM_WORDS, pseudonymiser, pseudonymText } from './pseudonym.ts'

/**
 * The register's numbers of clients, and how a code becomes one: pseudonym = HMAC-SHA-256 of the code with the register's key,
 * first 16 bytes; pseudonym → number, dense and in the order of first appearance. Codes are held only here, only while a package
 * is read, so that each distinct one is hashed once.
 */
export interface Identities {
  /** The number of a person with this identity code; a new one when never seen before. */
  ofIdentityCode(code: string): ClientNumber
  /** The number of a temporary code, which is unique only within the organiser. */
  ofTemporaryCode(organiser: string, code: string): ClientNumber
  /** How many clients got their number since the identities were opened. */
  newCount(): number
  /** Writes the numbers given out since opening as Parquet (pseudonym, client, is_temporary); nothing when there are none. */
  writeNew(connection: DuckDBConnection, place: { readonly folder: string; readonly path: string }): Promise<void>
  /**
   * Leaves the numbers in memory for the next package. To be called when the package has come to stay, with every file they now
   * stand in; when it was rejected or failed nobody calls, and the next package reads the files again.
   */
  keep(files: readonly string[]): void
}

/** Opens the identities: `known` are the Parquet files of earlier deliveries, those with the older numbers first. */
export async function openIdentities(
  connection: DuckDBConnection,
  known: readonly string[],
  key: Uint8Array,
): Promise<Identities> {
  const table = await tableOf(connection, known, key)
  const pseudonymOf = pseudonymiser(key)
  const real = new Map<string, ClientNumber>()
  const temporary = new Map<string, ClientNumber>()
  const first = table.next
  const newTemporary = new Set<ClientNumber>()
  const numberOf = (text: string, isTemporary: boolean): ClientNumber => {
    const pseudonym = pseudonymOf(text)
    const before = table.find(pseudonym)
    if (before !== null) return before
    const client = table.next
    table.add(pseudonym, client)
    if (isTemporary) newTemporary.add(client)
    return client
  }
  return {
    ofIdentityCode: (code) => onceEach(real, code, () => numberOf(`hetu:${code}`, false)),
    ofTemporaryCode: (organiser, code) => {
      const text = `temp:${organiser}:${code}`
      return onceEach(temporary, text, () => numberOf(text, true))
    },
    newCount: () => table.next - first,
    writeNew: (duckdb, place) => writeIdentities(duckdb, { table, first, newTemporary }, place),
    keep: (files) => {
      kept = { table, key: Uint8Array.from(key), stamps: files.map(stampOf) }
    },
  }
}

function onceEach(seen: Map<string, ClientNumber>, text: string, find: () => ClientNumber): ClientNumber {
  const before = seen.get(text)
  if (before !== undefined) return before
  const client = find()
  seen.set(text, client)
  return client
}

interface KeptTable {
  readonly table: IdentityTable
  readonly key: Uint8Array
  /** The files whose numbers it holds. */
  readonly stamps: readonly string[]
}

/** Between the packages of one process: reading a million pseudonyms anew for each would take longer than most packages. */
let kept: KeptTable | null = null

/** The kept table with what was added since, or a new one. It is given away: whoever has it changes it. */
async function tableOf(connection: DuckDBConnection, files: readonly string[], key: Uint8Array): Promise<IdentityTable> {
  const isKept = kept !== null && Buffer.compare(kept.key, key) === 0 && holdsNoOther(kept, files)
  const { table, stamps } = isKept && kept ? kept : { table: new IdentityTable(), stamps: [] }
  if (isKept) kept = null
  const inside = new Set(stamps)
  const missing = files.filter((file) => !inside.has(stampOf(file)))
  if (missing.length > 0) await load(connection, missing, table)
  return table
}

/** A number from a file that is not known any more must not be given to anybody. */
function holdsNoOther({ stamps }: KeptTable, files: readonly string[]): boolean {
  const known = new Set(files.map(stampOf))
  return stamps.every((stamp) => known.has(stamp))
}

/** Changes when a file of the same name is another one. */
function stampOf(file: string): string {
  const { ino, size, mtimeMs } = statSync(file)
  return `${file} ${ino} ${size} ${mtimeMs}`
}

/** The four words of a pseudonym as columns of their own: numbers come out of DuckDB far quicker than bytes. */
const WORDS = [96, 64, 32, 0].map((shift) => `((bits >> ${shift}) & 4294967295)::UINTEGER`).join(', ')

async function load(connection: DuckDBConnection, files: readonly string[], table: IdentityTable): Promise<void> {
  const rows = `SELECT pseudonym::BIT::UHUGEINT AS bits, client FROM read_parquet([${files.map(literal).join(', ')}])`
  const result = await connection.stream(`SELECT ${WORDS}, client FROM (${rows})`)
  const pseudonym = new Uint32Array(PSEUDONYM_WORDS)
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const count = chunk.rowCount
    const [words, clients] = [[0, 1, 2, 3].map((column) => chunk.getColumnVector(column)), chunk.getColumnVector(PSEUDONYM_WORDS)]
    for (let row = 0; row < count; row += 1) {
      for (let word = 0; word < PSEUDONYM_WORDS; word += 1) pseudonym[word] = Number(words[word]?.getItem(row))
      table.add(pseudonym, Number(clients.getItem(row)))
    }
  }
}

interface NewIdentities {
  readonly table: IdentityTable
  /** The first new number; all from it on are new. */
  readonly first: ClientNumber
  readonly newTemporary: ReadonlySet<ClientNumber>
}

async function writeIdentities(
  connection: DuckDBConnection,
  { table, first, newTemporary }: NewIdentities,
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<void> {
  if (table.next === first) return
  const columns = [
    { name: 'pseudonym', type: 'VARCHAR' },
    { name: 'client', type: 'UINTEGER' },
    { name: 'is_temporary', type: 'BOOLEAN' },
  ]
  const staging = new Staging(folder, 'identities', columns)
  for (let client = first; client < table.next; client += 1) {
    staging.append([pseudonymText(table.pseudonymOf(client)), client, newTemporary.has(client)])
  }
  staging.close()
  const rows = `SELECT unhex(pseudonym) AS pseudonym, client, is_temporary FROM ${stagedRelation(staging)}`
  await connection.run(`COPY (${rows} ORDER BY client) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`)
}

/** A 64-bit digest of an identifier or a line, as decimal text: stable, short, and not the identifier itself. */
export function digestOf(text: string): string {
  return BigInt(`0x${hash('sha256', text).slice(0, 16)}`).toString()
}
