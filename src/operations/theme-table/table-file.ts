import { z } from 'zod'
import {
  COVERAGE_COLUMNS,
  coverageFileRows,
  crossColumns,
  crossRows,
  type FlatTable,
  NEWS_COLUMNS,
  newsRows,
  PAIR_COLUMNS,
  pairRows,
  themeTableCsv,
  themeTableJson,
} from '../../disseminate/social/theme-table-file.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import { THEME_TABLE_DIMENSIONS, type ThemeFilter, type ThemeTableDimension } from '../../model/theme-table.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { requireConfirmed } from './confirmed.ts'
import { crossOf } from './cross-of.ts'
import { coverageOf } from './show-coverage.ts'
import { newsOf } from './show-news.ts'
import { pairsOf } from './show-pairs.ts'
import { crossShape, dimensionShape, OF_THEMES, requireSafeQuestion, requireTwoSides } from './table-input.ts'
import { type TableScope, tableScope } from './table-scope.ts'

export interface ThemeTableFile {
  readonly fileName: string
  readonly mediaType: string
  readonly content: string
}

const KINDS = ['cross', 'pairs', 'news', 'coverage'] as const
type Kind = (typeof KINDS)[number]

/**
 * A table as a file. A file leaves the house, so that it is protected whoever takes it, and of a question that may be answered to everybody;
 * what was taken stands in the audit trail.
 * @throws Problem as `theme-table.cross`.
 */
export const takeTableFile = defineOperation({
  name: 'theme-table.file',
  title: { fi: 'Lataa havaintotaulukko', sv: 'Ladda ner en observationstabell', en: 'Download a table of observations' },
  access: 'read',
  input: z.strictObject({
    ...crossShape,
    rows: dimensionShape.default('theme'),
    columns: dimensionShape.default('group'),
    kind: z.enum(KINDS),
    format: z.enum(['csv', 'json']),
    language: z.enum(LANGUAGES),
  }),
  async perform({ kind, format, language, rows, columns, filters, levels, ...asked }, context): Promise<ThemeTableFile> {
    const scope = await tableScope(context, 'theme-table.file', asked)
    const question = { rows, columns, filters, levels }
    if (kind === 'cross') requireTwoSides(rows, columns)
    // Of any other question two files side by side could tell what each of them hides.
    requireSafeQuestion({ ...scope, ...(kind === 'cross' ? question : OF_THEMES) }, { today: helsinkiDay(context.now()) })
    const flat = await FLAT[kind](context, { scope: { ...scope, sight: 'protected' }, question, language })
    const made = {
      fileName: `${scope.organiser}-${NAMES[kind][language]}-${scope.from}-${scope.until}.${format}`,
      mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      content: format === 'csv' ? themeTableCsv(flat, language) : themeTableJson(flat, language),
    }
    const details = { file: `${kind}.${format}`, from: scope.from, until: scope.until }
    return context.commit({ subject: scope.organiser, details }, async () => made)
  },
})

const NAMES: Readonly<Record<Kind, Texts>> = {
  cross: { fi: 'havaintotaulukko', sv: 'observationstabell', en: 'observations' },
  pairs: { fi: 'yhdessa-esiintyvat-teemat', sv: 'teman-tillsammans', en: 'theme-pairs' },
  news: { fi: 'uutta', sv: 'nytt', en: 'news' },
  coverage: { fi: 'kattavuus', sv: 'tackning', en: 'coverage' },
}
const TITLES: Readonly<Record<Kind, Texts>> = {
  cross: { fi: 'Havainnot', sv: 'Observationer', en: 'Observations' },
  pairs: { fi: 'Yhdessä esiintyvät teemat', sv: 'Teman som förekommer tillsammans', en: 'Themes that occur together' },
  news: { fi: 'Mikä on uutta', sv: 'Vad som är nytt', en: 'What is new' },
  coverage: { fi: 'Kattavuustaulu', sv: 'Täckningstabell', en: 'Coverage board' },
}

interface Wanted {
  readonly scope: TableScope
  readonly question: {
    readonly rows: ThemeTableDimension
    readonly columns: ThemeTableDimension
    readonly filters: readonly ThemeFilter[]
    readonly levels: 'top' | 'all'
  }
  readonly language: Language
}

const FLAT: Readonly<Record<Kind, (context: OperationContext, wanted: Wanted) => Promise<FlatTable>>> = {
  async cross(context, { scope, question, language }) {
    const { organiser, from, until } = scope
    const table = await crossOf(context, { organiser, from, until, ...question }, 'protected')
    const [rows, columns] = [THEME_TABLE_DIMENSIONS[question.rows].names, THEME_TABLE_DIMENSIONS[question.columns].names]
    const { codebook, activity, smallestShown, madeOn, sight, editions } = table
    const filters = question.filters.map(({ dimension, codes }) => `${dimension}: ${codes.join(', ')}`)
    const about = { organiser, from, until, codebook, activity, smallestShown, sight, filters, editions, madeOn }
    return { title: joined(rows, columns), about, columns: crossColumns(rows, columns), rows: crossRows(table, language) }
  },
  async pairs(context, { scope, question, language }) {
    const shown = await pairsOf(context, scope, question.levels)
    const rows = pairRows(shown.pairs, shown.themes, language)
    return { title: TITLES.pairs, about: await aboutOf(context, shown), columns: PAIR_COLUMNS, rows }
  },
  async news(context, { scope, language }) {
    const shown = await newsOf(context, scope)
    const rows = newsRows(shown.news, shown.themes, language)
    return { title: TITLES.news, about: await aboutOf(context, shown), columns: NEWS_COLUMNS, rows }
  },
  async coverage(context, { scope, language }) {
    const shown = await coverageOf(context, scope, 6)
    const rows = coverageFileRows(shown.rows, shown.groups, language)
    return { title: TITLES.coverage, about: await aboutOf(context, shown), columns: COVERAGE_COLUMNS, rows }
  },
}

function joined(rows: Texts, columns: Texts): Texts {
  const of = (language: Language) => `${TITLES.cross[language]}: ${rows[language]} × ${columns[language]}`
  return { fi: of('fi'), sv: of('sv'), en: of('en') }
}

async function aboutOf(
  context: OperationContext,
  shown: TableScope & Pick<FlatTable['about'], 'activity' | 'smallestShown' | 'editions'>,
): Promise<FlatTable['about']> {
  const { organiser, from, until, activity, smallestShown, sight, editions } = shown
  const { national, local } = (await requireConfirmed(context, shown)).sources.codebook
  const madeOn = helsinkiDay(context.now())
  return { organiser, from, until, codebook: { national, local }, activity, smallestShown, sight, filters: [], editions, madeOn }
}
