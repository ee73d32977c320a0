import type { StatisticalTable } from '../../model/table.ts'
import { LANGUAGES, type Language } from '../../model/text.ts'
import type { Workbook } from '../../model/workbook.ts'
import { SHARES_BY_MUNICIPALITY } from '../table/shares-by-municipality.ts'
import { annexCsv, annexOf, annexWorkbook } from './annex.ts'
import type { ExportContext } from './export-context.ts'
import { tableJsonStat } from './json-stat.ts'
import { tableCsv } from './table-csv.ts'
import { tableWorkbook } from './table-workbook.ts'

/** Formats that a released table is exported to. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'json-stat'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Files of the folder `exports/`, by path inside the release. Workbooks still have to be written as bytes. */
export interface ReleaseExports {
  readonly texts: ReadonlyMap<string, string>
  readonly workbooks: ReadonlyMap<string, Workbook>
}

/** `exports/clients-by-area.fi.csv`, `exports/clients-by-area.xlsx` (all languages in one), `exports/clients-by-area.fi.json`. */
export function exportPath(table: string, format: ExportFormat, language: Language): string {
  const endings: Readonly<Record<ExportFormat, string>> = {
    csv: `${language}.csv`,
    xlsx: 'xlsx',
    'json-stat': `${language}.json`,
  }
  return `exports/${table}.${endings[format]}`
}

/** Name of the annex of a content among the exports: `annex-disability`. */
function annexId(content: string): string {
  return `annex-${content}`
}

/** Every table in every format, and the annex of every content in the published shape. */
export function releaseExports(tables: readonly StatisticalTable[], context: ExportContext): ReleaseExports {
  const texts = new Map<string, string>()
  const workbooks = new Map<string, Workbook>()
  for (const table of tables) {
    for (const language of LANGUAGES) {
      texts.set(exportPath(table.id, 'csv', language), tableCsv(table, language, context))
      texts.set(exportPath(table.id, 'json-stat', language), tableJsonStat(table, language, context))
    }
    workbooks.set(exportPath(table.id, 'xlsx', 'fi'), tableWorkbook(table, context))
  }
  const annexes = annexExports(tables, context)
  return { texts: new Map([...texts, ...annexes.texts]), workbooks: new Map([...workbooks, ...annexes.workbooks]) }
}

function annexExports(tables: readonly StatisticalTable[], context: ExportContext): ReleaseExports {
  const texts = new Map<string, string>()
  const workbooks = new Map<string, Workbook>()
  const table = tables.find(({ id }) => id === SHARES_BY_MUNICIPALITY)
  for (const { code } of table?.dimensions.find(({ id }) => id === 'content')?.categories ?? []) {
    if (!table) break
    const annex = annexOf(table, code, countyCategories(tables))
    for (const language of LANGUAGES) {
      texts.set(exportPath(annexId(code), 'csv', language), annexCsv({ annex, table, language }, context))
    }
    workbooks.set(exportPath(annexId(code), 'xlsx', 'fi'), annexWorkbook(annex, table, context))
  }
  return { texts, workbooks }
}

/** Names of the counties, from the first table that lists them as areas. */
export function countyCategories(tables: readonly StatisticalTable[]) {
  const areas = tables.flatMap(({ dimensions }) => dimensions.filter(({ role }) => role === 'geo'))
  return areas.flatMap(({ categories }) => categories).filter(({ code }) => /^\d{2}$/.test(code))
}
