import type { BriefingContent, ShownFigure, ShownTable, TwoTexts } from '../../model/briefing-content.ts'
import type { Language, Texts } from '../../model/text.ts'
import { type CsvField, csvText } from '../export/csv.ts'

/** A frozen table or series, with its place in the briefing counted from 1. */
export interface BriefingTableFile {
  readonly number: number
  /** Heading of the section in which it stands: captions alone repeat from one phenomenon to the next. */
  readonly section: TwoTexts
  readonly title: Texts
  readonly table: ShownTable | ShownFigure
}

/** Every table and figure of a briefing in the order in which they stand. */
export function tablesOf({ sections }: Pick<BriefingContent, 'sections'>): BriefingTableFile[] {
  const tables = sections.flatMap(({ titles, parts }) =>
    parts.flatMap(({ content }) => (content.kind === 'table' || content.kind === 'figure' ? [{ titles, table: content }] : [])),
  )
  return tables.map(({ titles, table }, at) => ({
    number: at + 1,
    section: titles,
    title: table.kind === 'table' ? table.caption : table.series.title,
    table,
  }))
}

interface CsvOf {
  readonly language: Language
  /** What each line says of the whole file, in a column of its own: that the data are invented; null for none. */
  readonly notice: string | null
}

/** One line for each cell: row, column, value, and in a column of its own why there is none. */
export function briefingTableCsv(table: ShownTable | ShownFigure, { language, notice }: CsvOf): string {
  const [head = [], ...lines] = table.kind === 'table' ? tableLines(table, language) : seriesLines(table, language)
  if (notice === null) return csvText([head, ...lines])
  return csvText([[...head, WORDS.notice[language]], ...lines.map((line) => [...line, notice])])
}

function tableLines({ head, columns, rows }: ShownTable, language: Language): CsvField[][] {
  const lines = rows.flatMap(({ names, cells }) =>
    columns.map((column, at): CsvField[] => {
      const cell = cells[at]
      return [names[language], column.names[language], cell?.value ?? null, cell?.mark ?? '']
    }),
  )
  return [[head[language], WORDS.column[language], WORDS.value[language], WORDS.note[language]], ...lines]
}

function seriesLines({ series }: ShownFigure, language: Language): CsvField[][] {
  const lines = series.points.map(({ period, value, missing, mark, flags }): CsvField[] => [
    series.title[language],
    series.areaName[language],
    period,
    value,
    series.unit[language],
    [missing ?? '', mark ?? '', ...flags].filter((text) => text !== '').join(' '),
    series.source[language],
  ])
  const head = ['indicator', 'area', 'period', 'value', 'unit', 'note', 'source'] as const
  return [head.map((word) => WORDS[word][language]), ...lines]
}

const WORDS = {
  column: { fi: 'Sarake', sv: 'Kolumn', en: 'Column' },
  value: { fi: 'Luku', sv: 'Tal', en: 'Value' },
  note: { fi: 'Merkintä', sv: 'Anmärkning', en: 'Note' },
  indicator: { fi: 'Tunnusluku', sv: 'Indikator', en: 'Indicator' },
  area: { fi: 'Alue', sv: 'Område', en: 'Area' },
  period: { fi: 'Aika', sv: 'Tid', en: 'Period' },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  source: { fi: 'Lähde', sv: 'Källa', en: 'Source' },
  notice: { fi: 'Huomautus', sv: 'Upplysning', en: 'Notice' },
} as const satisfies Readonly<Record<string, Texts>>
