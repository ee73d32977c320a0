import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { newToken, tokenHash } from './secret-token.ts'
import type { InvitationTable } from './tables.ts'

export type InvitationRow = Selectable<InvitationTable>

export interface NewInvitation {
  readonly account: string
  readonly purpose: 'invitation' | 'password'
  readonly by: string
  readonly at: string
  readonly expiresAt: string
}

/** A new link for an account; the ones before it work no longer. The token is returned here and never again. */
export async function insertInvitation(transaction: Transaction<Schema>, invitation: NewInvitation): Promise<string> {
  const { account, purpose, by, at, expiresAt } = invitation
  await revokeInvitations(transaction, account, at)
  const token = newToken()
  await transaction
    .insertInto('invitation')
    .values({ account, purpose, token_hash: tokenHash(token), created_by: by, created_at: at, expires_at: expiresAt })
    .execute()
  return token
}

export async function revokeInvitations(transaction: Kysely<Schema>, account: string, at: string): Promise<void> {
  await transaction
    .updateTable('invitation')
    .set({ revoked_at: at })
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

/** The invitation of a token while it can be used; null for unknown, used, revoked and expired ones alike. */
export async function openInvitation(db: Kysely<Schema>, token: string, now: string): Promise<InvitationRow | null> {
  const row = await db.selectFrom('invitation').selectAll().where('token_hash', '=', tokenHash(token)).executeTakeFirst()
  return row && row.used_at === null && row.revoked_at === null && now < row.expires_at ? row : null
}

/** Uses an invitation up. @returns whether it was unused until now. */
export async function takeInvitation(transaction: Kysely<Schema>, number: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('invitation')
    .set({ used_at: at })
    .where('number', '=', number)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The newest link of an account; null when it never had one. */
export async function latestInvitation(db: Kysely<Schema>, account: string): Promise<InvitationRow | null> {
  const rows = db.selectFrom('invitation').selectAll().where('account', '=', account)
  return (await rows.orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? null
}
