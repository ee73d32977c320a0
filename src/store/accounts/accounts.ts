import type { Kysely, Selectable, Transaction, Updateable } from 'kysely'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Language } from '../../model/text.ts'
import type { Schema } from '../schema.ts'
import type { AccountTable } from './tables.ts'

export type AccountRow = Selectable<AccountTable>

export interface NewAccount {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly signIn: 'password' | 'staff'
  readonly isFirstAdministrator: boolean
  readonly at: string
}

const ID_DIGITS = 6

/** Inserts an invited account and returns its id. @throws what the database throws when the e-mail is taken (unique). */
export async function insertAccount(transaction: Transaction<Schema>, account: NewAccount): Promise<string> {
  const { number } = await transaction
    .insertInto('account')
    .values({
      // Replaced below: the id is made of the number that the database gives.
      id: `new ${account.email}`,
      email: account.email,
      name: account.name,
      language: account.language,
      sign_in: account.signIn,
      status: 'invited',
      created_at: account.at,
      is_first_administrator: account.isFirstAdministrator ? 1 : 0,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  const id = `a${String(number).padStart(ID_DIGITS, '0')}`
  await transaction.updateTable('account').set({ id }).where('number', '=', number).execute()
  return id
}

export async function findAccount(db: Kysely<Schema>, id: string): Promise<AccountRow | null> {
  return (await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** By e-mail in lower case. */
export async function findAccountByEmail(db: Kysely<Schema>, email: string): Promise<AccountRow | null> {
  return (await db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()) ?? null
}

/** Locked until the end of the transaction, so that two changes of one account come one after the other. */
export async function lockAccount(transaction: Transaction<Schema>, id: string): Promise<AccountRow> {
  return transaction.selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

/** A change that a person made on a version they had seen: counts the version up. @throws Problem `changed-meanwhile`. */
export async function changeAccount(
  transaction: Transaction<Schema>,
  { id, version }: { id: string; version: number },
  changes: Updateable<AccountTable>,
): Promise<void> {
  const { version: stored } = await lockAccount(transaction, id)
  requireSameVersion({ expected: version, stored, what: id })
  await transaction
    .updateTable('account')
    .set({ ...changes, version: stored + 1 })
    .where('id', '=', id)
    .execute()
}

/** A change by the way of something else (a password, a factor, a last use): no version is named. */
export async function setOfAccount(transaction: Kysely<Schema>, id: string, changes: Updateable<AccountTable>): Promise<void> {
  await transaction.updateTable('account').set(changes).where('id', '=', id).execute()
}

/** All accounts in the order in which they were made, closed ones too. */
export async function listAccounts(db: Kysely<Schema>): Promise<AccountRow[]> {
  return db.selectFrom('account').selectAll().orderBy('number').execute()
}

interface RoleToday {
  readonly role: string
  readonly today: string
}

/** Accounts in use that hold a role today. */
export async function accountsWithRole(db: Kysely<Schema>, { role, today }: RoleToday): Promise<AccountRow[]> {
  return db
    .selectFrom('account')
    .selectAll()
    .where('status', '=', 'active')
    .where('id', 'in', (query) =>
      query
        .selectFrom('account_grant')
        .select('account')
        .where('role', '=', role)
        .where('withdrawn_at', 'is', null)
        .where((either) => either.or([either('valid_until', 'is', null), either('valid_until', '>=', today)])),
    )
    .orderBy('number')
    .execute()
}

/** The same, held until the end of the transaction: two who would each leave the other as the last come one after the other. */
export async function holdAccountsWithRole(transaction: Transaction<Schema>, asked: RoleToday): Promise<AccountRow[]> {
  await transaction
    .selectFrom('account')
    .select('id')
    .where('id', 'in', (query) => query.selectFrom('account_grant').select('account').where('role', '=', asked.role))
    .orderBy('number')
    .forUpdate()
    .execute()
  return accountsWithRole(transaction, asked)
}

/** A staff account by what the institute's sign-in calls its owner. */
export async function findAccountBySubject(
  db: Kysely<Schema>,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<AccountRow | null> {
  const query = db.selectFrom('account').selectAll().where('oidc_issuer', '=', issuer).where('oidc_subject', '=', subject)
  return (await query.executeTakeFirst()) ?? null
}
