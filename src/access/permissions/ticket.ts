import type { PermissionTable } from '../permission.ts'

export const TICKET_PERMISSIONS: PermissionTable = {}
