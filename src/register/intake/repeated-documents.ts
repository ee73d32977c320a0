import type { DuckDBConnection } from '@duckdb/node-api'
import { deliveryOfFile, type EarlierDeliveries } from './earlier-deliveries.ts'
import type { FileResult } from './file-reading.ts'
import { earlierRows } from './live-tables.ts'
import type { PackageReading } from './package-reading.ts'

interface Repetition {
  readonly source_file: number
  readonly source_row: number
  readonly first_file: number | null
  readonly first_row: number | null
  readonly first_path: string | null
}

/**
 * Finds document versions that came before, in this extract or an earlier one, and leaves them out: without a word when identical,
 * as A01 when the content differs. Returns how many rows were left out of each file.
 */
export async function dropRepeatedDocuments(
  connection: DuckDBConnection,
  {
    reading,
    files,
    earlier,
  }: { readonly reading: PackageReading; readonly files: readonly FileResult[]; readonly earlier: EarlierDeliveries },
): Promise<ReadonlyMap<number, number>> {
  const repetitions = repetitionSql(earlierRows(earlier.files('documents')))
  await connection.run(`${DOCUMENT_KEYS}; ${repetitions}; INSERT INTO dropped SELECT source_file, source_row FROM repetitions`)
  // A whole extract may come again: only what contradicts is looked at row by row.
  const contradictions = await connection.runAndReadAll(
    'SELECT * FROM repetitions WHERE NOT is_identical ORDER BY source_file, source_row',
  )
  for (const row of contradictions.getRowObjectsJS()) reportContradiction(reading, files, row as unknown as Repetition)
  const counts = await connection.runAndReadAll(
    `SELECT source_file, count(*)::INTEGER AS rows_left, (count(*) FILTER (is_identical))::INTEGER AS identical
     FROM repetitions GROUP BY source_file`,
  )
  const left = new Map<number, number>()
  for (const row of counts.getRowObjectsJS()) {
    left.set(Number(row.source_file), Number(row.rows_left))
    if (Number(row.identical) > 0) reading.count('documentsReceivedBefore', Number(row.identical))
  }
  return left
}

const DOCUMENT_KEYS = `CREATE TEMP TABLE document_keys AS
  SELECT DISTINCT document, version, content_digest, source_file, source_row FROM live_document_keys`

function repetitionSql(earlier: string | null): string {
  const before = earlier
    ? `SELECT k.source_file, k.source_row, NULL::UTINYINT AS first_file, NULL::UINTEGER AS first_row, min(e.filename) AS first_path,
              bool_or(e.content_digest = k.content_digest) AS is_identical
       FROM document_keys k JOIN ${earlier} e USING (document, version) GROUP BY ALL`
    : 'SELECT NULL::UTINYINT AS source_file, NULL::UINTEGER AS source_row, NULL::UTINYINT AS first_file, NULL::UINTEGER AS first_row, NULL::VARCHAR AS first_path, NULL::BOOLEAN AS is_identical WHERE false'
  return `
    CREATE TEMP TABLE repetitions AS
    WITH before AS (${before}),
    ordered AS (
      SELECT *, first_value(source_file) OVER same AS first_file, first_value(source_row) OVER same AS first_row,
             first_value(content_digest) OVER same AS first_digest, row_number() OVER same AS place
      FROM document_keys k ANTI JOIN before USING (source_file, source_row)
      WINDOW same AS (PARTITION BY document, version ORDER BY source_file, source_row)
    ),
    within AS (
      SELECT source_file, source_row, first_file, first_row, NULL::VARCHAR AS first_path, content_digest = first_digest AS is_identical
      FROM ordered WHERE place > 1
    )
    SELECT source_file, source_row, first_file, first_row, first_path, is_identical FROM before
    UNION ALL SELECT source_file, source_row, first_file, first_row, first_path, is_identical FROM within`
}

function reportContradiction(reading: PackageReading, files: readonly FileResult[], repetition: Repetition): void {
  const place = (file: number, row: number) => `${files[file]?.table ?? file}:${row}`
  const second = place(repetition.source_file, repetition.source_row)
  const first =
    repetition.first_path === null
      ? place(repetition.first_file ?? 0, repetition.first_row ?? 0)
      : deliveryOfFile(repetition.first_path)
  const table = files[repetition.source_file]?.table ?? null
  reading.environment.findings.add(
    { rule: 'A01', columns: ['documentId', 'version'], group: `A01:${second}`, parameters: { first, second } },
    { table, row: repetition.source_row },
  )
}
