import type { PermissionTable } from '../permission.ts'

export const SURVEY_PERMISSIONS: PermissionTable = {}
