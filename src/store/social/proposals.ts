import type { Kysely, Selectable, Transaction, Updateable } from 'kysely'
import type { Owner } from '../../model/phenomenon.ts'
import type { ProposalState } from '../../model/proposal.ts'
import type { Schema } from '../schema.ts'
import type { ProposalTable } from './phenomenon-tables.ts'

type Database = Kysely<Schema>

export type StoredProposal = Omit<Selectable<ProposalTable>, 'state'> & { readonly state: ProposalState }
export type ProposalChange = Omit<Updateable<ProposalTable>, 'id' | 'owner' | 'version'>

/** One proposal; null when there is none of that id. */
export async function proposalById(db: Database, id: string): Promise<StoredProposal | null> {
  const row = await db.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? stored(row) : null
}

export interface ProposalQuestion {
  readonly owners: readonly Owner[]
  /** All when left out. */
  readonly states?: readonly ProposalState[]
  readonly phenomenon?: string
}

/** Proposals of some owners, those whose answer is due first; what has no due day last. */
export async function proposalsOf(db: Database, { owners, states, phenomenon }: ProposalQuestion): Promise<StoredProposal[]> {
  if (owners.length === 0 || states?.length === 0) return []
  let query = db
    .selectFrom('proposal')
    .selectAll()
    .where('owner', 'in', [...owners])
  if (states) query = query.where('state', 'in', [...states])
  if (phenomenon !== undefined) query = query.where('phenomenon', '=', phenomenon)
  return inOrderOfDue((await query.orderBy('id').execute()).map(stored))
}

/** What the public may see: proposals that are public, from their submission on; newest first. */
export async function publicProposals(db: Database): Promise<StoredProposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where('is_public', '=', 1)
    .where('state', '!=', 'draft')
    .orderBy('submitted_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(stored)
}

/** Proposals that lie with a body and can still be answered or carried out. */
export async function openProposalsOfBody(db: Database, body: string): Promise<StoredProposal[]> {
  const open: readonly ProposalState[] = ['submitted', 'received', 'prepared', 'answered', 'in-progress']
  const rows = await db.selectFrom('proposal').selectAll().where('body', '=', body).where('state', 'in', open).execute()
  return inOrderOfDue(rows.map(stored))
}

export async function insertProposal(transaction: Transaction<Schema>, proposal: Selectable<ProposalTable>): Promise<void> {
  await transaction.insertInto('proposal').values(proposal).execute()
}

/**
 * Changes a proposal that still has the version of `before`.
 * @returns false when somebody else has changed it meanwhile; nothing is written then.
 */
export async function changeProposal(
  transaction: Transaction<Schema>,
  before: Pick<StoredProposal, 'id' | 'version'>,
  change: ProposalChange,
): Promise<boolean> {
  const result = await transaction
    .updateTable('proposal')
    .set({ ...change, version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function stored(row: Selectable<ProposalTable>): StoredProposal {
  return { ...row, state: row.state as ProposalState }
}

function inOrderOfDue(rows: StoredProposal[]): StoredProposal[] {
  const NEVER = '9999-12-31'
  const due = (row: StoredProposal) => row.answer_due_on ?? NEVER
  return rows.sort((a, b) => due(a).localeCompare(due(b)) || a.id.localeCompare(b.id))
}
