import type { AnyOperation } from '../operation.ts'
import { changeReport, withdrawReport } from './change-report.ts'
import { discardDraft, listDrafts, saveDraft } from './drafts.ts'
import { ownReports, showOwnReport } from './own-reports.ts'
import { mendByReceipt, showReceipt, withdrawByReceipt } from './receipt.ts'
import { reportChoices } from './report-choices.ts'
import { listReportThemes, themesOfLink } from './report-themes.ts'
import { sendAnonymously } from './send-anonymously.ts'
import { importCounted, sendCaseloadReview, sendPanelNotes } from './send-gathered.ts'
import { sendReport } from './send-report.ts'

/** Observations: sending, receipts, one’s own. */
export const SOCIAL_REPORT_OPERATIONS: readonly AnyOperation[] = [
  reportChoices,
  saveDraft,
  listDrafts,
  discardDraft,
  sendReport,
  sendAnonymously,
  sendCaseloadReview,
  sendPanelNotes,
  importCounted,
  listReportThemes,
  themesOfLink,
  ownReports,
  showOwnReport,
  changeReport,
  withdrawReport,
  showReceipt,
  withdrawByReceipt,
  mendByReceipt,
]
