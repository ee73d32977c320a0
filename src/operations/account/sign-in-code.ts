import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { openSecret } from '../../register/state-secrets.ts'
import { findAccountByEmail } from '../../store/accounts/accounts.ts'
import { authenticatorCode } from '../../store/accounts/authenticator-code.ts'
import { defineOperation } from '../operation.ts'
import { accountNotFound } from './one-account.ts'
import { emailInput } from './person-input.ts'

/**
 * The authenticator code of this moment, for trying out a synthetic register without a telephone. Only at the machine, never in a
 * production register.
 * @throws Problem `synthetic-only` (forbidden), `account-not-found`.
 */
export const showSignInCode = defineOperation({
  name: 'account.code',
  title: { fi: 'Näytä kirjautumiskoodi', sv: 'Visa inloggningskoden', en: 'Show the sign-in code' },
  access: 'read',
  input: z.strictObject({ email: emailInput }),
  async perform({ email }, context): Promise<{ code: string }> {
    if (context.folder.kind !== 'synthetic') throw syntheticOnly()
    const account = await findAccountByEmail(context.db, email)
    if (!account?.totp_secret) throw accountNotFound()
    const secret = openSecret(context.folder, { sealed: account.totp_secret, owner: account.id })
    return context.commit({ subject: account.id }, async () => ({ code: authenticatorCode(secret, context.now()) }))
  },
})

export function syntheticOnly(): Problem {
  return new Problem({
    code: 'synthetic-only',
    kind: 'forbidden',
    texts: {
      fi: 'Tämän voi tehdä vain keksittyjen tietojen rekisterissä.',
      sv: 'Det här kan göras endast i ett register med påhittade uppgifter.',
      en: 'This can be done only in a register of invented data.',
    },
  })
}
