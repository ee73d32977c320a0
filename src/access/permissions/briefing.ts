import type { PermissionTable } from '../permission.ts'
import { ACCOUNT_ROLES, type Role } from '../roles.ts'

/** Who writes: a county's coordinator its own, the institute's analyst national ones. */
const WRITERS: readonly Role[] = ['social_coordinator', 'social_analyst']
const APPROVERS: readonly Role[] = [...WRITERS, 'decision_maker']
/** Who may be asked to read a draft, and reads what is published within the county. */
const READERS: readonly Role[] = [...APPROVERS, 'briefing_reader', 'social_worker']
const EVERYBODY: readonly Role[] = ['operator', 'public', ...ACCOUNT_ROLES]

/** Briefings: drafts, comments, editions. */
export const BRIEFING_PERMISSIONS: PermissionTable = {
  'briefing.list': READERS,
  'briefing.show': READERS,
  'briefing.edition': READERS,
  'briefing.file': READERS,
  'briefing.show-section': WRITERS,
  'briefing.create': WRITERS,
  'briefing.save': WRITERS,
  'briefing.move': WRITERS,
  'briefing.add-section': WRITERS,
  'briefing.save-section': WRITERS,
  'briefing.move-section': WRITERS,
  'briefing.remove-section': WRITERS,
  'briefing.bind': WRITERS,
  'briefing.move-part': WRITERS,
  'briefing.unbind': WRITERS,
  'briefing.open-review': WRITERS,
  'briefing.comment': READERS,
  'briefing.answer-comment': WRITERS,
  'briefing.review-done': READERS,
  'briefing.approve': APPROVERS,
  'briefing.reopen': APPROVERS,
  'briefing.publish': WRITERS,
  'briefing.revise': WRITERS,
  'briefing.follow-up': WRITERS,
  'briefing.supersede': WRITERS,
  'site.briefings': EVERYBODY,
  'site.briefing': EVERYBODY,
  'site.briefing-file': EVERYBODY,
}
