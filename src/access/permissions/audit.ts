import type { PermissionTable } from '../permission.ts'
import { ACCOUNT_ROLES } from '../roles.ts'

/** The audit trail, and running the system. */
export const AUDIT_PERMISSIONS: PermissionTable = {
  'audit.search': ['operator', 'key_holder'],
  'audit.export': ['operator', 'key_holder'],
  'audit.verify': ['operator', 'key_holder'],
  'audit.head': ['operator', 'key_holder'],
  'audit.enter-anonymous': ['operator', 'system'],
  'rights.show': ['operator', ...ACCOUNT_ROLES],
  'backup.create': ['operator'],
  'backup.complete-restore': ['operator'],
  'database.move': ['operator'],
  'database.tidy': ['operator', 'system'],
  'register.upgrade': ['operator'],
  'register.rotate-incoming-key': ['operator'],
  'register.rotate-pseudonym-key': ['operator'],
  'register.health': ['operator', 'system', 'administrator', 'key_holder'],
  'retention.run': ['operator', 'system'],
}
