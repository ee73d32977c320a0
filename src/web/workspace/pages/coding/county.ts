import type { WorkspaceVisit } from '../../visit.ts'

/** The county whose coordinator is at work: the one that the address names, when they may, else the first of theirs. */
export function countyOf({ signedIn, url }: Pick<WorkspaceVisit, 'signedIn' | 'url'>): string {
  const own = signedIn.actor.grants.flatMap(({ role, organiser }) =>
    role === 'social_coordinator' && organiser !== null ? [organiser] : [],
  )
  return own.find((one) => one === url.searchParams.get('organiser')) ?? own[0] ?? ''
}
