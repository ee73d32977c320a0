import { z } from 'zod'
import { LONGEST_EMAIL, plainEmail } from '../../model/account.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { LONGEST_PASSWORD } from '../../model/password-rules.ts'
import { type AccountRow, findAccountByEmail, setOfAccount } from '../../store/accounts/accounts.ts'
import { grantsOn } from '../../store/accounts/grants.ts'
import { passkeysOf } from '../../store/accounts/passkeys.ts'
import { hashPassword, isOutdatedHash, isPassword } from '../../store/accounts/password-hash.ts'
import { beginSession as insertSession } from '../../store/accounts/sessions.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { wrongSignIn } from './sign-in-problems.ts'
import { type CountedTry, countSignInTry, wasRight, wasWrong } from './sign-in-tries.ts'
import { mayUsePassword } from './who-signs-in.ts'

/** Where a try comes from: the network address, counted by its keyed digest and stored nowhere; and the kind of device in words. */
export const originInput = { from: z.string().max(100), device: z.string().max(60) }

/** The session that waits for the next step. */
export interface BegunSession {
  readonly token: string
  readonly stage: 'second-factor' | 'enrolment'
}

/**
 * The first step of signing in: e-mail and password. An e-mail that nobody has takes the same steps and gets the same answer.
 * @throws Problem `sign-in-wrong` or `too-many-tries`.
 */
export const beginSession = defineOperation({
  name: 'session.begin',
  title: { fi: 'Aloita kirjautuminen', sv: 'Börja logga in', en: 'Begin to sign in' },
  access: 'state',
  input: z.strictObject({
    email: z.string().max(LONGEST_EMAIL),
    password: z.string().max(LONGEST_PASSWORD),
    ...originInput,
  }),
  async perform({ email, password, from, device }, context): Promise<BegunSession> {
    context.reach.concernsOnlyActor()
    const plain = plainEmail(email)
    const tried = await countSignInTry(context, { email: plain, from })
    const account = await findAccountByEmail(context.db, plain)
    const isRight = await isPassword(password, account?.password_hash ?? null)
    if (!account || !isRight || !(await mayBegin(context, account))) return refuse(context, tried, account)
    return begin(context, account, { tried, device, password })
  },
})

async function mayBegin(context: OperationContext, account: AccountRow): Promise<boolean> {
  const grants = await grantsOn(context.db, account.id, helsinkiDay(context.now()))
  const roles = grants.map(({ role }) => role)
  return account.status === 'active' && mayUsePassword(account, { roles, registerKind: context.folder.kind })
}

async function refuse(context: OperationContext, tried: CountedTry, account: AccountRow | null): Promise<never> {
  const now = context.now()
  const details: Record<string, string> = { outcome: 'wrong' }
  await context.commit({ subject: account?.id ?? 'unknown', details }, async (transaction) => {
    if (await wasWrong(transaction, { tried, account, now })) details.outcome = 'locked'
  })
  throw wrongSignIn()
}

interface Right {
  readonly tried: CountedTry
  readonly device: string
  readonly password: string
}

async function begin(context: OperationContext, account: AccountRow, { tried, device, password }: Right): Promise<BegunSession> {
  const now = context.now()
  const hash = account.password_hash
  const newHash = hash !== null && isOutdatedHash(hash) ? await hashPassword(password) : null
  const hasFactor = account.totp_secret !== null || (await passkeysOf(context.db, account.id)).length > 0
  const stage = hasFactor ? 'second-factor' : 'enrolment'
  return context.commit({ subject: account.id, details: { outcome: stage } }, async (transaction) => {
    await wasRight(transaction, tried, now)
    if (newHash) await setOfAccount(transaction, account.id, { password_hash: newHash })
    const { token } = await insertSession(transaction, { account: account.id, stage, device, at: now })
    return { token, stage }
  })
}
