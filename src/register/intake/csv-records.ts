import { REASONS, UnreadableFile } from './line-reader.ts'

/** Joins lines that a quoted line break has torn, and cuts records into cells (RFC 4180). */
export class CsvRecords {
  readonly #separator: string
  #torn = ''

  constructor(separator: string) {
    this.#separator = separator
  }

  /** The cells of the record that ends with this line; null while a quoted cell is still open, or for an empty line. */
  cellsOf(line: string): string[] | null {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    if (this.#torn === '') {
      if (text === '') return null
      if (!text.includes('"')) return text.split(this.#separator)
    }
    const record = this.#torn === '' ? text : `${this.#torn}\n${text}`
    if (!isClosed(record)) {
      this.#torn = record
      return null
    }
    this.#torn = ''
    return quotedCells(record, this.#separator)
  }

  /** To be called at the end: a quote that was never closed makes the file unreadable. */
  end(): void {
    if (this.#torn !== '') throw new UnreadableFile(REASONS.unfinishedQuote)
  }
}

function isClosed(text: string): boolean {
  let quotes = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1
  return quotes % 2 === 0
}

function quotedCells(record: string, separator: string): string[] {
  const cells: string[] = []
  for (let at = 0; ; ) {
    const [cell, next] = record[at] === '"' ? quotedCell(record, at + 1, separator) : plainCell(record, at, separator)
    cells.push(cell)
    if (next > record.length) return cells
    at = next
  }
}

/** The cell and where the next one begins (behind the end of the record when it was the last). */
function plainCell(record: string, from: number, separator: string): [string, number] {
  const end = record.indexOf(separator, from)
  return end < 0 ? [record.slice(from), record.length + 1] : [record.slice(from, end), end + 1]
}

function quotedCell(record: string, from: number, separator: string): [string, number] {
  let end = record.indexOf('"', from)
  while (end >= 0 && record[end + 1] === '"') end = record.indexOf('"', end + 2)
  if (end < 0) throw new UnreadableFile(REASONS.unfinishedQuote)
  const [trailing, next] = plainCell(record, end + 1, separator)
  return [record.slice(from, end).replaceAll('""', '"') + trailing, next]
}
