import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { requireWritten } from './require-written.ts'
import type { InformationRequestAnswerTable, InformationRequestTable } from './synthesis-tables.ts'

export type StoredRequest = InformationRequestTable
export type StoredRequestAnswer = InformationRequestAnswerTable

/** Requests, those that close next first. */
export async function requestsOf(db: Kysely<Schema>): Promise<StoredRequest[]> {
  return db.selectFrom('information_request').selectAll().orderBy('state', 'desc').orderBy('due_on').orderBy('id').execute()
}

export async function requestById(db: Kysely<Schema>, id: string): Promise<StoredRequest | null> {
  return (await db.selectFrom('information_request').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Adds it, or puts it in the place of the version before. @throws Problem `changed-meanwhile` */
export async function saveRequest(transaction: Transaction<Schema>, request: StoredRequest): Promise<void> {
  const written = await transaction
    .insertInto('information_request')
    .values(request)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(request)
        .where('information_request.version', '=', request.version - 1),
    )
    .executeTakeFirst()
  requireWritten(written, { what: request.id, version: request.version })
}

/** Answers to requests; `organisers` limits to those of the counties named. */
export async function answersOfRequests(
  db: Kysely<Schema>,
  { requests, organisers }: { readonly requests: readonly string[]; readonly organisers: 'all' | readonly string[] },
): Promise<StoredRequestAnswer[]> {
  if (requests.length === 0 || organisers.length === 0) return []
  return db
    .selectFrom('information_request_answer')
    .selectAll()
    .where('request', 'in', requests)
    .$if(organisers !== 'all', (query) => query.where('organiser', 'in', organisers as readonly string[]))
    .orderBy('organiser')
    .execute()
}

/** Adds it, or puts it in the place of the version before. @throws Problem `changed-meanwhile` */
export async function saveRequestAnswer(transaction: Transaction<Schema>, answer: StoredRequestAnswer): Promise<void> {
  const written = await transaction
    .insertInto('information_request_answer')
    .values(answer)
    .onConflict((conflict) =>
      conflict
        .columns(['request', 'organiser'])
        .doUpdateSet(answer)
        .where('information_request_answer.version', '=', answer.version - 1),
    )
    .executeTakeFirst()
  requireWritten(written, { what: answer.request, version: answer.version })
}
