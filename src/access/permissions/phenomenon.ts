import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Who works on phenomena: a county's coordinator on its own, the institute's analyst on national ones. */
const ANALYSTS: readonly Role[] = ['social_coordinator', 'social_analyst']

/** Phenomena and the evidence beside them. */
export const PHENOMENON_PERMISSIONS: PermissionTable = {
  'phenomenon.list': ANALYSTS,
  'phenomenon.show': ANALYSTS,
  'phenomenon.create': ANALYSTS,
  'phenomenon.save': ANALYSTS,
  'phenomenon.move': ANALYSTS,
  'phenomenon.link': ANALYSTS,
  'phenomenon.unlink': ANALYSTS,
}
