import type { Generated, Kysely, Selectable, Transaction } from 'kysely'
import type { ReleaseState } from '../model/release-approval.ts'
import type { Schema } from './schema.ts'

/** Releases. The content lies in the folder of the same id; `manifest_digest` is the SHA-256 of its manifest. */
export interface ReleaseTable {
  number: Generated<number>
  id: string
  cycle: string
  revision: number
  run_id: string
  created_at: string
  published_at: string | null
  status: ReleaseState
  manifest_digest: string
  /** Account that made it, or `operator`; and the person behind the account (see `Actor.person`). */
  author: string
  author_person: string
  /** Figures whose change from the newest published release of the cycle is so small that it could point at people. */
  changes_at_risk: number | null
}

/** A row of the catalogue of releases. */
export type ReleaseRow = Selectable<ReleaseTable>

type Database = Kysely<Schema>

/** All releases, newest cycle first and newest revision of a cycle first. */
export async function listReleaseRows(db: Database): Promise<ReleaseRow[]> {
  return db.selectFrom('release').selectAll().orderBy('cycle', 'desc').orderBy('revision', 'desc').execute()
}

export async function releaseRow(db: Database, id: string): Promise<ReleaseRow | null> {
  return (await db.selectFrom('release').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The newest published release of the newest cycle; null before the first publication. */
export async function newestPublishedRow(db: Database): Promise<ReleaseRow | null> {
  const newest = db.selectFrom('release').selectAll().where('status', '=', 'published')
  return (await newest.orderBy('cycle', 'desc').orderBy('revision', 'desc').limit(1).executeTakeFirst()) ?? null
}

export async function addDraftRelease(
  transaction: Transaction<Schema>,
  row: Omit<ReleaseRow, 'number' | 'status' | 'published_at'>,
): Promise<void> {
  await transaction
    .insertInto('release')
    .values({ ...row, status: 'draft', published_at: null })
    .execute()
}

/** The row as it stands, locked until the end of the transaction: votes on one release are counted one after the other. */
export async function lockRelease(transaction: Transaction<Schema>, id: string): Promise<ReleaseRow> {
  return transaction.selectFrom('release').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

/** Carries a release to its next state. Returns false when it is not in the state it was seen in (any more). */
export async function moveRelease(
  transaction: Transaction<Schema>,
  id: string,
  { from, to, publishedAt }: { readonly from: ReleaseState; readonly to: ReleaseState; readonly publishedAt?: string },
): Promise<boolean> {
  const result = await transaction
    .updateTable('release')
    .set({ status: to, ...(publishedAt === undefined ? {} : { published_at: publishedAt }) })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
