import type { AreaCode } from '../../model/area.ts'
import type { CandidateCell, LinkedSet } from '../../model/candidate.ts'
import { WHOLE } from '../../model/review.ts'
import { SOURCES, type Source } from '../../model/source.ts'

/** Exact counts of one area by source view. `SHA+ET` is the union of persons, so it is at most the sum of the two. */
export type SourceCounts = Readonly<Record<Source, number>>

/** One area of an organiser: what it has itself, and all clients who live there. */
export interface ResidentArea {
  readonly area: AreaCode
  /** Clients of the organiser who live there: known to it exactly. */
  readonly own: SourceCounts
  /** Clients of any organiser who live there. */
  readonly residents: SourceCounts
  /** Population of the content's age group; 0 for clients whose municipality is not known. */
  readonly population: number
  /** Small municipality of a sensitive content: never shown by itself. */
  readonly isSensitive: boolean
  /** Source views in which an earlier version was shown that differs by so few persons that the two point at them. */
  readonly forced: readonly Source[]
}

const SHOWN = 'residents'
const GUARD = 'guard'

/**
 * The residents' counts as the public control of tables sees them: disjoint inner cells *archive only*, *separate only*, *in both* of
 * each area; the three source views of each area and of all areas are sums of them. Null when the counts contradict each other (a
 * union smaller than a part): nothing is shown then.
 */
export function residentSet(id: string, areas: readonly ResidentArea[]): LinkedSet | null {
  const parts = areas.map(({ residents }) => [
    residents['SHA+ET'] - residents.ET,
    residents['SHA+ET'] - residents.SHA,
    residents.SHA + residents.ET - residents['SHA+ET'],
  ])
  if (parts.flat().some((count) => count < 0)) return null
  const views: Views = { SHA: [0, 2], ET: [1, 2], 'SHA+ET': [0, 1, 2] }
  return linkedSet({ id, areas, parts, views, guard: [] })
}

/**
 * What the residents' counts tell beyond what the organiser knows already. It knows its own clients exactly, so a residents' count
 * gives it, by subtraction, the residents who are clients of *others only*: in the archive (a), in a separate delivery (b), in either
 * (c). These are the counts to protect. They are sums of five kinds of persons that cannot be told apart from outside:
 *
 *   1 nothing at the organiser, others' archive only        a, c
 *   2 nothing at the organiser, others' separate only       b, c
 *   3 nothing at the organiser, both at others              a, b, c
 *   4 in the organiser's archive, others' separate          b
 *   5 in the organiser's separate delivery, others' archive a
 *
 * and a + b − c = 3 + 4 + 5 is a count of persons too, so it is guarded like a shown one. The sizes of the five are not known; any
 * sizes that give a, b and c make the same equations, and the ones taken here are never negative. An organiser that has nobody in its
 * archive only (separate delivery only) knows that there is nobody of kind 4 (5): those are then left out of the equations, so that
 * it is reckoned with.
 *
 * Null when the organiser has more clients somewhere than there are residents who are clients: a contradiction; nothing is shown.
 */
export function subtractionSet(id: string, areas: readonly ResidentArea[]): LinkedSet | null {
  const others = areas.map(({ own, residents }) => SOURCES.map((source) => residents[source] - own[source]))
  if (others.flat().some((count) => count < 0)) return null
  const parts = others.map(([a = 0, b = 0, c = 0]) => {
    const four = Math.max(0, b - c)
    const five = Math.max(0, a - c)
    const three = a + b - c - four - five
    return [a - three - five, b - three - four, three, four, five]
  })
  if (parts.flat().some((count) => count < 0)) return null
  const views: Views = { SHA: [0, 2, 4], ET: [1, 2, 3], 'SHA+ET': [0, 1, 2] }
  const impossible = areas.map(({ own }) => [
    ...(own['SHA+ET'] === own.ET ? [KIND_FOUR] : []),
    ...(own['SHA+ET'] === own.SHA ? [KIND_FIVE] : []),
  ])
  return linkedSet({ id, areas, parts, views, guard: [2, KIND_FOUR, KIND_FIVE], isSubtraction: true, impossible })
}

const KIND_FOUR = 3
const KIND_FIVE = 4

type Views = Readonly<Record<Source, readonly number[]>>

interface SetPlan {
  readonly id: string
  readonly areas: readonly ResidentArea[]
  /** Of each area, its disjoint parts. */
  readonly parts: readonly (readonly number[])[]
  /** Which parts each source view adds up. */
  readonly views: Views
  /** Parts whose sum must not be given away either, though it is never shown; empty = none. */
  readonly guard: readonly number[]
  readonly isSubtraction?: boolean
  /** Of each area, parts that the organiser knows to be empty. */
  readonly impossible?: readonly (readonly number[])[]
}

function linkedSet({ id, areas, parts, views, guard, isSubtraction = false, impossible = [] }: SetPlan): LinkedSet {
  const width = parts[0]?.length ?? 0
  const innerOf = (at: number, kinds: readonly number[]) =>
    kinds.filter((kind) => !impossible[at]?.includes(kind)).map((kind) => at * width + kind)
  const innerCounts = parts.flat()
  const cellOf = (place: CellPlace, inner: readonly number[]) =>
    candidate(place, { inner, count: inner.reduce((sum, index) => sum + (innerCounts[index] ?? 0), 0) })
  const cells = areas.flatMap((area, at) => {
    const isForced = (source: Source) => (isSubtraction ? area.forced.includes(source) : area.isSensitive)
    const denominator = isSubtraction || area.population === 0 ? null : area.population
    const shown = SOURCES.map((source) =>
      cellOf({ at: [area.area, source], table: SHOWN, denominator, isForced: isForced(source) }, innerOf(at, views[source])),
    )
    if (guard.length === 0) return shown
    const guarded = cellOf({ at: [area.area, GUARD], table: GUARD, denominator: null, isForced: false }, innerOf(at, guard))
    return [...shown, guarded]
  })
  const everywhere = (kinds: readonly number[]) => areas.flatMap((_, at) => innerOf(at, kinds))
  const population = areas.reduce((sum, area) => sum + area.population, 0)
  const totals = SOURCES.map((source) =>
    cellOf(
      { at: [WHOLE, source], table: SHOWN, denominator: isSubtraction ? null : population, isForced: false },
      everywhere(views[source]),
    ),
  )
  const guards =
    guard.length === 0
      ? []
      : [cellOf({ at: [WHOLE, GUARD], table: GUARD, denominator: null, isForced: false }, everywhere(guard))]
  return { id, innerCounts, cells: [...cells, ...totals, ...guards] }
}

interface CellPlace {
  readonly at: readonly string[]
  readonly table: string
  readonly denominator: number | null
  readonly isForced: boolean
}

function candidate(
  { at, table, denominator, isForced }: CellPlace,
  { inner, count }: { readonly inner: readonly number[]; readonly count: number },
): CandidateCell {
  const plain = { measure: 'clients', missing: null, rounding: 'none', mark: null, flags: [] } as const
  return { ...plain, table, at, number: count, denominator, inner, ...(isForced ? { isForcedHidden: true } : {}) }
}
