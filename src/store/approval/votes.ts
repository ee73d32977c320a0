import type { Kysely, Transaction } from 'kysely'
import type { ReleaseVote } from '../../model/release-approval.ts'
import type { Schema } from '../schema.ts'

/** All votes on a release, void ones too, in the order in which they were given. */
export async function votesOn(db: Kysely<Schema>, release: string): Promise<ReleaseVote[]> {
  const rows = await db.selectFrom('release_vote').selectAll().where('release', '=', release).orderBy('number').execute()
  return rows.map((row) => ({
    account: row.account,
    person: row.person,
    isApproval: row.is_approval === 1,
    manifest: row.manifest,
    planVersion: row.plan_version,
    reason: row.reason,
    at: row.at,
  }))
}

export async function addVote(transaction: Transaction<Schema>, release: string, vote: ReleaseVote): Promise<void> {
  await transaction
    .insertInto('release_vote')
    .values({
      release,
      account: vote.account,
      person: vote.person,
      is_approval: vote.isApproval ? 1 : 0,
      manifest: vote.manifest,
      plan_version: vote.planVersion,
      reason: vote.reason,
      at: vote.at,
    })
    .execute()
}
