import { z } from 'zod'
import { ACCOUNT_STATES, type AccountState, LONGEST_EMAIL, plainEmail } from '../../model/account.ts'
import { Problem } from '../../model/problem.ts'
import { nextState } from '../../model/state-machine.ts'
import {
  type AccountRow,
  findAccountByEmail,
  findAccountBySubject,
  lockAccount,
  setOfAccount,
} from '../../store/accounts/accounts.ts'
import { beginSession } from '../../store/accounts/sessions.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { originInput } from './begin-session.ts'
import { requireRights } from './pending-session.ts'

/**
 * Signs staff in whom the institute's own sign-in has identified. Performed by the server itself after it has verified the answer of
 * that sign-in; nobody else may call it. The account is found by issuer and subject; the first time by the verified e-mail of an
 * invited staff account. Nobody registers themselves.
 * @throws Problem `staff-not-invited` (forbidden), the same for unknown, unverified, locked and closed.
 */
export const beginStaffSession = defineOperation({
  name: 'session.begin-staff',
  title: { fi: 'Kirjaa henkilöstön jäsen sisään', sv: 'Logga in personal', en: 'Sign staff in' },
  access: 'state',
  input: z.strictObject({
    issuer: z.string().min(1).max(500),
    subject: z.string().min(1).max(255),
    email: z.string().max(LONGEST_EMAIL).nullable(),
    isEmailVerified: z.boolean(),
    device: originInput.device,
  }),
  async perform({ issuer, subject, email, isEmailVerified, device }, context): Promise<{ token: string }> {
    const invitedAs = isEmailVerified && email !== null ? plainEmail(email) : null
    const account = await staffAccount(context, { issuer, subject, invitedAs })
    const status = account ? nextState(ACCOUNT_STATES, account.status as AccountState, { by: 'session.begin-staff' }) : null
    if (!account || status === null) return refuse(context, account)
    await requireRights(context, account)
    const at = context.now()
    return context.commit({ subject: account.id, details: { outcome: 'signed-in', factor: 'staff' } }, async (transaction) => {
      const held = await lockAccount(transaction, account.id)
      // Of two people of one e-mail (an address given on to a successor) the first stays the owner.
      if (held.oidc_subject !== null && held.oidc_subject !== subject) throw notInvited()
      const binding = { oidc_issuer: issuer, oidc_subject: subject }
      await setOfAccount(transaction, account.id, { ...binding, status, last_sign_in_at: at })
      const { token } = await beginSession(transaction, { account: account.id, stage: 'full', device, at })
      return { token }
    })
  },
})

interface Identified {
  readonly issuer: string
  readonly subject: string
  readonly invitedAs: string | null
}

async function staffAccount({ db }: OperationContext, { issuer, subject, invitedAs }: Identified): Promise<AccountRow | null> {
  const known = await findAccountBySubject(db, { issuer, subject })
  if (known) return known
  const invited = invitedAs === null ? null : await findAccountByEmail(db, invitedAs)
  return invited?.sign_in === 'staff' && invited.oidc_subject === null ? invited : null
}

async function refuse(context: OperationContext, account: AccountRow | null): Promise<never> {
  await context.commit({ subject: account?.id ?? 'unknown', details: { outcome: 'refused', factor: 'staff' } }, async () => null)
  throw notInvited()
}

function notInvited(): Problem {
  return new Problem({
    code: 'staff-not-invited',
    kind: 'forbidden',
    texts: {
      fi: 'Sinulle ei ole avattu käyttöoikeutta Tietopolkuun. Pyydä pääkäyttäjää kutsumaan sinut sillä sähköpostiosoitteella, jolla kirjaudut.',
      sv: 'Du har inte fått åtkomst till Tietopolku. Be administratören bjuda in dig med den e-postadress som du loggar in med.',
      en: 'You have not been given access to Tietopolku. Ask the administrator to invite you by the e-mail address that you sign in with.',
    },
  })
}
