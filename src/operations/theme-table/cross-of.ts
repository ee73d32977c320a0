import { type AxisSources, axisOf } from '../../analyse/social/axes.ts'
import {
  type CountAxis,
  type CountedTable,
  type CountFilter,
  type CountQuestion,
  codesUnder,
} from '../../analyse/social/count-axis.ts'
import { countLines, fieldsOf } from '../../analyse/social/count-lines.ts'
import { exactCells } from '../../analyse/social/theme-cells.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { CrossQuestion, ThemeFilter, ThemeTable, ThemeTableSight } from '../../model/theme-table.ts'
import { factLines } from '../../store/social/report-facts.ts'
import { protectedCross } from './protected-cross.ts'
import { reportingActivity } from './reporting-activity.ts'
import { type Reading, type TableSources, tableSources } from './table-sources.ts'

/**
 * A table of observations of a county: exact ones as of now, protected ones as they were confirmed. Whoever calls answers for who may see it:
 * `exact` never leaves the county's own workspace.
 * @throws Problem `theme-table-unconfirmed`
 */
export async function crossOf(context: Reading, question: CrossQuestion, sight: ThemeTableSight): Promise<ThemeTable> {
  if (sight === 'protected') return protectedCross(context, question)
  return exactCross(context, { question, sources: await tableSources(context, question) })
}

interface Crossing {
  readonly question: CrossQuestion
  readonly sources: TableSources
}

/** Exact numbers as of now, where the sources are at hand. */
export async function exactCross(context: Reading, { question, sources }: Crossing): Promise<ThemeTable> {
  const { smallestShown } = context.definitions.socialReporting.policy
  const axes = { rows: axisOf(question.rows, sources), columns: axisOf(question.columns, sources) }
  const figures = await counted(context, { ...axes, question, sources })
  return {
    ...question,
    axes: {
      rows: { dimension: question.rows, lines: axes.rows.lines },
      columns: { dimension: question.columns, lines: axes.columns.lines },
    },
    cells: exactCells(figures),
    sight: 'exact',
    smallestShown,
    codebook: { national: sources.codebook.national, local: sources.codebook.local },
    activity: await reportingActivity(context, sources),
    joinedAreas: 0,
    editions: [],
    unconfirmed: [],
    madeOn: helsinkiDay(context.now()),
  }
}

export interface Counting {
  readonly rows: CountAxis
  readonly columns: CountAxis
  readonly question: Pick<CrossQuestion, 'organiser' | 'from' | 'until' | 'filters'>
  readonly sources: TableSources
}

/** Exact figures; for what is made of them here, never for showing. */
export async function counted(
  { db }: Pick<Reading, 'db'>,
  { rows, columns, question, sources }: Counting,
): Promise<CountedTable> {
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
