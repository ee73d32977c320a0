import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Sheet, SheetCell, SheetRow, Workbook } from '../model/workbook.ts'

const STYLES: Readonly<Record<SheetRow['kind'], CellStyle>> = {
  title: { font: { bold: true, size: 14 } },
  text: {},
  header: { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' }, border: { bottom: { style: 'thin' } } },
  data: {},
}

/** A workbook as the bytes of an .xlsx file. The same workbook gives the same bytes: dates come from the workbook itself. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const made = new Date(workbook.createdAt)
  return writeXlsx({
    sheets: workbook.sheets.map(writtenSheet),
    properties: {
      title: workbook.title,
      description: workbook.description,
      creator: 'Tietopolku',
      created: made,
      modified: made,
    },
  })
}

function writtenSheet(sheet: Sheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  sheet.rows.forEach((row, rowNumber) => {
    row.cells.forEach((cell, column) => {
      const style = styleOf(cell, row.kind)
      if (Object.keys(style).length > 0) cells.set(`${rowNumber},${column}`, { style })
    })
  })
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows.map(({ cells: row }) => row.map(writtenValue)),
    cells,
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
  }
}

function writtenValue(cell: SheetCell): CellValue {
  return cell !== null && typeof cell === 'object' ? cell.number : cell
}

/** Numbers get a format that the reader's own spreadsheet shows with its decimal mark; symbols stand where the numbers do. */
function styleOf(cell: SheetCell, kind: SheetRow['kind']): CellStyle {
  if (kind !== 'data' || cell === null || typeof cell === 'string') return STYLES[kind]
  const { decimals } = cell
  return { numFmt: decimals === null ? 'General' : decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` }
}
