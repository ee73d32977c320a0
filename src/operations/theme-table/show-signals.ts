import { z } from 'zod'
import { axisOf } from '../../analyse/social/axes.ts'
import { type CountAxis, type CountedTable, codesUnder } from '../../analyse/social/count-axis.ts'
import { FIELD_SEPARATOR, LINE_SEPARATOR } from '../../analyse/social/count-lines.ts'
import { projectedFacts } from '../../analyse/social/edition-facts.ts'
import { directThemeAxis, type NamedAxis, themeAxis } from '../../analyse/social/theme-axis.ts'
import { beforeAndNow } from '../../analyse/social/theme-news.ts'
import { rangeBefore } from '../../analyse/social/time-codes.ts'
import { mayTellMarks, protectedSignals, type ThemeFigures, weakSignals } from '../../analyse/social/weak-signals.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type MonthRange, NONE_TOLD, type ReportingActivity, type ThemeLine, type WeakSignal } from '../../model/theme-table.ts'
import { type EditionMark, editionMark } from '../../model/theme-table-edition.ts'
import { defineOperation } from '../operation.ts'
import { requireConfirmed } from './confirmed.ts'
import { counted } from './cross-of.ts'
import { reportingActivity } from './reporting-activity.ts'
import { OF_THEMES, placeShape, requireSafeQuestion } from './table-input.ts'
import { showing, type TableScope, tableScope } from './table-scope.ts'
import { type Reading, tableSources } from './table-sources.ts'
import { activityTold, countedIn, themesTold } from './told-by.ts'

export interface ShownSignals extends TableScope {
  readonly themes: readonly ThemeLine[]
  readonly signals: readonly WeakSignal[]
  readonly activity: ReportingActivity
  readonly smallestShown: number
  /** As in `ThemeTable`. */
  readonly editions: readonly EditionMark[]
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

async function signalsOf(context: Reading, scope: TableScope): Promise<ShownSignals> {
  const { smallestShown } = context.definitions.socialReporting.policy
  const made = scope.sight === 'exact' ? await exactSignals(context, scope) : await toldSignals(context, scope)
  return { ...scope, ...made, smallestShown }
}

type MadeSignals = Pick<ShownSignals, 'themes' | 'signals' | 'activity' | 'editions'>

async function exactSignals(context: Reading, scope: TableScope): Promise<MadeSignals> {
  const sources = await tableSources(context, scope)
  const axis = directThemeAxis(sources.themes)
  const by = (columns: CountAxis, { from, until }: MonthRange = scope) =>
    counted(context, { rows: axis, columns, question: { organiser: scope.organiser, from, until, filters: [] }, sources })
  const figures = figuresOf(axis, {
    trends: await by(NEW_TREND),
    areas: await by(axisOf('area', sources)),
    periods: await by(beforeAndNow(scope.from), rangeBefore(scope)),
  })
  const { smallestShown } = context.definitions.socialReporting.policy
  return {
    themes: axis.lines,
    signals: weakSignals(figures, smallestShown),
    activity: await reportingActivity(context, sources),
    editions: [],
  }
}

/**
 * Of the first edition, as signals of another one would be taken from these. A theme is counted with those below it, as in every other table;
 * observations that nobody has coded are not told.
 */
async function toldSignals(context: Reading, scope: TableScope): Promise<MadeSignals> {
  const { smallestShown: smallest } = context.definitions.socialReporting.policy
  const confirmed = await requireConfirmed(context, scope)
  const { sources, first } = confirmed
  const axis = themeAxis(sources.themes, { levels: 'all' })
  const told = themesTold(context, confirmed)
  const isShown = (theme: string) => told(theme) !== null
  const lines = first.observations === 0 ? [] : projectedFacts(first.facts, ['themes', 'polarity', 'trend']).split(LINE_SEPARATOR)
  const facts = lines.map((line) => line.split(FIELD_SEPARATOR))
  const above = (theme: string) => (axis.above[axis.codes.indexOf(theme)] ?? []).map((at) => axis.codes[at] ?? '')
  const mayTell = (theme: string) => {
    const around = above(theme).filter(isShown)
    const standing = facts.filter(([themes = '']) => around.every((one) => codesUnder(axis, themes).has(one)))
    const unmarked = standing.filter(([, polarity, trend]) => polarity !== 'weak-signal' && trend !== 'new').length
    return mayTellMarks({ unmarked }, smallest)
  }
  const by = (columns: CountAxis) => countedIn(confirmed, { rows: axis, columns })
  const figures = figuresOf(axis, { trends: by(NEW_TREND), areas: by(axisOf('area', sources)), periods: [] })
  const known = figures.filter(({ theme }) => theme !== NONE_TOLD)
  return {
    themes: axis.lines,
    signals: protectedSignals(known, { isShown, mayTell }, smallest),
    activity: activityTold(context, [confirmed]),
    editions: [editionMark(confirmed.head)],
  }
}

const NEW_TREND: CountAxis = { field: 'trend', codes: ['new'], of: (value) => [value] }

interface CountedSignals {
  readonly trends: CountedTable
  readonly areas: CountedTable
  /** Before and now; empty where growth is not told. */
  readonly periods: CountedTable
}

function figuresOf(axis: NamedAxis, { trends, areas, periods }: CountedSignals): ThemeFigures[] {
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
