import type { CollectionIndicators } from '../../model/collection-indicator.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import { listCollectionRounds } from '../../store/collection/rounds.ts'
import type { OperationContext } from '../operation.ts'
import { countedAnswer } from './counted-version.ts'
import { type GatheredRound, gatherRound } from './gather-round.ts'
import type { PublishedSoFar } from './published-versions.ts'

interface Series {
  readonly round: CollectionRound
  readonly indicators: CollectionIndicators
  readonly published: PublishedSoFar
  readonly withUnaccepted: boolean
}

/**
 * The rounds of a release, oldest first: every earlier round that has been published, and the round itself. Earlier rounds never take
 * answers that are not accepted.
 */
export async function seriesOfRelease(
  { round, indicators, published, withUnaccepted }: Series,
  context: OperationContext,
): Promise<GatheredRound[]> {
  const known = new Set(published.rows.map(({ cycle }) => cycle))
  const all = await listCollectionRounds(context.db, round.collection)
  const earlier = all
    .filter((one) => endOf(one) < endOf(round) && known.has(one.round))
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1))
  const gathered: GatheredRound[] = []
  for (const one of [...earlier, round]) {
    const choice = { published: published.versions, withUnaccepted: withUnaccepted && one.round === round.round }
    gathered.push(await gatherRound(one, { indicators, count: (submission) => countedAnswer(submission, choice) }, context))
  }
  return gathered
}

/** The day that orders rounds: the cross-section day or the last day of the period. */
export function endOf({ day, until, round }: Pick<CollectionRound, 'day' | 'until' | 'round'>): string {
  return day ?? until ?? round
}
