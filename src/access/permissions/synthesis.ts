import type { PermissionTable } from '../permission.ts'

/** National synthesis, requests, plans, network. */
export const SYNTHESIS_PERMISSIONS: PermissionTable = {}
