import type { Kysely, Selectable, Transaction } from 'kysely'
import type { CodebookEdit } from '../../model/codebook-edit.ts'
import type { CodebookRequest, CodebookRequestState } from '../../model/codebook-request.ts'
import type { Schema } from '../schema.ts'
import type { CodebookRequestTable } from './coding-tables.ts'

/** Requests to change the national codebook, of these organisers or of all, newest first. */
export async function codebookRequests(db: Kysely<Schema>, organisers: readonly string[] | 'all'): Promise<CodebookRequest[]> {
  if (organisers !== 'all' && organisers.length === 0) return []
  const all = db.selectFrom('codebook_request').selectAll().orderBy('proposed_on', 'desc').orderBy('id')
  const rows = await (organisers === 'all' ? all : all.where('organiser', 'in', organisers)).execute()
  return rows.map(requestOf)
}

/** One request; null when there is none. Inside a transaction it is held until that ends. */
export async function codebookRequest(db: Kysely<Schema>, id: string): Promise<CodebookRequest | null> {
  const query = db.selectFrom('codebook_request').selectAll().where('id', '=', id)
  const row = await (db.isTransaction ? query.forUpdate() : query).executeTakeFirst()
  return row ? requestOf(row) : null
}

export async function insertRequest(
  transaction: Transaction<Schema>,
  { by, ...request }: Pick<CodebookRequest, 'id' | 'organiser' | 'edit' | 'reason' | 'proposedOn'> & { readonly by: string },
): Promise<void> {
  await transaction
    .insertInto('codebook_request')
    .values({
      id: request.id,
      organiser: request.organiser,
      edit: JSON.stringify(request.edit),
      reason: request.reason,
      state: 'proposed',
      proposed_by: by,
      proposed_on: request.proposedOn,
      decision: '',
      version: 1,
    })
    .execute()
}

/** What became of a request. */
export async function settleRequest(
  transaction: Transaction<Schema>,
  {
    request,
    ...settled
  }: {
    readonly request: CodebookRequest
    readonly state: CodebookRequestState
    readonly by: string
    readonly on: string
    readonly decision: string
    readonly effectiveFrom: string | null
  },
): Promise<void> {
  await transaction
    .updateTable('codebook_request')
    .set({
      state: settled.state,
      decided_by: settled.by,
      decided_on: settled.on,
      decision: settled.decision,
      effective_from: settled.effectiveFrom,
      version: request.version + 1,
    })
    .where('id', '=', request.id)
    .execute()
}

function requestOf(row: Selectable<CodebookRequestTable>): CodebookRequest {
  return {
    id: row.id,
    organiser: row.organiser,
    edit: JSON.parse(row.edit) as CodebookEdit,
    reason: row.reason,
    state: row.state as CodebookRequestState,
    proposedOn: row.proposed_on,
    decidedOn: row.decided_on,
    decision: row.decision,
    effectiveFrom: row.effective_from,
    version: row.version,
  }
}
