import type { PermissionTable } from '../permission.ts'

/** Taking observations in: inbox, redaction, originals. Raw texts are the county's own: nobody above it reads them. */
export const TRIAGE_PERMISSIONS: PermissionTable = {
  'triage.inbox': ['social_coordinator'],
  'triage.show': ['social_coordinator'],
  // Not for supervisors of the unit: the operation looks.
  'triage.sender': ['social_coordinator'],
  'triage.accept': ['social_coordinator'],
  'triage.return': ['social_coordinator'],
  'triage.move': ['social_coordinator'],
  'triage.duplicate': ['social_coordinator'],
  'triage.undo': ['social_coordinator'],
  'triage.redact': ['social_coordinator'],
  'triage.original': ['social_coordinator'],
  'triage.import-names': ['operator'],
}
