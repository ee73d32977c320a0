import type { Kysely, Selectable } from 'kysely'
import { CHAIN_START } from './audit-chain.ts'
import type { Schema } from './schema.ts'
import type { AuditAnchorTable } from './upkeep/tables.ts'

export type AuditAnchor = Selectable<AuditAnchorTable>

/** Where the trail begins after old entries were removed; null when none ever were. */
export async function auditAnchor(db: Kysely<Schema>): Promise<AuditAnchor | null> {
  return (await db.selectFrom('audit_anchor').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? null
}

/** What the first entry is chained to. */
export async function chainStart(db: Kysely<Schema>): Promise<string> {
  return (await auditAnchor(db))?.hash ?? CHAIN_START
}
