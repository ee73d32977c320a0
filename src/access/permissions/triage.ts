import type { PermissionTable } from '../permission.ts'

/** Taking observations in: inbox, redaction, originals. */
export const TRIAGE_PERMISSIONS: PermissionTable = {}
