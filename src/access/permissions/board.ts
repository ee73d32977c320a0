import type { PermissionTable } from '../permission.ts'
import { ACCOUNT_ROLES } from '../roles.ts'

/** The institute's view of the round, what waits for whom, and letters. */
export const BOARD_PERMISSIONS: PermissionTable = {
  'board.show': ['operator', 'register_manager', 'statistician', 'data_engineer'],
  'board.cell': ['operator', 'register_manager', 'statistician', 'data_engineer'],
  'workspace.home': ACCOUNT_ROLES,
  'workspace.waiting': ACCOUNT_ROLES,
  'mail.deliver': ['operator', 'system'],
}
