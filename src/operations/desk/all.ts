import type { AnyOperation } from '../operation.ts'
import { acceptMany } from './accept-many.ts'
import { acceptSubmission } from './accept-submission.ts'
import { downloadAnswers } from './answers-file.ts'
import { askRespondent } from './ask-respondent.ts'
import { checkSubmission } from './check-submission.ts'
import { closeQuery } from './close-query.ts'
import { correctFor } from './correct-for.ts'
import { acceptCorrection, refuseCorrection } from './decide-correction.ts'
import { endReopening } from './end-reopening.ts'
import { excuseSubmission } from './excuse-submission.ts'
import { markSubmission } from './mark-submission.ts'
import { downloadMonitor } from './monitor-file.ts'
import { previewForm } from './preview-form.ts'
import { reopenSubmission } from './reopen-submission.ts'
import { showChecks } from './show-checks.ts'
import { showMonitor } from './show-monitor.ts'
import { showDeskSubmission } from './show-submission.ts'
import { withdrawSubmission } from './withdraw-submission.ts'

/** The institute's desk: monitor, checks, questions, acceptance, form preview. */
export const DESK_OPERATIONS: readonly AnyOperation[] = [
  showMonitor,
  downloadMonitor,
  downloadAnswers,
  showChecks,
  previewForm,
  showDeskSubmission,
  markSubmission,
  checkSubmission,
  acceptSubmission,
  acceptMany,
  askRespondent,
  closeQuery,
  reopenSubmission,
  endReopening,
  excuseSubmission,
  correctFor,
  withdrawSubmission,
  acceptCorrection,
  refuseCorrection,
]
