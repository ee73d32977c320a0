import { CsvError, parse } from 'csv-parse/sync'
import { Problem } from '../../model/problem.ts'

const FORMULA_START = /^[=+\-@\t\r]/
/** Tells spreadsheets that the text is UTF-8. */
const MARK = '\ufeff'

/** Rows for the spreadsheets of Finland: semicolons, CR LF. Text that would be taken for a formula gets an apostrophe in front. */
export function semicolonText(rows: readonly (readonly (string | number | null)[])[]): string {
  return MARK + rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')
}

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA_START.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows of a pasted text or a CSV file: separated by tabs (as spreadsheets copy), semicolons or commas, whichever the first line with
 * any has most of.
 * @throws Problem `table-unreadable` (refused) naming the line.
 */
export function rowsOfText(text: string): string[][] {
  const first = text.split(/\r?\n/).find((line) => /[\t;,]/.test(line)) ?? ''
  const delimiter = ['\t', ';', ','].reduce((best, sign) => (timesIn(first, sign) > timesIn(first, best) ? sign : best))
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: delimiter === '\t' })
  } catch (error) {
    if (error instanceof CsvError) throw tableUnreadable(Number(error.lines ?? 1))
    throw error
  }
}

function timesIn(line: string, sign: string): number {
  return line.split(sign).length - 1
}

function tableUnreadable(line: number): Problem {
  return new Problem({
    code: 'table-unreadable',
    kind: 'refused',
    parameters: { line },
    texts: {
      fi: `Taulukkoa ei voi lukea: rivillä ${line} on lainausmerkki, jolla ei ole paria. Korjaa rivi.`,
      sv: `Tabellen kan inte läsas: rad ${line} har ett citationstecken utan par. Rätta raden.`,
      en: `The table cannot be read: line ${line} has a quotation mark without its pair. Correct the line.`,
    },
  })
}
