import type { PermissionTable } from '../permission.ts'

/** The audit trail, and running the system. */
export const AUDIT_PERMISSIONS: PermissionTable = {
  'audit.search': ['operator', 'key_holder'],
  'audit.export': ['operator', 'key_holder'],
  'audit.verify': ['operator', 'key_holder'],
  'audit.head': ['operator', 'key_holder'],
  'backup.create': ['operator', 'system'],
  'backup.complete-restore': ['operator'],
  'database.move': ['operator'],
  'register.upgrade': ['operator'],
}
