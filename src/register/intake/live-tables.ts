import type { DuckDBConnection } from '@duckdb/node-api'
import type { PackageReading } from './package-reading.ts'
import { literal, nameStaged } from './staging.ts'
import { SOURCE_COLUMNS, UNIT_TABLES, type UnitTableName } from './unit-tables.ts'

/**
 * Names the staged rows in DuckDB: `live_<table>` holds the rows of files that were not stopped, without the rows that a check
 * across records has put into `dropped (source_file, source_row)`. Every table is there, empty when nothing was staged.
 */
export async function nameLiveTables(
  connection: DuckDBConnection,
  reading: PackageReading,
  stoppedFiles: readonly number[],
): Promise<void> {
  await connection.run('CREATE OR REPLACE TEMP TABLE dropped (source_file UTINYINT, source_row UINTEGER)')
  for (const name of Object.keys(UNIT_TABLES) as UnitTableName[]) {
    await nameRows(connection, name, reading)
    const isIn = stoppedFiles.length > 0 ? `source_file NOT IN (${stoppedFiles.join(', ')})` : 'true'
    await connection.run(
      `CREATE OR REPLACE TEMP VIEW live_${name} AS SELECT * FROM staged_${name} WHERE ${isIn}
       AND (source_file, source_row) NOT IN (SELECT (source_file, source_row) FROM dropped)`,
    )
  }
}

async function nameRows(connection: DuckDBConnection, name: UnitTableName, reading: PackageReading): Promise<void> {
  const staging = reading.stagings.get(name)
  if (staging) return nameStaged(connection, `staged_${name}`, staging)
  const columns = [...UNIT_TABLES[name].filter((column) => !column.isDerived), ...SOURCE_COLUMNS]
  const list = columns.map(({ name: column, type }) => `NULL::${type} AS "${column}"`).join(', ')
  await connection.run(`CREATE OR REPLACE TEMP VIEW staged_${name} AS SELECT ${list} WHERE false`)
}

/** SQL of the rows of one table in earlier deliveries' files; null when there are none. */
export function earlierRows(paths: readonly string[]): string | null {
  return paths.length === 0 ? null : `read_parquet([${paths.map(literal).join(', ')}], filename = true)`
}
