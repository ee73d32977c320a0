import type { Texts } from '../../model/text.ts'
import type { CrossQuestion } from '../../model/theme-table.ts'
import type { CountedTable } from './count-axis.ts'
import type { NamedAxis } from './theme-axis.ts'

export interface JoinedAreas {
  readonly rows: NamedAxis
  readonly columns: NamedAxis
  /** How many municipalities were joined. */
  readonly areas: number
}

const REST = 'rest'
const REST_NAMES: Texts = { fi: 'Muut kunnat yhteensä', sv: 'Övriga kommuner sammanlagt', en: 'Other municipalities together' }

/**
 * Municipalities with fewer observations than are shown are counted together, so that a rare combination is told of the county and not of a
 * place. When they are too few even so, the smallest of the others joins them. Null when nothing has to be joined.
 */
export function joinSmallAreas(
  axes: { readonly rows: NamedAxis; readonly columns: NamedAxis },
  { rows, columns }: Pick<CrossQuestion, 'rows' | 'columns'>,
  { table, smallest }: { readonly table: CountedTable; readonly smallest: number },
): JoinedAreas | null {
  if (rows === 'area') {
    const joined = joinLines(axes.rows, { totals: table.map((row) => row.at(-1)?.reports ?? 0), smallest })
    return joined && { rows: joined.axis, columns: axes.columns, areas: joined.areas }
  }
  if (columns !== 'area') return null
  const joined = joinLines(axes.columns, { totals: (table.at(-1) ?? []).map(({ reports }) => reports), smallest })
  return joined && { rows: axes.rows, columns: joined.axis, areas: joined.areas }
}

function joinLines(
  axis: NamedAxis,
  { totals, smallest }: { readonly totals: readonly number[]; readonly smallest: number },
): { axis: NamedAxis; areas: number } | null {
  // The first line is the whole county: observations of no municipality.
  const areas = axis.codes.flatMap((code, at) => (at > 0 && (totals[at] ?? 0) > 0 ? [{ code, count: totals[at] ?? 0 }] : []))
  const bySize = areas.sort((one, other) => one.count - other.count || (one.code < other.code ? -1 : 1))
  const few = bySize.filter(({ count }) => count < smallest)
  if (few.length === 0) return null
  const enough = bySize.findIndex((_, at) => bySize.slice(0, at + 1).reduce((sum, { count }) => sum + count, 0) >= smallest)
  const joined = bySize.slice(0, Math.max(few.length, enough + 1)).map(({ code }) => code)
  const isJoined = new Set(joined)
  const lines = [...axis.lines.filter(({ code }) => !isJoined.has(code)), { code: REST, names: REST_NAMES, depth: 0 }]
  const of = (area: string) => [...axis.of(area)].map((code) => (isJoined.has(code) ? REST : code))
  const codes = lines.map(({ code }) => code)
  return { axis: { ...axis, lines, codes, of, above: codes.map(() => []) }, areas: joined.length }
}
