import type { PermissionTable } from '../permission.ts'

export const ACCOUNT_PERMISSIONS: PermissionTable = {}
