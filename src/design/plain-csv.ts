import { CsvError, parse } from 'csv-parse/sync'
import type { Texts } from '../model/text.ts'

/** Something wrong in a file that people made: the line, the column, and what to do. */
export interface CsvFault {
  readonly line: number
  readonly column: string
  readonly texts: Texts
}

export interface PlainRow<Column extends string> {
  readonly line: number
  readonly values: Readonly<Record<Column, string>>
}

export interface PlainCsv<Column extends string> {
  readonly rows: readonly PlainRow<Column>[]
  readonly faults: readonly CsvFault[]
}

const MOST_ROWS = 20_000

/**
 * Reads a table that people made: separated by comma, semicolon or tab, as the header shows; columns in any order, those in `optional`
 * may be missing. Values are trimmed; an empty value is ''. What is wrong is told, never thrown.
 */
export function readPlainCsv<Column extends string>(
  text: string,
  columns: readonly Column[],
  optional: readonly Column[] = [],
): PlainCsv<Column> {
  const read = recordsOf(text)
  if ('fault' in read) return { rows: [], faults: [read.fault] }
  const [header, ...records] = read.records
  const names = (header?.record ?? []).map((name) => name.toLowerCase())
  const missing = columns.filter((column) => !names.includes(column) && !optional.includes(column))
  const unknown = names.filter((name) => !(columns as readonly string[]).includes(name))
  const faults = [
    ...missing.map((column) => fault(1, column, COLUMN_MISSING)),
    ...unknown.map((column) => fault(1, column, COLUMN_UNKNOWN)),
    ...(records.length > MOST_ROWS ? [fault(MOST_ROWS + 1, '', TOO_MANY)] : []),
  ]
  if (faults.length > 0) return { rows: [], faults }
  const rows = records.map(({ record, line }) => {
    const values = columns.map((column) => [column, record[names.indexOf(column)] ?? ''] as const)
    return { line, values: Object.fromEntries(values) as Record<Column, string> }
  })
  return { rows, faults: [] }
}

interface Recorded {
  readonly record: readonly string[]
  readonly line: number
}

function recordsOf(text: string): { readonly records: readonly Recorded[] } | { readonly fault: CsvFault } {
  const firstLine =
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
  const delimiter = [';', '\t', ','].find((sign) => firstLine.includes(sign)) ?? ','
  try {
    const rows = parse(text, {
      bom: true,
      comment: '#',
      comment_no_infix: true,
      delimiter,
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return { records: rows.map(({ record, info }) => ({ record, line: info.lines })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { fault: fault(Number(error.lines ?? 1), '', NOT_READABLE) }
  }
}

export function fault(line: number, column: string, texts: Texts): CsvFault {
  return { line, column, texts }
}

const COLUMN_MISSING: Texts = { fi: 'sarake puuttuu', sv: 'kolumnen saknas', en: 'the column is missing' }
const COLUMN_UNKNOWN: Texts = { fi: 'tuntematon sarake', sv: 'okänd kolumn', en: 'unknown column' }
const TOO_MANY: Texts = { fi: 'rivejä on yli 20 000', sv: 'fler än 20 000 rader', en: 'more than 20,000 rows' }
const NOT_READABLE: Texts = {
  fi: 'riviä ei voi lukea: tarkista lainausmerkit ja erottimet',
  sv: 'raden kan inte läsas: kontrollera citattecken och skiljetecken',
  en: 'the line cannot be read: check quotation marks and separators',
}
