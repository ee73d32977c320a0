import type { AnyOperation } from '../operation.ts'
import { completeRestore } from '../upkeep/complete-restore.ts'
import { createBackup } from '../upkeep/create-backup.ts'
import { moveDatabase } from '../upkeep/move-database.ts'
import { noteUpgrade } from '../upkeep/note-upgrade.ts'
import { rotateIncomingKey } from '../upkeep/rotate-incoming-key.ts'
import { rotatePseudonymKey } from '../upkeep/rotate-pseudonym-key.ts'
import { runRetention } from '../upkeep/run-retention.ts'
import { showHealth } from '../upkeep/show-health.ts'
import { tidyDatabase } from '../upkeep/tidy-database.ts'
import { enterAnonymousActs } from './enter-anonymous-acts.ts'
import { exportAudit } from './export-audit.ts'
import { searchAudit } from './search-audit.ts'
import { showAuditHead } from './show-audit-head.ts'
import { showRights } from './show-rights.ts'
import { verifyAudit } from './verify-audit.ts'

/** The audit trail, and running the system. */
export const AUDIT_OPERATIONS: readonly AnyOperation[] = [
  searchAudit,
  exportAudit,
  verifyAudit,
  enterAnonymousActs,
  showAuditHead,
  showRights,
  createBackup,
  completeRestore,
  moveDatabase,
  tidyDatabase,
  noteUpgrade,
  rotateIncomingKey,
  rotatePseudonymKey,
  runRetention,
  showHealth,
]
