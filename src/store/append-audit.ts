import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

export interface AuditEntry {
  readonly at: string
  readonly actor: { readonly role: string; readonly id: string }
  readonly operation: string
  readonly subject: string
  readonly details: Readonly<Record<string, string | number | boolean | null>>
}

/** Adds one entry to the audit trail, in the transaction of the change that it tells of. */
export async function appendAudit(transaction: Transaction<Schema>, entry: AuditEntry): Promise<void> {
  await transaction
    .insertInto('audit')
    .values({
      at: entry.at,
      actor_role: entry.actor.role,
      actor_id: entry.actor.id,
      operation: entry.operation,
      subject: entry.subject,
      details: JSON.stringify(entry.details),
    })
    .execute()
}
