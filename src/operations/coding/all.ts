import type { AnyOperation } from '../operation.ts'
import { addCoding } from './add-coding.ts'
import { assignCoder } from './assign-coder.ts'
import { finishCoding } from './finish-coding.ts'
import { giveTheme } from './give-theme.ts'
import { moveCodings } from './move-codings.ts'
import { removeCoding } from './remove-coding.ts'
import { searchReports } from './search-reports.ts'
import { setMemo } from './set-memo.ts'
import { settleCoding } from './settle-coding.ts'
import { showAgreement } from './show-agreement.ts'
import { showProgress } from './show-progress.ts'
import { showReport } from './show-report.ts'
import { takeTheme } from './take-theme.ts'
import { unassignCoder } from './unassign-coder.ts'

/** Coding, second coders, agreement, search. */
export const CODING_OPERATIONS: readonly AnyOperation[] = [
  searchReports,
  showProgress,
  showReport,
  addCoding,
  removeCoding,
  setMemo,
  giveTheme,
  takeTheme,
  moveCodings,
  assignCoder,
  unassignCoder,
  finishCoding,
  showAgreement,
  settleCoding,
]
