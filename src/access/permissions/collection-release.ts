import type { PermissionTable } from '../permission.ts'

export const COLLECTION_RELEASE_PERMISSIONS: PermissionTable = {}
