import type { PermissionTable } from '../permission.ts'

/** Proposals, answers, influence, answers back. */
export const PROPOSAL_PERMISSIONS: PermissionTable = {}
