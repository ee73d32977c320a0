import type { Kysely } from 'kysely'
import { type Language, languageOf } from '../../model/text.ts'
import type { Schema } from '../schema.ts'
import type { MailRow } from './tables.ts'

type Database = Kysely<Schema>

/** Where a letter goes; null when its account has been closed meanwhile, or is not known. */
export async function addressOfLetter(db: Database, letter: Pick<MailRow, 'to_account' | 'to_email'>): Promise<string | null> {
  if (letter.to_email !== null) return letter.to_email
  if (letter.to_account === null) return null
  const account = await db
    .selectFrom('account')
    .select('email')
    .where('id', '=', letter.to_account)
    .where('status', '!=', 'closed')
    .executeTakeFirst()
  return account?.email ?? null
}

/** Somebody who can be written to about an organiser. The name and the address are not part of it: they are not needed to choose. */
export interface Recipient {
  readonly account: string
  readonly role: string
  readonly organiser: string
  readonly language: Language
}

/** Accounts in use that have one of the roles for one of the organisers on a day; an account with two roles is there twice. */
export async function recipientsOf(
  db: Database,
  { organisers, roles, day }: { organisers: readonly string[]; roles: readonly string[]; day: string },
): Promise<Recipient[]> {
  return organisers.length === 0 ? [] : peopleWith(db, { organisers, roles, day })
}

/** The same of the institute's own roles, which name no organiser. */
export async function instituteRecipients(
  db: Database,
  { roles, day }: { roles: readonly string[]; day: string },
): Promise<Recipient[]> {
  return peopleWith(db, { organisers: null, roles, day })
}

async function peopleWith(
  db: Database,
  { organisers, roles, day }: { organisers: readonly string[] | null; roles: readonly string[]; day: string },
): Promise<Recipient[]> {
  if (roles.length === 0) return []
  const rows = await db
    .selectFrom('account_grant')
    .innerJoin('account', 'account.id', 'account_grant.account')
    .select(['account.id as account', 'account_grant.role as role', 'account_grant.organiser as organiser', 'account.language'])
    .where('account.status', 'in', ['active', 'locked'])
    .where('account_grant.role', 'in', [...roles])
    .$if(organisers !== null, (query) => query.where('account_grant.organiser', 'in', [...(organisers ?? [])]))
    .$if(organisers === null, (query) => query.where('account_grant.organiser', 'is', null))
    .where('account_grant.withdrawn_at', 'is', null)
    .where('account_grant.valid_from', '<=', day)
    .where((row) => row.or([row('account_grant.valid_until', 'is', null), row('account_grant.valid_until', '>=', day)]))
    .orderBy('account_grant.organiser')
    .orderBy('account.id')
    .orderBy('account_grant.number')
    .execute()
  return rows.map((row) => ({ ...row, organiser: row.organiser ?? '', language: languageOf(row.language) }))
}
