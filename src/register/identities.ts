import { createHmac, createSecretKey, hash } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ClientNumber } from '../model/person.ts'
import { literal, Staging, stagedRelation } from './intake/staging.ts'

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
}

const PSEUDONYM_HEX = 32

interface NewIdentity {
  readonly pseudonym: string
  readonly client: ClientNumber
  readonly isTemporary: boolean
}

/** Opens the identities: `known` are the Parquet files of earlier deliveries. */
export async function openIdentities(
  connection: DuckDBConnection,
  known: readonly string[],
  key: Uint8Array,
): Promise<Identities> {
  const numbers = await loadNumbers(connection, known)
  const seen = { real: new Map<string, ClientNumber>(), temporary: new Map<string, ClientNumber>() }
  const given: NewIdentity[] = []
  // Prepared once: preparing the key costs more than the hash itself.
  const secret = createSecretKey(key)
  let next = 0
  for (const client of numbers.values()) if (client >= next) next = client + 1
  const numberOf = (text: string, isTemporary: boolean): ClientNumber => {
    const pseudonym = createHmac('sha256', secret).update(text).digest('hex').slice(0, PSEUDONYM_HEX)
    const known = numbers.get(pseudonym)
    if (known !== undefined) return known
    const client = next
    next += 1
    numbers.set(pseudonym, client)
    given.push({ pseudonym, client, isTemporary })
    return client
  }
  return {
    ofIdentityCode: (code) => onceEach(seen.real, code, () => numberOf(`hetu:${code}`, false)),
    ofTemporaryCode: (organiser, code) => {
      const text = `temp:${organiser}:${code}`
      return onceEach(seen.temporary, text, () => numberOf(text, true))
    },
    newCount: () => given.length,
    writeNew: (duckdb, place) => writeIdentities(duckdb, given, place),
  }
}

function onceEach(seen: Map<string, ClientNumber>, text: string, find: () => ClientNumber): ClientNumber {
  const before = seen.get(text)
  if (before !== undefined) return before
  const client = find()
  seen.set(text, client)
  return client
}

async function loadNumbers(connection: DuckDBConnection, files: readonly string[]): Promise<Map<string, ClientNumber>> {
  const numbers = new Map<string, ClientNumber>()
  if (files.length === 0) return numbers
  const list = files.map(literal).join(', ')
  const result = await connection.stream(`SELECT lower(hex(pseudonym)), client FROM read_parquet([${list}])`)
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const pseudonyms = chunk.getColumnValues(0)
    const clients = chunk.getColumnValues(1)
    for (let row = 0; row < chunk.rowCount; row += 1) numbers.set(String(pseudonyms[row]), Number(clients[row]))
  }
  return numbers
}

async function writeIdentities(
  connection: DuckDBConnection,
  given: readonly NewIdentity[],
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<void> {
  if (given.length === 0) return
  const columns = [
    { name: 'pseudonym', type: 'VARCHAR' },
    { name: 'client', type: 'UINTEGER' },
    { name: 'is_temporary', type: 'BOOLEAN' },
  ]
  const staging = new Staging(folder, 'identities', columns)
  for (const { pseudonym, client, isTemporary } of given) staging.append([pseudonym, client, isTemporary])
  staging.close()
  const rows = `SELECT unhex(pseudonym) AS pseudonym, client, is_temporary FROM ${stagedRelation(staging)}`
  await connection.run(`COPY (${rows} ORDER BY client) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`)
}

/** A 64-bit digest of an identifier or a line, as decimal text: stable, short, and not the identifier itself. */
export function digestOf(text: string): string {
  return BigInt(`0x${hash('sha256', text).slice(0, 16)}`).toString()
}
