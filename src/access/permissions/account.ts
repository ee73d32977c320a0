import type { PermissionTable } from '../permission.ts'
import { ACCOUNT_ROLES, type Role } from '../roles.ts'

/** Steps of signing in: everybody, also who has signed in already and does it again. */
const EVERYBODY: readonly Role[] = ['public', ...ACCOUNT_ROLES]

/** Accounts, signing in, sessions, and the keys of machines. */
export const ACCOUNT_PERMISSIONS: PermissionTable = {
  'session.show': EVERYBODY,
  'session.begin': EVERYBODY,
  'session.step': EVERYBODY,
  'session.code': EVERYBODY,
  'session.offer': EVERYBODY,
  'session.enrol': EVERYBODY,
  'session.end': EVERYBODY,
}
