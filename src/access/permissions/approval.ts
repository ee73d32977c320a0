import type { PermissionTable } from '../permission.ts'

/** Making, approving and publishing releases. */
export const APPROVAL_PERMISSIONS: PermissionTable = {
  'release.create': ['operator', 'register_manager', 'statistician'],
  'release.publish': ['operator', 'register_manager'],
  'release.show': ['operator', 'register_manager', 'statistician'],
  'release.list': ['operator', 'register_manager', 'statistician'],
}
