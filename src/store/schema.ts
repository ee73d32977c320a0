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
import type { BriefingTables } from './social/briefing-tables.ts'
import type { CodingExtraTables } from './social/coding-tables.ts'
import type { EvidenceTables } from './social/evidence-tables.ts'
import type { ProposalHistoryTables } from './social/proposal-history-tables.ts'
import type { ReportFactTables } from './social/report-fact-tables.ts'
import type { SynthesisTables } from './social/synthesis-tables.ts'
import type { SocialTables } from './social/tables.ts'
import type { ThemeTableEditionTables } from './social/theme-table-edition-tables.ts'
import type { WorkshopTables } from './social/workshop-tables.ts'
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
    SocialTables,
    CodingExtraTables,
    EvidenceTables,
    BriefingTables,
    ProposalHistoryTables,
    SynthesisTables,
    ReportFactTables,
    ThemeTableEditionTables,
    WorkshopTables,
    UpkeepTables {
  audit: AuditTable
  delivery: DeliveryTable
  run: RunTable
  release: ReleaseTable
}
