import type { PermissionTable } from '../permission.ts'

export const DESK_PERMISSIONS: PermissionTable = {}
