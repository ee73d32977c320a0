import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Who holds rounds. */
const KEEPERS: readonly Role[] = ['operator', 'collection_manager']

/** Data collections, their rounds, who is asked, and letters. */
export const COLLECTION_PERMISSIONS: PermissionTable = {
  'collection-round.create': KEEPERS,
  'collection-round.open': [...KEEPERS, 'system'],
}
