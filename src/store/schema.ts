import type { AuditTable } from './audit.ts'
import type { DeliveryTable } from './deliveries.ts'
import type { ReleaseTable } from './releases.ts'
import type { RunTable } from './runs.ts'

/** The tables of the state database. Each is described, migrated and queried in the file of its noun. */
export interface Schema {
  audit: AuditTable
  delivery: DeliveryTable
  run: RunTable
  release: ReleaseTable
}
