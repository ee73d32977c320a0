/** A field of a CSV row. Numbers are written with a decimal point, empty for null. */
export type CsvField = string | number | null

const FORMULA_START = /^[=+\-@\t\r]/

/**
 * Rows as CSV by RFC 4180: comma, CR LF, quotes where needed. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front; numbers cannot be formulas and stay numbers.
 */
export function csvText(rows: readonly (readonly CsvField[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}

function csvField(field: CsvField): string {
  if (field === null) return ''
  if (typeof field === 'number') return String(field)
  const safe = FORMULA_START.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
