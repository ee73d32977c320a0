import type { AnswerFields, Judgement, MayPublish, OwnCountDefinition } from '../../../model/review.ts'
import { typedCount } from './typed-count.ts'

/** An answer as it stands in the fields of the form: texts as typed, nothing judged yet. Empty = not given. */
export interface AnswerDraft {
  readonly judgement: string
  readonly own: string
  readonly ownDate: string
  readonly ownDefinition: string
  readonly because: readonly string[]
  readonly fix: string
  readonly fixMonth: string
  readonly publish: string
  readonly note: string
}

export const EMPTY_DRAFT: AnswerDraft = {
  judgement: '',
  own: '',
  ownDate: '',
  ownDefinition: '',
  because: [],
  fix: '',
  fixMonth: '',
  publish: '',
  note: '',
}

/** The fields of a stored answer; a line that has none gives empty fields. */
export function draftOf(answer: AnswerFields | null): AnswerDraft {
  if (answer === null) return EMPTY_DRAFT
  return {
    judgement: answer.judgement ?? '',
    own: answer.ownCount === null ? '' : String(answer.ownCount),
    ownDate: answer.ownCountDate ?? '',
    ownDefinition: answer.ownCountDefinition ?? '',
    because: [...answer.explanations],
    fix: answer.plannedFix ?? '',
    fixMonth: answer.fixMonth ?? '',
    publish: answer.mayPublish ?? '',
    note: answer.publicationNote,
  }
}

/**
 * What was typed as an answer; null when the own count is no whole number. Codes are not judged here: the operation refuses those
 * that the definitions do not have.
 */
export function answerOf(draft: AnswerDraft): AnswerFields | null {
  const ownCount = typedCount(draft.own)
  if (ownCount === 'invalid') return null
  return {
    judgement: (draft.judgement || null) as Judgement | null,
    explanations: [...draft.because],
    ownCount,
    ownCountDate: draft.ownDate || null,
    ownCountDefinition: (draft.ownDefinition || null) as OwnCountDefinition | null,
    plannedFix: draft.fix || null,
    fixMonth: draft.fixMonth || null,
    mayPublish: (draft.publish || null) as MayPublish | null,
    publicationNote: draft.note.trim(),
  }
}

/** Whether two drafts would be saved as the same answer. */
export function isSameDraft(a: AnswerDraft, b: AnswerDraft): boolean {
  return flat(a) === flat(b)
}

function flat(draft: AnswerDraft): string {
  const own = typedCount(draft.own)
  return JSON.stringify({
    ...draft,
    own: own === 'invalid' ? draft.own : own,
    because: [...draft.because].sort(),
    note: draft.note.trim(),
  })
}
