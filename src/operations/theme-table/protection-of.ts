import { axisOf } from '../../analyse/social/axes.ts'
import { countLines, fieldsOf } from '../../analyse/social/count-lines.ts'
import type { TableShown } from '../../analyse/social/protect-table.ts'
import { joinSmallAreas } from '../../analyse/social/small-areas.ts'
import { type NamedAxis, themeAxis } from '../../analyse/social/theme-axis.ts'
import { type MonthRange, THEME_TABLE_DIMENSIONS, type ThemeTableDimension } from '../../model/theme-table.ts'
import { factLines } from '../../store/social/report-facts.ts'
import { decidedTable } from './decided-tables.ts'
import type { Reading, TableSources } from './table-sources.ts'

/** Not time: of themes × time only the themes are decided. */
export type ProtectedDimension = Exclude<ThemeTableDimension, 'theme' | 'month' | 'quarter' | 'half-year' | 'year'>

/** Forms do not let an observation go without them. */
const ASKED_FOR: ReadonlySet<ThemeTableDimension> = new Set(['group', 'need'])

interface HalfYearTable {
  readonly sources: TableSources
  readonly range: MonthRange
  readonly dimension: ProtectedDimension
}

/**
 * What may be seen of one half-year by themes and one other dimension, and the lines of that dimension with small areas joined. Every table
 * and file asks here, so that all of them show the same.
 */
export async function protectionOf(context: Reading, { sources, range, dimension }: HalfYearTable): Promise<ShownHalfYear> {
  const { smallestShown: smallest, unions } = limitsOf(context)
  const columns = await axisIn(context, { sources, range, dimension })
  const fields = ['themes', columns.axis.field] as const
  const lines = await factLines(context.db, { organisers: [sources.organiser], ...range, fields })
  const themes = themeAxis(sources.themes, { levels: 'all' })
  const columnsOfEach = ASKED_FOR.has(dimension) ? 'some' : THEME_TABLE_DIMENSIONS[dimension].isParts ? 'one' : 'any'
  const table = {
    lines,
    themes,
    columns: columns.axis,
    columnsOfEach,
    smallest,
    ...(dimension === 'group' ? { unions } : {}),
  } as const
  const shown = decidedTable(table, sources.themes)
  return { shown, columns: columns.axis, joinedAreas: columns.areas }
}

export interface ShownHalfYear {
  readonly shown: TableShown
  readonly columns: NamedAxis
  /** How many municipalities were joined; 0 where none was. */
  readonly joinedAreas: number
}

/** Themes alone: the same whatever they are crossed with. */
export async function themesShownIn(context: Reading, { sources, range }: Omit<HalfYearTable, 'dimension'>): Promise<TableShown> {
  return (await protectionOf(context, { sources, range, dimension: 'group' })).shown
}

/** Information needs of several themes, shown by group on the coverage board. */
function limitsOf({ definitions }: Reading) {
  const { policy, needMatrix } = definitions.socialReporting
  return { ...policy, unions: needMatrix.filter(({ themes }) => themes.length > 1) }
}

async function axisIn(
  context: Reading,
  { sources, range, dimension }: HalfYearTable,
): Promise<{ axis: NamedAxis; areas: number }> {
  const axis = axisOf(dimension, sources)
  if (dimension !== 'area') return { axis, areas: 0 }
  const nothing = { field: 'source' as const, codes: [], of: () => [] }
  const question = { rows: axis, columns: nothing, filters: [], isUnitShown: () => false }
  const lines = await factLines(context.db, { organisers: [sources.organiser], ...range, fields: fieldsOf(question) })
  const { smallestShown: smallest } = context.definitions.socialReporting.policy
  const joined = joinSmallAreas(axis, { totals: countLines(lines, question).map((row) => row[0]?.reports ?? 0), smallest })
  return joined ?? { axis, areas: 0 }
}
