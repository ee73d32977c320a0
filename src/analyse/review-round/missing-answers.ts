import { ownCountDifference } from '../../method/own-count-difference.ts'
import {
  type AnswerFields,
  type CountDifference,
  isMunicipality,
  type MissingAnswer,
  type ReviewItem,
} from '../../model/review.ts'
import type { ReviewPolicy } from '../../model/review-policy.ts'

/** What one line lacks. */
export interface MissingLine {
  readonly area: ReviewItem['area']
  readonly missing: readonly MissingAnswer[]
}

/** The own count of a line beside the register's; null without an own count. */
function differenceOf(
  { answer, figures }: Pick<ReviewItem, 'answer' | 'figures'>,
  limits: ReviewPolicy['difference'],
): CountDifference | null {
  const own = answer?.ownCount ?? null
  const register = figures.ownClients['SHA+ET'].clients
  return own === null || register === null ? null : ownCountDifference({ own, register }, limits)
}

/**
 * What still lacks before a sheet may be signed, line by line: every municipality needs a judgement and a word on publication;
 * a difference that must be explained needs an explanation, on whatever line an own count stands; publication with a note needs the
 * note; and a line that a new delivery reopened needs a new word.
 */
export function missingAnswers(items: readonly ReviewItem[], limits: ReviewPolicy['difference']): MissingLine[] {
  return items.flatMap((item) => {
    const missing = missingOn(item, limits)
    return missing.length === 0 ? [] : [{ area: item.area, missing }]
  })
}

function missingOn(item: ReviewItem, limits: ReviewPolicy['difference']): MissingAnswer[] {
  const missing: MissingAnswer[] = isMunicipality(item.area) ? unsaid(item.answer) : []
  if (differenceOf(item, limits)?.class === 'explain' && item.answer?.explanations.length === 0) missing.push('explanation')
  if (item.answer?.mayPublish === 'with_note' && item.answer.publicationNote.trim() === '') missing.push('note')
  if (item.reopened !== null) missing.push('reopened')
  return missing
}

function unsaid(answer: AnswerFields | null): MissingAnswer[] {
  const missing: MissingAnswer[] = []
  if ((answer?.judgement ?? null) === null) missing.push('judgement')
  if ((answer?.mayPublish ?? null) === null) missing.push('may_publish')
  return missing
}
