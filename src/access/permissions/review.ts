import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Who holds the rounds. */
const INSTITUTE: readonly Role[] = ['operator', 'register_manager', 'statistician']
/** Who answers for a county. */
const COUNTY: readonly Role[] = ['county_manager', 'county_reviewer']

/** Review rounds: the institute opens, renews, closes and settles them; counties answer, and their managers sign. */
export const REVIEW_PERMISSIONS: PermissionTable = {
  'review.preview': INSTITUTE,
  'review.open': INSTITUTE,
  'review.extend': INSTITUTE,
  'review.renew': INSTITUTE,
  'review.close': [...INSTITUTE, 'system'],
  'review.settle': INSTITUTE,
  'review.rounds': [...INSTITUTE, 'data_engineer'],
  'review.round': [...INSTITUTE, 'data_engineer'],
  'review.sheets': [...INSTITUTE, 'data_engineer', ...COUNTY],
  'review.sheet': [...INSTITUTE, 'data_engineer', ...COUNTY],
  'review.history': [...INSTITUTE, 'data_engineer', ...COUNTY],
  'review.workbook': [...INSTITUTE, ...COUNTY],
  'review.comment': ['register_manager', 'statistician', 'data_engineer', ...COUNTY],
  'review.answer': COUNTY,
  'review.clear': COUNTY,
  'review.fill': COUNTY,
  'review.assign': COUNTY,
  'review.sign': ['county_manager'],
  'review.withdraw-signature': ['county_manager'],
}
