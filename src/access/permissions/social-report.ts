import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Whoever sees clients or works with what others saw. */
const REPORTERS: readonly Role[] = ['social_worker', 'social_coordinator']

/** Observations: sending, receipts, one’s own. Nobody but the reporter performs any of these, the operator neither. */
export const SOCIAL_REPORT_PERMISSIONS: PermissionTable = {
  'social-report.choices': [...REPORTERS, 'anonymous'],
  'social-report.save-draft': REPORTERS,
  'social-report.drafts': REPORTERS,
  'social-report.discard-draft': REPORTERS,
  'social-report.send': REPORTERS,
  'social-report.themes': REPORTERS,
  'social-report.themes-of-link': ['anonymous'],
  'social-report.send-caseload': REPORTERS,
  'social-report.send-panel': REPORTERS,
  'social-report.import-counted': ['social_coordinator'],
  'social-report.send-anonymous': ['anonymous'],
  'social-report.own': REPORTERS,
  'social-report.show-own': REPORTERS,
  'social-report.change': REPORTERS,
  'social-report.withdraw': REPORTERS,
  'receipt.show': ['anonymous'],
  'receipt.withdraw': ['anonymous'],
  'receipt.mend': ['anonymous'],
}
