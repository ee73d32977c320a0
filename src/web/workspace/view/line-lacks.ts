import { ownCountDifference } from '../../../method/own-count-difference.ts'
import type { AnswerDraft } from './answer-draft.ts'
import type { AnswerChoices, LineView } from './sheet-view.ts'
import { typedCount } from './typed-count.ts'

/** What an answer as typed lacks in the part of the line that is folded away; signing asks for it. */
export function lacksOf(
  { figures }: Pick<LineView, 'figures'>,
  draft: AnswerDraft,
  { limits }: Pick<AnswerChoices, 'limits'>,
): { readonly explanation: boolean; readonly note: boolean } {
  const [own, register] = [typedCount(draft.own), figures.ownClients.together]
  const isCompared = typeof own === 'number' && register !== null
  return {
    explanation: isCompared && draft.because.length === 0 && ownCountDifference({ own, register }, limits).class === 'explain',
    note: draft.publish === 'with_note' && draft.note.trim() === '',
  }
}
