import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { RoundKey } from './rounds.ts'
import type { CollectionLetterTable } from './tables.ts'

export type CollectionLetterRow = Selectable<CollectionLetterTable>

/** Letters and notes of a round, newest first. */
export async function lettersOfRound(db: Kysely<Schema>, { collection, round }: RoundKey): Promise<CollectionLetterRow[]> {
  return db
    .selectFrom('collection_letter')
    .selectAll()
    .where('collection', '=', collection)
    .where('round', '=', round)
    .orderBy('number', 'desc')
    .execute()
}

/** Enters that a letter was sent or a call was made. */
export async function addCollectionLetter(
  transaction: Transaction<Schema>,
  letter: Omit<CollectionLetterRow, 'number'>,
): Promise<void> {
  await transaction.insertInto('collection_letter').values(letter).execute()
}

/** Somebody who is written to, with the address in small letters. Handle it in passing: it is not to be shown, logged or kept. */
export interface Addressed {
  readonly respondent: string
  readonly email: string
  readonly language: string
}

/** Contact persons of a collection's respondents who have not left. */
export async function contactAddresses(db: Kysely<Schema>, collection: string): Promise<Addressed[]> {
  const rows = await db
    .selectFrom('contact_person')
    .select(['respondent', 'email', 'language'])
    .where('collection', '=', collection)
    .where('email', 'is not', null)
    .where('left_at', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ email, ...row }) => ({ ...row, email: (email ?? '').trim().toLowerCase() }))
}

/** An account that answers for data collections of a county; `respondent` is the county's code. */
export interface AddressedAccount extends Addressed {
  readonly account: string
  readonly role: string
}

/** Accounts in use with one of the roles for one of the counties on a day. */
export async function countyAccounts(
  db: Kysely<Schema>,
  { organisers, roles, day }: { organisers: readonly string[]; roles: readonly string[]; day: string },
): Promise<AddressedAccount[]> {
  if (organisers.length === 0) return []
  const rows = await db
    .selectFrom('account_grant')
    .innerJoin('account', 'account.id', 'account_grant.account')
    .select(['account.id as account', 'account.email', 'account.language', 'account_grant.role as role'])
    .select('account_grant.organiser as organiser')
    .where('account.status', 'in', ['active', 'locked'])
    .where('account_grant.role', 'in', [...roles])
    .where('account_grant.organiser', 'in', [...organisers])
    .where('account_grant.withdrawn_at', 'is', null)
    .where('account_grant.valid_from', '<=', day)
    .where((row) => row.or([row('account_grant.valid_until', 'is', null), row('account_grant.valid_until', '>=', day)]))
    .orderBy('account.id')
    .execute()
  return rows.map(({ organiser, email, ...row }) => ({ ...row, respondent: organiser ?? '', email: email.trim().toLowerCase() }))
}

/** Respondents of a round as they stand. */
export interface RespondentRow {
  readonly respondent: string
  readonly organiser: string
  readonly level: string
  readonly name_fi: string
  readonly name_sv: string
  readonly state: string
}

export async function respondentsOfRound(db: Kysely<Schema>, { collection, round }: RoundKey): Promise<RespondentRow[]> {
  return db
    .selectFrom('submission')
    .select(['respondent', 'organiser', 'level', 'name_fi', 'name_sv', 'state'])
    .where('collection', '=', collection)
    .where('round', '=', round)
    .orderBy('respondent')
    .execute()
}
