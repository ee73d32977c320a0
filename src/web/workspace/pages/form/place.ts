import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import { workspaceAddress } from '../../address.ts'
import type { WorkspaceVisit } from '../../visit.ts'

/** What names the submission in the address of a page. */
export function placeOf({ params }: Pick<WorkspaceVisit, 'params'>) {
  const { collection = '', round = '', respondent = '' } = params
  return { collection, round, respondent }
}

/** Address of a page of this submission: the form itself, or with `print`, `send`, `receipt` and so on. */
export function pageOf(visit: Pick<WorkspaceVisit, 'params' | 'language'>, ...rest: readonly string[]): string {
  const { collection, round, respondent } = placeOf(visit)
  return workspaceAddress(visit.language, 'answer', collection, round, respondent, ...rest)
}

/** @throws Problem `submission-not-found` (notFound) */
export async function formAtHand(visit: Pick<WorkspaceVisit, 'params' | 'edge'>): Promise<FormAtHand> {
  return (await visit.edge.perform('submission.show', placeOf(visit))) as FormAtHand
}
