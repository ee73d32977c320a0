import type { PermissionTable } from '../permission.ts'
import { ACCOUNT_ROLES } from '../roles.ts'

/** The institute's view of the round, what waits for whom, and letters. */
export const BOARD_PERMISSIONS: PermissionTable = {
  'board.show': ['operator', 'register_manager', 'statistician', 'data_engineer'],
  'board.cell': ['operator', 'register_manager', 'statistician', 'data_engineer'],
  'workspace.home': ACCOUNT_ROLES,
  'workspace.social-home': ACCOUNT_ROLES,
  'workspace.waiting': ACCOUNT_ROLES,
  'reminder.preview': ['operator', 'register_manager', 'statistician'],
  'reminder.send': ['operator', 'register_manager', 'statistician'],
  'reminder.run-plan': ['operator', 'system'],
  'reminder.run-social-plan': ['operator', 'system'],
  'mail.list': ['operator', 'administrator', 'register_manager'],
  'mail.retry': ['operator', 'administrator', 'register_manager'],
  'mail.deliver': ['operator', 'system'],
}
