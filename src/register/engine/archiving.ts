import type { DuckDBConnection } from '@duckdb/node-api'
import type { ArchivingFacts } from '../../model/indication.ts'
import type { QuarterCode } from '../../model/period.ts'
import { ARCHIVED_COLUMNS, ARCHIVING_ORDER, archivingStatements, UNIT_COLUMNS } from '../../process/aggregate/sql/archiving.ts'
import type { CountingFrame } from '../../process/counting-frame.ts'
import { readRows } from './read-cells.ts'
import { type DeliveredFile, filesNamed, type RegisterFiles, rowsOfFiles, withDelivery } from './source-views.ts'

/**
 * Counts who archives, into the table `archiving_facts`. The connection must have counted before (`countBySql`): its rules and its
 * source tables are used.
 */
export async function countArchiving(connection: DuckDBConnection, files: RegisterFiles, frame: CountingFrame): Promise<void> {
  const view = (name: string, present: readonly DeliveredFile[], { columns, rows }: SourceOf) =>
    connection.run(
      present.length === 0
        ? `CREATE OR REPLACE TEMP TABLE ${name} (${Object.entries(columns).map(([column, type]) => `${column} ${type}`)})`
        : `CREATE OR REPLACE TEMP VIEW ${name} AS SELECT ${Object.keys(columns).join(', ')} FROM ${rows(present)}`,
    )
  await view('src_archived', filesNamed(files, 'documents.parquet'), { columns: ARCHIVED_COLUMNS, rows: rowsOfFiles })
  await view('src_units', filesNamed(files, 'units.parquet'), { columns: UNIT_COLUMNS, rows: withDelivery })
  for (const statement of archivingStatements(frame)) await connection.run(statement)
}

interface SourceOf {
  readonly columns: Readonly<Record<string, string>>
  rows(files: readonly DeliveredFile[]): string
}

/** Reads the facts from a table of the connection or from a file. `relation` is SQL. */
export async function readArchivingRows(connection: DuckDBConnection, relation: string): Promise<ArchivingFacts[]> {
  const number = (value: unknown) => (value === null || value === undefined ? null : Number(value))
  return readRows(connection, `SELECT * FROM ${relation} ORDER BY ${ARCHIVING_ORDER}`, (value) => ({
    content: value('content') as string,
    organiser: value('organiser') as string,
    period: value('period') as QuarterCode,
    units: Number(value('units')),
    firstStored: (value('first_stored') as string | null) ?? null,
    knownUnits: number(value('known_units')),
    expectedUnits: number(value('expected_units')),
    silentUnits: number(value('silent_units')),
  }))
}
