import type { AnyOperation } from '../operation.ts'
import { COUNTY_OPERATIONS } from './county-all.ts'
import { migrateSubmission } from './migrate-submission.ts'
import { noteFormPresence } from './note-presence.ts'
import { saveSubmission } from './save-submission.ts'
import { sendSubmission } from './send-submission.ts'
import { showAnswers } from './show-answers.ts'
import { showReceipt } from './show-receipt.ts'
import { showSubmission } from './show-submission.ts'
import { submissionPdf } from './submission-pdf.ts'

export const SUBMISSION_OPERATIONS: readonly AnyOperation[] = [
  showSubmission,
  saveSubmission,
  noteFormPresence,
  migrateSubmission,
  sendSubmission,
  showReceipt,
  showAnswers,
  submissionPdf,
  ...COUNTY_OPERATIONS,
]
