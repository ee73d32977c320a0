import type { CandidateCell } from '../../model/candidate.ts'
import type { DisclosureSettings } from '../../model/definitions.ts'

/** Why a cell may not be shown, before other cells are looked at. */
export type PrimaryReason = 'forced' | 'small-count' | 'everybody' | 'small-denominator'

/** A candidate cell with the exact count of persons behind it. */
export interface CountedCandidate {
  readonly cell: CandidateCell
  readonly count: number
}

/**
 * The first reason that applies, or null. `forced`: a sensitive content in a small municipality. `small-count`: 1 to
 * `smallestShown` − 1 persons (0 too when zeros are protected) in the count, the numerator, or the count an estimate is scaled from.
 * `everybody`: all of a group have the attribute, so the figure tells it of each of them. `small-denominator`: a share of so few that
 * it is as good as a list.
 */
export function primaryReason({ cell, count }: CountedCandidate, settings: DisclosureSettings): PrimaryReason | null {
  if (cell.isForcedHidden) return 'forced'
  if (settings.method === 'none') return null
  const least = settings.zeros === 'open' ? 1 : 0
  if (count >= least && count < settings.smallestShown) return 'small-count'
  if (cell.denominator === null) return null
  if (count > 0 && (cell.number ?? 0) >= cell.denominator) return 'everybody'
  return cell.denominator < settings.smallestDenominator ? 'small-denominator' : null
}

/**
 * Whether the count behind the cell has to be guarded against calculation too. Not so the empty share of a small group: that nobody
 * is a client may be known, only the share is not shown.
 */
export function isGuarded(candidate: CountedCandidate, reason: PrimaryReason): boolean {
  return reason !== 'small-denominator' || candidate.count > 0
}
