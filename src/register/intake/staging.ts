import fs from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { UnitColumn } from './unit-tables.ts'

export type StagedValue = string | number | bigint | boolean | null

/**
 * Rows on their way to Parquet: appended to a plain file in the working folder, which DuckDB then reads, sorts and writes. Memory
 * stays flat whatever the size of the delivery, and the file is quicker than handing each value to DuckDB. It holds client
 * numbers, never identity codes.
 */
export class Staging {
  readonly columns: readonly UnitColumn[]
  readonly path: string
  readonly #file: number
  /** Bytes, not a growing text: millions of short-lived lines would otherwise wait together for the garbage collector. */
  #bytes = Buffer.allocUnsafeSlow(BUFFER_BYTES)
  #filled = 0
  rows = 0

  constructor(folder: string, name: string, columns: readonly UnitColumn[]) {
    this.columns = columns
    this.path = join(folder, `${name}.staged.csv`)
    this.#file = fs.openSync(this.path, 'w', 0o600)
  }

  append(values: readonly StagedValue[]): void {
    let line = ''
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index]
      if (index > 0) line += ','
      if (value !== null && value !== undefined) line += typeof value === 'string' ? quoted(value) : value
    }
    this.#put(`${line}\n`)
    this.rows += 1
  }

  #put(line: string): void {
    // A character takes three bytes at most.
    const room = line.length * 3
    if (this.#filled + room > this.#bytes.length) this.#flush()
    if (room > this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(room)
    this.#filled += this.#bytes.write(line, this.#filled)
  }

  #flush(): void {
    fs.writeSync(this.#file, this.#bytes, 0, this.#filled)
    this.#filled = 0
  }

  close(): void {
    this.#flush()
    fs.closeSync(this.#file)
  }
}

const BUFFER_BYTES = 1 << 18
const SPECIAL = /[",\r\n]/

function quoted(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** SQL that reads the staged rows. */
export function stagedRelation(staging: Staging): string {
  const columns = staging.columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ')
  return `read_csv(${literal(staging.path)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', columns = {${columns}})`
}

/** A text as SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

export interface ParquetJob {
  readonly columns: readonly UnitColumn[]
  /** SQL of the rows, with the staged column names. */
  readonly rows: string
  readonly path: string
  readonly order: string
}

/** Writes rows as Parquet: `part` in front, ordered so that a client lies together, zstd. */
export async function writeParquet(connection: DuckDBConnection, { columns, rows, path, order }: ParquetJob): Promise<void> {
  const list = columns.map(({ name, becomes }) => (becomes ? `${becomes} AS "${name}"` : `"${name}"`)).join(', ')
  const select = `SELECT (client % 64)::UTINYINT AS part, ${list} FROM ${rows}`
  await connection.run(`COPY (${select} ORDER BY ${order}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`)
}
