import type { Generated } from 'kysely'

/** One entry for every operation that changed something: who, when, what, on what. Never an identity code. */
export interface AuditTable {
  number: Generated<number>
  at: string
  actor_role: string
  actor_id: string
  operation: string
  subject: string
  /** JSON object. */
  details: string
}
