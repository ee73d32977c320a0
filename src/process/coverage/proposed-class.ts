import type { CoverageClass } from '../../model/coverage.ts'
import type { Judgement, MayPublish, ReviewAnswer } from '../../model/review.ts'

/** The class that each judgement of a county proposes. What is wrong in either direction, or in part, is partial. */
const CLASSES: Readonly<Record<Judgement, CoverageClass>> = {
  comprehensive: 'comprehensive',
  too_low: 'partial',
  too_high: 'partial',
  part_of_municipalities: 'partial',
  cannot_say: 'not_assessed',
}

/** What the county lets be published: without its leave nothing is more than partial. Nothing said is no leave. */
const LEAVE: Readonly<Record<MayPublish, boolean>> = { yes: true, with_note: true, no: false }

/** The class that a county's answer on one municipality proposes; null when the county has not judged. */
export function proposedClass({ judgement, mayPublish }: Pick<ReviewAnswer, 'judgement' | 'mayPublish'>): CoverageClass | null {
  if (judgement === null) return null
  const judged = CLASSES[judgement]
  const hasLeave = mayPublish !== null && LEAVE[mayPublish]
  return judged === 'comprehensive' && !hasLeave ? 'partial' : judged
}

/** The county's public words beside the figure: only where it let the figure be published with a note. */
export function publicationNoteOf({ mayPublish, publicationNote }: Pick<ReviewAnswer, 'mayPublish' | 'publicationNote'>): string {
  return mayPublish === 'with_note' ? publicationNote.trim() : ''
}
