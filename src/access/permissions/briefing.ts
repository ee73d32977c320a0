import type { PermissionTable } from '../permission.ts'

/** Briefings: drafts, comments, editions. */
export const BRIEFING_PERMISSIONS: PermissionTable = {}
