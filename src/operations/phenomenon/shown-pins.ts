import type { IndicatorPin, PinnedSeries } from '../../model/evidence.ts'
import type { Phenomenon } from '../../model/phenomenon.ts'
import { Problem } from '../../model/problem.ts'
import { pinsOf } from '../../store/social/evidence-pins.ts'
import type { OperationContext } from '../operation.ts'
import { findSeries } from './find-series.ts'
import { isNewer } from './pins.ts'

export interface ShownPin extends IndicatorPin {
  /** What is published now, when it says something else than what is pinned. */
  readonly newer: PinnedSeries | null
  /** The figure is published no more, or never was for this area. */
  readonly isGone: boolean
}

/** Pins of a phenomenon, each with what is published today. */
export async function shownPins(context: OperationContext, { id, owner }: Phenomenon): Promise<ShownPin[]> {
  return Promise.all(
    (await pinsOf(context.db, id)).map(async (pin) => {
      const now = await ifPublished(() => findSeries(context, pin.keys, owner))
      return { ...pin, newer: now && isNewer(pin, now) ? now : null, isGone: now === null }
    }),
  )
}

/** A collection that is no more must not take the whole page with it: what was pinned stays. */
async function ifPublished(find: () => Promise<PinnedSeries | null>): Promise<PinnedSeries | null> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof Problem && error.description.kind === 'notFound') return null
    throw error
  }
}
