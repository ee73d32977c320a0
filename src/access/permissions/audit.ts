import type { PermissionTable } from '../permission.ts'

export const AUDIT_PERMISSIONS: PermissionTable = {}
