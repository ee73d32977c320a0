import type { WorkspaceVisit } from '../visit.ts'

/** What names a form in the address of its pages. */
export function placeOf({ params }: Pick<WorkspaceVisit, 'params'>) {
  return { collection: params.collection ?? '', round: params.round ?? '', respondent: params.respondent ?? '' }
}
