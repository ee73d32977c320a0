import { z } from 'zod'
import { ACCOUNT_STATES, type AccountState } from '../../model/account.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { languageOf } from '../../model/text.ts'
import { changeAccount, holdAccountsWithRole } from '../../store/accounts/accounts.ts'
import { insertGrants, isInForce, withdrawGrant as withdrawStored } from '../../store/accounts/grants.ts'
import { revokeInvitations } from '../../store/accounts/invitations.ts'
import { removePasskeysOf } from '../../store/accounts/passkeys.ts'
import { replaceRecoveryCodes } from '../../store/accounts/recovery-codes.ts'
import { type EndedWhy, endSessionsOf } from '../../store/accounts/sessions.ts'
import { forgetTries } from '../../store/accounts/tries.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { grantInput, requireGivable } from './give-rights.ts'
import { sendLink } from './invite.ts'
import { accountNotFound, managedAccount } from './one-account.ts'
import { emailKeyOf, type Transaction } from './sign-in-tries.ts'
import { grantOf } from './who-signs-in.ts'

const accountInput = z.string().max(20)
const versionedInput = z.strictObject({ account: accountInput, version: z.int() })

/** Gives an account a right more. @throws Problem as `account.invite`, `account-not-found`, `own-account`, `changed-meanwhile`. */
export const giveGrant = defineOperation({
  name: 'account.give-right',
  title: { fi: 'Anna oikeus', sv: 'Ge rättighet', en: 'Give a right' },
  access: 'state',
  input: z.strictObject({ account: accountInput, version: z.int(), grant: grantInput }),
  async perform({ account: id, version, grant }, context): Promise<null> {
    const { account, grants } = await managedAccount(context, id)
    const today = helsinkiDay(context.now())
    const present = grants.filter((one) => isInForce(one, today)).flatMap(grantOf)
    requireGivable(context, [grant], { operation: 'account.give-right', present, today })
    if (account.status === 'closed') throw closed()
    const { role, organiser, vendor, until } = grant
    return context.commit({ subject: id, details: { role, organiser, until } }, async (transaction) => {
      await changeAccount(transaction, { id, version }, {})
      const by = { givenBy: context.actor.id, at: context.now(), from: today }
      await insertGrants(transaction, [{ account: id, role, organiser, vendor, until, ...by }])
      return null
    })
  },
})

/** Takes a right away at once; the last administrator keeps theirs. */
export const withdrawGrant = defineOperation({
  name: 'account.withdraw-right',
  title: { fi: 'Poista oikeus', sv: 'Ta bort rättighet', en: 'Take a right away' },
  access: 'state',
  input: z.strictObject({ account: accountInput, version: z.int(), grant: z.int() }),
  async perform({ account: id, version, grant: number }, context): Promise<null> {
    const { grants } = await managedAccount(context, id)
    const grant = grants.find((one) => one.number === number && one.withdrawn_at === null)
    if (!grant) throw accountNotFound()
    return context.commit({ subject: id, details: { role: grant.role, organiser: grant.organiser } }, async (transaction) => {
      if (grant.role === 'administrator')
        await requireAnotherAdministrator(transaction, { id, today: helsinkiDay(context.now()) })
      await changeAccount(transaction, { id, version }, {})
      await withdrawStored(transaction, number, { at: context.now(), by: context.actor.id })
      return null
    })
  },
})

/** Locks an account until it is unlocked: its sessions end at once. */
export const lockAccount = defineOperation({
  name: 'account.lock',
  title: { fi: 'Lukitse tili', sv: 'Lås kontot', en: 'Lock an account' },
  access: 'state',
  input: versionedInput,
  perform: async ({ account, version }, context) => move(context, { account, version, by: 'account.lock', ends: 'revoked' }),
})

/** Unlocks an account, from the lock of an administrator and from the one after wrong tries. */
export const unlockAccount = defineOperation({
  name: 'account.unlock',
  title: { fi: 'Avaa lukitus', sv: 'Lås upp kontot', en: 'Unlock an account' },
  access: 'state',
  input: versionedInput,
  perform: async ({ account, version }, context) => move(context, { account, version, by: 'account.unlock', ends: null }),
})

/** Closes an account for good: nothing of what it did is lost, but nobody signs in with it any more. */
export const closeAccount = defineOperation({
  name: 'account.close',
  title: { fi: 'Sulje tili', sv: 'Stäng kontot', en: 'Close an account' },
  access: 'state',
  input: versionedInput,
  perform: async ({ account, version }, context) =>
    move(context, { account, version, by: 'account.close', ends: 'account-closed' }),
})

interface Move {
  readonly account: string
  readonly version: number
  readonly by: 'account.lock' | 'account.unlock' | 'account.close'
  /** Why sessions end; null = they go on. */
  readonly ends: EndedWhy | null
}

