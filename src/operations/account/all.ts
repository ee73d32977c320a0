import type { AnyOperation } from '../operation.ts'
import { acceptInvitation, showInvitation } from './accept-invitation.ts'
import { createAccessCode, listAccessCodes, reissueAccessCode, revokeAccessCode } from './access-codes.ts'
import { beginSession } from './begin-session.ts'
import { beginStaffSession } from './begin-staff-session.ts'
import {
  closeAccount,
  endSessions,
  giveGrant,
  inviteAgain,
  lockAccount,
  resetSecondFactor,
  unlockAccount,
  withdrawGrant,
} from './change-account.ts'
import { cleanSessions } from './clean-sessions.ts'
import { confirmCode } from './confirm-code.ts'
import { createDemoAccounts } from './create-demo-accounts.ts'
import { endSession } from './end-session.ts'
import { enrolAuthenticator, offerEnrolment } from './enrol-authenticator.ts'
import { createFirstAdministrator } from './first-administrator.ts'
import { beginFormSession, endFormSession } from './form-session.ts'
import { inviteAccount } from './invite.ts'
import { listAccounts } from './list-accounts.ts'
import {
  beginAuthenticator,
  changePassword,
  confirmAuthenticator,
  endOtherSessions,
  endOwnSession,
  removePasskey,
  renewRecoveryCodes,
  saveOwnAccount,
  showOwnAccount,
} from './own-account.ts'
import { beginPasskey, confirmByPasskey, confirmPasskey, offerPasskey } from './passkeys.ts'
import { createKey, listKeys, revokeKey, showKey } from './service-keys.ts'
import { showAccount } from './show-account.ts'
import { showSession } from './show-session.ts'
import { showStep } from './show-step.ts'
import { showSignInCode } from './sign-in-code.ts'

/** Accounts, signing in, sessions, and the keys of machines. */
export const ACCOUNT_OPERATIONS: readonly AnyOperation[] = [
  showSession,
  beginSession,
  beginStaffSession,
  showStep,
  confirmCode,
  offerEnrolment,
  enrolAuthenticator,
  offerPasskey,
  confirmByPasskey,
  endSession,
  cleanSessions,
  showInvitation,
  acceptInvitation,
  showOwnAccount,
  saveOwnAccount,
  changePassword,
  beginAuthenticator,
  confirmAuthenticator,
  beginPasskey,
  confirmPasskey,
  removePasskey,
  renewRecoveryCodes,
  endOwnSession,
  endOtherSessions,
  listAccounts,
  showAccount,
  inviteAccount,
  inviteAgain,
  giveGrant,
  withdrawGrant,
  lockAccount,
  unlockAccount,
  closeAccount,
  endSessions,
  resetSecondFactor,
  createFirstAdministrator,
  createDemoAccounts,
  showSignInCode,
  createKey,
  listKeys,
  revokeKey,
  showKey,
  createAccessCode,
  reissueAccessCode,
  revokeAccessCode,
  listAccessCodes,
  beginFormSession,
  endFormSession,
]
