import { z } from 'zod'
import type { CountedTable } from '../../analyse/social/count-axis.ts'
import { type NamedAxis, themeAxis } from '../../analyse/social/theme-axis.ts'
import { exactCells, protectedCells } from '../../analyse/social/theme-cells.ts'
import { beforeAndNow, themeNews } from '../../analyse/social/theme-news.ts'
import { rangeBefore } from '../../analyse/social/time-codes.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import {
  type MonthRange,
  NONE_TOLD,
  type ReportingActivity,
  type ThemeCell,
  type ThemeLine,
  type ThemeNews,
  type ThemeTableSight,
} from '../../model/theme-table.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { counted } from './cross-of.ts'
import { themesShownIn } from './protection-of.ts'
import { reportingActivity } from './reporting-activity.ts'
import { OF_THEMES, placeShape, requireSafeQuestion } from './table-input.ts'
import { showing, type TableScope, tableScope } from './table-scope.ts'
import { type Reading, type TableSources, tableSources } from './table-sources.ts'

export interface ShownNews extends TableScope {
  readonly before: MonthRange
  readonly themes: readonly ThemeLine[]
  readonly news: readonly ThemeNews[]
  readonly activity: ReportingActivity
  /** Of the period before: more reporting makes every theme grow. */
  readonly activityBefore: ReportingActivity
  readonly smallestShown: number
}

/**
 * What is new since the period before of the same length: themes that were not there, and how the others changed, in numbers. In the order
 * of the codebook, or by growth.
 * @throws Problem `theme-table-months`, `theme-table-whole`, `theme-table-running`.
 */
export const showNews = defineOperation({
  name: 'theme-table.news',
  title: { fi: 'Näytä, mikä on uutta', sv: 'Visa vad som är nytt', en: 'Show what is new' },
  access: 'read',
  input: z.strictObject({ ...placeShape, sort: z.enum(['order', 'growth']).default('order') }),
  async perform({ sort, ...asked }, context): Promise<ShownNews> {
    const scope = await tableScope(context, 'theme-table.news', asked)
    if (scope.sight === 'protected') requireSafeQuestion({ ...scope, ...OF_THEMES }, { today: helsinkiDay(context.now()) })
    const shown = await newsOf(context, scope)
    const growth = ({ change }: ThemeNews) => change ?? Number.NEGATIVE_INFINITY
    const news = sort === 'order' ? shown.news : [...shown.news].sort((one, other) => growth(other) - growth(one))
    return showing(context, scope, { what: 'news', result: { ...shown, news } })
  },
})

export async function newsOf(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
  scope: TableScope & { readonly sight: ThemeTableSight },
): Promise<ShownNews> {
  const before = rangeBefore(scope)
  const sources = await tableSources(context, scope)
  const smallest = context.definitions.socialReporting.policy.smallestShown
  const axis = themeAxis(sources.themes, { levels: 'all' })
  const question = { organiser: scope.organiser, from: before.from, until: scope.until, filters: [] }
  const periods = beforeAndNow(scope.from)
  const figures = await counted(context, { rows: axis, columns: periods, question, sources })
  const cells = scope.sight === 'exact' ? exactCells(figures) : await protectedNews(context, { scope, sources, axis, figures })
  const activityOf = (range: MonthRange) =>
    reportingActivity(context, { sources: { ...sources, range }, sight: scope.sight, smallest })
  return {
    ...scope,
    before,
    themes: axis.lines,
    news: themeNews(axis.codes, cells).filter(({ theme }) => scope.sight === 'exact' || theme !== NONE_TOLD),
    activity: await activityOf(sources.range),
    activityBefore: await activityOf(before),
    smallestShown: smallest,
  }
}

interface News {
  readonly scope: TableScope
  readonly sources: TableSources
  readonly axis: NamedAxis
  readonly figures: CountedTable
}

/** Each of the two half-years as it is shown by itself. */
async function protectedNews(context: Reading, { scope, sources, axis, figures }: News): Promise<ThemeCell[][]> {
  const { smallestShown: smallest } = context.definitions.socialReporting.policy
  const periods = beforeAndNow(scope.from).codes
  const before = await themesShownIn(context, { sources, range: rangeBefore(scope) })
  const now = await themesShownIn(context, { sources, range: scope })
  return protectedCells(figures, {
    ...{ smallest, rows: axis.codes, columns: periods },
    isShown: ({ row, column }) => row !== null && column !== null && (column === 'before' ? before : now).row(row),
    hasUnits: () => false,
  })
}
