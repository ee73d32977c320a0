import type { PermissionTable } from '../permission.ts'

/** Codebooks, keyword rules, exchange with other tools. */
export const CODEBOOK_PERMISSIONS: PermissionTable = {}
