import type { SheetRow } from '../../model/workbook.ts'

const LONGEST_SHEET_NAME = 31

export function sheetName(text: string): string {
  return text.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_SHEET_NAME)
}

/** Rows of one cell each: title, notes, sources. */
export function textRow(text: string, kind: SheetRow['kind'] = 'text'): SheetRow {
  return { kind, cells: [text] }
}

export const EMPTY_ROW: SheetRow = { kind: 'text', cells: [] }
