import type { Kysely, Selectable, Transaction } from 'kysely'
import type { QuarterCode } from '../../model/period.ts'
import { type Subset, subsetId, subsetNumber } from '../../model/subset.ts'
import type { Schema } from '../schema.ts'
import type { SubsetTable } from './tables.ts'

/** A subset before it has a number. */
export type NewSubset = Pick<
  Subset,
  | 'content'
  | 'organiser'
  | 'quarter'
  | 'selection'
  | 'reason'
  | 'mostClients'
  | 'requestedBy'
  | 'requestedPerson'
  | 'requestedAt'
  | 'ticket'
>
export type SubsetChange = Partial<Omit<Selectable<SubsetTable>, 'number' | 'version'>>

/** Subsets, newest first; of the organisers given, else all. */
export async function listSubsets(db: Kysely<Schema>, organisers: 'all' | readonly string[]): Promise<Subset[]> {
  if (organisers !== 'all' && organisers.length === 0) return []
  let query = db.selectFrom('subset').selectAll()
  if (organisers !== 'all') query = query.where('organiser', 'in', organisers)
  return (await query.orderBy('number', 'desc').execute()).map(toSubset)
}

/** One subset; null when there is none of that id. */
export async function findSubset(db: Kysely<Schema>, id: string): Promise<Subset | null> {
  const row = await rowOf(db, id)
  return row ? toSubset(row) : null
}

/** The encrypted list; null when there is none (any more). */
export async function sealedList(db: Kysely<Schema>, id: string): Promise<string | null> {
  return (await rowOf(db, id))?.sealed ?? null
}

/** Enters a request with the accounts that may open the list. Returns its id. */
export async function insertSubset(
  transaction: Transaction<Schema>,
  subset: NewSubset,
  readers: readonly string[],
): Promise<string> {
  const { number } = await transaction
    .insertInto('subset')
    .values({
      content: subset.content,
      organiser: subset.organiser,
      quarter: subset.quarter,
      selection: subset.selection,
      reason: subset.reason,
      most_clients: subset.mostClients,
      state: 'requested',
      requested_by: subset.requestedBy,
      requested_person: subset.requestedPerson,
      requested_at: subset.requestedAt,
      ticket: subset.ticket,
      version: 1,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await transaction
    .insertInto('subset_reader')
    .values(readers.map((account) => ({ subset: number, account })))
    .execute()
  return subsetId(number)
}

/**
 * Changes a subset that still has the version given.
 * @returns false when somebody else has changed it meanwhile; nothing is written then.
 */
export async function changeSubset(
  transaction: Transaction<Schema>,
  { id, version }: Subset,
  change: SubsetChange,
): Promise<boolean> {
  const result = await transaction
    .updateTable('subset')
    .set({ ...change, version: version + 1 })
    .where('number', '=', subsetNumber(id) ?? 0)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Accounts that may open the list. */
export async function readersOf(db: Kysely<Schema>, id: string): Promise<string[]> {
  const query = db
    .selectFrom('subset_reader')
    .select('account')
    .where('subset', '=', subsetNumber(id) ?? 0)
  return (await query.orderBy('number').execute()).map(({ account }) => account)
}

export interface SubsetOpening {
  readonly account: string
  readonly at: string
}

/** Who has opened the list and when, oldest first. */
export async function openingsOf(db: Kysely<Schema>, id: string): Promise<SubsetOpening[]> {
  const query = db
    .selectFrom('subset_opening')
    .select(['account', 'at'])
    .where('subset', '=', subsetNumber(id) ?? 0)
  return query.orderBy('number').execute()
}

export async function addOpening(transaction: Transaction<Schema>, id: string, opening: SubsetOpening): Promise<void> {
  await transaction
    .insertInto('subset_opening')
    .values({ subset: subsetNumber(id) ?? 0, ...opening })
    .execute()
}

/** Active subsets whose time is over. */
export async function overdueSubsets(db: Kysely<Schema>, now: string): Promise<Subset[]> {
  const query = db.selectFrom('subset').selectAll().where('state', '=', 'active').where('expires_at', '<=', now)
  return (await query.orderBy('number').execute()).map(toSubset)
}

async function rowOf(db: Kysely<Schema>, id: string): Promise<Selectable<SubsetTable> | null> {
  const number = subsetNumber(id)
  if (number === null) return null
  return (await db.selectFrom('subset').selectAll().where('number', '=', number).executeTakeFirst()) ?? null
}

function toSubset(row: Selectable<SubsetTable>): Subset {
  return {
    id: subsetId(row.number),
    content: row.content,
    organiser: row.organiser,
    quarter: row.quarter as QuarterCode,
    selection: row.selection as Subset['selection'],
    reason: row.reason,
    mostClients: row.most_clients,
    state: row.state as Subset['state'],
    requestedBy: row.requested_by,
    requestedPerson: row.requested_person,
    requestedAt: row.requested_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    ticket: row.ticket,
    listSize: row.list_size,
    version: row.version,
  }
}
