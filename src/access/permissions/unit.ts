import type { PermissionTable } from '../permission.ts'

/** Units and the links by which people report. */
export const UNIT_PERMISSIONS: PermissionTable = {}
