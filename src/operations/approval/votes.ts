import type { ReleaseVote } from '../../model/release-approval.ts'
import type { ReleaseRow } from '../../store/releases.ts'
import type { Actor } from '../operation.ts'
import { notIndependent } from './release-problems.ts'

/** Votes that are about these bytes and this plan. Others are void: they stay in the record and do not count. */
export function validVotes(votes: readonly ReleaseVote[], row: ReleaseRow, planVersion: number): ReleaseVote[] {
  return votes.filter((vote) => vote.manifest === row.manifest_digest && vote.planVersion === planVersion)
}

/** @throws Problem when the actor has no account of their own, made the release, or has voted on it under any account. */
export function requireIndependent(actor: Actor, row: ReleaseRow, valid: readonly ReleaseVote[]): void {
  if (actor.kind !== 'account') throw notIndependent(row.id, 'no-account')
  if (actor.person === row.author_person) throw notIndependent(row.id, 'author')
  if (valid.some(({ person }) => person === actor.person)) throw notIndependent(row.id, 'voted')
}
