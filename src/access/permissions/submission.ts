import type { PermissionTable } from '../permission.ts'

export const SUBMISSION_PERMISSIONS: PermissionTable = {}
