import { z } from 'zod'
import { themeAxis } from '../../analyse/social/theme-axis.ts'
import { exactCells } from '../../analyse/social/theme-cells.ts'
import { beforeAndNow, themeNews } from '../../analyse/social/theme-news.ts'
import { rangeBefore } from '../../analyse/social/time-codes.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type MonthRange, NONE_TOLD, type ReportingActivity, type ThemeLine, type ThemeNews } from '../../model/theme-table.ts'
import { type EditionMark, editionMark } from '../../model/theme-table-edition.ts'
import { defineOperation } from '../operation.ts'
import { confirmedHalfYears, requireConfirmed } from './confirmed.ts'
import { counted } from './cross-of.ts'
import { reportingActivity } from './reporting-activity.ts'
import { OF_THEMES, placeShape, requireSafeQuestion } from './table-input.ts'
import { showing, type TableScope, tableScope } from './table-scope.ts'
import { type Reading, tableSources } from './table-sources.ts'
import { activityTold, themesTold } from './told-by.ts'

export interface ShownNews extends TableScope {
  readonly before: MonthRange
  readonly themes: readonly ThemeLine[]
  readonly news: readonly ThemeNews[]
  readonly activity: ReportingActivity
  /** Of the period before: more reporting makes every theme grow. */
  readonly activityBefore: ReportingActivity
  readonly smallestShown: number
  /** Outside nothing is told of the period before until it has been confirmed. */
  readonly isBeforeConfirmed: boolean
  /** As in `ThemeTable`. */
  readonly editions: readonly EditionMark[]
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

export async function newsOf(context: Reading, scope: TableScope): Promise<ShownNews> {
  return scope.sight === 'exact' ? exactNews(context, scope) : protectedNews(context, scope)
}

async function exactNews(context: Reading, scope: TableScope): Promise<ShownNews> {
  const before = rangeBefore(scope)
  const sources = await tableSources(context, scope)
  const axis = themeAxis(sources.themes, { levels: 'all' })
  const question = { organiser: scope.organiser, from: before.from, until: scope.until, filters: [] }
  const figures = await counted(context, { rows: axis, columns: beforeAndNow(scope.from), question, sources })
  return {
    ...scope,
    before,
    themes: axis.lines,
    news: themeNews(axis.codes, exactCells(figures)),
    activity: await reportingActivity(context, sources),
    activityBefore: await reportingActivity(context, { ...sources, range: before }),
    smallestShown: context.definitions.socialReporting.policy.smallestShown,
    isBeforeConfirmed: true,
    editions: [],
  }
}

/** Each of the two half-years as it is told by itself. Nothing is told of the one before when nobody has confirmed it. */
async function protectedNews(context: Reading, scope: TableScope): Promise<ShownNews> {
  const before = rangeBefore(scope)
  const now = await requireConfirmed(context, scope)
  const [earlier] = await confirmedHalfYears(context, { organiser: scope.organiser, ...before })
  const axis = themeAxis(now.sources.themes, { levels: 'all' })
  const themes = axis.lines.filter(({ code }) => code !== NONE_TOLD)
  const told = { before: earlier ? themesTold(context, earlier) : () => null, now: themesTold(context, now) }
  const cells = themes.map(({ code }) => [{ reports: told.before(code) }, { reports: told.now(code) }])
  const codes = themes.map(({ code }) => code)
  return {
    ...scope,
    before,
    themes,
    news: themeNews(codes, cells),
    activity: activityTold(context, [now]),
    activityBefore: activityTold(context, earlier ? [earlier] : []),
    smallestShown: context.definitions.socialReporting.policy.smallestShown,
    isBeforeConfirmed: earlier !== undefined,
    editions: [now, ...(earlier ? [earlier] : [])].map(({ head }) => editionMark(head)),
  }
}
