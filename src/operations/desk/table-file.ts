import { z } from 'zod'
import { LANGUAGES, type Language } from '../../model/text.ts'
import type { Sheet, SheetCell } from '../../model/workbook.ts'
import { workbookBytes } from '../../register/xlsx-writer.ts'
import { semicolonText } from '../review/semicolon-text.ts'

/** A file to download. */
export interface TableFile {
  readonly fileName: string
  readonly mediaType: string
  /** The file, base64. */
  readonly base64: string
}

export interface FileTable {
  /** Without ending. */
  readonly name: string
  readonly title: string
  /** Stands above the table of a workbook: what it is, and what it is not for. */
  readonly notes: readonly string[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly createdAt: string
}

/** Which file of a table is wanted. */
export const fileAsked = { language: z.enum(LANGUAGES), format: z.enum(['xlsx', 'csv']) }
export interface FileAsked {
  readonly language: Language
  readonly format: 'xlsx' | 'csv'
}

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** The table as a file. CSV: UTF-8 with a mark, semicolons, as the spreadsheets of Finland open it; nothing in it acts as a formula. */
export async function tableFile(table: FileTable, format: FileAsked['format']): Promise<TableFile> {
  const bytes =
    format === 'csv' ? new TextEncoder().encode(semicolonText([table.headings, ...table.rows])) : await workbookOf(table)
  return {
    fileName: `${table.name}.${format}`,
    mediaType: MEDIA_TYPES[format],
    base64: Buffer.from(bytes).toString('base64'),
  }
}

const WIDEST = 40
const NARROWEST = 10
const LONGEST_SHEET_NAME = 31

function workbookOf({ title, notes, headings, rows, createdAt }: FileTable): Promise<Uint8Array> {
  const sheet: Sheet = {
    name: title.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_SHEET_NAME),
    rows: [
      { kind: 'title', cells: [title] },
      ...notes.map((note) => ({ kind: 'text' as const, cells: [note] })),
      { kind: 'header', cells: headings },
      ...rows.map((row) => ({ kind: 'data' as const, cells: row.map(cellOf) })),
    ],
    widths: headings.map((heading) => Math.min(WIDEST, Math.max(NARROWEST, heading.length + 2))),
    frozenRows: notes.length + 2,
    frozenColumns: 1,
  }
  return workbookBytes({ title, description: notes.join(' '), createdAt, sheets: [sheet] })
}

function cellOf(value: string | number | null): SheetCell {
  return typeof value === 'number' ? { number: value, decimals: Number.isInteger(value) ? 0 : null } : value
}
