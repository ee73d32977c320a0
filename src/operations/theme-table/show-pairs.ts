import { z } from 'zod'
import { themeAxis } from '../../analyse/social/theme-axis.ts'
import { protectedPairs, themePairs } from '../../analyse/social/theme-pairs.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ReportingActivity, ThemeLine, ThemePair, ThemeTableSight } from '../../model/theme-table.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { counted } from './cross-of.ts'
import { reportingActivity } from './reporting-activity.ts'
import { OF_THEMES, placeShape, requireSafeQuestion } from './table-input.ts'
import { showing, type TableScope, tableScope } from './table-scope.ts'
import { tableSources } from './table-sources.ts'

export interface ShownPairs extends TableScope {
  readonly themes: readonly ThemeLine[]
  readonly pairs: readonly ThemePair[]
  readonly activity: ReportingActivity
  readonly smallestShown: number
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

export async function pairsOf(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
  scope: TableScope & { readonly sight: ThemeTableSight },
  levels: 'top' | 'all',
): Promise<ShownPairs> {
  const sources = await tableSources(context, { ...scope, levels })
  const smallest = context.definitions.socialReporting.policy.smallestShown
  const axis = themeAxis(sources.themes, { levels })
  const figures = await counted(context, { rows: axis, columns: axis, question: { ...scope, filters: [] }, sources })
  // The last line is of those that are not coded: they have no theme to pair.
  const codes = axis.codes.slice(0, -1)
  const pairing = { counted: figures, codes, above: axis.above, smallest }
  return {
    ...scope,
    themes: axis.lines.slice(0, -1),
    pairs: scope.sight === 'exact' ? themePairs(pairing) : protectedPairs(pairing),
    activity: await reportingActivity(context, { sources, sight: scope.sight, smallest }),
    smallestShown: smallest,
  }
}
