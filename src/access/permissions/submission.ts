import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Who fills forms for a county: with an account, or with the code of one form. */
const FILLING: readonly Role[] = ['county_manager', 'county_reviewer', 'county_contact', 'respondent']

/** Forms of data collections as the counties fill and send them. */
export const SUBMISSION_PERMISSIONS: PermissionTable = {
  'submission.show': FILLING,
  'submission.save': FILLING,
}
