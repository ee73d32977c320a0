import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { GrantTable } from './tables.ts'

export type GrantRow = Selectable<GrantTable>

export interface NewGrant {
  readonly account: string
  readonly role: string
  readonly organiser: string | null
  readonly vendor: string | null
  readonly givenBy: string
  readonly at: string
  /** First and last day, `YYYY-MM-DD`; null = until withdrawn. */
  readonly from: string
  readonly until: string | null
}

export async function insertGrants(transaction: Transaction<Schema>, grants: readonly NewGrant[]): Promise<void> {
  if (grants.length === 0) return
  const rows = grants.map(({ account, role, organiser, vendor, givenBy, at, from, until }) => ({
    account,
    role,
    organiser,
    vendor,
    given_by: givenBy,
    given_at: at,
    valid_from: from,
    valid_until: until,
  }))
  await transaction.insertInto('account_grant').values(rows).execute()
}

/** Grants that are in force on a day. */
export async function grantsOn(db: Kysely<Schema>, account: string, day: string): Promise<GrantRow[]> {
  const grants = await grantsOf(db, account)
  return grants.filter((grant) => isInForce(grant, day))
}

/** All grants of an account, past and withdrawn ones too, in the order of giving. */
export async function grantsOf(db: Kysely<Schema>, account: string): Promise<GrantRow[]> {
  return db.selectFrom('account_grant').selectAll().where('account', '=', account).orderBy('number').execute()
}

export async function allGrants(db: Kysely<Schema>): Promise<GrantRow[]> {
  return db.selectFrom('account_grant').selectAll().orderBy('number').execute()
}

export function isInForce(grant: GrantRow, day: string): boolean {
  return grant.withdrawn_at === null && grant.valid_from <= day && (grant.valid_until === null || day <= grant.valid_until)
}

export async function withdrawGrant(
  transaction: Transaction<Schema>,
  number: number,
  { at, by }: { at: string; by: string },
): Promise<void> {
  await transaction
    .updateTable('account_grant')
    .set({ withdrawn_at: at, withdrawn_by: by })
    .where('number', '=', number)
    .execute()
}
