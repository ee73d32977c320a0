import type { StatisticalTable, TableCell, TableMeasure } from '../../model/table.ts'
import { LANGUAGES, type Language } from '../../model/text.ts'
import type { Sheet, SheetCell, SheetRow, Workbook } from '../../model/workbook.ts'
import { tableIndex } from '../table/index-of.ts'
import { type ExportContext, licenceText, noticeOf, sourceText } from './export-context.ts'
import { legendSheet } from './legend-sheet.ts'
import { EMPTY_ROW, sheetName, textRow } from './sheet-rows.ts'
import { flagsText, markSign, missingSymbol } from './symbols.ts'

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

/**
 * A table as a workbook: a sheet for each language asked for and one with the symbols. One row for each combination of the
 * dimensions, one column for each measure; an empty cell shows its symbol. Title, mark of invented data and the header stay in view.
 */
export function tableWorkbook(
  table: StatisticalTable,
  context: ExportContext,
  languages: readonly Language[] = LANGUAGES,
): Workbook {
  return {
    title: LANGUAGES.map((language) => table.title[language]).join(' · '),
    description: noticeOf(context) ?? context.release,
    createdAt: context.createdAt,
    sheets: [...languages.map((language) => tableSheet(table, language, context)), legendSheet()],
  }
}

/** Rows above the header of every sheet: title, and the mark of invented data when there is one. */
export function headRows(title: string, context: ExportContext): SheetRow[] {
  const notice = noticeOf(context)
  return [textRow(title, 'title'), ...(notice === null ? [] : [textRow(notice)]), EMPTY_ROW]
}

/** Rows under the figures: notes, source, terms of use, release. */
export function footRows(table: StatisticalTable, language: Language, context: ExportContext): SheetRow[] {
  return [
    EMPTY_ROW,
    ...table.notes.map((note) => textRow(note[language])),
    textRow(sourceText(table.source, language)),
    textRow(licenceText(context, language)),
    textRow(context.release),
  ]
}

/** A figure as a real number with its decimals, or the symbol of an empty cell. */
export function figureCell(cell: TableCell | undefined, measure: TableMeasure | undefined): SheetCell {
  if (!cell) return null
  if (cell.value === null) return missingSymbol(cell)
  return { number: cell.value, decimals: cell.decimals ?? measure?.decimals ?? null }
}

function tableSheet(table: StatisticalTable, language: Language, context: ExportContext): Sheet {
  const head = headRows(table.title[language], context)
  const columns = columnsOf(table, language)
  const groups = groupedByAddress(table)
  const rows = groups.map((cells): SheetRow => ({ kind: 'data', cells: columns.map(({ cellOf }) => cellOf(cells)) }))
  const header: SheetRow = { kind: 'header', cells: columns.map(({ title }) => title) }
  return {
    name: sheetName(LANGUAGE_NAMES[language]),
    rows: [...head, header, ...rows, ...footRows(table, language, context)],
    widths: columns.map(({ width }) => width),
    frozenRows: head.length + 1,
    frozenColumns: 0,
  }
}

interface Column {
  readonly title: string
  readonly width: number
  /** From the cells of one combination of dimensions, one for each measure that has one. */
  cellOf(cells: readonly TableCell[]): SheetCell
}

function columnsOf(table: StatisticalTable, language: Language): Column[] {
  const index = tableIndex(table)
  const dimensions = table.dimensions.map(
    (dimension, place): Column => ({
      title: dimension.label[language],
      width: 26,
      cellOf: ([cell]) => index.category(dimension.id, cell?.at[place] ?? '')?.label[language] ?? cell?.at[place] ?? null,
    }),
  )
  const measures = table.measures.map(
    (measure): Column => ({
      title: `${measure.label[language]}, ${measure.unit[language]}`,
      width: 18,
      cellOf: (cells) =>
        figureCell(
          cells.find((cell) => cell.measure === measure.id),
          measure,
        ),
    }),
  )
  return [...dimensions, ...measures, ...remarkColumns(table, language)]
}

/** Columns of what stands beside the figures, only those that some cell of the table uses. */
function remarkColumns(table: StatisticalTable, language: Language): Column[] {
  const texts: Readonly<Record<string, Record<Language, string>>> = {
    mark: { fi: 'Laatu', sv: 'Kvalitet', en: 'Quality' },
    flags: { fi: 'Merkit', sv: 'Symboler', en: 'Flags' },
    low: { fi: 'Arvion alaraja', sv: 'Undre gräns', en: 'Lower limit' },
    high: { fi: 'Arvion yläraja', sv: 'Övre gräns', en: 'Upper limit' },
    source: { fi: 'Lähdeaineisto', sv: 'Källmaterial', en: 'Source data' },
    note: { fi: 'Huomautus', sv: 'Anmärkning', en: 'Note' },
  }
  const first = <T>(cells: readonly TableCell[], of: (cell: TableCell) => T | undefined) =>
    cells.map(of).find((found) => found !== undefined)
  const number = (value: number | undefined): SheetCell => (value === undefined ? null : { number: value, decimals: null })
  const columns: Readonly<Record<string, (cells: readonly TableCell[]) => SheetCell>> = {
    mark: (cells) => first(cells, (cell) => markSign(cell) || undefined) ?? null,
    flags: (cells) => first(cells, (cell) => flagsText(cell.flags) || undefined) ?? null,
    low: (cells) => number(first(cells, (cell) => cell.low)),
    high: (cells) => number(first(cells, (cell) => cell.high)),
    source: (cells) => first(cells, (cell) => cell.source) ?? null,
    note: (cells) => first(cells, (cell) => cell.note)?.[language] ?? null,
  }
  return Object.entries(columns)
    .filter(([, cellOf]) => table.cells.some((cell) => cellOf([cell]) !== null))
    .map(([id, cellOf]) => ({ title: texts[id]?.[language] ?? id, width: id === 'note' ? 60 : 14, cellOf }))
}

/** Cells that differ in the measure only, in the order of the table. */
function groupedByAddress({ cells }: StatisticalTable): TableCell[][] {
  const groups = new Map<string, TableCell[]>()
  for (const cell of cells) {
    const key = cell.at.join('\u0000')
    const group = groups.get(key)
    if (group) group.push(cell)
    else groups.set(key, [cell])
  }
  return [...groups.values()]
}
