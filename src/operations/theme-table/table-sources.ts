import type { AxisSources } from '../../analyse/social/axes.ts'
import type { Codebook } from '../../model/codebook.ts'
import { SMALLEST_UNIT, type SocialUnit } from '../../model/social-unit.ts'
import type { MonthRange } from '../../model/theme-table.ts'
import { unitsOf } from '../../store/social/units.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import type { OperationContext } from '../operation.ts'

export type Reading = Pick<OperationContext, 'db' | 'definitions' | 'now'>

/** What a table of a county is made of besides the facts. */
export interface TableSources extends AxisSources {
  readonly codebook: Codebook
  /** Those that were there in any part of the range. */
  readonly units: readonly SocialUnit[]
  isUnitShown(unit: string): boolean
}

export interface TablePlace extends MonthRange {
  readonly organiser: string
  readonly levels?: 'top' | 'all'
}

export async function tableSources(context: Reading, place: TablePlace): Promise<TableSources> {
  const { organiser, from, until, levels = 'all' } = place
  const { divisions, socialReporting } = context.definitions
  const division = divisions.at(-1)
  if (!division) throw new Error('the definitions hold no areas')
  const codebook = await codebookOf(context, organiser)
  const units = (await unitsOf(context.db, [organiser])).filter(
    ({ validFrom, validUntil }) => validFrom.slice(0, 7) <= until && (validUntil === null || validUntil.slice(0, 7) >= from),
  )
  const shown = new Set(units.filter(({ possibleReporters }) => possibleReporters >= SMALLEST_UNIT).map(({ id }) => id))
  return {
    codebook,
    themes: codebook.themes,
    lists: socialReporting.lists,
    division,
    organiser,
    range: { from, until },
    levels,
    units,
    isUnitShown: (unit) => shown.has(unit),
  }
}
