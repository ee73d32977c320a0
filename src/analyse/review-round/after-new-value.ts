import type { ReviewPolicy } from '../../model/review-policy.ts'

/** What becomes of an answer when the value that it was bound to is counted anew. */
export type AnswerFate = 'stays' | 'reopens'

/**
 * An answer stays when the value is the same or moved by no more than the tolerance: a number of clients or a per cent of the value
 * it was given on, whichever is larger. Always measured from the value that was *seen*, so that many small steps do not add up
 * to a large one unnoticed. An answer that was given on no value reopens when there is one.
 */
export function afterNewValue(
  { seen, now }: { readonly seen: number | null; readonly now: number | null },
  tolerance: ReviewPolicy['tolerance'],
): AnswerFate {
  if (seen === now) return 'stays'
  if (seen === null || now === null) return 'reopens'
  const moved = Math.abs(now - seen)
  return moved <= tolerance.clients || 100 * moved <= tolerance.percent * seen ? 'stays' : 'reopens'
}
