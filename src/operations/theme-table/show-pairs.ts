import { z } from 'zod'
import type { CountedTable } from '../../analyse/social/count-axis.ts'
import { type NamedAxis, themeAxis } from '../../analyse/social/theme-axis.ts'
import { type PairSources, protectedPairs, themePairs } from '../../analyse/social/theme-pairs.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ReportingActivity, ThemeLine, ThemePair } from '../../model/theme-table.ts'
import { type EditionMark, editionMark } from '../../model/theme-table-edition.ts'
import { defineOperation } from '../operation.ts'
import { type ConfirmedHalfYear, requireConfirmed } from './confirmed.ts'
import { counted } from './cross-of.ts'
import { reportingActivity } from './reporting-activity.ts'
import { OF_THEMES, placeShape, requireSafeQuestion } from './table-input.ts'
import { showing, type TableScope, tableScope } from './table-scope.ts'
import { type Reading, tableSources } from './table-sources.ts'
import { activityTold, countedIn, themesTold } from './told-by.ts'

export interface ShownPairs extends TableScope {
  readonly themes: readonly ThemeLine[]
  readonly pairs: readonly ThemePair[]
  readonly activity: ReportingActivity
  readonly smallestShown: number
  /** As in `ThemeTable`. */
  readonly editions: readonly EditionMark[]
}

/**
 * Which themes stand in the same observations: how often, and how much more often than by chance. In the order of the codebook, or by lift;
 * never by mere number.
 * @throws Problem `theme-table-months`, `theme-table-whole`, `theme-table-running`.
 */
export const showPairs = defineOperation({
  name: 'theme-table.pairs',
  title: {
    fi: 'Näytä yhdessä esiintyvät teemat',
    sv: 'Visa teman som förekommer tillsammans',
    en: 'Show themes that occur together',
  },
  access: 'read',
  input: z.strictObject({
    ...placeShape,
    sort: z.enum(['order', 'lift']).default('order'),
    levels: z.enum(['top', 'all']).default('all'),
  }),
  async perform({ sort, levels, ...asked }, context): Promise<ShownPairs> {
    const scope = await tableScope(context, 'theme-table.pairs', asked)
    if (scope.sight === 'protected') requireSafeQuestion({ ...scope, ...OF_THEMES }, { today: helsinkiDay(context.now()) })
    const shown = await pairsOf(context, scope, levels)
    const pairs = sort === 'order' ? shown.pairs : [...shown.pairs].sort((one, other) => (other.lift ?? -1) - (one.lift ?? -1))
    return showing(context, scope, { what: 'pairs', result: { ...shown, pairs } })
  },
})

export async function pairsOf(context: Reading, scope: TableScope, levels: 'top' | 'all'): Promise<ShownPairs> {
  const { smallestShown } = context.definitions.socialReporting.policy
  return { ...scope, ...(await madePairs(context, scope, levels)), smallestShown }
}

type MadePairs = Pick<ShownPairs, 'themes' | 'pairs' | 'activity' | 'editions'>

async function madePairs(context: Reading, scope: TableScope, levels: 'top' | 'all'): Promise<MadePairs> {
  if (scope.sight === 'protected') return toldPairs(context, await requireConfirmed(context, scope), levels)
  const sources = await tableSources(context, { ...scope, levels })
  const axis = themeAxis(sources.themes, { levels })
  const figures = await counted(context, { rows: axis, columns: axis, question: { ...scope, filters: [] }, sources })
  return {
    themes: axis.lines.slice(0, -1),
    pairs: themePairs(pairing(context, axis, figures)),
    activity: await reportingActivity(context, sources),
    editions: [],
  }
}

/** Of the first edition: pairs of another one would be taken from these. */
function toldPairs(context: Reading, confirmed: ConfirmedHalfYear, levels: 'top' | 'all'): MadePairs {
  const axis = themeAxis(confirmed.sources.themes, { levels })
  const figures = countedIn(confirmed, { rows: axis, columns: axis })
  const told = themesTold(context, confirmed)
  return {
    themes: axis.lines.slice(0, -1),
    pairs: protectedPairs(pairing(context, axis, figures), (theme) => told(theme) !== null),
    activity: activityTold(context, [confirmed]),
    editions: [editionMark(confirmed.head)],
  }
}

/** The last line is of those that are not coded: they have no theme to pair. */
function pairing({ definitions }: Reading, axis: NamedAxis, counted: CountedTable): PairSources {
  const { smallestShown: smallest } = definitions.socialReporting.policy
  return { counted, codes: axis.codes.slice(0, -1), above: axis.above, smallest }
}
