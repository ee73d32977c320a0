import type { AccountTables } from './accounts/tables.ts'
import type { ApprovalTables } from './approval/tables.ts'
import type { AuditTable } from './audit.ts'
import type { CollectionTables } from './collection/tables.ts'
import type { CoverageTables } from './coverage/tables.ts'
import type { DeliveryTable } from './deliveries.ts'
import type { MailTables } from './mail/tables.ts'
import type { ReleaseTable } from './releases.ts'
import type { ReviewTables } from './review/tables.ts'
import type { RunTable } from './runs.ts'
import type { TicketTables } from './tickets/tables.ts'
import type { UpkeepTables } from './upkeep/tables.ts'

/** The tables of the state database. Each is described, migrated and queried beside its noun. */
export interface Schema
  extends AccountTables,
    CoverageTables,
    ReviewTables,
    TicketTables,
    ApprovalTables,
    MailTables,
    CollectionTables,
    UpkeepTables {
  audit: AuditTable
  delivery: DeliveryTable
  run: RunTable
  release: ReleaseTable
}
