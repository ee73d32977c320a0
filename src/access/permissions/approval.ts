import type { PermissionTable } from '../permission.ts'

/**
 * Making, approving and publishing releases. The operator at the machine has no say in approval: that takes two people with accounts of
 * their own. A collection manager performs them on releases of data collections only (see release-programmes.ts).
 */
export const APPROVAL_PERMISSIONS: PermissionTable = {
  'release.create': ['operator', 'register_manager', 'statistician'],
  'release.show': ['operator', 'register_manager', 'statistician'],
  'release.list': ['operator', 'register_manager', 'statistician', 'data_engineer'],
  'release.plan': ['operator', 'register_manager', 'statistician'],
  'release.save-plan': ['operator', 'register_manager', 'statistician'],
  'release.work': ['operator', 'register_manager', 'statistician', 'collection_manager'],
  'release.words': ['operator', 'register_manager', 'statistician'],
  'release.difference': ['operator', 'register_manager', 'statistician', 'collection_manager'],
  'release.submit': ['operator', 'register_manager', 'statistician', 'collection_manager'],
  'release.approve': ['register_manager', 'statistician', 'collection_manager'],
  'release.approve-for': ['operator'],
  'release.reject': ['register_manager', 'statistician', 'collection_manager'],
  'release.discard': ['operator', 'register_manager', 'statistician', 'collection_manager'],
  'release.publish': ['operator', 'register_manager', 'collection_manager'],
}
