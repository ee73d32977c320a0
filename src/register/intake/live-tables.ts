import type { DuckDBConnection } from '@duckdb/node-api'
import type { PackageReading } from './package-reading.ts'
import { literal, stagedRelation } from './staging.ts'
import { SOURCE_COLUMNS, UNIT_TABLES, type UnitTableName } from './unit-tables.ts'

/**
 * Names the staged rows in DuckDB: `live_<table>` holds the rows of files that were not stopped, of documents without those that a
 * check has put into `dropped (source_file, source_row)`. Every table is there, empty when nothing was staged. Small tables are read in once, as
 * they are looked at many times; the wide table of documents is left on disk and `live_document_keys` has what the checks need.
 */
export async function nameLiveTables(
  connection: DuckDBConnection,
  reading: PackageReading,
  stoppedFiles: readonly number[],
): Promise<void> {
  const isIn = stoppedFiles.length > 0 ? `source_file NOT IN (${stoppedFiles.join(', ')})` : 'true'
  const statements = (Object.keys(UNIT_TABLES) as UnitTableName[]).map((name) => namingSql(name, reading, isIn))
  await connection.run([DROPPED, ...statements, documentKeysSql(reading)].join(';\n'))
}

const DROPPED = 'CREATE TEMP TABLE dropped (source_file UTINYINT, source_row UINTEGER)'

/** Rows of versions that came before are left out with all that hangs on them. */
const NOT_DROPPED = '(source_file, source_row) NOT IN (SELECT (source_file, source_row) FROM dropped)'

function namingSql(name: UnitTableName, reading: PackageReading, isIn: string): string {
  const staging = reading.stagings.get(name)
  if (!staging) return `CREATE TEMP VIEW live_${name} AS ${noRows(name)}`
  const rows = `SELECT * FROM ${stagedRelation(staging)} WHERE ${isIn}`
  const isOfArchive = reading.stagings.has('documents')
  if (name === 'documents') return `CREATE TEMP VIEW live_documents AS ${rows} AND ${NOT_DROPPED}`
  if (!isOfArchive) return `CREATE TEMP TABLE live_${name} AS ${rows}`
  return `CREATE TEMP TABLE staged_${name} AS ${rows}; CREATE TEMP VIEW live_${name} AS SELECT * FROM staged_${name} WHERE ${NOT_DROPPED}`
}

/** What the checks need of each document: a narrow table in place of several readings of the wide one. */
function documentKeysSql(reading: PackageReading): string {
  if (!reading.stagings.has('documents')) return `CREATE TEMP VIEW live_document_keys AS ${noRows('documents')}`
  const columns = 'client, document, version, content_digest, organiser, relationship, source_file, source_row'
  return `CREATE TEMP TABLE staged_document_keys AS SELECT ${columns} FROM live_documents;
    CREATE TEMP VIEW live_document_keys AS SELECT * FROM staged_document_keys WHERE ${NOT_DROPPED}`
}

function noRows(name: UnitTableName): string {
  const columns = [...UNIT_TABLES[name].filter((column) => !column.isDerived), ...SOURCE_COLUMNS]
  return `SELECT ${columns.map(({ name: column, type }) => `NULL::${type} AS "${column}"`).join(', ')} WHERE false`
}

/** SQL of the rows of one table in earlier deliveries' files; null when there are none. */
export function earlierRows(paths: readonly string[]): string | null {
  return paths.length === 0 ? null : `read_parquet([${paths.map(literal).join(', ')}], filename = true)`
}
