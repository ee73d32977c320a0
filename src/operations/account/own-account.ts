import { z } from 'zod'
import type { Grant } from '../../access/actor.ts'
import { LONGEST_PASSWORD, requireGoodPassword } from '../../model/password-rules.ts'
import { Problem } from '../../model/problem.ts'
import { LANGUAGES, type Language, languageOf, type Texts } from '../../model/text.ts'
import { type AccountRow, changeAccount, findAccount, setOfAccount } from '../../store/accounts/accounts.ts'
import { passkeysOf, removePasskey as removeStored } from '../../store/accounts/passkeys.ts'
import { hashPassword, isPassword } from '../../store/accounts/password-hash.ts'
import { recoveryCodesLeft } from '../../store/accounts/recovery-codes.ts'
import { endSession, endSessionsOf, runningSessionsOf } from '../../store/accounts/sessions.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type AuthenticatorOffer, offerAuthenticator, takeAuthenticator } from './enrol-authenticator.ts'
import { accountNotFound } from './one-account.ts'
import { nameInput, requireName } from './person-input.ts'
import { giveRecoveryCodes } from './recovery-codes.ts'
import { countSignInTry, type Transaction, wasRight, wasWrong } from './sign-in-tries.ts'

export interface OwnSession {
  readonly id: string
  readonly device: string
  readonly createdAt: string
  readonly lastSeenAt: string
}

export interface OwnAccount {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly version: number
  /** `organiserNames` null for rights that belong to no county. */
  readonly grants: readonly (Grant & { readonly organiserNames: Texts | null })[]
  /** Staff of the institute have neither password nor second factor here. */
  readonly hasPassword: boolean
  readonly hasAuthenticator: boolean
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly createdAt: string
    readonly lastUsedAt: string | null
  }[]
  readonly recoveryCodesLeft: number
  readonly sessions: readonly OwnSession[]
}

const passwordInput = z.string().max(LONGEST_PASSWORD)

/** The actor's own account. @throws Problem `account-not-found` for actors that are no account. */
export async function ownAccount(context: OperationContext): Promise<AccountRow> {
  context.reach.concernsOnlyActor()
  const account = await findAccount(context.db, context.actor.id)
  if (context.actor.kind !== 'account' || !account) throw accountNotFound()
  return account
}

/** What concerns the sign-in itself asks for the password again: a session left open is not enough. Wrong ones are counted. */
export async function requireOwnPassword(context: OperationContext, account: AccountRow, password: string): Promise<void> {
  const now = context.now()
  const tried = await countSignInTry(context, { email: account.email, from: `session of ${account.id}` })
  const isRight = await isPassword(password, account.password_hash)
  await context.commit({ subject: account.id, details: { password: isRight ? 'right' : 'wrong' } }, async (transaction) => {
    if (isRight) await wasRight(transaction, tried, now)
    else await wasWrong(transaction, { tried, account, now })
  })
  if (!isRight) throw wrongPassword()
}

