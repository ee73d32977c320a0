import type { PermissionTable } from '../permission.ts'
import { ACCOUNT_ROLES, type Role } from '../roles.ts'

/** The county's coordinator and the institute's analyst: each sees what is theirs to see. */
const BOTH: readonly Role[] = ['social_coordinator', 'social_analyst']

/** National synthesis, requests, plans, network. */
export const SYNTHESIS_PERMISSIONS: PermissionTable = {
  'synthesis.show': BOTH,
  'synthesis.compare': BOTH,
  'synthesis.trend': BOTH,
  'synthesis.trend-file': BOTH,
  'synthesis.duties': BOTH,
  'shared-content.preview': ['social_coordinator'],
  'shared-content.share': ['social_coordinator'],
  'information-request.list': BOTH,
  'information-request.themes': ['social_analyst'],
  'information-request.ask': ['social_analyst'],
  'information-request.close': ['social_analyst'],
  'information-request.answer': ['social_coordinator'],
  'year-clock.show': BOTH,
  'year-clock.save': BOTH,
  'year-clock.done': BOTH,
  'year-clock.remove': BOTH,
  'plan.show': [...BOTH, 'decision_maker'],
  'plan.save': ['social_coordinator'],
  'plan.review': ['social_coordinator'],
  'network.show': BOTH,
  'network.save': BOTH,
  'network.remove-person': BOTH,
  'site.social-data': ['operator', 'public', ...ACCOUNT_ROLES],
}
