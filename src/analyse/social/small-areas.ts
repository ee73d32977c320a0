import type { Texts } from '../../model/text.ts'
import type { NamedAxis } from './theme-axis.ts'

export interface JoinedAreas {
  readonly axis: NamedAxis
  /** How many municipalities were joined. */
  readonly areas: number
}

const REST = 'rest'
const REST_NAMES: Texts = { fi: 'Muut kunnat yhteensä', sv: 'Övriga kommuner sammanlagt', en: 'Other municipalities together' }

/**
 * Municipalities with fewer observations than are shown are counted together, so that a rare combination is told of the county and not of a
 * place. When they are too few even so, the smallest of the others joins them. `totals`: observations of each line. Null when nothing has to be
 * joined.
 */
export function joinSmallAreas(
  axis: NamedAxis,
  { totals, smallest }: { readonly totals: readonly number[]; readonly smallest: number },
): JoinedAreas | null {
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
