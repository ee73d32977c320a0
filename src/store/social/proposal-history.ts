import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Owner } from '../../model/phenomenon.ts'
import type { Schema } from '../schema.ts'
import type {
  ProposalEffectTable,
  ProposalEventTable,
  ProposalHandOnTable,
  ProposalMilestoneTable,
} from './proposal-history-tables.ts'

type Database = Kysely<Schema>
export type ProposalEvent = Selectable<ProposalEventTable>
export type Milestone = Selectable<ProposalMilestoneTable>
export type HandOn = Selectable<ProposalHandOnTable>
export type ProposalEffect = Selectable<ProposalEffectTable>

/** The whole history of a proposal, oldest first, also what was undone. */
export async function eventsOfProposal(db: Database, proposal: string): Promise<ProposalEvent[]> {
  return db.selectFrom('proposal_event').selectAll().where('proposal', '=', proposal).orderBy('number').execute()
}

/** Adds a step and returns its number. The caller has changed the proposal in the same transaction, which holds others back. */
export async function addEvent(
  transaction: Transaction<Schema>,
  event: Omit<ProposalEvent, 'number' | 'undone_by'>,
): Promise<number> {
  const last = await transaction
    .selectFrom('proposal_event')
    .select((row) => row.fn.max('number').as('number'))
    .where('proposal', '=', event.proposal)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await transaction
    .insertInto('proposal_event')
    .values({ ...event, number, undone_by: null })
    .execute()
  return number
}

export async function markUndone(
  transaction: Transaction<Schema>,
  { proposal, number, by }: { readonly proposal: string; readonly number: number; readonly by: number },
): Promise<void> {
  await transaction
    .updateTable('proposal_event')
    .set({ undone_by: by })
    .where('proposal', '=', proposal)
    .where('number', '=', number)
    .execute()
}

/** Answers and lapses that stand, oldest first, of the proposals of some owners: by which waiting ends. */
export async function endsOfWaiting(db: Database, owners: readonly Owner[]): Promise<ProposalEvent[]> {
  if (owners.length === 0) return []
  return db
    .selectFrom('proposal_event')
    .innerJoin('proposal', 'proposal.id', 'proposal_event.proposal')
    .selectAll('proposal_event')
    .where('proposal.owner', 'in', [...owners])
    .where('proposal_event.act', 'in', ['answered', 'lapsed'])
    .where('proposal_event.undone_by', 'is', null)
    .orderBy('proposal_event.proposal')
    .orderBy('proposal_event.number')
    .execute()
}

/** Milestones of a proposal, by their due day. */
export async function milestonesOf(db: Database, proposal: string): Promise<Milestone[]> {
  const rows = await db.selectFrom('proposal_milestone').selectAll().where('proposal', '=', proposal).orderBy('id').execute()
  const day = ({ due_on, done_on }: Milestone) => due_on ?? done_on ?? '9999-12-31'
  return rows.sort((a, b) => day(a).localeCompare(day(b)) || a.id.localeCompare(b.id))
}

/** Adds a milestone, or changes the one of that id. */
export async function saveMilestone(transaction: Transaction<Schema>, milestone: Milestone): Promise<void> {
  const { title_fi, title_sv, due_on, done_on } = milestone
  await transaction
    .insertInto('proposal_milestone')
    .values(milestone)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ title_fi, title_sv, due_on, done_on }))
    .execute()
}

export async function removeMilestone(transaction: Transaction<Schema>, id: string): Promise<void> {
  await transaction.deleteFrom('proposal_milestone').where('id', '=', id).execute()
}

/** Ways from body to body that stand, oldest first. */
export async function handOnsOf(db: Database, proposal: string): Promise<HandOn[]> {
  return standingHandOns(db).where('proposal_hand_on.proposal', '=', proposal).orderBy('proposal_hand_on.event').execute()
}

/** Those of some owners' open proposals that nobody has acknowledged. */
export async function unacknowledgedHandOns(db: Database, owners: readonly Owner[]): Promise<HandOn[]> {
  if (owners.length === 0) return []
  return standingHandOns(db)
    .innerJoin('proposal', 'proposal.id', 'proposal_hand_on.proposal')
    .where('proposal.owner', 'in', [...owners])
    .where('proposal.state', '=', 'submitted')
    .where('proposal_hand_on.acknowledged_on', 'is', null)
    .whereRef('proposal.body', '=', 'proposal_hand_on.to_body')
    .orderBy('proposal_hand_on.handed_on')
    .execute()
}

function standingHandOns(db: Database) {
  return db
    .selectFrom('proposal_hand_on')
    .innerJoin('proposal_event', (join) =>
      join
        .onRef('proposal_event.proposal', '=', 'proposal_hand_on.proposal')
        .onRef('proposal_event.number', '=', 'proposal_hand_on.event'),
    )
    .selectAll('proposal_hand_on')
    .where('proposal_event.undone_by', 'is', null)
}

export async function insertHandOn(transaction: Transaction<Schema>, handOn: HandOn): Promise<void> {
  await transaction.insertInto('proposal_hand_on').values(handOn).execute()
}

export async function acknowledgeHandOn(
  transaction: Transaction<Schema>,
  { proposal, event, on, recordNumber }: { proposal: string; event: number; on: string | null; recordNumber: string | null },
): Promise<void> {
  await transaction
    .updateTable('proposal_hand_on')
    .set({ acknowledged_on: on, record_number: recordNumber })
    .where('proposal', '=', proposal)
    .where('event', '=', event)
    .execute()
}

/** Judgements of the effect that stand, oldest first. */
export async function effectsOf(db: Database, proposal: string): Promise<ProposalEffect[]> {
  return db
    .selectFrom('proposal_effect')
    .innerJoin('proposal_event', (join) =>
      join
        .onRef('proposal_event.proposal', '=', 'proposal_effect.proposal')
        .onRef('proposal_event.number', '=', 'proposal_effect.event'),
    )
    .selectAll('proposal_effect')
    .where('proposal_effect.proposal', '=', proposal)
    .where('proposal_event.undone_by', 'is', null)
    .orderBy('proposal_effect.event')
    .execute()
}

export async function insertEffect(transaction: Transaction<Schema>, effect: ProposalEffect): Promise<void> {
  await transaction.insertInto('proposal_effect').values(effect).execute()
}
