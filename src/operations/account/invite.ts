import { z } from 'zod'
import { ROLES } from '../../access/roles.ts'
import type { SignInKind } from '../../model/account.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import { INVITATION_DAYS, PASSWORD_LINK_HOURS, plusMinutes } from '../../model/sign-in-limits.ts'
import { LANGUAGES } from '../../model/text.ts'
import { findAccountByEmail, insertAccount, type NewAccount } from '../../store/accounts/accounts.ts'
import { insertGrants } from '../../store/accounts/grants.ts'
import { insertInvitation } from '../../store/accounts/invitations.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type AskedGrant, grantInput, requireGivable } from './give-rights.ts'
import { emailInput, nameInput, requireEmail, requireName } from './person-input.ts'
import type { Transaction } from './sign-in-tries.ts'

/** Minutes that a link works: a new password is asked for by somebody who waits for it. */
const LINK_MINUTES = { invitation: INVITATION_DAYS * 24 * 60, password: PASSWORD_LINK_HOURS * 60 } as const

/** An account that waits for its owner. The token of the link is given to the operator at the machine only; others get a letter. */
export interface Invited {
  readonly account: string
  readonly token: string | null
}

/**
 * Invites somebody by e-mail, with rights. County managers invite reviewers and deliverers of their own county.
 * @throws Problem `email-taken` (conflict), `not-permitted`, `grant-invalid`.
 */
export const inviteAccount = defineOperation({
  name: 'account.invite',
  title: { fi: 'Kutsu käyttäjä', sv: 'Bjud in en användare', en: 'Invite a user' },
  access: 'state',
  input: z.strictObject({
    email: emailInput,
    name: nameInput,
    language: z.enum(LANGUAGES),
    grants: z.array(grantInput).min(1).max(10),
    /** How the person will sign in; left out: as `signInKindOf` says. */
    signIn: z.enum(['password', 'staff']).optional(),
  }),
  async perform({ email, name, language, grants, signIn: asked }, context): Promise<Invited> {
    context.reach.organisers()
    requireEmail(email)
    requireName(name)
    requireGivable(context, grants, { operation: 'account.invite', present: [], today: helsinkiDay(context.now()) })
    if (await findAccountByEmail(context.db, email)) throw emailTaken()
    const account = {
      email,
      name,
      language,
      signIn: signInKindOf(grants, asked, context),
      isFirstAdministrator: false,
      at: context.now(),
    }
    return enterInvited(context, { account, grants })
  },
})

/**
 * Staff of the institute come through the institute's sign-in; in an invented register a password does too. Nobody else has that
 * sign-in.
 */
function signInKindOf(grants: readonly AskedGrant[], asked: SignInKind | undefined, { folder }: OperationContext): SignInKind {
  const isStaff = grants.every(({ role }) => ROLES[role].side === 'institute')
  if (!isStaff && asked === 'staff') throw notStaff()
  if (isStaff && folder.kind === 'production') return 'staff'
  return asked ?? 'password'
}

/** Makes the account with its rights and its link, in one transaction with the letter. */
export async function enterInvited(
  context: OperationContext,
  { account, grants }: { account: NewAccount; grants: readonly AskedGrant[] },
): Promise<Invited> {
  const about = {
    subject: 'new',
    details: { roles: grants.map(({ role }) => role).join(' '), organiser: grants[0]?.organiser ?? null },
  }
  const entry: { subject: string; details: typeof about.details } = about
  return context.commit(entry, async (transaction) => {
    const id = await insertAccount(transaction, account)
    entry.subject = id
    const from = helsinkiDay(account.at)
    const rows = grants.map((grant) => ({ ...grant, account: id, givenBy: context.actor.id, at: account.at, from }))
    await insertGrants(transaction, rows)
    const token = await sendLink(transaction, context, { ...account, id, purpose: 'invitation' })
    return { account: id, token: context.actor.kind === 'operator' ? token : null }
  })
}

interface LinkTo {
  readonly id: string
  readonly language: NewAccount['language']
  readonly purpose: 'invitation' | 'password'
}

/** A new one-time link and the letter that carries it. */
export async function sendLink(
  transaction: Transaction,
  context: OperationContext,
  { id, language, purpose }: LinkTo,
): Promise<string> {
  const at = context.now()
  const expiresAt = plusMinutes(at, LINK_MINUTES[purpose])
  const token = await insertInvitation(transaction, { account: id, purpose, by: context.actor.id, at, expiresAt })
  if (context.actor.kind !== 'operator') {
    await queueMail(transaction, {
      to: { account: id },
      template: purpose === 'password' ? 'password-link' : 'invitation',
      language,
      parameters: { token, until: expiresAt },
    })
  }
  return token
}

function notStaff(): Problem {
  return new Problem({
    code: 'sign-in-invalid',
    kind: 'refused',
    texts: {
      fi: 'Henkilöstön kirjautuminen on vain laitoksen henkilöstölle. Kutsu henkilö salasanalla.',
      sv: 'Personalens inloggning är bara för institutets personal. Bjud in personen med lösenord.',
      en: 'The staff sign-in is only for staff of the institute. Invite the person with a password.',
    },
  })
}

function emailTaken(): Problem {
  return new Problem({
    code: 'email-taken',
    kind: 'conflict',
    place: 'email',
    texts: {
      fi: 'Sähköpostiosoitteella on jo tili. Anna sille uusi oikeus tilin sivulla, tai pyydä pääkäyttäjää tekemään se.',
      sv: 'E-postadressen har redan ett konto. Ge kontot en ny rättighet på dess sida, eller be administratören göra det.',
      en: 'The e-mail address has an account already. Give it a new right on its page, or ask the administrator to.',
    },
  })
}
