import type { Operation } from '../operation.ts'
import { beginSession } from './begin-session.ts'
import { confirmCode } from './confirm-code.ts'
import { endSession } from './end-session.ts'
import { enrolAuthenticator, offerEnrolment } from './enrol-authenticator.ts'
import { showSession } from './show-session.ts'
import { showStep } from './show-step.ts'

/** Accounts, signing in, sessions, and the keys of machines. */
// biome-ignore lint/suspicious/noExplicitAny: a list of operations with different inputs has no narrower type
export const ACCOUNT_OPERATIONS: readonly Operation<any, unknown>[] = [
  showSession,
  beginSession,
  showStep,
  confirmCode,
  offerEnrolment,
  enrolAuthenticator,
  endSession,
]
