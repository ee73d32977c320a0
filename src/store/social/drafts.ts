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

/** Adds a draft, of version 1, or puts it in the place of the version before it. False when another has been saved meanwhile: then nothing is written. */
export async function putDraft(tx: Transaction<Schema>, { savedAt, ...draft }: StoredDraft): Promise<boolean> {
  const row = { ...draft, saved_at: savedAt }
  if (draft.version === 1) {
    await tx.insertInto('social_report_draft').values(row).execute()
    return true
  }
  const { id, account, version } = draft
  const changed = await tx
    .updateTable('social_report_draft')
    .set(row)
    .where('id', '=', id)
    .where('account', '=', account)
    .where('version', '=', version - 1)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}

/** Only the account's own. Nothing happens when there is none. */
export async function deleteDraft(tx: Transaction<Schema>, { id, account }: { id: string; account: string }): Promise<void> {
  await tx.deleteFrom('social_report_draft').where('id', '=', id).where('account', '=', account).execute()
}
