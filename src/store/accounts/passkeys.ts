import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import type { PasskeyTable } from './tables.ts'

export type PasskeyRow = Selectable<PasskeyTable>

export interface NewPasskey {
  /** Credential id and public key, base64url. */
  readonly id: string
  readonly account: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly at: string
}

export async function passkeysOf(db: Kysely<Schema>, account: string): Promise<PasskeyRow[]> {
  return db.selectFrom('passkey').selectAll().where('account', '=', account).orderBy('number').execute()
}

export async function insertPasskey(transaction: Kysely<Schema>, passkey: NewPasskey): Promise<void> {
  const { id, account, publicKey, counter, transports, name, at } = passkey
  await transaction
    .insertInto('passkey')
    .values({ id, account, public_key: publicKey, counter, transports: JSON.stringify(transports), name, created_at: at })
    .execute()
}

export async function notePasskeyUse(
  transaction: Kysely<Schema>,
  { id, counter, at }: { id: string; counter: number; at: string },
): Promise<void> {
  await transaction.updateTable('passkey').set({ counter, last_used_at: at }).where('id', '=', id).execute()
}

/** @returns whether the account had such a passkey. */
export async function removePasskey(
  transaction: Kysely<Schema>,
  { id, account }: { id: string; account: string },
): Promise<boolean> {
  const deleting = transaction.deleteFrom('passkey').where('id', '=', id).where('account', '=', account)
  return (await deleting.executeTakeFirst()).numDeletedRows > 0n
}

export async function removePasskeysOf(transaction: Kysely<Schema>, account: string): Promise<void> {
  await transaction.deleteFrom('passkey').where('account', '=', account).execute()
}

export interface Challenge {
  readonly challenge: string
  readonly account: string
  readonly purpose: 'register' | 'sign-in'
  readonly expiresAt: string
}

export async function insertChallenge(
  transaction: Kysely<Schema>,
  { challenge, account, purpose, expiresAt }: Challenge,
): Promise<void> {
  await transaction.insertInto('passkey_challenge').values({ challenge, account, purpose, expires_at: expiresAt }).execute()
}

/** Uses a challenge up. @returns whether it was given to this account for this purpose and can still be used. */
export async function takeChallenge(
  transaction: Kysely<Schema>,
  { challenge, account, purpose, now }: Omit<Challenge, 'expiresAt'> & { now: string },
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('passkey_challenge')
    .where('challenge', '=', challenge)
    .where('account', '=', account)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function removeOldChallenges(transaction: Kysely<Schema>, now: string): Promise<void> {
  await transaction.deleteFrom('passkey_challenge').where('expires_at', '<', now).execute()
}
