import { CsvError, type Info, parse } from 'csv-parse/sync'
import { tableSetProblem } from './problems.ts'

/** A CSV file as text: header and records, each with the line it ends on. */
export interface CsvTable {
  readonly header: readonly string[]
  readonly records: readonly { readonly line: number; readonly values: readonly string[] }[]
}

/**
 * Reads comma-separated text with a header row (RFC 4180 quoting, byte order mark allowed). Refuses unreadable quoting and rows of
 * another length with their line, an empty file and a repeated column by name. `file` names the file in messages.
 */
export function readCsv(text: string, file: string): CsvTable {
  const [header, ...records] = parseRecords(text, file).map(({ record, info }) => ({ line: info.lines, values: record }))
  if (!header) throw tableSetProblem('cells-no-header', { file })
  const repeated = header.values.find((column, at) => header.values.indexOf(column) !== at)
  if (repeated !== undefined) throw tableSetProblem('cells-repeated-column', { column: repeated, file })
  const uneven = records.find(({ values }) => values.length !== header.values.length)
  if (uneven) {
    const [found, expected] = [uneven.values.length, header.values.length]
    throw tableSetProblem('cells-row-length', { line: uneven.line, file, found, expected })
  }
  return { header: header.values, records }
}

const OPTIONS = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true } as const

function parseRecords(text: string, file: string): { record: string[]; info: Info }[] {
  try {
    return parse(text, OPTIONS) as unknown as { record: string[]; info: Info }[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw tableSetProblem('cells-not-csv', { line: Number(error.lines ?? 1), file })
  }
}

/** Position of a column, or a refusal that names it. */
export function columnIndex(table: CsvTable, column: string, file: string): number {
  const index = table.header.indexOf(column)
  if (index >= 0) return index
  throw tableSetProblem('cells-missing-column', { column, file, columns: table.header.join(', ') })
}

/** One record as a CSV line without line end; quotes where RFC 4180 demands them. */
export function csvLine(values: readonly (string | number)[]): string {
  return values.map((value) => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value)).join(',')
}
