import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { openSecret } from '../../register/state-secrets.ts'
import { lockAccount, setOfAccount } from '../../store/accounts/accounts.ts'
import { acceptedStep } from '../../store/accounts/authenticator-code.ts'
import { takeRecoveryCode } from '../../store/accounts/recovery-codes.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type Pending, pendingSession, requireRights, signedInBy, wrongFactor } from './pending-session.ts'
import { recoveryCodeHash } from './recovery-codes.ts'
import { sessionTokenInput } from './show-session.ts'
import { wrongCode } from './sign-in-problems.ts'
import { countSignInTry, type Transaction } from './sign-in-tries.ts'

const AUTHENTICATOR_FORM = /^\s*\d{3}\s?\d{3}\s*$/

/**
 * The second step of signing in: a code of the authenticator app, or one of the recovery codes. Each is accepted once.
 * @throws Problem `code-wrong`, `too-many-tries`, `begin-again` or `no-rights`.
 */
export const confirmCode = defineOperation({
  name: 'session.code',
  title: { fi: 'Vahvista koodilla', sv: 'Bekräfta med kod', en: 'Confirm with a code' },
  access: 'state',
  input: z.strictObject({ token: sessionTokenInput, code: z.string().max(40), from: z.string().max(100) }),
  async perform({ token, code, from }, context): Promise<{ token: string }> {
    context.reach.concernsOnlyActor()
    const pending = await pendingSession(context, token, 'second-factor')
    const tried = await countSignInTry(context, { email: pending.account.email, from })
    await requireRights(context, pending.account)
    const factor = AUTHENTICATOR_FORM.test(code) ? 'code' : 'recovery-code'
    const now = context.now()
    const about = { subject: pending.account.id, details: { outcome: 'signed-in', factor } }
    try {
      return await context.commit(about, async (transaction) => {
        if (!(await takeFactor(transaction, { context, pending, code }))) throw wrongCode()
        return { token: await signedInBy(transaction, { pending, tried, now }) }
      })
    } catch (error) {
      if (isWrongCode(error)) await wrongFactor(context, pending, tried)
      throw error
    }
  },
})

interface Factor {
  readonly context: OperationContext
  readonly pending: Pending
  readonly code: string
}

/** Checks and uses up in one: the account's row is held, so the same code sent twice at once is accepted once. */
async function takeFactor(transaction: Transaction, { context, pending, code }: Factor): Promise<boolean> {
  const { id } = pending.account
  if (!AUTHENTICATOR_FORM.test(code)) {
    const hash = recoveryCodeHash(id, code)
    return takeRecoveryCode(transaction, { account: id, hash, at: context.now() })
  }
  const account = await lockAccount(transaction, id)
  if (account.totp_secret === null) return false
  const secret = openSecret(context.folder, { sealed: account.totp_secret, owner: id })
  const step = acceptedStep({ secret, code, at: context.now(), lastStep: account.totp_last_step })
  if (step === null) return false
  await setOfAccount(transaction, id, { totp_last_step: step })
  return true
}

function isWrongCode(error: unknown): boolean {
  return error instanceof Problem && error.description.code === 'code-wrong'
}
