import type { AnyOperation } from '../operation.ts'
import { answerItems } from './answer-items.ts'
import { assignSheet } from './assign-sheet.ts'
import { clearAnswer } from './clear-answer.ts'
import { closeRound } from './close-round.ts'
import { commentSheet } from './comment-sheet.ts'
import { extendRound } from './extend-round.ts'
import { fillSheets } from './fill-sheets.ts'
import { listReviewRounds } from './list-rounds.ts'
import { listReviewSheets } from './list-sheets.ts'
import { openRound } from './open-round.ts'
import { previewRound } from './preview-round.ts'
import { renewRound } from './renew-round.ts'
import { downloadRound } from './round-workbook.ts'
import { settleSheet } from './settle-sheet.ts'
import { showAnswerHistory } from './show-history.ts'
import { showRound } from './show-round.ts'
import { showSheets } from './show-sheet.ts'
import { signSheets } from './sign-sheets.ts'
import { withdrawSignature } from './withdraw-signature.ts'

/** Review rounds: opening, answering, signing, settling. */
export const REVIEW_OPERATIONS: readonly AnyOperation[] = [
  previewRound,
  openRound,
  listReviewRounds,
  showRound,
  extendRound,
  renewRound,
  closeRound,
  settleSheet,
  listReviewSheets,
  showSheets,
  answerItems,
  clearAnswer,
  showAnswerHistory,
  assignSheet,
  commentSheet,
  signSheets,
  withdrawSignature,
  downloadRound,
  fillSheets,
]
