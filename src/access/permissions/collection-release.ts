import type { PermissionTable } from '../permission.ts'
import { ACCOUNT_ROLES } from '../roles.ts'

/** Releases of data collections. Submitting, approving and publishing them are the operations of every release (see approval.ts). */
export const COLLECTION_RELEASE_PERMISSIONS: PermissionTable = {
  'collection-release.create': ['operator', 'collection_manager', 'statistician', 'register_manager'],
  'collection-release.list': ['operator', 'collection_manager', 'statistician', 'register_manager'],
  'collection-release.own-preview': ['county_manager', 'county_reviewer', 'county_contact', 'collection_manager', 'statistician'],
  'hand-over.create': ['collection_manager'],
  'hand-over.list': ['collection_manager'],
  'hand-over.file': ['collection_manager'],
  'site.collections': ['operator', 'public', ...ACCOUNT_ROLES],
  'site.collection': ['operator', 'public', ...ACCOUNT_ROLES],
}
