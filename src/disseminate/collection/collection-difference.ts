import type { DifferenceCause } from '../../model/release-approval.ts'
import { countsOf, type ExplainedChange, type ReleaseDifference } from '../release/difference.ts'
import { type ReleasedTables, revisionsBetween } from '../release/revisions.ts'
import { AREA, ROUND } from './figures-head.ts'

/** What happened between two releases of a collection, as far as it can explain changed figures. */
export interface CollectionDifferenceFacts {
  /** Rounds that the earlier release has. */
  readonly previousRounds: ReadonlySet<string>
  /** Answers that one release rests on and the other does not, by round and area: `2024-10/16`. */
  readonly changedAnswers: ReadonlySet<string>
  /** The formulas differ. */
  readonly isRuleChanged: boolean
}

/**
 * What a reader of the earlier release will find changed, and why: the round is new; somebody's answer in the area came, changed or was
 * taken away; the formulas changed; else something that none of these explains.
 */
export function collectionDifference(
  previous: ReleasedTables,
  next: ReleasedTables,
  facts: CollectionDifferenceFacts,
): ReleaseDifference {
  const places = new Map(
    [...previous.tables, ...next.tables].map(({ id, dimensions }) => [
      id,
      [ROUND, AREA].map((dimension) => dimensions.findIndex((one) => one.id === dimension)),
    ]),
  )
  const changes = revisionsBetween(previous, next).cells.map((cell): ExplainedChange => {
    const [roundAt = -1, areaAt = -1] = places.get(cell.table) ?? []
    return { ...cell, cause: causeOf({ round: cell.at[roundAt] ?? '', area: cell.at[areaAt] ?? null }, facts) }
  })
  return { previous: previous.id, release: next.id, changes, counts: countsOf(changes) }
}

function causeOf(
  { round, area }: { readonly round: string; readonly area: string | null },
  { previousRounds, changedAnswers, isRuleChanged }: CollectionDifferenceFacts,
): DifferenceCause {
  if (!previousRounds.has(round)) return 'new-period'
  // A figure of the country changes with any area's; so does the change from a round that was corrected.
  const isTouched = [...changedAnswers].some((one) => one === `${round}/${area}` || isOfAll(one, { round, area }))
  if (isTouched) return 'correction'
  if (isRuleChanged) return 'rule'
  return changedAnswers.size > 0 ? 'correction' : 'real'
}

function isOfAll(changed: string, { round, area }: { readonly round: string; readonly area: string | null }): boolean {
  return changed.startsWith(`${round}/`) && (area === null || !/^\d/.test(area))
}
