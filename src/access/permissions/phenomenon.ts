import type { PermissionTable } from '../permission.ts'

/** Phenomena and the evidence beside them. */
export const PHENOMENON_PERMISSIONS: PermissionTable = {}
