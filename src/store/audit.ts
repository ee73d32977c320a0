import type { Generated } from 'kysely'

/**
 * One entry for every operation that changed something or showed protected material: who, when, what, on what. Never an identity
 * code, a name or free text. Each entry carries the hash of the one before it (see `audit-chain.ts`).
 */
export interface AuditTable {
  number: Generated<number>
  at: string
  actor_role: string
  actor_id: string
  operation: string
  subject: string
  /** JSON object. */
  details: string
  previous_hash: string
  hash: string
}
