import type { ItemFigures, ReviewItem } from '../../model/review.ts'
import type { ReviewPolicy } from '../../model/review-policy.ts'
import { afterNewValue } from './after-new-value.ts'

/** A line after a new run. */
export interface RenewedLine {
  readonly item: ReviewItem
  readonly isNew: boolean
  /** Whether anything of the line is other than before. */
  readonly isTouched: boolean
  /** Whether the county's own clients, both sources together, changed. */
  readonly isChanged: boolean
  /** Whether an answer that stood has to be given anew. */
  readonly isReopened: boolean
}

/**
 * The line with the figures of a new run. Its answer stays while the value it was given on is unchanged or within the tolerance;
 * else the line reopens and keeps the figures that the answer was given on, however many runs come between. A line that a later run
 * brings back within the tolerance closes again. The version counts up when the own value changed, so that an answer on its way
 * meets a conflict.
 */
export function renewedLine(
  item: ReviewItem,
  figures: ItemFigures,
  { tolerance, at }: { readonly tolerance: ReviewPolicy['tolerance']; readonly at: string },
): RenewedLine {
  const [before, now] = [ownValue(item.figures), ownValue(figures)]
  const isChanged = before !== now
  const isOpen = item.answer !== null && afterNewValue({ seen: item.answer.seen, now }, tolerance) === 'reopens'
  const reopened = isOpen ? (item.reopened ?? { before: givenOn(item), at }) : null
  const next = { ...item, figures, reopened, version: item.version + Number(isChanged) }
  return {
    item: next,
    isNew: false,
    isTouched: JSON.stringify(next) !== JSON.stringify(item),
    isChanged,
    isReopened: isOpen && item.reopened === null,
  }
}

function ownValue({ ownClients }: ItemFigures): number | null {
  return ownClients['SHA+ET'].clients
}

/** The figures that the answer was given on. A run between them and now may have moved the value within the tolerance. */
function givenOn({ figures, answer }: ReviewItem): ItemFigures {
  const seen = answer?.seen ?? null
  if (ownValue(figures) === seen) return figures
  const together = { clients: seen, sharePercent: null }
  return { ...figures, ownClients: { ...figures.ownClients, 'SHA+ET': together } }
}
