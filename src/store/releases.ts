import type { Generated, Kysely, Selectable, Transaction } from 'kysely'
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
  status: string
  manifest_digest: string
}

/** What a release may become. A draft is being checked; a published release is public and never changes: there is no way back. */
const NEXT_STATES: Readonly<Record<string, readonly string[]>> = { draft: ['published'], published: [] }

export function mayBecome(status: string, next: 'published'): boolean {
  return NEXT_STATES[status]?.includes(next) ?? false
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

/** Marks a draft published. Returns false when it was no draft (any more). */
export async function markPublished(transaction: Transaction<Schema>, id: string, publishedAt: string): Promise<boolean> {
  const result = await transaction
    .updateTable('release')
    .set({ status: 'published', published_at: publishedAt })
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
