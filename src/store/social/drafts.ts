import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** A draft of somebody who has signed in. `content` is JSON of what was typed. */
export interface StoredDraft {
  readonly id: string
  readonly account: string
  readonly organiser: string
  readonly content: string
  readonly savedAt: string
  readonly version: number
}

/** Null when there is none, also when it is another account's. */
export async function draftOf(db: Kysely<Schema>, { id, account }: { id: string; account: string }): Promise<StoredDraft | null> {
  const found = await draftsOf(db, account)
  return found.find((draft) => draft.id === id) ?? null
}

/** Newest first. */
export async function draftsOf(db: Kysely<Schema>, account: string): Promise<StoredDraft[]> {
  const rows = await db
    .selectFrom('social_report_draft')
    .selectAll()
    .where('account', '=', account)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ saved_at: savedAt, ...draft }) => ({ ...draft, savedAt }))
}

/** Puts a draft in the place of the one with its id, or adds it. */
export async function putDraft(tx: Transaction<Schema>, { savedAt, ...draft }: StoredDraft): Promise<void> {
  const row = { ...draft, saved_at: savedAt }
  await tx
    .insertInto('social_report_draft')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Only the account's own. Nothing happens when there is none. */
export async function deleteDraft(tx: Transaction<Schema>, { id, account }: { id: string; account: string }): Promise<void> {
  await tx.deleteFrom('social_report_draft').where('id', '=', id).where('account', '=', account).execute()
}
