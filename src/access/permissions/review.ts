import type { PermissionTable } from '../permission.ts'

export const REVIEW_PERMISSIONS: PermissionTable = {}
