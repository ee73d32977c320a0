import type { PermissionTable } from '../permission.ts'

export const FORM_PERMISSIONS: PermissionTable = {}
