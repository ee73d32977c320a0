import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

const READERS: readonly Role[] = [
  'operator',
  'register_manager',
  'statistician',
  'data_engineer',
  'county_manager',
  'county_reviewer',
]
const DECIDERS: readonly Role[] = ['operator', 'register_manager', 'statistician']

/** Coverage classes: counties propose them by signing a review, the institute decides. */
export const COVERAGE_PERMISSIONS: PermissionTable = {
  'coverage.list': READERS,
  'coverage.show': READERS,
  'coverage.history': READERS,
  'coverage.accept': DECIDERS,
  'coverage.set': DECIDERS,
  'coverage.confirm': DECIDERS,
  'coverage.effect': DECIDERS,
}
