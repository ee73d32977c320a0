import type { PermissionTable } from '../permission.ts'

/** The institute's view of the round, what waits for whom, and letters. */
export const BOARD_PERMISSIONS: PermissionTable = {
  'mail.deliver': ['operator', 'system'],
}
