import type { AnyOperation } from '../operation.ts'
import { acceptReports } from './accept-reports.ts'
import { importNames } from './import-names.ts'
import { listInbox } from './list-inbox.ts'
import { markDuplicate } from './mark-duplicate.ts'
import { openOriginal } from './open-original.ts'
import { redactReport } from './redact-report.ts'
import { moveReport, returnReport, undoTriage } from './return-report.ts'
import { showTriageReport } from './show-report.ts'
import { showSender } from './show-sender.ts'

/** Taking observations in: inbox, redaction, originals. */
export const TRIAGE_OPERATIONS: readonly AnyOperation[] = [
  listInbox,
  showTriageReport,
  showSender,
  acceptReports,
  returnReport,
  moveReport,
  markDuplicate,
  undoTriage,
  redactReport,
  openOriginal,
  importNames,
]
