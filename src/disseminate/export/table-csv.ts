import type { StatisticalTable, TableCell } from '../../model/table.ts'
import type { Language } from '../../model/text.ts'
import { type TableIndex, tableIndex } from '../table/index-of.ts'
import { type CsvField, csvText } from './csv.ts'
import { type ExportContext, licenceText, noticeOf, sourceText } from './export-context.ts'
import { flagsText, markSign, missingSymbol } from './symbols.ts'

/** Columns behind those of the dimensions, the same in every table and language. */
const CELL_COLUMNS = [
  'measure',
  'measure_label',
  'unit',
  'value',
  'symbol',
  'flags',
  'mark',
  'low',
  'high',
  'source',
  'note',
] as const

/**
 * A table in long form: one cell a row, codes and labels of every dimension, then value, symbol of an empty cell, flags, coverage
 * mark, interval, source label and note, each in a column of its own. The last columns are the source and licence (first row only)
 * and, in a synthetic register, the mark of invented data on every row, so that it survives filtering and copying.
 */
export function tableCsv(table: StatisticalTable, language: Language, context: ExportContext): string {
  const index = tableIndex(table)
  const notice = noticeOf(context)
  const attribution = `${sourceText(table.source, language)} ${licenceText(context, language)}`
  const header = [
    ...table.dimensions.flatMap(({ id }) => [id, `${id}_label`]),
    ...CELL_COLUMNS,
    'attribution',
    ...(notice === null ? [] : ['notice']),
  ]
  const rows = table.cells.map((cell, row) => [
    ...dimensionFields(cell, { table, index, language }),
    ...cellFields(cell, { table, index, language }),
    row === 0 ? attribution : null,
    ...(notice === null ? [] : [notice]),
  ])
  return csvText([header, ...rows])
}

interface Reading {
  readonly table: StatisticalTable
  readonly index: TableIndex
  readonly language: Language
}

function dimensionFields(cell: TableCell, { table, index, language }: Reading): CsvField[] {
  return table.dimensions.flatMap(({ id }, place) => {
    const code = cell.at[place] ?? ''
    return [code, index.category(id, code)?.label[language] ?? code]
  })
}

function cellFields(cell: TableCell, { index, language }: Reading): CsvField[] {
  const measure = index.measure(cell.measure)
  return [
    cell.measure,
    measure?.label[language] ?? cell.measure,
    measure?.unit[language] ?? null,
    cell.value,
    missingSymbol(cell) || null,
    flagsText(cell.flags) || null,
    markSign(cell) || null,
    cell.low ?? null,
    cell.high ?? null,
    cell.source ?? null,
    cell.note?.[language] ?? null,
  ]
}
