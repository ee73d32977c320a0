import type { PermissionTable } from '../permission.ts'

/** Tables of themes, signals, coverage board. */
export const THEME_TABLE_PERMISSIONS: PermissionTable = {}
