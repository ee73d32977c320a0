import { z } from 'zod'
import { axisOf } from '../../analyse/social/axes.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ThemeAxis, ThemeTable, ThemeTableDimension } from '../../model/theme-table.ts'
import { countedByTheme } from '../../store/social/report-facts.ts'
import { defineOperation } from '../operation.ts'
import { crossIn } from './cross-of.ts'
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
 * `theme-table-unfiltered`, `theme-table-themes`.
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
    const sources = await tableSources(context, question)
    const table = await crossIn(context, { question, sight: isExact ? 'exact' : 'protected', sources })
    const { organiser, from, until } = question
    const result: ShownCross = {
      table,
      countedElsewhere: isExact ? await countedByTheme(context.db, { organisers: [organiser], from, until }) : [],
      isOwn: scope.sight === 'exact',
      filters: isExact
        ? FILTERED.map((dimension) => ({ dimension, lines: axisOf(dimension, { ...sources, levels: 'all' }).lines }))
        : [],
      lastEnded: scope.lastEnded,
    }
    const shown = { what: `${rows} × ${columns}`, result }
    return showing(context, { ...scope, sight: isExact ? 'exact' : 'protected' }, shown)
  },
})

const FILTERED: readonly ThemeTableDimension[] = ['theme', 'group', 'task', 'need', 'area', 'polarity', 'source', 'cause', 'gap']
