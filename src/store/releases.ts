import type { Generated, Kysely, Selectable, Transaction } from 'kysely'
import { MONITORING_PROGRAMME } from '../model/release.ts'
import type { ReleaseState } from '../model/release-approval.ts'
import type { Schema } from './schema.ts'

/** Releases. The content lies in the folder of the same id; `manifest_digest` is the SHA-256 of its manifest. */
export interface ReleaseTable {
  number: Generated<number>
  id: string
  /** `monitoring-register`, or the id of a data collection. */
  programme: string
  /** A quarter; of a data collection the round. */
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

/**
 * All releases of one programme, newest cycle first and newest revision of a cycle first. The monitoring register when none is named: what
 * asks for its releases never meets those of a data collection.
 */
export async function listReleaseRows(db: Database, programme: string = MONITORING_PROGRAMME): Promise<ReleaseRow[]> {
  const rows = db.selectFrom('release').selectAll().where('programme', '=', programme)
  return rows.orderBy('cycle', 'desc').orderBy('revision', 'desc').execute()
}

/** Releases of every programme. */
export async function allReleaseRows(db: Database): Promise<ReleaseRow[]> {
  return db.selectFrom('release').selectAll().orderBy('programme').orderBy('cycle', 'desc').orderBy('revision', 'desc').execute()
}

export async function releaseRow(db: Database, id: string): Promise<ReleaseRow | null> {
  return (await db.selectFrom('release').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The newest published release of the newest cycle of a programme; null before the first publication. */
export async function newestPublishedRow(db: Database, programme: string = MONITORING_PROGRAMME): Promise<ReleaseRow | null> {
  const newest = db.selectFrom('release').selectAll().where('programme', '=', programme).where('status', '=', 'published')
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
