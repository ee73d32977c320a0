import { helsinkiDay } from '../../model/helsinki-day.ts'
import { minutesUntil, SIGN_IN_LIMITS, type Tries } from '../../model/sign-in-limits.ts'
import { languageOf } from '../../model/text.ts'
import { keyedDigest } from '../../register/state-secrets.ts'
import type { AccountRow } from '../../store/accounts/accounts.ts'
import { accountsWithRole } from '../../store/accounts/accounts.ts'
import { countTry, countWithin, forgetTries, giveTryBack, lockedUntil, lockKey } from '../../store/accounts/tries.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import type { DataFolder, OperationContext } from '../operation.ts'
import { tooManyTries } from './sign-in-problems.ts'

export type Transaction = Parameters<Parameters<OperationContext['commit']>[1]>[0]

/** More tries than this at the same time lock before any of them has been found wrong. */
const LOCKED_ANYHOW = 2 * SIGN_IN_LIMITS.triesOfAccount

/** One try to sign in, counted for the e-mail address and for the network address it comes from. */
export interface CountedTry {
  readonly emailKey: string
  readonly addressKey: string
  /** How many wrong tries of the e-mail address there are with this one. */
  readonly ordinal: number
}

/** The key under which tries for an e-mail address are counted; the same whether an account has it or not. */
export function emailKeyOf(folder: DataFolder, email: string): string {
  return keyedDigest(folder, 'email', email)
}

/**
 * Counts a try for the e-mail before it is checked. The network address is counted only when the try was wrong: a whole county may
 * come from one, all at the same time.
 * @throws Problem `too-many-tries` when either is locked.
 */
export async function countSignInTry(
  context: OperationContext,
  { email, from }: { email: string; from: string },
): Promise<CountedTry> {
  const now = context.now()
  const emailKey = emailKeyOf(context.folder, email)
  const addressKey = keyedDigest(context.folder, 'address', `${helsinkiDay(now)}|${from}`)
  const ofAddress = await lockedUntil(context.db, addressKey, now)
  if (ofAddress !== null) throw tooManyTries(minutesUntil(ofAddress, now))
  const ofEmail = await countTry(context.db, { key: emailKey, now, lockAbove: LOCKED_ANYHOW })
  const wait = until(ofEmail, SIGN_IN_LIMITS.triesOfAccount)
  if (wait !== null) throw tooManyTries(wait === '' ? SIGN_IN_LIMITS.lockMinutes : minutesUntil(wait, now))
  return { emailKey, addressKey, ordinal: ofEmail.failures }
}

/** When the lock ends; '' when the limit is passed by tries that are being checked at this moment; null = the try may be checked. */
function until(tries: Tries, limit: number): string | null {
  return tries.lockedUntil ?? (tries.failures > limit ? '' : null)
}

/** The try was right but more is to come: it is not a wrong one, the wrong ones before it stay counted. */
export async function wasRight(transaction: Transaction, tried: CountedTry, now: string): Promise<void> {
  await giveTryBack(transaction, tried.emailKey, now)
}

/** Signed in wholly: the wrong tries of the e-mail address are forgotten. */
export async function wasLast(transaction: Transaction, tried: CountedTry): Promise<void> {
  await forgetTries(transaction, tried.emailKey)
}

/** The try was wrong: locks at the limit and tells the owner and the administrators. @returns whether it locked. */
export async function wasWrong(
  transaction: Transaction,
  { tried, account, now }: { tried: CountedTry; account: AccountRow | null; now: string },
): Promise<boolean> {
  await countWithin(transaction, { key: tried.addressKey, now, lockAbove: SIGN_IN_LIMITS.triesOfAddress - 1 })
  if (tried.ordinal < SIGN_IN_LIMITS.triesOfAccount) return false
  const lockEnds = await lockKey(transaction, tried.emailKey, now)
  if (account && account.status !== 'closed') await tellOfLock(transaction, account, { now, lockEnds })
  return true
}

async function tellOfLock(
  transaction: Transaction,
  account: AccountRow,
  { now, lockEnds }: { now: string; lockEnds: string },
): Promise<void> {
  const parameters = { until: lockEnds }
  await queueMail(transaction, {
    to: { account: account.id },
    template: 'sign-in-locked',
    language: languageOf(account.language),
    parameters,
  })
  for (const administrator of await accountsWithRole(transaction, { role: 'administrator', today: helsinkiDay(now) })) {
    if (administrator.id === account.id) continue
    await queueMail(transaction, {
      to: { account: administrator.id },
      template: 'sign-in-locked-administrator',
      language: languageOf(administrator.language),
      parameters: { account: account.id, until: lockEnds },
    })
  }
}
