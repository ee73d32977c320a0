import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Coverage } from '../../model/coverage.ts'
import { ARCHIVING_ORDER } from '../../process/aggregate/sql/archiving.ts'
import { RESULT_ORDER } from '../../process/aggregate/sql/plan.ts'
import { text } from '../../process/aggregate/sql/text.ts'

/** One file of a run folder. `rows` null for files that are no tables. */
export interface RunFile {
  readonly name: string
  readonly rows: number | null
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
}

/** Result tables as they are written: columns in this order, rows in the one order of cells. */
const RESULT_FILES = {
  'cells.parquet': {
    table: 'client_cell',
    columns: 'content, area, age, sex, period, source, clients, by_path_a, by_path_b, by_path_c, by_path_d',
  },
  'task_sets.parquet': { table: 'task_set_cell', columns: 'tasks, area, age, period, clients' },
  'activity_only.parquet': { table: 'activity_cell', columns: 'content, area, period, persons' },
  'organisers.parquet': { table: 'organiser_cell', columns: 'content, organiser, area, period, source, clients' },
  'indication_facts.parquet': {
    table: 'indication_facts',
    columns:
      'content, organiser, area, period, clients, archive, separate, overlap, open, open_long, activity, activity_alone, temporary',
  },
} as const

/** Writes the counted cells into a folder. The same cells give the same bytes. */
export async function writeCells(connection: DuckDBConnection, folder: string): Promise<RunFile[]> {
  mkdirSync(folder, { recursive: true })
  const files: RunFile[] = []
  for (const [name, { table, columns }] of Object.entries(RESULT_FILES)) {
    files.push(
      await writeTable(connection, { folder, name, query: `SELECT ${columns} FROM ${table} ORDER BY ${RESULT_ORDER[table]}` }),
    )
  }
  return files
}

export async function writeCoverage(
  connection: DuckDBConnection,
  folder: string,
  coverage: readonly Coverage[],
): Promise<RunFile> {
  const texts = ['municipality', 'content', 'period', 'class', 'origin', 'carried_from'].map((column) => `${column} VARCHAR`)
  await connection.run(`CREATE OR REPLACE TEMP TABLE coverage (${texts.join(', ')}, effect_seen BOOLEAN, note VARCHAR)`)
  const appender = await connection.createAppender('coverage', undefined, 'temp')
  for (const one of coverage) {
    for (const value of [one.municipality, one.content, one.period, one.class, one.origin]) appender.appendVarchar(value)
    if (one.carriedFrom === undefined) appender.appendNull()
    else appender.appendVarchar(one.carriedFrom)
    appender.appendBoolean(one.wasEffectSeen ?? false)
    if (one.note === undefined) appender.appendNull()
    else appender.appendVarchar(one.note)
    appender.endRow()
  }
  appender.closeSync()
  return writeTable(connection, {
    folder,
    name: 'coverage.parquet',
    query: 'SELECT * FROM coverage ORDER BY period, content, municipality',
  })
}

export function writeText(folder: string, name: string, content: string): RunFile {
  writeFileSync(join(folder, name), content)
  return describe(folder, name, null)
}

/** Moves a finished folder into place, on the disk for good. */
export function moveIntoPlace(folder: string, files: readonly string[], place: string): void {
  for (const name of files) syncToDisk(join(folder, name))
  syncToDisk(folder)
  // A folder of that name without a row in the catalogue was left by a killed process.
  rmSync(place, { recursive: true, force: true })
  renameSync(folder, place)
}

/** One digest of several files, whatever else lies beside them. */
export function digestOf(files: readonly RunFile[]): string {
  const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).sort()
  return createHash('sha256').update(lines.join('')).digest('hex')
}

/** Who archives, of the table that `countArchiving` made. */
export async function writeArchiving(connection: DuckDBConnection, folder: string): Promise<RunFile> {
  const columns = 'content, organiser, period, units, first_stored, known_units, expected_units, silent_units'
  const query = `SELECT ${columns} FROM archiving_facts ORDER BY ${ARCHIVING_ORDER}`
  return writeTable(connection, { folder, name: 'archiving.parquet', query })
}

async function writeTable(
  connection: DuckDBConnection,
  { folder, name, query }: { readonly folder: string; readonly name: string; readonly query: string },
): Promise<RunFile> {
  const path = text(join(folder, name))
  await connection.run(`COPY (${query}) TO ${path} (FORMAT parquet, COMPRESSION zstd)`)
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM read_parquet(${path})`)
  return describe(folder, name, Number(reader.value(0, 0)))
}

function describe(folder: string, name: string, rows: number | null): RunFile {
  const bytes = readFileSync(join(folder, name))
  return { name, rows, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function syncToDisk(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
