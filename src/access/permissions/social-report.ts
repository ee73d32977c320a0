import type { PermissionTable } from '../permission.ts'

/** Observations: sending, receipts, one’s own. */
export const SOCIAL_REPORT_PERMISSIONS: PermissionTable = {}
