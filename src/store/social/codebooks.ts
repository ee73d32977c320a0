import type { Kysely, Transaction } from 'kysely'
import type { CodebookOwner, CodebookVersion, Theme } from '../../model/codebook.ts'
import type { Schema } from '../schema.ts'

/** Versions that were made in the register, oldest first. The national ones of the definitions are not here. */
export async function storedVersions(db: Kysely<Schema>, owner: CodebookOwner): Promise<CodebookVersion[]> {
  const rows = await db
    .selectFrom('codebook_version')
    .select(['owner', 'number', 'effective_from', 'content'])
    .where('owner', '=', owner)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    owner: row.owner,
    number: row.number,
    effectiveFrom: row.effective_from,
    ...(JSON.parse(row.content) as Pick<CodebookVersion, 'note' | 'themes' | 'changes'>),
  }))
}

/** Enters a version; false when there is one of the number. */
export async function insertVersion(
  transaction: Transaction<Schema>,
  { version, by, at }: { readonly version: CodebookVersion; readonly by: string; readonly at: string },
): Promise<boolean> {
  const { owner, number, effectiveFrom, note, themes, changes } = version
  const result = await transaction
    .insertInto('codebook_version')
    .values({
      owner,
      number,
      effective_from: effectiveFrom,
      content: JSON.stringify({ note, themes, changes }),
      made_by: by,
      made_at: at,
    })
    .onConflict((conflict) => conflict.columns(['owner', 'number']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** The next version of an owner while it is being worked on. */
export interface CodebookDraft {
  readonly owner: CodebookOwner
  /** Number of the version that it was made from; 0 = none. */
  readonly base: number
  readonly themes: readonly Theme[]
  readonly changedBy: string
  readonly changedAt: string
  /** Counts up with each change; 0 = there is no draft yet. */
  readonly version: number
}

/** Null when nobody is working on the next version. Inside a transaction the draft is held until it ends. */
export async function codebookDraft(db: Kysely<Schema>, owner: CodebookOwner): Promise<CodebookDraft | null> {
  const query = db.selectFrom('codebook_draft').selectAll().where('owner', '=', owner)
  const row = await (db.isTransaction ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return null
  const content = JSON.parse(row.content) as Pick<CodebookDraft, 'base' | 'themes'>
  return { owner, ...content, changedBy: row.changed_by, changedAt: row.changed_at, version: row.version }
}

/** Writes what follows the version before (`draft.version - 1`). False when somebody else was there first: nothing is written then. */
export async function saveDraft(transaction: Transaction<Schema>, draft: CodebookDraft): Promise<boolean> {
  const content = JSON.stringify({ base: draft.base, themes: draft.themes })
  const set = { content, changed_by: draft.changedBy, changed_at: draft.changedAt, version: draft.version }
  const result = await transaction
    .insertInto('codebook_draft')
    .values({ owner: draft.owner, ...set })
    .onConflict((conflict) =>
      conflict
        .column('owner')
        .doUpdateSet(set)
        .where('codebook_draft.version', '=', draft.version - 1),
    )
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function deleteDraft(transaction: Transaction<Schema>, owner: CodebookOwner): Promise<void> {
  await transaction.deleteFrom('codebook_draft').where('owner', '=', owner).execute()
}
