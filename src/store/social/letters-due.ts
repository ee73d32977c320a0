import type { Kysely } from 'kysely'
import type { Owner } from '../../model/phenomenon.ts'
import type { ProposalAct, ProposalState } from '../../model/proposal.ts'
import type { Schema } from '../schema.ts'
import type { StoredProposal } from './proposals.ts'

type Database = Kysely<Schema>

/** A proposal of anybody, as far as letters about it need to know. */
export type LetterProposal = Pick<StoredProposal, (typeof OF_LETTERS)[number]>

const OF_LETTERS = [
  ...(['id', 'owner', 'addressee', 'body', 'state', 'outcome'] as const),
  ...(['answer_due_on', 'due_on', 'follow_up_on'] as const),
] as const

/** Proposals of all owners in some states. */
export async function proposalsInStates(db: Database, states: readonly ProposalState[]): Promise<LetterProposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .select([...OF_LETTERS])
    .where('state', 'in', [...states])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as ProposalState }))
}

export interface LetterEvent {
  readonly proposal: string
  readonly owner: Owner
  readonly number: number
  readonly act: ProposalAct
  readonly outcome: string | null
  /** Account that recorded it. */
  readonly by: string
}

/** Steps of these kinds that were recorded since a moment and stand, oldest first in each proposal. */
export async function stepsSince(
  db: Database,
  { acts, since }: { readonly acts: readonly ProposalAct[]; readonly since: string },
): Promise<LetterEvent[]> {
  const rows = await db
    .selectFrom('proposal_event')
    .innerJoin('proposal', 'proposal.id', 'proposal_event.proposal')
    .select(['proposal_event.proposal', 'proposal.owner', 'proposal_event.number', 'proposal_event.act'])
    .select(['proposal_event.outcome', 'proposal_event.by'])
    .where('proposal_event.act', 'in', [...acts])
    .where('proposal_event.at', '>=', since)
    .where('proposal_event.undone_by', 'is', null)
    .orderBy('proposal_event.proposal')
    .orderBy('proposal_event.number')
    .execute()
  return rows.map((row) => ({ ...row, act: row.act as ProposalAct }))
}

/** Somebody who was asked to read a draft that is in review now, and has not said that they have read it. */
export interface AskedReader {
  readonly briefing: string
  readonly owner: Owner
  readonly round: number
  readonly reviewUntil: string
  readonly account: string
  readonly askedAt: string
}

/** Everybody who is asked in a round that is open. */
export async function askedReaders(db: Database): Promise<AskedReader[]> {
  const rows = await db
    .selectFrom('briefing_reviewer')
    .innerJoin('briefing', 'briefing.id', 'briefing_reviewer.briefing')
    .select(['briefing.id', 'briefing.owner', 'briefing.review_until', 'briefing_reviewer.round'])
    .select(['briefing_reviewer.account', 'briefing_reviewer.asked_at'])
    .where('briefing.state', '=', 'review')
    .where('briefing.review_until', 'is not', null)
    .where('briefing_reviewer.done_at', 'is', null)
    .whereRef('briefing_reviewer.round', '=', 'briefing.review_round')
    .orderBy('briefing.id')
    .orderBy('briefing_reviewer.account')
    .execute()
  return rows.map(({ id, owner, round, account, review_until: until, asked_at: askedAt }) => ({
    ...{ briefing: id, owner, round, account, askedAt },
    reviewUntil: until ?? '',
  }))
}
