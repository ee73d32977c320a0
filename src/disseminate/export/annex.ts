import { numberText } from '../../method/number-text.ts'
import type { CoverageMark } from '../../model/coverage.ts'
import { MISSING_SYMBOLS, type StatisticalTable, type TableCategory, type TableCell } from '../../model/table.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import type { Sheet, SheetCell, SheetRow, Workbook } from '../../model/workbook.ts'
import { tableIndex } from '../table/index-of.ts'
import { shortPeriodLabel } from '../table/period-label.ts'
import { csvText } from './csv.ts'
import { type ExportContext, noticeOf } from './export-context.ts'
import { legendSheet } from './legend-sheet.ts'
import { sheetName } from './sheet-rows.ts'
import { figureCell, footRows, headRows } from './table-workbook.ts'

/** The annex of one content as published: `Hyvinvointialue | Kunta | Tietojen arvioitu laatu | Q4/2022 % | … | Lähdeaineisto`. */
export interface Annex {
  readonly title: Texts
  readonly quarters: readonly TableCategory[]
  /** Quarters checked in the review round: their heads are starred. */
  readonly checked: ReadonlySet<string>
  readonly rows: readonly AnnexRow[]
}

export interface AnnexRow {
  readonly county: Texts
  readonly municipality: Texts
  readonly code: string
  /** Mark of the newest quarter; null where the question does not arise (Åland). */
  readonly mark: CoverageMark | null
  /** One for each quarter of the annex. */
  readonly cells: readonly (TableCell | undefined)[]
  /** Which sources the figures shown came from; null when none is shown. */
  readonly source: string | null
}

const HEADS: Readonly<Record<'county' | 'municipality' | 'quality' | 'source', Texts>> = {
  county: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  quality: { fi: 'Tietojen arvioitu laatu', sv: 'Uppgifternas uppskattade kvalitet', en: 'Estimated quality of data' },
  source: { fi: 'Lähdeaineisto', sv: 'Källmaterial', en: 'Source data' },
}

/** The annex of a content out of `shares-by-municipality`; county names come from a table that has the counties. */
export function annexOf(table: StatisticalTable, content: string, counties: readonly TableCategory[]): Annex {
  const index = tableIndex(table)
  const contentLabel = index.category('content', content)?.label
  const quarters = index.dimension('period')?.categories ?? []
  const names = new Map(counties.map(({ code, label }) => [code, label]))
  const rows = (index.dimension('area')?.categories ?? []).map((area): AnnexRow => {
    const cells = quarters.map(({ code }) => index.cell({ content, area: area.code, period: code }, 'share'))
    return {
      county: names.get(area.parent ?? '') ?? { fi: '', sv: '', en: '' },
      municipality: area.label,
      code: area.code,
      mark: cells.at(-1)?.mark ?? null,
      cells,
      source: combinedSource(cells),
    }
  })
  const isChecked = (place: number) => rows.some(({ cells }) => cells[place]?.flags.includes('*'))
  return {
    title: titleOf(table.title, contentLabel),
    quarters,
    checked: new Set(quarters.filter((_, place) => isChecked(place)).map(({ code }) => code)),
    rows,
  }
}

/** Heads of the columns in a language. */
export function annexHeads({ quarters, checked }: Annex, language: Language): string[] {
  const quarterHeads = quarters.map(({ code }) => `${shortPeriodLabel(code)} %${checked.has(code) ? ' *' : ''}`)
  return [HEADS.county[language], HEADS.municipality[language], HEADS.quality[language], ...quarterHeads, HEADS.source[language]]
}

/** `Kattavat`, or the dash of data that are not judged comprehensive. */
export function qualityText({ mark }: AnnexRow, language: Language, { qualityNames }: ExportContext): string {
  if (mark === null) return MISSING_SYMBOLS['not-applicable']
  return mark === 'not-comprehensive' ? MISSING_SYMBOLS['not-comprehensive'] : qualityNames[mark][language]
}

/**
 * The annex as printed, one municipality a row: shares with the decimal mark of the language, empty where not comprehensive (the
 * quality column has the dash), `..` where hidden. Notes and source follow the figures, each in the first column.
 */
export function annexCsv({ annex, table, language }: AnnexExport, context: ExportContext): string {
  const heads = annexHeads(annex, language)
  const padded = (text: string) => [text, ...heads.slice(1).map(() => null)]
  const rows = annex.rows.map((row) => [
    row.county[language],
    row.municipality[language],
    qualityText(row, language, context),
    ...row.cells.map((cell) => printedShare(cell, language)),
    row.source,
  ])
  const notice = noticeOf(context)
  const foot = footRows(table, language, context).flatMap(({ cells: [text] }) => (typeof text === 'string' ? [padded(text)] : []))
  return csvText([heads, ...rows, ...(notice === null ? [] : [padded(notice)]), ...foot])
}

export interface AnnexExport {
  readonly annex: Annex
  readonly table: StatisticalTable
  readonly language: Language
}

/** The annex as a workbook: a sheet for each language, numbers as numbers. */
export function annexWorkbook(annex: Annex, table: StatisticalTable, context: ExportContext): Workbook {
  return {
    title: LANGUAGES.map((language) => annex.title[language]).join(' · '),
    description: noticeOf(context) ?? context.release,
    createdAt: context.createdAt,
    sheets: [...LANGUAGES.map((language) => annexSheet({ annex, table, language }, context)), legendSheet()],
  }
}

function annexSheet({ annex, table, language }: AnnexExport, context: ExportContext): Sheet {
  const head = headRows(annex.title[language], context)
  const measure = table.measures[0]
  const rows = annex.rows.map((row): SheetRow => {
    const figures = row.cells.map((cell): SheetCell => (cell?.missing === 'not-comprehensive' ? null : figureCell(cell, measure)))
    const cells = [row.county[language], row.municipality[language], qualityText(row, language, context), ...figures, row.source]
    return { kind: 'data', cells }
  })
  return {
    name: sheetName({ fi: 'Suomi', sv: 'Svenska', en: 'English' }[language]),
    rows: [...head, { kind: 'header', cells: annexHeads(annex, language) }, ...rows, ...footRows(table, language, context)],
    widths: [34, 20, 24, ...annex.quarters.map(() => 11), 16],
    frozenRows: head.length + 1,
    frozenColumns: 2,
  }
}

function printedShare(cell: TableCell | undefined, language: Language): string | null {
  if (!cell || cell.missing === 'not-comprehensive') return null
  return cell.value === null ? MISSING_SYMBOLS[cell.missing ?? 'hidden'] : numberText(cell.value, language, cell.decimals ?? 1)
}

function combinedSource(cells: readonly (TableCell | undefined)[]): string | null {
  const sources = new Set(cells.flatMap((cell) => cell?.source?.split('+') ?? []))
  return ['SHA', 'ET'].filter((source) => sources.has(source)).join('+') || null
}

function titleOf(title: Texts, content: Texts | undefined): Texts {
  if (!content) return title
  return {
    fi: `${content.fi}: ${lower(title.fi)}`,
    sv: `${content.sv}: ${lower(title.sv)}`,
    en: `${content.en}: ${lower(title.en)}`,
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
