import type { Role } from './roles.ts'

/** One row of the second table of rights: which roles may perform an operation. Deny by default: a role not named may not. */
export type PermissionTable = Readonly<Record<string, readonly Role[]>>
