import { type AxisSources, axisOf } from '../../analyse/social/axes.ts'
import {
  type CountAxis,
  type CountedTable,
  type CountFilter,
  type CountQuestion,
  codesUnder,
} from '../../analyse/social/count-axis.ts'
import { countLines, fieldsOf } from '../../analyse/social/count-lines.ts'
import { joinSmallAreas } from '../../analyse/social/small-areas.ts'
import type { NamedAxis } from '../../analyse/social/theme-axis.ts'
import { exactCells, protectedCells } from '../../analyse/social/theme-cells.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import {
  type CrossQuestion,
  THEME_TABLE_DIMENSIONS,
  type ThemeFilter,
  type ThemeTable,
  type ThemeTableDimension,
  type ThemeTableSight,
} from '../../model/theme-table.ts'
import { factLines } from '../../store/social/report-facts.ts'
import { reportingActivity } from './reporting-activity.ts'
import { type Reading, type TableSources, tableSources } from './table-sources.ts'

/**
 * A table of observations of a county, exact or protected. Whoever calls answers for who may see it: `exact` never
 * leaves the county's own workspace.
 */
export async function crossOf(context: Reading, question: CrossQuestion, sight: ThemeTableSight): Promise<ThemeTable> {
  return crossIn(context, { question, sight, sources: await tableSources(context, question) })
}

interface Crossing {
  readonly question: CrossQuestion
  readonly sight: ThemeTableSight
  readonly sources: TableSources
}

/** The same where the sources are at hand. */
export async function crossIn(context: Reading, { question, sight, sources }: Crossing): Promise<ThemeTable> {
  const { smallestShown } = context.definitions.socialReporting.policy
  const ask = (rows: NamedAxis, columns: NamedAxis) => counted(context, { rows, columns, question, sources })
  const first = { rows: axisOf(question.rows, sources), columns: axisOf(question.columns, sources) }
  const table = await ask(first.rows, first.columns)
  const joined = sight === 'protected' ? joinSmallAreas(first, question, { table, smallest: smallestShown }) : null
  const axes = joined ?? first
  const figures = joined ? await ask(axes.rows, axes.columns) : table
  const protection = {
    ...sidesOf(question),
    smallest: smallestShown,
    rowsAbove: axes.rows.above,
    columnsAbove: axes.columns.above,
  }
  const cells = sight === 'exact' ? exactCells(figures) : protectedCells(figures, protection)
  return {
    ...question,
    axes: {
      rows: { dimension: question.rows, lines: axes.rows.lines },
      columns: { dimension: question.columns, lines: axes.columns.lines },
    },
    cells,
    sight,
    smallestShown,
    codebook: { national: sources.codebook.national, local: sources.codebook.local },
    activity: await reportingActivity(context, { sources, sight, smallest: smallestShown }),
    joinedAreas: joined?.areas ?? 0,
    madeOn: helsinkiDay(context.now()),
  }
}

interface Asked {
  readonly rows: CountAxis
  readonly columns: CountAxis
  readonly question: Pick<CrossQuestion, 'organiser' | 'from' | 'until' | 'filters'>
  readonly sources: TableSources
}

/** Exact figures; for what is made of them here, never for showing. */
export async function counted({ db }: Pick<Reading, 'db'>, { rows, columns, question, sources }: Asked): Promise<CountedTable> {
  const { organiser, from, until } = question
  const filters = question.filters.map((filter) => filterOf(filter, sources))
  const counting: CountQuestion = { rows, columns, filters, isUnitShown: sources.isUnitShown }
  return countLines(await factLines(db, { organisers: [organiser], from, until, fields: fieldsOf(counting) }), counting)
}

function filterOf({ dimension, codes }: ThemeFilter, sources: AxisSources): CountFilter {
  const axis = axisOf(dimension, { ...sources, levels: 'all' })
  const wanted = new Set(codes)
  return { field: axis.field, fits: (value) => [...codesUnder(axis, value)].some((code) => wanted.has(code)) }
}

function sidesOf({ rows, columns }: Pick<CrossQuestion, 'rows' | 'columns'>) {
  const parts = { rowsAreParts: isParts(rows), columnsAreParts: isParts(columns) }
  if (isTime(rows)) return { ...parts, time: 'rows' as const }
  return isTime(columns) ? { ...parts, time: 'columns' as const } : parts
}

function isParts(dimension: ThemeTableDimension): boolean {
  return THEME_TABLE_DIMENSIONS[dimension].isParts
}

export function isTime(dimension: ThemeTableDimension): boolean {
  return THEME_TABLE_DIMENSIONS[dimension].field === 'month'
}
