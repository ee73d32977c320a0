import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type AccountRow, findAccount, setOfAccount } from '../../store/accounts/accounts.ts'
import { grantsOn } from '../../store/accounts/grants.ts'
import { beginSession, endSession, runningSession, type SessionRow } from '../../store/accounts/sessions.ts'
import type { OperationContext } from '../operation.ts'
import { beginAgain, noRights } from './sign-in-problems.ts'
import { type CountedTry, type Transaction, wasLast, wasWrong } from './sign-in-tries.ts'

/** A session between the password and the second factor, and whose it is. */
export interface Pending {
  readonly session: SessionRow
  readonly account: AccountRow
}

/** @throws Problem `begin-again` when the token names no session at this stage. */
export async function pendingSession(
  context: OperationContext,
  token: string,
  stage: 'second-factor' | 'enrolment',
): Promise<Pending> {
  const session = await runningSession(context.db, token, context.now())
  const account = session?.stage === stage ? await findAccount(context.db, session.account) : null
  if (!session || account?.status !== 'active') throw beginAgain()
  return { session, account }
}

/** @throws Problem `no-rights` (forbidden) when nothing is in force for the account today. */
export async function requireRights(context: OperationContext, account: AccountRow): Promise<void> {
  const grants = await grantsOn(context.db, account.id, helsinkiDay(context.now()))
  if (grants.length === 0) throw noRights()
}

/**
 * The step is done: the session of the step before ends and a full one begins under a new token. Of two who use one step at the same
 * time only one comes through.
 * @throws Problem `begin-again`.
 */
async function stepForward(transaction: Transaction, { session, account }: Pending, now: string): Promise<string> {
  if (!(await endSession(transaction, session.id, { at: now, why: 'next-step' }))) throw beginAgain()
  await setOfAccount(transaction, account.id, { last_sign_in_at: now })
  const { token } = await beginSession(transaction, { account: account.id, stage: 'full', device: session.device, at: now })
  return token
}

/** Signed in by a second factor: wrong tries are forgotten. */
export async function signedInBy(
  transaction: Transaction,
  { pending, tried, now }: { pending: Pending; tried: CountedTry; now: string },
): Promise<string> {
  await wasLast(transaction, tried)
  return stepForward(transaction, pending, now)
}

/** A wrong second factor: counted like a wrong password; at the limit the half session ends with it. */
export async function wrongFactor(context: OperationContext, pending: Pending, tried: CountedTry): Promise<void> {
  const now = context.now()
  const details: Record<string, string> = { outcome: 'wrong' }
  await context.commit({ subject: pending.account.id, details }, async (transaction) => {
    if (!(await wasWrong(transaction, { tried, account: pending.account, now }))) return
    details.outcome = 'locked'
    await endSession(transaction, pending.session.id, { at: now, why: 'too-many-tries' })
  })
}
