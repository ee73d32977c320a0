import { CsvError, parse } from 'csv-parse/sync'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import type { DefinitionFiles } from './definition-yaml.ts'

/** One row of a CSV definition: the values by column, and where it stands (`file:line`). */
export interface CsvRow<Column extends string> {
  readonly values: Readonly<Record<Column, string>>
  readonly place: string
}

/**
 * Reads one CSV file whose header must be exactly `columns`. Lines that begin with `#` are comments. Values are trimmed; an empty value is ''.
 * Throws a Problem that names the file and line.
 */
export function readCsv<Column extends string>(
  files: DefinitionFiles,
  path: string,
  columns: readonly Column[],
): readonly CsvRow<Column>[] {
  const [header, ...rows] = readCsvRecords(files, path)
  const names = header?.record ?? []
  if (names.join(',') !== columns.join(','))
    throw definitionProblem(`${path}:${header?.line ?? 1}`, HEADER, { expected: columns.join(','), found: names.join(',') })
  return rows.map(({ record, line }) => {
    const values = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']))
    return { values: values as Record<Column, string>, place: `${path}:${line}` }
  })
}

/** All records of a CSV file with their line numbers, the header first. For files whose columns are themselves data (years, ages). */
export function readCsvRecords(files: DefinitionFiles, path: string): { record: string[]; line: number }[] {
  const text = files.get(path)
  if (text === undefined) throw definitionProblem(path, MISSING)
  return parseCsv(text, path)
}

/** Parses CSV text of our own or of an imported file; `path` is for messages. */
export function parseCsv(text: string, path: string): { record: string[]; line: number }[] {
  try {
    const rows = parse(text, { comment: '#', comment_no_infix: true, info: true, trim: true, skip_empty_lines: true, bom: true })
    return (rows as unknown as { record: string[]; info: { lines: number } }[]).map((row) => ({
      record: row.record,
      line: row.info.lines,
    }))
  } catch (error) {
    if (error instanceof CsvError) throw definitionProblem(path, NOT_CSV, { reason: error.message })
    throw error
  }
}

/** A whole number ≥ 0, or a Problem. */
export function wholeNumber(text: string, place: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw definitionProblem(place, NOT_WHOLE, { value: text })
}

/** `yes` or `no`, or a Problem. */
export function yesOrNo(text: string, place: string): boolean {
  if (text === 'yes' || text === 'no') return text === 'yes'
  throw definitionProblem(place, NOT_YES_OR_NO, { value: text })
}

/** The three names of a row, none empty. */
export function namesOf(row: CsvRow<'name_fi' | 'name_sv' | 'name_en'>): Texts {
  return textsOf({ fi: row.values.name_fi, sv: row.values.name_sv, en: row.values.name_en }, row.place)
}

export function textsOf(texts: Texts, place: string): Texts {
  const empty = Object.entries(texts).find(([, text]) => text === '')
  if (empty) throw definitionProblem(place, NO_TEXT, { language: empty[0] })
  return texts
}

/** Throws when two rows have the same key. */
export function refuseDuplicates<Row>(rows: readonly Row[], key: (row: Row) => string, place: (row: Row) => string): void {
  const seen = new Set<string>()
  for (const row of rows) {
    if (seen.has(key(row))) throw definitionProblem(place(row), DUPLICATE, { key: key(row) })
    seen.add(key(row))
  }
}

const MISSING: Texts = { fi: 'Tiedosto puuttuu.', sv: 'Filen saknas.', en: 'The file is missing.' }
const HEADER: Texts = {
  fi: 'Otsikkorivin pitää olla {expected}, mutta se on {found}.',
  sv: 'Rubrikraden ska vara {expected}, men är {found}.',
  en: 'The header row must be {expected} but is {found}.',
}
const NOT_CSV: Texts = {
  fi: 'Tiedosto ei ole kelvollista CSV:tä: {reason}.',
  sv: 'Filen är inte giltig CSV: {reason}.',
  en: 'The file is not valid CSV: {reason}.',
}
const NOT_WHOLE: Texts = {
  fi: '"{value}" ei ole kokonaisluku.',
  sv: '"{value}" är inte ett heltal.',
  en: '"{value}" is not a whole number.',
}
const NOT_YES_OR_NO: Texts = {
  fi: 'Arvon pitää olla yes tai no, mutta se on "{value}".',
  sv: 'Värdet ska vara yes eller no, men är "{value}".',
  en: 'The value must be yes or no but is "{value}".',
}
const NO_TEXT: Texts = {
  fi: 'Nimi puuttuu kielellä {language}.',
  sv: 'Namnet saknas på språket {language}.',
  en: 'The name is missing in language {language}.',
}
const DUPLICATE: Texts = {
  fi: 'Avain {key} on kahdesti.',
  sv: 'Nyckeln {key} förekommer två gånger.',
  en: 'The key {key} is there twice.',
}
