import { z } from 'zod'
import { axisOf } from '../../analyse/social/axes.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { CrossQuestion, ThemeAxis, ThemeTable, ThemeTableDimension } from '../../model/theme-table.ts'
import { countedByTheme } from '../../store/social/report-facts.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { exactCross } from './cross-of.ts'
import { protectedCross } from './protected-cross.ts'
import { type HalfYearStanding, standingOf } from './standing.ts'
import { crossShape, requireSafeQuestion, requireTwoSides } from './table-input.ts'
import { showing, tableScope } from './table-scope.ts'
import { tableSources } from './table-sources.ts'

export interface ShownCross {
  readonly table: ThemeTable
  /**
   * Clients or matters that caseload reviews and counted feedback name by theme: counts of their own, never added to observations. The
   * county's own coordinator sees them; else empty.
   */
  readonly countedElsewhere: readonly CountedElsewhere[]
  /** Whether the actor is the county's own coordinator. */
  readonly isOwn: boolean
  /** What the own coordinator can filter by. */
  readonly filters: readonly ThemeAxis[]
  /** As in `TableScope`. */
  readonly lastEnded: string
  /** For the own coordinator, of one half-year that has ended: what others see of it. */
  readonly standing: HalfYearStanding | null
}

export interface CountedElsewhere {
  /** `ReportMode`. */
  readonly mode: string
  readonly theme: string
  readonly reports: number
  readonly count: number
}

/**
 * Observations by any two dimensions. Exact for the county's own coordinator, who may also filter; protected for everybody else, or when
 * `asShown` asks for what may leave the county.
 * @throws Problem `theme-table-sides`, `theme-table-months`, `theme-table-whole`, `theme-table-running`,
 * `theme-table-unfiltered`, `theme-table-themes`, `theme-table-unconfirmed`.
 */
export const showCross = defineOperation({
  name: 'theme-table.cross',
  title: { fi: 'Ristiintaulukoi havaintoja', sv: 'Korstabulera observationer', en: 'Cross-tabulate observations' },
  access: 'read',
  input: z.strictObject({ ...crossShape, asShown: z.boolean().default(false) }),
  async perform({ asShown, rows, columns, filters, levels, ...asked }, context): Promise<ShownCross> {
    const scope = await tableScope(context, 'theme-table.cross', asked)
    requireTwoSides(rows, columns)
    const question = { organiser: scope.organiser, from: scope.from, until: scope.until, rows, columns, filters, levels }
    const isExact = scope.sight === 'exact' && !asShown
    if (!isExact) requireSafeQuestion(question, { today: helsinkiDay(context.now()) })
    const result: ShownCross = {
      ...(isExact ? await exactAnswer(context, question) : { ...NOT_EXACT, table: await protectedCross(context, question) }),
      isOwn: scope.sight === 'exact',
      lastEnded: scope.lastEnded,
    }
    const shown = { what: `${rows} × ${columns}`, result }
    return showing(context, { ...scope, sight: isExact ? 'exact' : 'protected' }, shown)
  },
})

type ExactAnswer = Pick<ShownCross, 'table' | 'countedElsewhere' | 'filters' | 'standing'>
const NOT_EXACT = { countedElsewhere: [], filters: [], standing: null } as const

async function exactAnswer(context: OperationContext, question: CrossQuestion): Promise<ExactAnswer> {
  const sources = await tableSources(context, question)
  const { organiser, from, until } = question
  return {
    table: await exactCross(context, { question, sources }),
    countedElsewhere: await countedByTheme(context.db, { organisers: [organiser], from, until }),
    filters: FILTERED.map((dimension) => ({ dimension, lines: axisOf(dimension, { ...sources, levels: 'all' }).lines })),
    standing: await standingOf(context, question),
  }
}

const FILTERED: readonly ThemeTableDimension[] = ['theme', 'group', 'task', 'need', 'area', 'polarity', 'source', 'cause', 'gap']
