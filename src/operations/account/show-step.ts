import { z } from 'zod'
import { findAccount } from '../../store/accounts/accounts.ts'
import { passkeysOf } from '../../store/accounts/passkeys.ts'
import { formTokenOf } from '../../store/accounts/secret-token.ts'
import { runningSession } from '../../store/accounts/sessions.ts'
import { defineOperation } from '../operation.ts'
import { sessionTokenInput } from './show-session.ts'

/** Where somebody is between password and full session, and with what they can go on. */
export interface SignInStep {
  readonly stage: 'second-factor' | 'enrolment'
  readonly hasAuthenticator: boolean
  readonly hasPasskey: boolean
  readonly formToken: string
}

/** The step that a half session waits for; null when there is none (begin again). */
export const showStep = defineOperation({
  name: 'session.step',
  title: { fi: 'Näytä kirjautumisen vaihe', sv: 'Visa inloggningens skede', en: 'Show the step of signing in' },
  access: 'read',
  input: z.strictObject({ token: sessionTokenInput }),
  async perform({ token }, context): Promise<SignInStep | null> {
    context.reach.concernsOnlyActor()
    const session = await runningSession(context.db, token, context.now())
    if (session?.stage !== 'second-factor' && session?.stage !== 'enrolment') return null
    const account = await findAccount(context.db, session.account)
    if (account?.status !== 'active') return null
    const passkeys = await passkeysOf(context.db, account.id)
    return {
      stage: session.stage,
      hasAuthenticator: account.totp_secret !== null,
      hasPasskey: passkeys.length > 0,
      formToken: formTokenOf(token),
    }
  },
})
