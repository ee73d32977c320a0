import type { PermissionTable } from '../permission.ts'

export const COVERAGE_PERMISSIONS: PermissionTable = {}
