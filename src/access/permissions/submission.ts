import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Who fills forms for a county: with an account, or with the code of one form. */
const FILLING: readonly Role[] = ['county_manager', 'county_reviewer', 'county_contact', 'respondent']

/** Who reads what was sent, at the institute. */
const READING: readonly Role[] = ['operator', 'register_manager', 'statistician', 'collection_manager']
/** With an account of their own: who answers for a change must be known by name. */
const NAMED: readonly Role[] = ['county_manager', 'county_reviewer', 'county_contact']

/** Forms of data collections as the counties fill and send them. */
export const SUBMISSION_PERMISSIONS: PermissionTable = {
  'submission.show': FILLING,
  'submission.save': FILLING,
  'submission.presence': FILLING,
  'submission.send': FILLING,
  'submission.migrate': FILLING,
  'submission.receipt': [...FILLING, ...READING],
  'submission.answers': [...FILLING, ...READING],
  'submission.pdf': [...FILLING, ...READING],
  'submission.own': FILLING,
  'submission.standing': FILLING,
  'submission.questions': FILLING,
  'submission.answer': FILLING,
  'contact.own': FILLING,
  'contact.add': FILLING,
  'contact.change': FILLING,
  'contact.leave': FILLING,
  'contact.remove': FILLING,
  'correction.own': NAMED,
  'correction.preview': NAMED,
  'correction.request': NAMED,
  'correction.withdraw': NAMED,
}
