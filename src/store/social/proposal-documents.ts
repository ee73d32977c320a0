import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { ProposalDocumentTable } from './proposal-history-tables.ts'

export type ProposalDocument = Selectable<ProposalDocumentTable>

/** What a proposal points to, by the day on which it was added, and by name. */
export async function documentsOf(db: Kysely<Schema>, proposal: string): Promise<ProposalDocument[]> {
  return db
    .selectFrom('proposal_document')
    .selectAll()
    .where('proposal', '=', proposal)
    .orderBy('added_on')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function insertDocument(transaction: Transaction<Schema>, document: ProposalDocument): Promise<void> {
  await transaction.insertInto('proposal_document').values(document).execute()
}

export async function removeDocument(transaction: Transaction<Schema>, id: string): Promise<void> {
  await transaction.deleteFrom('proposal_document').where('id', '=', id).execute()
}
