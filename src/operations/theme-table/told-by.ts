import { axisOf } from '../../analyse/social/axes.ts'
import type { CountAxis, CountedTable } from '../../analyse/social/count-axis.ts'
import { countLines, fieldsOf } from '../../analyse/social/count-lines.ts'
import { projectedFacts } from '../../analyse/social/edition-facts.ts'
import type { TableShown } from '../../analyse/social/protect-table.ts'
import { joinSmallAreas } from '../../analyse/social/small-areas.ts'
import { type NamedAxis, themeAxis } from '../../analyse/social/theme-axis.ts'
import { type ToldTable, toldTable } from '../../analyse/social/told-table.ts'
import type { ReportingActivity } from '../../model/theme-table.ts'
import { THEME_TABLE_DIMENSIONS, type ThemeTableDimension } from '../../model/theme-table.ts'
import type { ConfirmedHalfYear } from './confirmed.ts'
import { decidedTable } from './decided-tables.ts'
import type { Reading } from './table-sources.ts'

/** Not time: of themes × time only the themes are decided. */
export type ProtectedDimension = Exclude<ThemeTableDimension, 'theme' | 'month' | 'quarter' | 'half-year' | 'year'>

/** Forms do not let an observation go without them. */
const ASKED_FOR: ReadonlySet<ThemeTableDimension> = new Set(['group', 'need'])

type Policy = Pick<Reading, 'definitions'>

export interface ToldHalfYear {
  readonly told: ToldTable
  /** Lines of the dimension, with small areas joined. */
  readonly columns: NamedAxis
  /** How many municipalities were joined; 0 where none was. */
  readonly joinedAreas: number
}

/**
 * What is told of one half-year by themes and one other dimension. Every table, file, briefing and everything shared asks here, so that all of
 * them tell the same.
 */
export function toldBy(context: Policy, confirmed: ConfirmedHalfYear, dimension: ProtectedDimension): ToldHalfYear {
  const known = worked.get(confirmed) ?? new Map<ProtectedDimension, ToldHalfYear>()
  worked.set(confirmed, known)
  const told = known.get(dimension) ?? workedOut(context, confirmed, dimension)
  known.set(dimension, told)
  return told
}

/** One question asks several times. */
const worked = new WeakMap<ConfirmedHalfYear, Map<ProtectedDimension, ToldHalfYear>>()

function workedOut(context: Policy, confirmed: ConfirmedHalfYear, dimension: ProtectedDimension): ToldHalfYear {
  const { smallestShown: smallest } = context.definitions.socialReporting.policy
  const { first, changes } = confirmed
  const { axis, areas } = axisIn(context, confirmed, dimension)
  const decide = (facts: string) => decided(context, confirmed, { facts, dimension, axis })
  const told = toldTable(decide(first.facts), {
    changes: changes.map(({ kept, came, gone }) => ({
      kept: decide(kept.join('\n')),
      came: decide(came.join('\n')),
      gone: decide(gone.join('\n')),
    })),
    smallest,
  })
  return { told, columns: axis, joinedAreas: areas }
}

/** Themes alone, and all (null): the same whatever they are crossed with. */
export function themesTold(context: Policy, confirmed: ConfirmedHalfYear): (theme: string | null) => number | null {
  const { told } = toldBy(context, confirmed, 'group')
  return (theme) => told(theme, null)
}

interface Deciding {
  readonly facts: string
  readonly dimension: ProtectedDimension
  readonly axis: NamedAxis
}

function decided({ definitions }: Policy, { sources }: ConfirmedHalfYear, { facts, dimension, axis }: Deciding): TableShown {
  const { policy, needMatrix } = definitions.socialReporting
  // Information needs of several themes, shown by group on the coverage board.
  const unions = needMatrix.filter(({ themes }) => themes.length > 1)
  const table = {
    lines: projectedFacts(facts, ['themes', axis.field]),
    themes: themeAxis(sources.themes, { levels: 'all' }),
    columns: axis,
    columnsOfEach: ASKED_FOR.has(dimension) ? 'some' : THEME_TABLE_DIMENSIONS[dimension].isParts ? 'one' : 'any',
    smallest: policy.smallestShown,
    ...(dimension === 'group' ? { unions } : {}),
  } as const
  return decidedTable(table, sources.themes)
}

/** Areas are joined as they were for the first edition: another joining would tell what the first one hid. */
function axisIn(
  { definitions }: Policy,
  confirmed: ConfirmedHalfYear,
  dimension: ProtectedDimension,
): { axis: NamedAxis; areas: number } {
  const axis = axisOf(dimension, confirmed.sources)
  if (dimension !== 'area') return { axis, areas: 0 }
  const totals = countedIn(confirmed, { rows: axis, columns: NOTHING }).map((row) => row[0]?.reports ?? 0)
  const joined = joinSmallAreas(axis, { totals, smallest: definitions.socialReporting.policy.smallestShown })
  return joined ?? { axis, areas: 0 }
}

const NOTHING: CountAxis = { field: 'source', codes: [], of: () => [] }

/** Exact figures of the first edition; for what is made of them here, never for showing. */
export function countedIn(
  { first, range }: Pick<ConfirmedHalfYear, 'first' | 'range'>,
  axes: { readonly rows: CountAxis; readonly columns: CountAxis },
): CountedTable {
  // Units that may not be told apart have no number in an edition.
  const question = { ...axes, filters: [], isUnitShown: () => true }
  return countLines(projectedFacts(first.facts, fieldsOf(question), range.from), question)
}

/** Different units of whole lines of an axis and of all (null), of the first edition; fewer than `smallest` are not told. */
export function unitsIn(context: Policy, confirmed: ConfirmedHalfYear, axis: CountAxis): (code: string | null) => number | null {
  const { smallestShown: smallest } = context.definitions.socialReporting.policy
  const counted = countedIn(confirmed, { rows: axis, columns: NOTHING }).map((row) => row[0]?.units ?? 0)
  const placeOf = new Map(axis.codes.map((code, at) => [code, at]))
  return (code) => {
    const units = (code === null ? counted.at(-1) : counted[placeOf.get(code) ?? -1]) ?? 0
    return units >= smallest ? units : null
  }
}

/** How much was reported by how many who could have; of several half-years only observations and staff. */
export function activityTold(context: Policy, confirmed: readonly ConfirmedHalfYear[]): ReportingActivity {
  const { smallestShown: smallest } = context.definitions.socialReporting.policy
  const reports = confirmed.map((one) => toldBy(context, one, 'group').told(null, null))
  const about = confirmed.at(-1)?.first.about
  const isOne = confirmed.length === 1
  const reporting = about?.reportingUnits ?? 0
  return {
    reports: reports.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0),
    // Those without a theme would limit the small themes: all others cover the rest.
    uncoded: null,
    units: isOne ? (about?.units ?? 0) : 0,
    reportingUnits: isOne && (reporting === 0 || reporting >= smallest) ? reporting : null,
    staff: about?.staff ?? 0,
  }
}
