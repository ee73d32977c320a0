import type { Observation } from '../../collect/delivery/observation.ts'
import type { RecordLayout } from '../../model/record-layout.ts'
import { CsvRecords } from './csv-records.ts'
import { type RecordReader, type RowOutcome, tableOf } from './file-reading.ts'
import { REASONS, StoppedFile, UnreadableFile } from './line-reader.ts'

export interface TableReaderParts {
  readonly name: string
  readonly layout: RecordLayout
  /** Separator of the CSV form. */
  readonly separator: string
  /** Receives the cells of one row by column name; the map is used again for the next row. */
  onRow(cells: ReadonlyMap<string, string>, row: number): RowOutcome
  /** A finding about the file. */
  onFile(observation: Observation): void
}

/** Reads the rows of a file with a layout: CSV with a header row, or JSON Lines with the columns' names as keys. */
export function tableReader(parts: TableReaderParts): RecordReader {
  return /\.(jsonl|ndjson)(\.gz)?$/i.test(parts.name) ? jsonReader(parts) : csvReader(parts)
}

function csvReader(parts: TableReaderParts): RecordReader {
  const records = new CsvRecords(parts.separator)
  const cells = new Map<string, string>()
  let header: readonly string[] | null = null
  const readHeader = (names: readonly string[]): null => {
    if (names.some((name) => name.includes('\r'))) throw new UnreadableFile(REASONS.lineEnds)
    const unknown = names.filter((name) => !parts.layout.columns.some((column) => column.name === name))
    // A row of data in the place of the header would be repeated in findings: it is a file without header.
    if (unknown.length === names.length) throw new UnreadableFile(REASONS.noHeader)
    for (const column of unknown) parts.onFile(strangeColumn(parts, column))
    if (unknown.length > 0) throw new StoppedFile()
    checkHeader(names, parts.layout)
    header = names
    return null
  }
  return {
    read(line, row) {
      const record = records.cellsOf(line)
      if (record === null) return null
      if (header === null) return readHeader(record.map((name) => name.trim()))
      if (record.length !== header.length) throw new UnreadableFile(REASONS.cellCount(row))
      for (let index = 0; index < header.length; index += 1) cells.set(header[index] ?? '', record[index] ?? '')
      return parts.onRow(cells, row)
    },
    end() {
      records.end()
      if (header === null) throw new UnreadableFile(REASONS.noHeader)
    },
  }
}

function checkHeader(names: readonly string[], layout: RecordLayout): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) throw new UnreadableFile(REASONS.repeatedColumn(repeated))
  const missing = layout.columns.find((column) => column.isRequired && !names.includes(column.name))
  if (missing) throw new UnreadableFile(REASONS.missingColumn(missing.name))
  const lacking = layout.oneOf.find((group) => !group.some((name) => names.includes(name)))
  if (lacking) throw new UnreadableFile(REASONS.missingColumn(lacking.join(' / ')))
}

/** D18. A column's name is shown when it looks like one; otherwise it may be content. */
function strangeColumn({ name }: TableReaderParts, column: string): Observation {
  const shown = /^[\p{L}][\p{L}\d_-]{0,39}$/u.test(column) ? column : '…'
  return { rule: 'D18', columns: [shown], parameters: { file: tableOf(name), column: shown } }
}

function jsonReader(parts: TableReaderParts): RecordReader {
  const known = new Set(parts.layout.columns.map((column) => column.name))
  const cells = new Map<string, string>()
  return {
    read(line, row) {
      if (line.trim() === '') return null
      const record = parseObject(line, row)
      cells.clear()
      const strange = Object.keys(record).filter((key) => !known.has(key))
      for (const key of strange) parts.onFile(strangeColumn(parts, key))
      if (strange.length > 0) throw new StoppedFile()
      for (const [key, value] of Object.entries(record)) {
        if (value !== null) cells.set(key, textOf(value, row))
      }
      return parts.onRow(cells, row)
    },
  }
}

function parseObject(line: string, row: number): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new UnreadableFile(REASONS.notJson(row))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UnreadableFile(REASONS.notJson(row))
  return value as Record<string, unknown>
}

function textOf(value: unknown, row: number): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new UnreadableFile(REASONS.notJson(row))
}
