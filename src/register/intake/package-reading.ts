import { createHash } from 'node:crypto'
import type { DeliveryRules } from '../../collect/delivery/delivery-rules.ts'
import type { Wording } from '../../collect/delivery/observation.ts'
import type { PersonReading } from '../../collect/delivery/person-reading.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { RegisterKind } from '../../model/delivery.ts'
import type { ClientNumber } from '../../model/person.ts'
import type { RecordColumnType, RecordLayout } from '../../model/record-layout.ts'
import type { Identities } from '../identities.ts'
import type { SealedPackage } from '../packages.ts'
import type { FindingSink } from './finding-sink.ts'
import { readLines } from './line-reader.ts'
import type { PackageSource } from './package-source.ts'
import { type StagedValue, Staging } from './staging.ts'
import { SOURCE_COLUMNS, UNIT_TABLES, type UnitTableName } from './unit-tables.ts'

/** Everything needed while a package is read. The same for intake and for checking beforehand. */
export interface ReadingEnvironment {
  readonly definitions: Definitions
  readonly rules: DeliveryRules
  readonly wording: Wording
  readonly registerKind: RegisterKind | null
  /** Folder for work in progress, removed afterwards. */
  readonly workFolder: string
  readonly identities: Identities
  readonly findings: FindingSink
  /** Where the bytes go as received; null when nothing is stored. */
  readonly sealed: SealedPackage | null
  readonly source: PackageSource
  /** Called with every read. */
  bytesRead(count: number): void
}

/** A file of the manifest. */
export interface AnnouncedFile {
  readonly name: string
  /** What it holds: its name without endings, or what its header says. */
  readonly table: string
  readonly rows: number | null
  readonly sha256: string | null
}

const SIDE_TYPES: Readonly<Partial<Record<RecordColumnType, string>>> = {
  date: 'DATE',
  'partial-date': 'DATE',
  integer: 'BIGINT',
  number: 'DOUBLE',
}

/** The open tables of one package, and the clients seen in it. */
export class PackageReading {
  /** Number of the file being read, as staged beside every row: rows of a file that is stopped are left out at the end. */
  #file = 0
  #row = 0
  readonly environment: ReadingEnvironment
  readonly stagings = new Map<UnitTableName, Staging>()
  readonly sideStagings = new Map<string, Staging>()
  readonly fileDigests = new Map<string, string>()
  readonly totals: Record<string, number> = {}
  readonly #coded = new Set<ClientNumber>()
  readonly #links = new Set<string>()

  constructor(environment: ReadingEnvironment) {
    this.environment = environment
  }

  beginFile(file: number): void {
    this.#file = file
    this.#coded.clear()
    this.#links.clear()
  }

  beginRow(row: number): void {
    this.#row = row
  }

  /** Stages a row of the file and row being read; values in the order of the table's columns. */
  append(name: UnitTableName, values: StagedValue[]): void {
    let staging = this.stagings.get(name)
    if (!staging) {
      staging = new Staging(this.environment.workFolder, name, [
        ...UNIT_TABLES[name].filter((column) => !column.isDerived),
        ...SOURCE_COLUMNS,
      ])
      this.stagings.set(name, staging)
    }
    values.push(this.#file, this.#row)
    staging.append(values)
  }

  /** Stages a row of a side file other than the population register; values in the order of its layout. */
  appendSide(layout: RecordLayout, values: StagedValue[]): void {
    let staging = this.sideStagings.get(layout.table)
    if (!staging) {
      const columns = layout.columns.map(({ name, type }) => ({ name, type: SIDE_TYPES[type] ?? 'VARCHAR' }))
      staging = new Staging(this.environment.workFolder, layout.table, [...columns, ...SOURCE_COLUMNS])
      this.sideStagings.set(layout.table, staging)
    }
    values.push(this.#file, this.#row)
    staging.append(values)
  }

  count(total: string, by = 1): void {
    this.totals[total] = (this.totals[total] ?? 0) + by
  }

  /** The client number of a person; notes what is known of the client, and a link when a temporary code stands beside a real one. */
  clientOf(person: PersonReading, organiser: string): ClientNumber {
    const { identities } = this.environment
    const temporary = person.temporaryCode === null ? null : identities.ofTemporaryCode(organiser, person.temporaryCode)
    if (person.identityCode === null) {
      const client = temporary ?? identities.ofTemporaryCode(organiser, '')
      this.append('clients', [client, false, person.birthDate, person.sex])
      return client
    }
    const client = identities.ofIdentityCode(person.identityCode)
    if (!this.#coded.has(client)) {
      this.#coded.add(client)
      this.append('clients', [client, true, person.birthDate, person.sex])
    }
    if (temporary !== null) this.link(temporary, client)
    return client
  }

  link(temporaryClient: ClientNumber, client: ClientNumber): void {
    const key = `${temporaryClient}:${client}`
    if (temporaryClient === client || this.#links.has(key)) return
    this.#links.add(key)
    this.append('identity_links', [temporaryClient, client])
  }

  /**
   * The lines of a file, read once: hashed, sealed and decoded on the way. Afterwards the digest stands in `fileDigests`.
   * Throws `UnreadableFile`. Also when the reading ends early the rest is read, so that package and digest are whole.
   */
  async *lines(name: string): AsyncGenerator<string[]> {
    const bytes = this.bytes(name)
    try {
      yield* readLines(bytes, name.endsWith('.gz'))
    } finally {
      for await (const _ of bytes);
    }
  }

  /**
   * The bytes of a file as delivered, hashed and sealed on the way. A reader that stops half-way does not end it: what is left can
   * still be read.
   */
  bytes(name: string): AsyncIterable<Buffer> {
    const { source, sealed, bytesRead } = this.environment
    const digest = createHash('sha256')
    const bytes = source.read(name)[Symbol.asyncIterator]()
    let isEnded = false
    sealed?.beginFile(name)
    const next = async (): Promise<IteratorResult<Buffer>> => {
      const result = await bytes.next()
      if (!result.done) {
        digest.update(result.value)
        sealed?.write(result.value)
        bytesRead.call(this.environment, result.value.length)
      } else if (!isEnded) {
        isEnded = true
        this.fileDigests.set(name, digest.digest('hex'))
      }
      return result
    }
    return { [Symbol.asyncIterator]: () => ({ next }) }
  }

  /** Closes the staged tables. */
  finish(): void {
    for (const staging of [...this.stagings.values(), ...this.sideStagings.values()]) staging.close()
  }
}