async function move(context: OperationContext, { account: id, version, by, ends }: Move): Promise<null> {
  const { account } = await managedAccount(context, id)
  const at = context.now()
  return context.commit({ subject: id }, async (transaction) => {
    if (ends) await requireAnotherAdministrator(transaction, { id, today: helsinkiDay(context.now()) })
    const status = requireNextState(ACCOUNT_STATES, account.status as AccountState, { by })
    await changeAccount(transaction, { id, version }, { status, ...(by === 'account.close' ? { closed_at: at } : {}) })
    if (ends) await endSessionsOf(transaction, { account: id }, { at, why: ends })
    else await forgetTries(transaction, emailKeyOf(context.folder, account.email))
    if (by === 'account.close') await revokeInvitations(transaction, id, at)
    return null
  })
}

/** Ends all sessions of an account. */
export const endSessions = defineOperation({
  name: 'account.end-sessions',
  title: { fi: 'Päätä käyttäjän istunnot', sv: 'Avsluta användarens sessioner', en: 'End the sessions of an account' },
  access: 'state',
  input: z.strictObject({ account: accountInput }),
  async perform({ account: id }, context): Promise<{ ended: number }> {
    await managedAccount(context, id)
    return context.commit({ subject: id }, async (transaction) => ({
      ended: await endSessionsOf(transaction, { account: id }, { at: context.now(), why: 'revoked' }),
    }))
  },
})

/** Takes the second factors of an account away (a lost phone): at the next sign-in new ones are set up. Its sessions end. */
export const resetSecondFactor = defineOperation({
  name: 'account.reset-second-factor',
  title: { fi: 'Nollaa toinen tunniste', sv: 'Nollställ andra faktorn', en: 'Reset the second factor' },
  access: 'state',
  input: versionedInput,
  async perform({ account: id, version }, context): Promise<null> {
    const { account } = await managedAccount(context, id)
    const at = context.now()
    return context.commit({ subject: id }, async (transaction) => {
      await changeAccount(transaction, { id, version }, { totp_secret: null, pending_totp_secret: null })
      await removePasskeysOf(transaction, id)
      await replaceRecoveryCodes(transaction, id, [])
      await endSessionsOf(transaction, { account: id }, { at, why: 'revoked' })
      const language = languageOf(account.language)
      await queueMail(transaction, { to: { account: id }, template: 'sign-in-changed', language, parameters: { at } })
      return null
    })
  },
})

/** A new one-time link by letter: to a new account the invitation again, to one in use a link for a new password. */
export const inviteAgain = defineOperation({
  name: 'account.invite-again',
  title: { fi: 'Lähetä uusi linkki', sv: 'Skicka en ny länk', en: 'Send a new link' },
  access: 'state',
  input: z.strictObject({ account: accountInput }),
  async perform({ account: id }, context): Promise<{ token: string | null }> {
    const { account } = await managedAccount(context, id)
    if (account.sign_in !== 'password') throw byStaffSignIn()
    requireNextState(ACCOUNT_STATES, account.status as AccountState, { by: 'account.invite-again' })
    const purpose = account.status === 'invited' ? 'invitation' : 'password'
    return context.commit({ subject: id, details: { purpose } }, async (transaction) => {
      const token = await sendLink(transaction, context, { id, language: languageOf(account.language), purpose })
      return { token: context.actor.kind === 'operator' ? token : null }
    })
  },
})

/** Without an administrator nobody could let anybody in. @throws Problem `last-administrator`. */
async function requireAnotherAdministrator(
  transaction: Transaction,
  { id, today }: { id: string; today: string },
): Promise<void> {
  const administrators = await holdAccountsWithRole(transaction, { role: 'administrator', today })
  if (administrators.length === 0 || administrators.some((one) => one.id !== id)) return
  throw new Problem({
    code: 'last-administrator',
    kind: 'conflict',
    texts: {
      fi: 'Tämä on viimeinen pääkäyttäjä. Anna pääkäyttäjän oikeus ensin jollekulle toiselle.',
      sv: 'Det här är den sista administratören. Ge först rättigheten till någon annan.',
      en: 'This is the last administrator. Give the right to somebody else first.',
    },
  })
}

function closed(): Problem {
  return new Problem({
    code: 'account-closed',
    kind: 'conflict',
    texts: {
      fi: 'Tili on suljettu. Kutsu henkilö uudella sähköpostiosoitteella.',
      sv: 'Kontot är stängt. Bjud in personen med en ny e-postadress.',
      en: 'The account is closed. Invite the person with a new e-mail address.',
    },
  })
}

function byStaffSignIn(): Problem {
  return new Problem({
    code: 'staff-sign-in',
    kind: 'refused',
    texts: {
      fi: 'Laitoksen henkilöstö kirjautuu laitoksen omalla kirjautumisella, joten linkkiä ei tarvita.',
      sv: 'Institutets personal loggar in med institutets egen inloggning, så ingen länk behövs.',
      en: 'Staff of the institute sign in through the institute, so no link is needed.',
    },
  })
}
