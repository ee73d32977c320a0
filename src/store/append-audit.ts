import { sql, type Transaction } from 'kysely'
import { chainStart } from './audit-anchor.ts'
import { chainedHash } from './audit-chain.ts'
import { requireKeysOnly } from './audit-words.ts'
import type { Schema } from './schema.ts'

export interface AuditEntry {
  readonly at: string
  readonly actor: { readonly role: string; readonly id: string }
  readonly operation: string
  readonly subject: string
  readonly details: Readonly<Record<string, string | number | boolean | null>>
}

/** Any number that nothing else locks. Held to the end of the transaction: the chain has one end, so entries are added one by one. */
const AUDIT_LOCK = 7_304_812

/**
 * Adds one entry to the end of the audit trail, in the transaction of the change that it tells of. Last in it, so others wait little.
 * @throws Error when the entry holds what looks like an identity code, or a long text.
 */
export async function appendAudit(transaction: Transaction<Schema>, entry: AuditEntry): Promise<void> {
  requireKeysOnly(entry)
  await sql`select pg_advisory_xact_lock(${sql.lit(AUDIT_LOCK)})`.execute(transaction)
  const last = await transaction.selectFrom('audit').select('hash').orderBy('number', 'desc').limit(1).executeTakeFirst()
  const previousHash = last?.hash ?? (await chainStart(transaction))
  const fields = {
    at: entry.at,
    actor_role: entry.actor.role,
    actor_id: entry.actor.id,
    operation: entry.operation,
    subject: entry.subject,
    details: JSON.stringify(entry.details),
  }
  await transaction
    .insertInto('audit')
    .values({ ...fields, previous_hash: previousHash, hash: chainedHash(previousHash, fields) })
    .execute()
}
