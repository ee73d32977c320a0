import type { PermissionTable } from '../permission.ts'

export const COLLECTION_PERMISSIONS: PermissionTable = {}
