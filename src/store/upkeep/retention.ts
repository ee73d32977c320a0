import { type Kysely, sql, type Transaction } from 'kysely'
import type { RetentionLimits } from '../../model/retention.ts'
import type { Schema } from '../schema.ts'

/** The audit entries at the beginning of the trail that are older than the limit; null when there are none. */
export interface OutlivedAudit {
  /** The last of them. */
  readonly number: number
  readonly hash: string
  readonly entries: number
}

/** Only from the beginning on: an old entry behind a newer one (a clock that was set back) waits for it. */
export async function outlivedAudit(db: Kysely<Schema>, { auditBefore }: RetentionLimits): Promise<OutlivedAudit | null> {
  const kept = await db
    .selectFrom('audit')
    .select('number')
    .where('at', '>=', auditBefore)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  const all = db.selectFrom('audit').select(['number', 'hash'])
  const older = kept ? all.where('number', '<', kept.number) : all
  const last = await older.orderBy('number', 'desc').limit(1).executeTakeFirst()
  if (!last) return null
  const counted = db
    .selectFrom('audit')
    .select((select) => select.fn.countAll<string>().as('entries'))
    .where('number', '<=', last.number)
  return { ...last, entries: Number((await counted.executeTakeFirstOrThrow()).entries) }
}

/** Removes the entries and puts the sealed anchor in their place. */
export async function removeAudit(
  transaction: Transaction<Schema>,
  { number, hash, entries }: OutlivedAudit,
  { at, seal }: { readonly at: string; readonly seal: string },
): Promise<void> {
  const before = await transaction.selectFrom('audit_anchor').select('removed').executeTakeFirst()
  await transaction.deleteFrom('audit').where('number', '<=', number).execute()
  await transaction.deleteFrom('audit_anchor').execute()
  const removed = (before?.removed ?? 0) + entries
  await transaction.insertInto('audit_anchor').values({ number, hash, removed_at: at, removed, seal }).execute()
}

/** What else of the state database has been kept long enough. */
export type OutlivedKind = 'letters' | 'reminders' | 'invitations' | 'accounts'

const REMOVED_NAME = '–'

export async function countOutlived(db: Kysely<Schema>, limits: RetentionLimits): Promise<Record<OutlivedKind, number>> {
  const count = async (rows: ReturnType<typeof sql<{ count: string | number }>>) =>
    Number((await rows.execute(db)).rows[0]?.count ?? 0)
  return {
    letters: await count(sql`select count(*) as count from mail where ${oldLetters(limits)}`),
    reminders: await count(sql`select count(*) as count from reminder where at < ${limits.lettersBefore}`),
    invitations: await count(sql`select count(*) as count from invitation where ${oldInvitations(limits)}`),
    accounts: await count(sql`select count(*) as count from account where ${oldAccounts(limits)}`),
  }
}

/** Removes letters, reminders and invitations, and the personal data of accounts that were closed long ago. Their ids stay. */
export async function removeOutlived(transaction: Transaction<Schema>, limits: RetentionLimits): Promise<void> {
  await sql`delete from reminder where at < ${limits.lettersBefore}`.execute(transaction)
  await sql`delete from mail where ${oldLetters(limits)}`.execute(transaction)
  await sql`delete from invitation where ${oldInvitations(limits)}`.execute(transaction)
  for (const table of ['passkey', 'passkey_challenge', 'recovery_code', 'session', 'invitation'])
    await sql`delete from ${sql.table(table)} where account in (select id from account where ${oldAccounts(limits)})`.execute(
      transaction,
    )
  await sql`update account set name = ${REMOVED_NAME}, email = 'removed ' || id, password_hash = null, totp_secret = null,
    pending_totp_secret = null, oidc_issuer = null, oidc_subject = null where ${oldAccounts(limits)}`.execute(transaction)
}

/** Gone or given up. What still waits to be sent stays. */
function oldLetters({ lettersBefore }: RetentionLimits) {
  return sql`(sent_at < ${lettersBefore} or (sent_at is null and state <> 'queued' and queued_at < ${lettersBefore}))`
}

function oldInvitations({ invitationsBefore }: RetentionLimits) {
  return sql`(coalesce(used_at, revoked_at, expires_at) < ${invitationsBefore})`
}

function oldAccounts({ accountsBefore }: RetentionLimits) {
  return sql`(status = 'closed' and closed_at < ${accountsBefore} and name <> ${REMOVED_NAME})`
}
