import { hash } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ClientNumber } from '../model/person.ts'
import { stampOf } from './file-stamp.ts'
import { IdentityTable } from './identity-table.ts'
import { literal, Staging, stagedRelation } from './intake/staging.ts'
import { chainedPseudonymiser, PSEUDONYM_WORDS, pseudonymText } from './pseudonym.ts'

/**
 * The register's numbers of clients, and how a code becomes one: pseudonym = HMAC-SHA-256 of the code with the register's key
 * (or chain of keys), first 16 bytes; pseudonym → number, dense and in the order of first appearance. Codes are held only here, only while a package
 * is read, so that each distinct one is hashed once.
 */
export interface Identities {
  /** The number of a person with this identity code; a new one when never seen before. */
  ofIdentityCode(code: string): ClientNumber
  /** The number of a temporary code, which is unique only within the organiser. */
  ofTemporaryCode(organiser: string, code: string): ClientNumber
  /** The clients of earlier deliveries that are known by a temporary code only. */
  knownTemporary(): readonly ClientNumber[]
  /** How many clients got their number since the identities were opened. */
  newCount(): number
  /** Writes the numbers given out since opening as Parquet (pseudonym, client, is_temporary); nothing when there are none. */
  writeNew(connection: DuckDBConnection, place: { readonly folder: string; readonly path: string }): Promise<void>
}

/** Opens the identities for one package. New numbers follow the known ones; they become known when their file is read. */
export function openIdentities(known: KnownIdentities, keys: readonly Uint8Array[]): Identities {
  const pseudonymOf = chainedPseudonymiser(keys)
  const real = new Map<string, ClientNumber>()
  const temporary = new Map<string, ClientNumber>()
  const given: NewIdentities = { first: known.next, table: new IdentityTable(), temporary: new Set() }
  const numberOf = (text: string, isTemporary: boolean): ClientNumber => {
    const pseudonym = pseudonymOf(text)
    const before = known.find(pseudonym)
    if (before !== null) return before
    const again = given.table.find(pseudonym)
    if (again !== null) return given.first + again
    const place = given.table.next
    given.table.add(pseudonym, place)
    if (isTemporary) given.temporary.add(place)
    return given.first + place
  }
  return {
    ofIdentityCode: (code) => onceEach(real, code, () => numberOf(`hetu:${code}`, false)),
    ofTemporaryCode: (organiser, code) => {
      const text = `temp:${organiser}:${code}`
      return onceEach(temporary, text, () => numberOf(text, true))
    },
    knownTemporary: () => known.temporary,
    newCount: () => given.table.next,
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

/**
 * The numbers that earlier deliveries brought. Kept between the packages of one process, as reading a million pseudonyms anew for
 * each would take longer than most packages; only the files that are new, also those of another process, are read.
 */
export class KnownIdentities {
  #table = new IdentityTable()
  #temporary: ClientNumber[] = []
  #stamps = new Set<string>()

  /** Takes over the files as they are now, the Parquet files of all earlier deliveries. */
  async update(connection: DuckDBConnection, files: readonly string[]): Promise<void> {
    const stamps = new Map(files.map((file) => [stampOf(file), file]))
    // A number of a file that is there no more was never acknowledged: it must not be given to anybody.
    const isOutdated = [...this.#stamps].some((stamp) => !stamps.has(stamp))
    const [table, temporary] = isOutdated ? [new IdentityTable(), []] : [this.#table, this.#temporary]
    const missing = [...stamps].filter(([stamp]) => isOutdated || !this.#stamps.has(stamp))
    this.#stamps = new Set()
    this.#table = new IdentityTable()
    this.#temporary = []
    if (missing.length > 0) {
      await load(
        connection,
        missing.map(([, file]) => file),
        { table, temporary },
      )
    }
    this.#table = table
    this.#temporary = temporary
    this.#stamps = new Set(stamps.keys())
  }

  /** The number that the next new client gets. */
  get next(): ClientNumber {
    return this.#table.next
  }

  /** Those known by a temporary code only. */
  get temporary(): readonly ClientNumber[] {
    return this.#temporary
  }

  find(pseudonym: Uint32Array): ClientNumber | null {
    return this.#table.find(pseudonym)
  }
}

/** The four words of a pseudonym as columns of their own: numbers come out of DuckDB far quicker than bytes. */
const WORDS = [96, 64, 32, 0].map((shift) => `((bits >> ${shift}) & 4294967295)::UINTEGER`).join(', ')

async function load(
  connection: DuckDBConnection,
  files: readonly string[],
  { table, temporary }: { readonly table: IdentityTable; readonly temporary: ClientNumber[] },
): Promise<void> {
  const rows = `SELECT pseudonym::BIT::UHUGEINT AS bits, client, is_temporary FROM read_parquet([${files.map(literal).join(', ')}])`
  const result = await connection.stream(`SELECT ${WORDS}, client, is_temporary FROM (${rows})`)
  const pseudonym = new Uint32Array(PSEUDONYM_WORDS)
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const [first, second, third, fourth, clients, marks] = Array.from({ length: 6 }, (_, column) =>
      chunk?.getColumnVector(column),
    )
    const words = [first, second, third, fourth]
    for (let row = 0, count = chunk.rowCount; row < count; row += 1) {
      for (let word = 0; word < PSEUDONYM_WORDS; word += 1) pseudonym[word] = Number(words[word]?.getItem(row))
      const client = Number(clients?.getItem(row))
      table.add(pseudonym, client)
      if (marks?.getItem(row) === true) temporary.push(client)
    }
  }
}

/** Numbers given out in one package: the client is the first number plus the place in the table. */
interface NewIdentities {
  readonly first: ClientNumber
  readonly table: IdentityTable
  /** Places of those known by a temporary code only. */
  readonly temporary: Set<number>
}

async function writeIdentities(
  connection: DuckDBConnection,
  { first, table, temporary }: NewIdentities,
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<void> {
  if (table.next === 0) return
  const columns = [
    { name: 'pseudonym', type: 'VARCHAR' },
    { name: 'client', type: 'UINTEGER' },
    { name: 'is_temporary', type: 'BOOLEAN' },
  ]
  const staging = new Staging(folder, 'identities', columns)
  for (let place = 0; place < table.next; place += 1) {
    staging.append([pseudonymText(table.pseudonymOf(place)), first + place, temporary.has(place)])
  }
  staging.close()
  const rows = `SELECT unhex(pseudonym) AS pseudonym, client, is_temporary FROM ${stagedRelation(staging)}`
  await connection.run(`COPY (${rows} ORDER BY client) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`)
}

/** A 64-bit digest of an identifier or a line, as decimal text: stable, short, and not the identifier itself. */
export function digestOf(text: string): string {
  return BigInt(`0x${hash('sha256', text).slice(0, 16)}`).toString()
}
