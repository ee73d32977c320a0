import { z } from 'zod'
import { ACCOUNT_STATES, type AccountState } from '../../model/account.ts'
import { LONGEST_PASSWORD, requireGoodPassword } from '../../model/password-rules.ts'
import { Problem } from '../../model/problem.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { LANGUAGES, type Language, languageOf } from '../../model/text.ts'
import { type AccountRow, findAccount, lockAccount, setOfAccount } from '../../store/accounts/accounts.ts'
import { type InvitationRow, openInvitation, takeInvitation } from '../../store/accounts/invitations.ts'
import { passkeysOf } from '../../store/accounts/passkeys.ts'
import { hashPassword } from '../../store/accounts/password-hash.ts'
import { beginSession, endSessionsOf } from '../../store/accounts/sessions.ts'
import { forgetTries } from '../../store/accounts/tries.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type BegunSession, originInput } from './begin-session.ts'
import { nameInput, requireName } from './person-input.ts'
import { sessionTokenInput } from './show-session.ts'
import { emailKeyOf } from './sign-in-tries.ts'

/** What the page of an invitation shows before it is accepted. */
export interface InvitationShown {
  /** `staff`: nothing to choose here, the person signs in through the institute. */
  readonly purpose: 'invitation' | 'password' | 'staff'
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly expiresAt: string
}

/** What a link is for. @throws Problem `invitation-not-valid`, the same for unknown, used, withdrawn and expired ones. */
export const showInvitation = defineOperation({
  name: 'invitation.show',
  title: { fi: 'Näytä kutsu', sv: 'Visa inbjudan', en: 'Show the invitation' },
  access: 'read',
  input: z.strictObject({ token: sessionTokenInput }),
  async perform({ token }, context): Promise<InvitationShown> {
    context.reach.concernsOnlyActor()
    const { invitation, account } = await requireOpen(context, token)
    return {
      purpose: account.sign_in === 'staff' ? 'staff' : invitation.purpose === 'password' ? 'password' : 'invitation',
      email: account.email,
      name: account.name,
      language: languageOf(account.language),
      expiresAt: invitation.expires_at,
    }
  },
})

/**
 * Takes an account into use: name, language, password. A second factor follows before the session is full. With a link for a new
 * password all sessions of the account end.
 * @throws Problem `invitation-not-valid`, `password-weak`.
 */
export const acceptInvitation = defineOperation({
  name: 'invitation.accept',
  title: { fi: 'Ota tili käyttöön', sv: 'Ta kontot i bruk', en: 'Take the account into use' },
  access: 'state',
  input: z.strictObject({
    token: sessionTokenInput,
    name: nameInput,
    language: z.enum(LANGUAGES),
    password: z.string().max(LONGEST_PASSWORD),
    device: originInput.device,
  }),
  async perform({ token, name, language, password, device }, context): Promise<BegunSession> {
    context.reach.concernsOnlyActor()
    const { invitation, account } = await requireOpen(context, token)
    requireName(name)
    requireGoodPassword(password, account)
    const hash = await hashPassword(password)
    const at = context.now()
    const hasFactor = account.totp_secret !== null || (await passkeysOf(context.db, account.id)).length > 0
    const stage = hasFactor ? 'second-factor' : 'enrolment'
    return context.commit({ subject: account.id, details: { purpose: invitation.purpose } }, async (transaction) => {
      if (!(await takeInvitation(transaction, invitation.number, at))) throw notValid()
      const { status } = await lockAccount(transaction, account.id)
      const next = requireNextState(ACCOUNT_STATES, status as AccountState, { by: 'invitation.accept' })
      await setOfAccount(transaction, account.id, { name, language, password_hash: hash, status: next })
      await endSessionsOf(transaction, { account: account.id }, { at, why: 'password-changed' })
      await forgetTries(transaction, emailKeyOf(context.folder, account.email))
      if (invitation.purpose === 'password') {
        await queueMail(transaction, { to: { account: account.id }, template: 'sign-in-changed', language, parameters: { at } })
      }
      const session = await beginSession(transaction, { account: account.id, stage, device, at })
      return { token: session.token, stage }
    })
  },
})

async function requireOpen(
  context: OperationContext,
  token: string,
): Promise<{ invitation: InvitationRow; account: AccountRow }> {
  const invitation = await openInvitation(context.db, token, context.now())
  const account = invitation ? await findAccount(context.db, invitation.account) : null
  const isUsable = account?.status === 'invited' || account?.status === 'active'
  if (!invitation || !account || !isUsable) throw notValid()
  return { invitation, account }
}

function notValid(): Problem {
  return new Problem({
    code: 'invitation-not-valid',
    kind: 'notFound',
    texts: {
      fi: 'Linkki ei ole voimassa. Se on ehkä jo käytetty, vanhentunut tai korvattu uudella. Pyydä kutsujalta uusi linkki.',
      sv: 'Länken gäller inte. Den kan redan vara använd, ha föråldrats eller ersatts av en ny. Be den som bjöd in dig om en ny länk.',
      en: 'The link is not valid. It may have been used, have expired or have been replaced. Ask whoever invited you for a new one.',
    },
  })
}