export const showOwnAccount = defineOperation({
  name: 'account.own',
  title: { fi: 'Näytä oma tili', sv: 'Visa mitt konto', en: 'Show the own account' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<OwnAccount> {
    const account = await ownAccount(context)
    const sessions = await runningSessionsOf(context.db, account.id, context.now())
    const passkeys = await passkeysOf(context.db, account.id)
    return {
      email: account.email,
      name: account.name,
      language: languageOf(account.language),
      version: account.version,
      grants: context.actor.grants.map((grant) => ({ ...grant, organiserNames: countyNames(context, grant.organiser) })),
      hasPassword: account.sign_in === 'password',
      hasAuthenticator: account.totp_secret !== null,
      passkeys: passkeys.map(({ id, name, created_at, last_used_at }) => ({
        id,
        name,
        createdAt: created_at,
        lastUsedAt: last_used_at,
      })),
      recoveryCodesLeft: await recoveryCodesLeft(context.db, account.id),
      sessions: sessions
        .filter(({ stage }) => stage === 'full')
        .map(({ id, device, created_at, last_seen_at }) => ({ id, device, createdAt: created_at, lastSeenAt: last_seen_at })),
    }
  },
})

function countyNames({ definitions }: OperationContext, organiser: string | null): Texts | null {
  return definitions.divisions.at(-1)?.counties.find(({ code }) => code === organiser)?.shortNames ?? null
}

/** Changes the own name and language. @throws Problem `changed-meanwhile`. */
export const saveOwnAccount = defineOperation({
  name: 'account.save-own',
  title: { fi: 'Tallenna omat tiedot', sv: 'Spara egna uppgifter', en: 'Save the own details' },
  access: 'state',
  input: z.strictObject({ name: nameInput, language: z.enum(LANGUAGES), version: z.int() }),
  async perform({ name, language, version }, context): Promise<null> {
    const { id } = await ownAccount(context)
    requireName(name)
    return context.commit({ subject: id }, async (transaction) => {
      await changeAccount(transaction, { id, version }, { name, language })
      return null
    })
  },
})

/** Changes the own password; all other sessions end. @throws Problem `password-wrong`, `password-weak`. */
export const changePassword = defineOperation({
  name: 'account.change-password',
  title: { fi: 'Vaihda salasana', sv: 'Byt lösenord', en: 'Change the password' },
  access: 'state',
  input: z.strictObject({ password: passwordInput, newPassword: passwordInput, session: z.string().max(40) }),
  async perform({ password, newPassword, session }, context): Promise<null> {
    const account = await ownAccount(context)
    await requireOwnPassword(context, account, password)
    requireGoodPassword(newPassword, account)
    const hash = await hashPassword(newPassword)
    return context.commit({ subject: account.id }, async (transaction) => {
      await setOfAccount(transaction, account.id, { password_hash: hash })
      const ending = { at: context.now(), why: 'password-changed' } as const
      await endSessionsOf(transaction, { account: account.id, except: session }, ending)
      await tellOfChange(transaction, context, account)
      return null
    })
  },
})

/** Begins to set up an authenticator app (a new telephone). The old one works until the new one is confirmed. */
export const beginAuthenticator = defineOperation({
  name: 'account.begin-authenticator',
  title: {
    fi: 'Aloita todennussovelluksen vaihto',
    sv: 'Börja byta autentiseringsapp',
    en: 'Begin to set up an authenticator app',
  },
  access: 'state',
  input: z.strictObject({ password: passwordInput }),
  async perform({ password }, context): Promise<AuthenticatorOffer> {
    const account = await ownAccount(context)
    await requireOwnPassword(context, account, password)
    return offerAuthenticator(context, account)
  },
})

/** Takes the new authenticator app into use by its first code; the old one works no longer. @throws Problem `code-wrong`. */
export const confirmAuthenticator = defineOperation({
  name: 'account.confirm-authenticator',
  title: { fi: 'Vahvista todennussovellus', sv: 'Bekräfta autentiseringsappen', en: 'Confirm the authenticator app' },
  access: 'state',
  input: z.strictObject({ code: z.string().max(40) }),
  async perform({ code }, context): Promise<null> {
    const account = await ownAccount(context)
    return context.commit({ subject: account.id, details: { factor: 'code' } }, async (transaction) => {
      await takeAuthenticator(transaction, { context, account: account.id, code })
      await tellOfChange(transaction, context, account)
      return null
    })
  },
})

/** New recovery codes; the ones before work no longer. They are returned here and never again. */
export const renewRecoveryCodes = defineOperation({
  name: 'account.new-recovery-codes',
  title: { fi: 'Tee uudet varakoodit', sv: 'Skapa nya reservkoder', en: 'Make new recovery codes' },
  access: 'state',
  input: z.strictObject({ password: passwordInput }),
  async perform({ password }, context): Promise<{ recoveryCodes: string[] }> {
    const account = await ownAccount(context)
    await requireOwnPassword(context, account, password)
    return context.commit({ subject: account.id, details: { factor: 'recovery-code' } }, async (transaction) => {
      const recoveryCodes = await giveRecoveryCodes(transaction, account.id)
      await tellOfChange(transaction, context, account)
      return { recoveryCodes }
    })
  },
})

/** Takes a passkey away, but not the last second factor. @throws Problem `last-factor` (conflict). */
export const removePasskey = defineOperation({
  name: 'account.remove-passkey',
  title: { fi: 'Poista pääsyavain', sv: 'Ta bort lösennyckel', en: 'Remove a passkey' },
  access: 'state',
  input: z.strictObject({ passkey: z.string().max(1400), password: passwordInput }),
  async perform({ passkey, password }, context): Promise<null> {
    const account = await ownAccount(context)
    await requireOwnPassword(context, account, password)
    const passkeys = await passkeysOf(context.db, account.id)
    if (account.totp_secret === null && passkeys.length === 1) throw lastFactor()
    return context.commit({ subject: account.id, details: { factor: 'passkey' } }, async (transaction) => {
      await removeStored(transaction, { id: passkey, account: account.id })
      await tellOfChange(transaction, context, account)
      return null
    })
  },
})

/** Ends one of the own sessions, as of a telephone that was lost. Another's id does nothing. */
export const endOwnSession = defineOperation({
  name: 'account.end-session',
  title: { fi: 'Päätä oma istunto', sv: 'Avsluta egen session', en: 'End an own session' },
  access: 'state',
  input: z.strictObject({ session: z.string().max(40) }),
  async perform({ session }, context): Promise<null> {
    const { id } = await ownAccount(context)
    const own = await runningSessionsOf(context.db, id, context.now())
    if (!own.some((one) => one.id === session)) return null
    return context.commit({ subject: id, details: { session } }, async (transaction) => {
      await endSession(transaction, session, { at: context.now(), why: 'revoked' })
      return null
    })
  },
})

/** Ends all own sessions but the one in use. */
export const endOtherSessions = defineOperation({
  name: 'account.end-other-sessions',
  title: { fi: 'Päätä muut omat istunnot', sv: 'Avsluta mina andra sessioner', en: 'End the other own sessions' },
  access: 'state',
  input: z.strictObject({ session: z.string().max(40) }),
  async perform({ session }, context): Promise<{ ended: number }> {
    const { id } = await ownAccount(context)
    return context.commit({ subject: id }, async (transaction) => ({
      ended: await endSessionsOf(transaction, { account: id, except: session }, { at: context.now(), why: 'revoked' }),
    }))
  },
})

export async function tellOfChange(transaction: Transaction, context: OperationContext, account: AccountRow): Promise<void> {
  const parameters = { at: context.now() }
  await queueMail(transaction, {
    to: { account: account.id },
    template: 'sign-in-changed',
    language: languageOf(account.language),
    parameters,
  })
}

function wrongPassword(): Problem {
  return new Problem({
    code: 'password-wrong',
    kind: 'refused',
    place: 'password',
    texts: {
      fi: 'Nykyinen salasana on väärin. Mitään ei muutettu.',
      sv: 'Det nuvarande lösenordet är fel. Ingenting ändrades.',
      en: 'The present password is wrong. Nothing was changed.',
    },
  })
}

function lastFactor(): Problem {
  return new Problem({
    code: 'last-factor',
    kind: 'conflict',
    texts: {
      fi: 'Tämä on ainoa toinen tunnisteesi. Ota ensin käyttöön todennussovellus tai toinen pääsyavain.',
      sv: 'Det här är din enda andra faktor. Ta först en autentiseringsapp eller en annan lösennyckel i bruk.',
      en: 'This is your only second factor. Set up an authenticator app or another passkey first.',
    },
  })
}
