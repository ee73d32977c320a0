import type { PermissionTable } from '../permission.ts'

export const BOARD_PERMISSIONS: PermissionTable = {}
