import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { openSecret, sealSecret } from '../../register/state-secrets.ts'
import { type AccountRow, lockAccount, setOfAccount } from '../../store/accounts/accounts.ts'
import { acceptedStep, authenticatorAddress, newAuthenticatorSecret } from '../../store/accounts/authenticator-code.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { pendingSession, requireRights, signedInBy, wrongFactor } from './pending-session.ts'
import { giveRecoveryCodes } from './recovery-codes.ts'
import { sessionTokenInput } from './show-session.ts'
import { wrongCode } from './sign-in-problems.ts'
import { countSignInTry, type Transaction } from './sign-in-tries.ts'

/** What the page shows for an authenticator app: the secret as text and as the address that a QR code carries. */
export interface AuthenticatorOffer {
  readonly secret: string
  readonly address: string
}

/** The secret that is offered to an account's app; the same again until it is confirmed, so that a page may be loaded twice. */
export async function offerAuthenticator(context: OperationContext, account: AccountRow): Promise<AuthenticatorOffer> {
  const owner = account.id
  if (account.pending_totp_secret !== null) {
    const secret = openSecret(context.folder, { sealed: account.pending_totp_secret, owner })
    return { secret, address: authenticatorAddress(secret, account.email) }
  }
  const secret = newAuthenticatorSecret()
  const sealed = sealSecret(context.folder, { secret, owner })
  await context.commit({ subject: owner, details: { factor: 'code' } }, (transaction) =>
    setOfAccount(transaction, owner, { pending_totp_secret: sealed }),
  )
  return { secret, address: authenticatorAddress(secret, account.email) }
}

/** Takes the offered secret into use when the code is one of it. @throws Problem `code-wrong`. */
export async function takeAuthenticator(
  transaction: Transaction,
  { context, account, code }: { context: OperationContext; account: string; code: string },
): Promise<void> {
  const { pending_totp_secret: sealed } = await lockAccount(transaction, account)
  if (sealed === null) throw wrongCode()
  const secret = openSecret(context.folder, { sealed, owner: account })
  const step = acceptedStep({ secret, code, at: context.now(), lastStep: 0 })
  if (step === null) throw wrongCode()
  await setOfAccount(transaction, account, { totp_secret: sealed, pending_totp_secret: null, totp_last_step: step })
}

/** The page on which a second factor is set up before the first full session. @throws Problem `begin-again`. */
export const offerEnrolment = defineOperation({
  name: 'session.offer',
  title: { fi: 'Tarjoa todennussovellusta', sv: 'Erbjud autentiseringsapp', en: 'Offer an authenticator app' },
  access: 'state',
  input: z.strictObject({ token: sessionTokenInput }),
  async perform({ token }, context): Promise<AuthenticatorOffer> {
    context.reach.concernsOnlyActor()
    const { account } = await pendingSession(context, token, 'enrolment')
    return offerAuthenticator(context, account)
  },
})

/**
 * Takes the authenticator app into use by its first code, and signs in. Returns the recovery codes, which are never shown again.
 * @throws Problem `code-wrong`, `too-many-tries`, `begin-again` or `no-rights`.
 */
export const enrolAuthenticator = defineOperation({
  name: 'session.enrol',
  title: { fi: 'Ota todennussovellus käyttöön', sv: 'Ta autentiseringsappen i bruk', en: 'Set up the authenticator app' },
  access: 'state',
  input: z.strictObject({ token: sessionTokenInput, code: z.string().max(40), from: z.string().max(100) }),
  async perform({ token, code, from }, context): Promise<{ token: string; recoveryCodes: string[] }> {
    context.reach.concernsOnlyActor()
    const pending = await pendingSession(context, token, 'enrolment')
    const tried = await countSignInTry(context, { email: pending.account.email, from })
    await requireRights(context, pending.account)
    const { id } = pending.account
    const now = context.now()
    try {
      return await context.commit({ subject: id, details: { outcome: 'signed-in', factor: 'code' } }, async (transaction) => {
        await takeAuthenticator(transaction, { context, account: id, code })
        const recoveryCodes = await giveRecoveryCodes(transaction, id)
        return { token: await signedInBy(transaction, { pending, tried, now }), recoveryCodes }
      })
    } catch (error) {
      if (error instanceof Problem && error.description.code === 'code-wrong') await wrongFactor(context, pending, tried)
      throw error
    }
  },
})
