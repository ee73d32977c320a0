import type { AnyOperation } from '../operation.ts'
import { confirmHalfYear } from './confirm-half-year.ts'
import { confirmOverdue } from './confirm-overdue.ts'
import { showConfirmations } from './show-confirmations.ts'
import { showCoverage } from './show-coverage.ts'
import { showCross } from './show-cross.ts'
import { showNews } from './show-news.ts'
import { showPairs } from './show-pairs.ts'
import { showSignals } from './show-signals.ts'
import { takeTableFile } from './table-file.ts'

/** Tables of themes, signals, coverage board. */
export const THEME_TABLE_OPERATIONS: readonly AnyOperation[] = [
  showCross,
  showPairs,
  showNews,
  showSignals,
  showCoverage,
  takeTableFile,
  showConfirmations,
  confirmHalfYear,
  confirmOverdue,
]
