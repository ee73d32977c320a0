import type { PermissionTable } from '../permission.ts'

/** Coding, second coders, agreement, search. */
export const CODING_PERMISSIONS: PermissionTable = {}
