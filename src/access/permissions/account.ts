import type { PermissionTable } from '../permission.ts'
import { ACCOUNT_ROLES, type Role } from '../roles.ts'

/** Steps of signing in: everybody, also who has signed in already and does it again. */
const EVERYBODY: readonly Role[] = ['public', ...ACCOUNT_ROLES]
/** Who lets people in. County managers: into their own county, as reviewers, deliverers and contacts (`giving-rights.ts`). */
const GIVERS: readonly Role[] = ['operator', 'administrator', 'county_manager']
const ADMINISTRATORS: readonly Role[] = ['operator', 'administrator']
const COLLECTORS: readonly Role[] = ['operator', 'register_manager', 'statistician', 'collection_manager']

/** Accounts, signing in, sessions, and the keys of machines. */
export const ACCOUNT_PERMISSIONS: PermissionTable = {
  'session.show': EVERYBODY,
  'session.begin': EVERYBODY,
  'session.begin-staff': ['system'],
  'session.step': EVERYBODY,
  'session.code': EVERYBODY,
  'session.offer': EVERYBODY,
  'session.enrol': EVERYBODY,
  'session.offer-passkey': EVERYBODY,
  'session.passkey': EVERYBODY,
  'session.end': EVERYBODY,
  'session.clean': ['operator', 'system'],
  'invitation.show': EVERYBODY,
  'invitation.accept': EVERYBODY,
  'account.own': ACCOUNT_ROLES,
  'account.save-own': ACCOUNT_ROLES,
  'account.change-password': ACCOUNT_ROLES,
  'account.begin-authenticator': ACCOUNT_ROLES,
  'account.confirm-authenticator': ACCOUNT_ROLES,
  'account.begin-passkey': ACCOUNT_ROLES,
  'account.confirm-passkey': ACCOUNT_ROLES,
  'account.remove-passkey': ACCOUNT_ROLES,
  'account.new-recovery-codes': ACCOUNT_ROLES,
  'account.end-session': ACCOUNT_ROLES,
  'account.end-other-sessions': ACCOUNT_ROLES,
  'account.list': [...GIVERS, 'key_holder'],
  'account.show': [...GIVERS, 'key_holder'],
  'account.invite': GIVERS,
  'account.invite-again': GIVERS,
  'account.give-right': GIVERS,
  'account.withdraw-right': GIVERS,
  'account.lock': GIVERS,
  'account.unlock': GIVERS,
  'account.close': ADMINISTRATORS,
  'account.end-sessions': GIVERS,
  'account.reset-second-factor': GIVERS,
  'account.create-administrator': ['operator'],
  'account.create-demo': ['operator'],
  'account.code': ['operator'],
  'key.create': ADMINISTRATORS,
  'key.list': [...ADMINISTRATORS, 'key_holder'],
  'key.revoke': [...ADMINISTRATORS, 'key_holder'],
  'key.show': EVERYBODY,
  'access-code.create': COLLECTORS,
  'access-code.reissue': COLLECTORS,
  'access-code.revoke': COLLECTORS,
  'access-code.list': COLLECTORS,
  'form-session.begin': [...EVERYBODY, 'respondent'],
  'form-session.end': ['respondent'],
}
