import { z } from 'zod'
import { axisOf } from '../../analyse/social/axes.ts'
import { type CountAxis, type CountedTable, codesUnder } from '../../analyse/social/count-axis.ts'
import { FIELD_SEPARATOR, LINE_SEPARATOR } from '../../analyse/social/count-lines.ts'
import { directThemeAxis, type NamedAxis, themeAxis } from '../../analyse/social/theme-axis.ts'
import { beforeAndNow } from '../../analyse/social/theme-news.ts'
import { rangeBefore } from '../../analyse/social/time-codes.ts'
import { mayTellMarks, protectedSignals, type ThemeFigures, weakSignals } from '../../analyse/social/weak-signals.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type MonthRange, NONE_TOLD, type ReportingActivity, type ThemeLine, type WeakSignal } from '../../model/theme-table.ts'
import { factLines } from '../../store/social/report-facts.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { counted } from './cross-of.ts'
import { themesShownIn } from './protection-of.ts'
import { reportingActivity } from './reporting-activity.ts'
import { OF_THEMES, placeShape, requireSafeQuestion } from './table-input.ts'
import { showing, type TableScope, tableScope } from './table-scope.ts'
import { type TableSources, tableSources } from './table-sources.ts'

export interface ShownSignals extends TableScope {
  readonly themes: readonly ThemeLine[]
  readonly signals: readonly WeakSignal[]
  readonly activity: ReportingActivity
  readonly smallestShown: number
}

/**
 * Weak signals: themes marked as such or as new by their reporters, told of once, or by few in several places. Of the whole county, without
 * groups, also when there is a single observation. In the order of the codebook, by growth or by spread.
 * @throws Problem `theme-table-months`, `theme-table-whole`, `theme-table-running`.
 */
export const showSignals = defineOperation({
  name: 'theme-table.signals',
  title: { fi: 'Näytä heikot signaalit', sv: 'Visa svaga signaler', en: 'Show weak signals' },
  access: 'read',
  input: z.strictObject({ ...placeShape, sort: z.enum(['order', 'growth', 'spread']).default('order') }),
  async perform({ sort, ...asked }, context): Promise<ShownSignals> {
    const scope = await tableScope(context, 'theme-table.signals', asked)
    if (scope.sight === 'protected') requireSafeQuestion({ ...scope, ...OF_THEMES }, { today: helsinkiDay(context.now()) })
    const shown = await signalsOf(context, scope)
    return showing(context, scope, { what: 'signals', result: { ...shown, signals: sorted(shown.signals, sort) } })
  },
})

async function signalsOf(context: OperationContext, scope: TableScope): Promise<ShownSignals> {
  const sources = await tableSources(context, scope)
  const smallest = context.definitions.socialReporting.policy.smallestShown
  const isExact = scope.sight === 'exact'
  // Outside, a theme is counted with those below it, as in every other table.
  const axis = isExact ? directThemeAxis(sources.themes) : themeAxis(sources.themes, { levels: 'all' })
  const counting = { axis, scope, sources }
  const figures = await figuresOf(context, counting)
  return {
    ...scope,
    themes: axis.lines,
    signals: isExact ? weakSignals(figures, smallest) : await protectedOf(context, { ...counting, figures }),
    activity: await reportingActivity(context, { sources, sight: scope.sight, smallest }),
    smallestShown: smallest,
  }
}

/** Observations that nobody has coded yet are not told outside. */
async function protectedOf(
  context: OperationContext,
  { axis, scope, sources, figures }: Counting & { readonly figures: readonly ThemeFigures[] },
): Promise<WeakSignal[]> {
  const { smallestShown: smallest } = context.definitions.socialReporting.policy
  const shown = await themesShownIn(context, { sources, range: scope })
  const fields = ['themes', 'polarity', 'trend'] as const
  const lines = await factLines(context.db, { organisers: [scope.organiser], from: scope.from, until: scope.until, fields })
  const facts = lines === '' ? [] : lines.split(LINE_SEPARATOR).map((line) => line.split(FIELD_SEPARATOR))
  const above = (theme: string) => (axis.above[axis.codes.indexOf(theme)] ?? []).map((at) => axis.codes[at] ?? '')
  const mayTell = (theme: string) => {
    const around = above(theme).filter((one) => shown.row(one))
    const standing = facts.filter(([themes = '']) => around.every((one) => codesUnder(axis, themes).has(one)))
    const unmarked = standing.filter(([, polarity, trend]) => polarity !== 'weak-signal' && trend !== 'new').length
    return mayTellMarks({ unmarked }, smallest)
  }
  const known = figures.filter(({ theme }) => theme !== NONE_TOLD)
  return protectedSignals(known, { isShown: shown.row, mayTell }, smallest)
}

interface Counting {
  readonly axis: NamedAxis
  readonly scope: TableScope
  readonly sources: TableSources
}

async function figuresOf(context: OperationContext, { axis, scope, sources }: Counting): Promise<ThemeFigures[]> {
  const question = { ...scope, filters: [] }
  const by = (columns: CountAxis, range: MonthRange = scope) =>
    counted(context, { rows: axis, columns, question: { ...question, from: range.from, until: range.until }, sources })
  const trends = await by({ field: 'trend', codes: ['new'], of: (value) => [value] })
  const areas = await by(axisOf('area', sources))
  const periods = await by(beforeAndNow(scope.from), rangeBefore(scope))
  return axis.codes.map((theme, row) => {
    const all = trends[row]?.at(-1)
    return {
      theme,
      reports: all?.reports ?? 0,
      markedWeak: all?.weakSignal ?? 0,
      markedNew: trends[row]?.[0]?.reports ?? 0,
      units: all?.units ?? 0,
      municipalities: municipalitiesIn(areas, row),
      before: periods[row]?.[0]?.reports ?? 0,
    }
  })
}

/** The first column is the whole county, the last the total. */
function municipalitiesIn(areas: CountedTable, row: number): number {
  return (areas[row] ?? []).slice(1, -1).filter(({ reports }) => reports > 0).length
}

/** Those not coded yet stay last whatever the order. */
function sorted(signals: readonly WeakSignal[], by: 'order' | 'growth' | 'spread'): readonly WeakSignal[] {
  if (by === 'order') return signals
  const spread = ({ isSpread, units, municipalities }: WeakSignal) => (isSpread ? 1 : 0) + (units ?? 0) + (municipalities ?? 0)
  const worth = (signal: WeakSignal) => {
    if (signal.theme === NONE_TOLD) return Number.NEGATIVE_INFINITY
    return by === 'growth' ? (signal.growth ?? 0) : spread(signal)
  }
  return [...signals].sort((one, other) => worth(other) - worth(one))
}
