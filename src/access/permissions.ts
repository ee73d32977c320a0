import type { Actor, Grant } from './actor.ts'
import type { PermissionTable } from './permission.ts'
import { ACCOUNT_PERMISSIONS } from './permissions/account.ts'
import { APPROVAL_PERMISSIONS } from './permissions/approval.ts'
import { AUDIT_PERMISSIONS } from './permissions/audit.ts'
import { BOARD_PERMISSIONS } from './permissions/board.ts'
import { BRIEFING_PERMISSIONS } from './permissions/briefing.ts'
import { CODEBOOK_PERMISSIONS } from './permissions/codebook.ts'
import { CODING_PERMISSIONS } from './permissions/coding.ts'
import { COLLECTION_PERMISSIONS } from './permissions/collection.ts'
import { COLLECTION_RELEASE_PERMISSIONS } from './permissions/collection-release.ts'
import { COVERAGE_PERMISSIONS } from './permissions/coverage.ts'
import { DESK_PERMISSIONS } from './permissions/desk.ts'
import { FORM_PERMISSIONS } from './permissions/form.ts'
import { PHENOMENON_PERMISSIONS } from './permissions/phenomenon.ts'
import { PROPOSAL_PERMISSIONS } from './permissions/proposal.ts'
import { REGISTER_PERMISSIONS } from './permissions/register.ts'
import { REVIEW_PERMISSIONS } from './permissions/review.ts'
import { SOCIAL_REPORT_PERMISSIONS } from './permissions/social-report.ts'
import { SUBMISSION_PERMISSIONS } from './permissions/submission.ts'
import { SURVEY_PERMISSIONS } from './permissions/survey.ts'
import { SYNTHESIS_PERMISSIONS } from './permissions/synthesis.ts'
import { THEME_TABLE_PERMISSIONS } from './permissions/theme-table.ts'
import { TICKET_PERMISSIONS } from './permissions/ticket.ts'
import { TRIAGE_PERMISSIONS } from './permissions/triage.ts'
import { UNIT_PERMISSIONS } from './permissions/unit.ts'
import { WORKSHOP_PERMISSIONS } from './permissions/workshop.ts'
import type { Role } from './roles.ts'

/** Who may do what: the second table of rights, every operation by name. In which state of its subject is told by the state machines. */
export const PERMISSIONS: PermissionTable = {
  ...REGISTER_PERMISSIONS,
  ...COVERAGE_PERMISSIONS,
  ...REVIEW_PERMISSIONS,
  ...BOARD_PERMISSIONS,
  ...TICKET_PERMISSIONS,
  ...APPROVAL_PERMISSIONS,
  ...ACCOUNT_PERMISSIONS,
  ...AUDIT_PERMISSIONS,
  ...FORM_PERMISSIONS,
  ...COLLECTION_PERMISSIONS,
  ...SUBMISSION_PERMISSIONS,
  ...DESK_PERMISSIONS,
  ...COLLECTION_RELEASE_PERMISSIONS,
  ...SURVEY_PERMISSIONS,
  ...UNIT_PERMISSIONS,
  ...SOCIAL_REPORT_PERMISSIONS,
  ...TRIAGE_PERMISSIONS,
  ...CODEBOOK_PERMISSIONS,
  ...CODING_PERMISSIONS,
  ...PHENOMENON_PERMISSIONS,
  ...THEME_TABLE_PERMISSIONS,
  ...BRIEFING_PERMISSIONS,
  ...PROPOSAL_PERMISSIONS,
  ...SYNTHESIS_PERMISSIONS,
  ...WORKSHOP_PERMISSIONS,
}

export function rolesOf(operation: string): readonly Role[] {
  return PERMISSIONS[operation] ?? []
}

/** The grants of the actor by which an operation is permitted; empty = forbidden. */
export function permittingGrants(actor: Actor, operation: string): readonly Grant[] {
  const roles = rolesOf(operation)
  return actor.grants.filter(({ role }) => roles.includes(role))
}

export function mayPerform(actor: Actor, operation: string): boolean {
  return permittingGrants(actor, operation).length > 0
}
